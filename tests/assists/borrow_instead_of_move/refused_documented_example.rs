//@ fixes: E0382
//@ why: the example in the documentation is compiled as a test
/// ```
/// assert_eq!(3, case::size("abc".to_string()));
/// ```
pub fn size(text: String) -> usize {
    text.len()
}
fn main() {
    let name = String::new();
    size(name);
    size($0name);
}
//@ refused
