//@ title: Drop the value at once: `let _` rather than `let _guard`
use std::sync::Mutex;
fn wait(lock: &Mutex<u32>) {
    let _gu$0ard = lock.lock();
    drop(1);
}
//@ ->
use std::sync::Mutex;
fn wait(lock: &Mutex<u32>) {
    let _ = lock.lock();
    drop(1);
}
