//@ fixes: E0507
//@ title: Borrow `user.name` instead: call `as_ref` before `?`
struct User {
    name: Option<String>,
}
fn size(user: &User) -> Option<usize> {
    let name = user.$0name?;
    Some(name.len())
}
//@ ->
struct User {
    name: Option<String>,
}
fn size(user: &User) -> Option<usize> {
    let name = user.name.as_ref()?;
    Some(name.len())
}
