//@ fixes: E0596
//@ title: Write `&mut list`
fn main() {
    let list = vec![1];
    let all = &list;
    $0all.push(2);
}
//@ ->
fn main() {
    let mut list = vec![1];
    let all = &mut list;
    all.push(2);
}
