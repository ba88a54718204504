//@ fixes: E0507
//@ why: the pattern wants a variable of its own
struct Names {
    first: Option<String>,
}
fn name(names: &Names) -> usize {
    match names.$0first {
        Some(mut name) => {
            name.push('!');
            name.len()
        }
        None => 0,
    }
}
//@ refused
