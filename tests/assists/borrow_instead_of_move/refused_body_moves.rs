//@ fixes: E0382
//@ why: the function keeps what it is given
fn keep(text: String, into: &mut Vec<String>) {
    into.push(text);
}
fn main() {
    let mut all = Vec::new();
    let text = String::new();
    keep(text, &mut all);
    keep($0text, &mut all);
}
//@ refused
