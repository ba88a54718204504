//@ title: Keep the value until the end of the block: `let _guard`
use std::cell::RefCell;
fn hold(cell: &RefCell<u32>) {
    let _$0 = cell.borrow();
    drop(1);
}
//@ ->
use std::cell::RefCell;
fn hold(cell: &RefCell<u32>) {
    let _guard = cell.borrow();
    drop(1);
}
