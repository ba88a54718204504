//@ fixes: E0596
use std::cell::RefCell;
fn add(list: &RefCell<Vec<u8>>) {
    $0list.borrow().push(1);
}
//@ ->
use std::cell::RefCell;
fn add(list: &RefCell<Vec<u8>>) {
    list.borrow_mut().push(1);
}
