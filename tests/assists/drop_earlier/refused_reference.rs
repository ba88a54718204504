//@ fixes: E0506
//@ why: a reference does nothing when it is dropped: its borrow lasts until its last use
fn main() {
    let mut count = 1;
    let shown = &count;
    $0count = 2;
    println!("{}", shown);
}
//@ refused
