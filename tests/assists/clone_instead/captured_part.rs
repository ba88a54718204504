//@ fixes: E0382
#[derive(Clone)]
struct User {
    name: String,
}
fn keep(s: String) {}
fn main() {
    let user = User { name: String::new() };
    let f = move || keep(user.name);
    f();
    $0user.name.len();
}
//@ ->
#[derive(Clone)]
struct User {
    name: String,
}
fn keep(s: String) {}
fn main() {
    let user = User { name: String::new() };
    let f = { let user = user.clone(); move || keep(user.name) };
    f();
    user.name.len();
}
