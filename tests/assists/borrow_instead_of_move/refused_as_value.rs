//@ fixes: E0382
//@ why: the function is also given to `apply`, which wants its type as it is
fn size(text: String) -> usize {
    text.len()
}
fn apply(f: fn(String) -> usize) -> usize {
    f(String::new())
}
fn main() {
    let text = String::new();
    size(text);
    size($0text);
    apply(size);
}
//@ refused
