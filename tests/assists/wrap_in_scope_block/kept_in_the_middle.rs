use std::sync::Mutex;
fn next(total: &Mutex<u32>) -> u32 {
    let mut $0guard = total.lock().unwrap();
    let old = *guard;
    *guard += 1;
    println!("{}", old);
    old
}
//@ ->
use std::sync::Mutex;
fn next(total: &Mutex<u32>) -> u32 {
    let old = {
        let mut guard = total.lock().unwrap();
        let old = *guard;
        *guard += 1;
        old
    };
    println!("{}", old);
    old
}
