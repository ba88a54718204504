//@ fixes: E0506
fn main() {
    let mut count = 1;
    let shown = &count;

    if 1 > 0 {
        $0count = 2;
    }

    println!("{}", shown);
}
//@ ->
fn main() {
    let mut count = 1;
    let shown = &count;

    println!("{}", shown);
    if 1 > 0 {
        count = 2;
    }
}
