//@ fixes: E0382
//@ why: `join(&word, word)` would lend what the same call takes
fn join(a: String, b: String) -> usize {
    a.len() + b.len()
}
fn main() {
    let word = String::from("echo");
    let n = join($0word, word);
    assert!(n > 0);
}
//@ refused
