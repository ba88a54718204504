//@ fixes: E0382
//@ title: Share `data` instead: `Arc::clone(&data)` counts one more owner
use std::sync::Arc;
fn start<F: FnOnce() + 'static>(f: F) {
    f()
}
fn main() {
    let data = Arc::new(String::new());
    for _ in 0..3 {
        // Each gets its own.
        start(move || {
            $0data.len();
        });
    }
}
//@ ->
use std::sync::Arc;
fn start<F: FnOnce() + 'static>(f: F) {
    f()
}
fn main() {
    let data = Arc::new(String::new());
    for _ in 0..3 {
        let data = Arc::clone(&data);
        // Each gets its own.
        start(move || {
            data.len();
        });
    }
}
