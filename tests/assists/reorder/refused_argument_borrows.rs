//@ fixes: E0502
//@ why: what the argument gives holds the borrow
fn add(list: &mut Vec<u8>, other: &[u8]) {
    list.extend_from_slice(other);
}
fn main() {
    let mut list = vec![1, 2, 3];
    add(&mut list, $0list.as_slice());
}
//@ refused
