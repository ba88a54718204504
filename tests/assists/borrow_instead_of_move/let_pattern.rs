//@ fixes: E0382
struct User {
    name: String,
    mail: String,
}
fn both(user: User) -> usize {
    let User { name, mail: ref address } = user;
    name.len() + address.len() + $0user.name.len()
}
//@ ->
struct User {
    name: String,
    mail: String,
}
fn both(user: User) -> usize {
    let User { name, mail: address } = &user;
    name.len() + address.len() + user.name.len()
}
