//@ fixes: E0507
fn first(names: &Vec<String>) -> String {
    names$0[0]
}
//@ ->
fn first(names: &Vec<String>) -> String {
    names[0].clone()
}
