//@ fixes: E0502
//@ title: Clone `names[0]` instead: `names[0].clone()` copies all it owns
fn main() {
    let mut names = vec![String::from("Ada")];
    let first = &names[0];
    $0names.push(String::new());
    println!("{} {}", first, names.len());
}
//@ ->
fn main() {
    let mut names = vec![String::from("Ada")];
    let first = names[0].clone();
    names.push(String::new());
    println!("{} {}", first, names.len());
}
