//@ title: Take the value before, so that nothing is held in the branch: `let value = *total.lock().unwrap()`
use std::sync::Mutex;
fn init(total: &Mutex<Option<u32>>) {
    if let Some(n) = *total.$0lock().unwrap() {
        println!("{}", n);
    } else {
        *total.lock().unwrap() = Some(0);
    }
}
//@ ->
use std::sync::Mutex;
fn init(total: &Mutex<Option<u32>>) {
    let value = *total.lock().unwrap();
    if let Some(n) = value {
        println!("{}", n);
    } else {
        *total.lock().unwrap() = Some(0);
    }
}
