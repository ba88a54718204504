//@ fixes: E0596
fn add(name: &mut Option<String>) {
    if let Some(name) = name.as_ref() {
        $0name.push('x');
    }
}
//@ ->
fn add(name: &mut Option<String>) {
    if let Some(name) = name.as_mut() {
        name.push('x');
    }
}
