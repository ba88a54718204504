//@ fixes: E0382
//@ title: Clone `user.name` instead: `user.name.clone()` copies all it owns
struct User {
    name: String,
    mail: String,
}
fn keep(s: String) {}
fn send(u: User) {}
fn main() {
    let user = User { name: String::new(), mail: String::new() };
    keep(user.name);
    send(us$0er);
}
//@ ->
struct User {
    name: String,
    mail: String,
}
fn keep(s: String) {}
fn send(u: User) {}
fn main() {
    let user = User { name: String::new(), mail: String::new() };
    keep(user.name.clone());
    send(user);
}
