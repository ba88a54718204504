//@ fixes: E0382
//@ why: a caller that is configured out is not seen
fn size(text: String) -> usize {
    text.len()
}
#[cfg(windows)]
fn other() {
    size(String::new());
}
fn main() {
    let name = String::new();
    size(name);
    size($0name);
}
//@ refused
