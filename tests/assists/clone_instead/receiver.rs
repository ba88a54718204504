//@ fixes: E0382
fn text(bytes: String) -> usize {
    let b = bytes.into_bytes();
    bytes$0.len()
}
//@ ->
fn text(bytes: String) -> usize {
    let b = bytes.clone().into_bytes();
    bytes.len()
}
