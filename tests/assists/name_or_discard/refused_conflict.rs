//@ why: the guard would borrow the cell while it is replaced
use std::cell::RefCell;
fn hold(mut cell: RefCell<u32>) -> RefCell<u32> {
    let _$0 = cell.borrow();
    cell = RefCell::new(2);
    cell
}
//@ refused
