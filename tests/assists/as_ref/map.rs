//@ fixes: E0507
//@ title: Borrow `user.name` instead: call `as_ref` before `map`
struct User {
    name: Option<String>,
}
fn size(user: &User) -> Option<usize> {
    user.$0name.map(|name| name.len())
}
//@ ->
struct User {
    name: Option<String>,
}
fn size(user: &User) -> Option<usize> {
    user.name.as_ref().map(|name| name.len())
}
