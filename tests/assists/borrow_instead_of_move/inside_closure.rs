//@ fixes: E0382
fn size(text: String) -> usize {
    text.len()
}
fn main() {
    let text = String::new();
    let first = || size(text);
    first();
    $0text.len();
}
//@ ->
fn size(text: &str) -> usize {
    text.len()
}
fn main() {
    let text = String::new();
    let first = || size(&text);
    first();
    text.len();
}
