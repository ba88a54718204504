//@ fixes: E0594
//@ why: an `Rc` lends nothing exclusively
use std::rc::Rc;
struct Counter {
    count: u32,
}
impl Counter {
    fn add(&self) {
        $0self.count += 1;
    }
}
fn main() {
    let counter = Rc::new(Counter { count: 1 });
    counter.add();
}
//@ refused
