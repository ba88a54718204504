//@ fixes: E0382
//@ why: with a second reference the result's lifetime could not be elided
fn first(text: String, rest: &str) -> &str {
    text.len();
    rest
}
fn main() {
    let text = String::new();
    first(text, "a");
    first($0text, "b");
}
//@ refused
