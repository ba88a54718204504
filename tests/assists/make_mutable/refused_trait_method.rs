//@ fixes: E0594
//@ why: the trait says how it is called
trait Add {
    fn add(&self);
}
struct Counter {
    count: u32,
}
impl Add for Counter {
    fn add(&self) {
        $0self.count += 1;
    }
}
//@ refused
