//@ fixes: E0507
struct User {
    name: Option<String>,
}
fn shout(user: &mut User) {
    user.$0name.unwrap().push('!');
}
//@ ->
struct User {
    name: Option<String>,
}
fn shout(user: &mut User) {
    user.name.as_mut().unwrap().push('!');
}
