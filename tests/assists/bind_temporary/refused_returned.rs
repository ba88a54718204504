//@ fixes: E0716
//@ why: no variable of the function lives as long as it would have to
fn main() {
    let word: &'static str = $0String::from("hi").as_str();
    println!("{}", word);
}
//@ refused
