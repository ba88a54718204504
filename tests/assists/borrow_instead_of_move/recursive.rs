//@ fixes: E0382
fn count(text: String, n: usize) -> usize {
    if n == 0 { text.len() } else { count(String::new(), n - 1) + text.len() }
}
fn main() {
    let text = String::new();
    count(text, 1);
    count($0text, 2);
}
//@ ->
fn count(text: &str, n: usize) -> usize {
    if n == 0 { text.len() } else { count(&String::new(), n - 1) + text.len() }
}
fn main() {
    let text = String::new();
    count(&text, 1);
    count(&text, 2);
}
