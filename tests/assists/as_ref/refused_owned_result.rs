//@ fixes: E0507
struct User {
    name: Option<String>,
}
fn name(user: &User) -> String {
    user.$0name.unwrap()
}
//@ refused
