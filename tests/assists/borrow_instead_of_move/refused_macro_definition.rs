//@ fixes: E0382
//@ why: the macro's definition calls it too, and is not touched
fn size(text: String) -> usize {
    text.len()
}
macro_rules! empty {
    () => {
        size(String::new())
    };
}
fn main() {
    let text = String::new();
    size(text);
    size($0text);
    empty!();
}
//@ refused
