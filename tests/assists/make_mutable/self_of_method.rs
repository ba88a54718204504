//@ fixes: E0594
//@ title: Change `add` to take `&mut self`
struct Counter {
    count: u32,
}
impl Counter {
    fn add(&self, n: u32) {
        $0self.count += n;
        if n > 1 {
            self.add(n - 1);
        }
    }
    fn twice(&mut self) {
        self.add(1);
        self.add(2);
    }
}
fn main() {
    let counter = Counter { count: 0 };
    counter.add(1);
}
//@ ->
struct Counter {
    count: u32,
}
impl Counter {
    fn add(&mut self, n: u32) {
        self.count += n;
        if n > 1 {
            self.add(n - 1);
        }
    }
    fn twice(&mut self) {
        self.add(1);
        self.add(2);
    }
}
fn main() {
    let mut counter = Counter { count: 0 };
    counter.add(1);
}
