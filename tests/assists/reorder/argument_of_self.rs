//@ fixes: E0503
struct Counter {
    step: u32,
    counts: Vec<u32>,
}
impl Counter {
    fn all(&mut self) -> &mut Vec<u32> {
        &mut self.counts
    }
    fn next(&mut self) {
        let len = 1;
        drop(len);
        self.all().push($0self.step);
    }
}
//@ ->
struct Counter {
    step: u32,
    counts: Vec<u32>,
}
impl Counter {
    fn all(&mut self) -> &mut Vec<u32> {
        &mut self.counts
    }
    fn next(&mut self) {
        let len = 1;
        drop(len);
        let step = self.step;
        self.all().push(step);
    }
}
