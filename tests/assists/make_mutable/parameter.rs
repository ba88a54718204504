//@ fixes: E0596
//@ title: Change `add` to take `&mut Vec<u8>` and 1 caller
fn add(list: &Vec<u8>) {
    $0list.push(1);
}
fn main() {
    let list = Vec::new();
    add(&list);
    let mut other = vec![1];
    let others = &mut other;
    add(others);
    drop((list, other));
}
//@ ->
fn add(list: &mut Vec<u8>) {
    list.push(1);
}
fn main() {
    let mut list = Vec::new();
    add(&mut list);
    let mut other = vec![1];
    let others = &mut other;
    add(others);
    drop((list, other));
}
