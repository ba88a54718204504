//@ fixes: E0382
//@ title: Borrow `a` instead: write `format!("{a}-{b}")`
fn main() {
    let a = String::new();
    let b = String::new();
    let both = a + "-" + &b;
    $0a.len();
}
//@ ->
fn main() {
    let a = String::new();
    let b = String::new();
    let both = format!("{a}-{b}");
    a.len();
}
