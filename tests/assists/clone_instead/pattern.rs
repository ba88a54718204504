//@ fixes: E0382
fn keep(s: String) {}
fn both(name: Option<String>) -> Option<String> {
    match name {
        Some(text) => keep(text),
        None => {}
    }
    $0name
}
//@ ->
fn keep(s: String) {}
fn both(name: Option<String>) -> Option<String> {
    match name.clone() {
        Some(text) => keep(text),
        None => {}
    }
    name
}
