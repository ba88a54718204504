//@ fixes: E0594
//@ why: where it is called the counter is borrowed
struct Counter {
    count: u32,
}
impl Counter {
    fn add(&self) {
        $0self.count += 1;
    }
}
fn main() {
    let mut counter = Counter { count: 1 };
    let count = &counter.count;
    counter.add();
    println!("{}", count);
    counter.count = 2;
}
//@ refused
