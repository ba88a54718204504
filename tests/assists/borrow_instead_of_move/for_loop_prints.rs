//@ fixes: E0382
fn main() {
    let names = vec![String::new()];
    for (number, name) in names$0.into_iter().enumerate() {
        println!("{} {}", number, name);
    }
    names.len();
}
//@ ->
fn main() {
    let names = vec![String::new()];
    for (number, name) in names.iter().enumerate() {
        println!("{} {}", number, name);
    }
    names.len();
}
