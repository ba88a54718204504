//@ fixes: E0506
//@ title: Copy `pair.0` instead of borrowing it
fn main() {
    let mut pair = (1, 2);
    let left = &pair.0;
    $0pair.0 = 3;
    println!("{} {:?}", left, pair);
}
//@ ->
fn main() {
    let mut pair = (1, 2);
    let left = pair.0;
    pair.0 = 3;
    println!("{} {:?}", left, pair);
}
