//@ title: Borrow `name` instead: change `show` to take `&str` and 1 caller
fn show(text: String) -> usize {
    text.len()
}
fn main() {
    let name = String::new();
    show($0name);
}
//@ ->
fn show(text: &str) -> usize {
    text.len()
}
fn main() {
    let name = String::new();
    show(&name);
}
