//@ fixes: E0507
fn empty(list: &mut Vec<String>) -> Vec<String> {
    *$0list
}
//@ ->
fn empty(list: &mut Vec<String>) -> Vec<String> {
    std::mem::take(list)
}
