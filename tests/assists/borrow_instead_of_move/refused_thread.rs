//@ fixes: E0382
//@ why: a thread outlives what it would borrow
use std::thread;
fn main() {
    let text = String::new();
    thread::spawn(move || text.len());
    $0text.len();
}
//@ refused
