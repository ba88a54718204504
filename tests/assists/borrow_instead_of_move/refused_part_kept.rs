//@ fixes: E0382
//@ why: what the pattern takes out goes to a thread
use std::thread;
struct Pair(String, u32);
fn start(pair: Pair) {
    let Pair(text, _) = pair;
    thread::spawn(move || text.len());
}
fn main() {
    let pair = Pair(String::new(), 1);
    start(pair);
    start($0pair);
}
//@ refused
