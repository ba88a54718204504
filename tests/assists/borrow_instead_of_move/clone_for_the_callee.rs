//@ fixes: E0382
fn size(text: String) -> usize {
    text.len()
}
fn main() {
    let name = String::new();
    size(name.clone());
    size(name);
    size($0name);
}
//@ ->
fn size(text: &str) -> usize {
    text.len()
}
fn main() {
    let name = String::new();
    size(&name);
    size(&name);
    size(&name);
}
