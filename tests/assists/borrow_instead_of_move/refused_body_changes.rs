//@ fixes: E0382
fn shout(mut text: String) -> usize {
    text.push('!');
    text.len()
}
fn main() {
    let text = String::new();
    shout(text);
    shout($0text);
}
//@ refused
