//@ fixes: E0594
struct Point {
    x: i32,
}
impl Point {
    fn right(self) -> Point {
        $0self.x = 2;
        self
    }
}
//@ ->
struct Point {
    x: i32,
}
impl Point {
    fn right(mut self) -> Point {
        self.x = 2;
        self
    }
}
