//@ fixes: E0502
//@ why: the length printed would be another one
fn main() {
    let mut list = vec![1, 2, 3];
    let first = &list[0];
    list.$0push(4);
    let n = list.len();
    println!("{} {}", first, n);
}
//@ refused
