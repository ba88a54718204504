//@ fixes: E0382
fn add(n: u32) -> u32 {
    n + 1
}
fn main() {
    let numbers: Vec<u32> = Vec::new();
    for number in numbers {
        add(number);
    }
    $0numbers.len();
}
//@ ->
fn add(n: u32) -> u32 {
    n + 1
}
fn main() {
    let numbers: Vec<u32> = Vec::new();
    for &number in &numbers {
        add(number);
    }
    numbers.len();
}
