//@ fixes: E0507
fn copy(name: &String) -> String {
    *$0name
}
//@ ->
fn copy(name: &String) -> String {
    name.clone()
}
