//@ why: the other lock would be released, too
use std::sync::Mutex;
fn add(total: &Mutex<u32>, lock: &Mutex<()>) {
    let mut $0guard = total.lock().unwrap();
    let _alone = lock.lock().unwrap();
    *guard += 1;
    println!("done");
}
//@ refused
