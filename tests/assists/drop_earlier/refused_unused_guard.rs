//@ why: a lock that nobody looks into is there for what follows
use std::sync::Mutex;
fn write(lock: &Mutex<()>) {
    let $0_guard = lock.lock().unwrap();
    println!("alone");
}
//@ refused
