//@ fixes: E0382
//@ editions: 2024
//@ why: what the pattern then binds would be matched by a `ref` under a reference
fn main() {
    let words = [String::from("a"), String::from("b")];
    let [head, rest @ ..] = $0words;
    let [ref one] = rest;
    println!("{} {}", head, one);
    drop(words);
}
//@ refused
