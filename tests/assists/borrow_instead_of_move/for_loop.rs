//@ fixes: E0382
//@ title: Borrow `names` instead: iterate over `&names`
fn main() {
    let names = vec![String::new()];
    let mut total = 0;
    for name in $0names {
        total += name.len();
    }
    names.len();
}
//@ ->
fn main() {
    let names = vec![String::new()];
    let mut total = 0;
    for name in &names {
        total += name.len();
    }
    names.len();
}
