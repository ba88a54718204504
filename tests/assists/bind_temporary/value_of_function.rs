//@ fixes: E0597
//@ editions: 2015 2018 2021
//@ title: Drop the temporaries before the block ends: `let len = cell.borrow().len()`
use std::cell::RefCell;
fn count() -> usize {
    let cell = RefCell::new(vec![1, 2]);
    $0cell.borrow().len()
}
//@ ->
use std::cell::RefCell;
fn count() -> usize {
    let cell = RefCell::new(vec![1, 2]);
    let len = cell.borrow().len();
    len
}
