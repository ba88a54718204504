//@ fixes: E0505
use std::rc::Rc;
fn main() {
    let name = Rc::new(String::from("Ada"));
    let shown = &name;
    drop($0name);
    println!("{}", shown);
}
//@ ->
use std::rc::Rc;
fn main() {
    let name = Rc::new(String::from("Ada"));
    let shown = Rc::clone(&name);
    drop(name);
    println!("{}", shown);
}
