//@ fixes: E0382
//@ title: Borrow `names` instead: call `iter` rather than `into_iter`
fn main() {
    let names = vec![String::new()];
    let total: usize = names.into_iter().map(|name| name.len()).sum();
    $0names.len();
}
//@ ->
fn main() {
    let names = vec![String::new()];
    let total: usize = names.iter().map(|name| name.len()).sum();
    names.len();
}
