//@ fixes: E0382
fn count(items: Vec<String>) -> usize {
    items.len()
}
fn main() {
    let items = vec![String::new()];
    count(items);
    count($0items);
}
//@ ->
fn count(items: &[String]) -> usize {
    items.len()
}
fn main() {
    let items = vec![String::new()];
    count(&items);
    count(&items);
}
