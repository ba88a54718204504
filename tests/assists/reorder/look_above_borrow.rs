//@ fixes: E0502
//@ title: Move `let n = list.len()` above `let last = &mut list`
fn main() {
    let mut list = vec![1, 2, 3];
    let last = &mut list;
    let n = $0list.len();
    last.push(n);
}
//@ ->
fn main() {
    let mut list = vec![1, 2, 3];
    let n = list.len();
    let last = &mut list;
    last.push(n);
}
