use std::sync::Mutex;
fn drain(queue: &Mutex<Vec<u32>>) {
    // Until it is empty.
    while let Some(n) = queue.$0lock().unwrap().pop() {
        if n > 0 {
            queue.lock().unwrap().push(n - 1); // less
        }
    }
}
//@ ->
use std::sync::Mutex;
fn drain(queue: &Mutex<Vec<u32>>) {
    // Until it is empty.
    loop {
        let Some(n) = queue.lock().unwrap().pop() else { break };
        if n > 0 {
            queue.lock().unwrap().push(n - 1); // less
        }
    }
}
