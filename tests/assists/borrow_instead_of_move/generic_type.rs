//@ fixes: E0382
fn count<T>(items: Vec<T>) -> usize {
    items.len()
}
fn main() {
    let items: Vec<String> = Vec::new();
    count(items);
    count::<String>($0items);
}
//@ ->
fn count<T>(items: &[T]) -> usize {
    items.len()
}
fn main() {
    let items: Vec<String> = Vec::new();
    count(&items);
    count::<String>(&items);
}
