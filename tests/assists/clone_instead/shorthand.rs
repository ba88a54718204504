//@ fixes: E0382
struct User {
    name: String,
}
fn make(name: String) -> (User, String) {
    let user = User { name };
    (user, $0name)
}
//@ ->
struct User {
    name: String,
}
fn make(name: String) -> (User, String) {
    let user = User { name: name.clone() };
    (user, name)
}
