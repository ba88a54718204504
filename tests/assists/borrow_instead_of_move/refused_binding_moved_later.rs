//@ fixes: E0382
//@ why: the borrow would still be used after the value is gone
fn keep(s: String) {
    let kept = s;
    drop(kept);
}
fn main() {
    let first = String::new();
    let second = first;
    keep($0first);
    second.len();
}
//@ refused
