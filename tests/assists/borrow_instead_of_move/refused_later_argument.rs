//@ fixes: E0382
//@ why: the other argument would change what is borrowed
fn size(text: String, more: usize) -> usize {
    text.len() + more
}
fn grow(text: &mut String) -> usize {
    text.push('a');
    text.len()
}
fn main() {
    let mut text = String::new();
    size($0text, grow(&mut text));
}
//@ refused
