//@ fixes: E0382
//@ title: Borrow `name` instead: write `&name`
fn open<P: AsRef<str>>(path: P) -> usize {
    path.as_ref().len()
}
fn main() {
    let name = String::new();
    open($0name);
    name.len();
}
//@ ->
fn open<P: AsRef<str>>(path: P) -> usize {
    path.as_ref().len()
}
fn main() {
    let name = String::new();
    open(&name);
    name.len();
}
