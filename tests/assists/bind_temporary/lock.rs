//@ fixes: E0716
use std::sync::Mutex;
fn main() {
    let names = Mutex::new(vec![1]);
    let first = $0names.lock().unwrap().first();
    println!("{:?}", first);
}
//@ ->
use std::sync::Mutex;
fn main() {
    let names = Mutex::new(vec![1]);
    let guard = names.lock().unwrap();
    let first = guard.first();
    println!("{:?}", first);
}
