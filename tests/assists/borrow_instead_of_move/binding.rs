//@ fixes: E0382
fn main() {
    let first = String::new();
    let second = first;
    second.len();
    $0first.len();
}
//@ ->
fn main() {
    let first = String::new();
    let second = &first;
    second.len();
    first.len();
}
