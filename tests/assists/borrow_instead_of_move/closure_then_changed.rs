//@ fixes: E0382
//@ why: the closure would hold the borrow while the value is changed
fn main() {
    let mut name = String::new();
    let size = move || name.len();
    name$0.push('a');
    size();
}
//@ refused
