//@ fixes: E0382
//@ title: Borrow `name` instead: write `&name`
fn main() {
    let name = String::new();
    dbg!($0name);
    name.len();
}
//@ ->
fn main() {
    let name = String::new();
    dbg!(&name);
    name.len();
}
