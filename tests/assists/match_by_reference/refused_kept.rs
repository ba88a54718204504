//@ fixes: E0507
//@ why: an arm keeps what it matches
struct Names {
    first: Option<String>,
}
fn name(names: &Names) -> String {
    match names.$0first {
        Some(name) => name,
        None => String::new(),
    }
}
//@ refused
