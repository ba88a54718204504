//@ fixes: E0594
//@ why: `show` has no more than a shared reference to lend
struct Counter {
    count: u32,
}
impl Counter {
    fn add(&self) {
        $0self.count += 1;
    }
    fn show(&self) {
        self.add();
    }
}
//@ refused
