//@ fixes: E0716
//@ editions: 2024
fn main() {
    let n = { &$0vec![1, 2, 3] }.len();
    println!("{}", n);
}
//@ ->
fn main() {
    let vec = vec![1, 2, 3];
    let n = { &vec }.len();
    println!("{}", n);
}
