//@ why: the branch looks at what the guard lends
use std::sync::Mutex;
fn show(names: &Mutex<Vec<String>>) {
    if let Some(name) = names.$0lock().unwrap().first() {
        println!("{}", name);
    }
}
//@ refused
