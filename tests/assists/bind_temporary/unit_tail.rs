//@ fixes: E0597
//@ editions: 2015 2018 2021
use std::cell::RefCell;
fn show() {
    let cell = RefCell::new(vec![1, 2]);
    if let Some(first) = $0cell.borrow().first() {
        println!("{}", first);
    }
}
//@ ->
use std::cell::RefCell;
fn show() {
    let cell = RefCell::new(vec![1, 2]);
    if let Some(first) = cell.borrow().first() {
        println!("{}", first);
    };
}
