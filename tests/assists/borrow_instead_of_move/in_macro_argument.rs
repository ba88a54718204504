//@ fixes: E0382
fn size(text: String) -> usize {
    text.len()
}
fn main() {
    let name = String::new();
    println!("{} {}", size($0name), size(String::new()));
    name.len();
}
//@ ->
fn size(text: &str) -> usize {
    text.len()
}
fn main() {
    let name = String::new();
    println!("{} {}", size(&name), size(&String::new()));
    name.len();
}
