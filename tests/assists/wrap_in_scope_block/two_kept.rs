//@ fixes: E0505
//@ title: End `list` earlier: put its uses in a block that gives `len`, `first`
use std::cell::RefCell;
fn main() {
    let cell = RefCell::new(vec![1]);
    let list = cell.borrow();
    let len = list.len();
    let text = "
    as it is";
    println!("{}", text);
    let mut first = list[0];
    drop($0cell);
    first += len;
    println!("{}", first);
}
//@ ->
use std::cell::RefCell;
fn main() {
    let cell = RefCell::new(vec![1]);
    let (len, mut first) = {
        let list = cell.borrow();
        let len = list.len();
        let text = "
    as it is";
        println!("{}", text);
        let mut first = list[0];
        (len, first)
    };
    drop(cell);
    first += len;
    println!("{}", first);
}
