//@ fixes: E0502
//@ why: the variable holds a slice, which can not be copied
fn main() {
    let mut list = vec![1, 2, 3];
    let all = &list[..];
    $0list.push(4);
    println!("{:?}", all);
}
//@ refused
