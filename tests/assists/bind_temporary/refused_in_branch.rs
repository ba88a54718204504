//@ fixes: E0716
//@ why: it would not live long enough in the branch, and is not always made
fn main() {
    let word = if std::env::args().count() > 1 { $0String::from("hi").as_str() } else { "" };
    println!("{}", word);
}
//@ refused
