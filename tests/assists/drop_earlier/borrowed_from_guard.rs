//@ why: the drop comes after the last use of what was borrowed from the guard
use std::cell::RefCell;
fn show(cell: &RefCell<Vec<u8>>) {
    let $0list = cell.borrow();
    let first = list.first();
    println!("{:?}", first);
    println!("done");
}
//@ ->
use std::cell::RefCell;
fn show(cell: &RefCell<Vec<u8>>) {
    let list = cell.borrow();
    let first = list.first();
    println!("{:?}", first);
    drop(list);
    println!("done");
}
