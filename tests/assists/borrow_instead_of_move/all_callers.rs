//@ fixes: E0382
//@ title: Borrow `name` instead: change `show` to take `&str` and 4 callers
mod text {
    /// Shows it.
    pub fn show(times: usize, text: String /* read only */) -> usize {
        // Twice.
        text.len() * times + text.len()
    }
}
use text::show;
fn other(name: &String) -> usize {
    show(1, String::from("fixed")) + show(2, name.clone())
}
fn main() {
    let name = String::new();
    show(1, $0name);
    text::show(3, String::new());
    name.len();
}
//@ ->
mod text {
    /// Shows it.
    pub fn show(times: usize, text: &str /* read only */) -> usize {
        // Twice.
        text.len() * times + text.len()
    }
}
use text::show;
fn other(name: &String) -> usize {
    show(1, "fixed") + show(2, &name.clone())
}
fn main() {
    let name = String::new();
    show(1, &name);
    text::show(3, &String::new());
    name.len();
}
