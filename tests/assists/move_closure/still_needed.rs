//@ fixes: E0373
//@ title: Clone `name` for the closure, which takes it by `move`
use std::thread;
fn main() {
    let name = String::from("Ada");
    let handle = thread::spawn($0|| println!("{}", name));
    handle.join().unwrap();
    println!("{}", name);
}
//@ ->
use std::thread;
fn main() {
    let name = String::from("Ada");
    let handle = thread::spawn({ let name = name.clone(); move || println!("{}", name) });
    handle.join().unwrap();
    println!("{}", name);
}
