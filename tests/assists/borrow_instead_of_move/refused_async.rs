//@ fixes: E0382
//@ editions: 2018 2021 2024
//@ why: the future would hold the borrow
async fn size(text: String) -> usize {
    text.len()
}
fn main() {
    let text = String::new();
    drop(size(text));
    drop(size($0text));
}
//@ refused
