//@ fixes: E0382
//@ title: Borrow `name` instead: let the closure borrow it, without `move`
fn main() {
    let name = String::new();
    let size = move || name.len();
    size();
    $0name.len();
}
//@ ->
fn main() {
    let name = String::new();
    let size = || name.len();
    size();
    name.len();
}
