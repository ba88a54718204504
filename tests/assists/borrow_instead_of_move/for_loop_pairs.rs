//@ fixes: E0382
fn add(n: u32, text: &str) -> u32 {
    n
}
fn main() {
    let pairs: Vec<(String, u32)> = Vec::new();
    for (name, number) in pairs {
        add(number, &name);
    }
    $0pairs.len();
}
//@ ->
fn add(n: u32, text: &str) -> u32 {
    n
}
fn main() {
    let pairs: Vec<(String, u32)> = Vec::new();
    for (name, number) in &pairs {
        add(*number, name);
    }
    pairs.len();
}
