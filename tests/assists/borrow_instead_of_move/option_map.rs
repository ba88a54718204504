//@ fixes: E0382
//@ title: Borrow `name` instead: call `as_ref` before `map`
fn main() {
    let name = Some(String::new());
    let size = name.map(|text| text.len());
    $0name.is_some();
}
//@ ->
fn main() {
    let name = Some(String::new());
    let size = name.as_ref().map(|text| text.len());
    name.is_some();
}
