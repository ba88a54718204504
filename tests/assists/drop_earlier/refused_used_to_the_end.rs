use std::sync::Mutex;
fn add(total: &Mutex<u32>) -> u32 {
    let mut $0guard = total.lock().unwrap();
    *guard += 1;
    *guard
}
//@ refused
