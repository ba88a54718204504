//@ fixes: E0596
fn add(name: Option<String>) {
    if let Some(ref name) = name {
        $0name.push('x');
    }
}
//@ ->
fn add(mut name: Option<String>) {
    if let Some(ref mut name) = name {
        name.push('x');
    }
}
