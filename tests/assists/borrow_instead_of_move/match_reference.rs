//@ fixes: E0382
//@ title: Borrow `name` instead: match on `&name`
fn size(name: Option<String>) -> usize {
    let size = match name {
        Some(text) => text.len(),
        None => 0,
    };
    size + $0name.is_some() as usize
}
//@ ->
fn size(name: Option<String>) -> usize {
    let size = match &name {
        Some(text) => text.len(),
        None => 0,
    };
    size + name.is_some() as usize
}
