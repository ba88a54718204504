//@ fixes: E0373
use std::sync::Arc;
use std::thread;
fn main() {
    let data = Arc::new(vec![1]);
    for i in 0..2 {
        thread::spawn($0|| println!("{} {:?}", i, data));
    }
}
//@ ->
use std::sync::Arc;
use std::thread;
fn main() {
    let data = Arc::new(vec![1]);
    for i in 0..2 {
        thread::spawn({ let data = Arc::clone(&data); move || println!("{} {:?}", i, data) });
    }
}
