//@ fixes: E0505
//@ why: what is borrowed from the guard is used after
use std::cell::RefCell;
fn main() {
    let cell = RefCell::new(vec![1]);
    let list = cell.borrow();
    let first = list.first();
    drop($0cell);
    println!("{:?}", first);
}
//@ refused
