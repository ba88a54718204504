//@ fixes: E0382
fn main() {
    let name = String::new();
    let f = move || name.len();
    f();
    name$0.len();
}
//@ ->
fn main() {
    let name = String::new();
    let f = { let name = name.clone(); move || name.len() };
    f();
    name.len();
}
