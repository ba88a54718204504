//@ fixes: E0716
fn main() {
    let string = 1;
    let word = $0String::from("a").trim();
    println!("{} {}", word, string);
}
//@ ->
fn main() {
    let string = 1;
    let value = String::from("a");
    let word = value.trim();
    println!("{} {}", word, string);
}
