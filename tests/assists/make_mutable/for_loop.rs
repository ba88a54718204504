//@ fixes: E0594
fn main() {
    let mut list = vec![1, 2];
    for item in &list {
        $0*item += 1;
    }
    list.clear();
}
//@ ->
fn main() {
    let mut list = vec![1, 2];
    for item in &mut list {
        *item += 1;
    }
    list.clear();
}
