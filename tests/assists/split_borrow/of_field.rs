//@ fixes: E0499
//@ title: Write `self.rows.swap(i, i + 1)`, which borrows only once
use std::mem;
struct Table {
    rows: Vec<String>,
}
impl Table {
    fn down(&mut self, i: usize) {
        mem::swap(&mut self.rows[i], &mut $0self.rows[i + 1]);
    }
}
//@ ->
use std::mem;
struct Table {
    rows: Vec<String>,
}
impl Table {
    fn down(&mut self, i: usize) {
        self.rows.swap(i, i + 1);
    }
}
