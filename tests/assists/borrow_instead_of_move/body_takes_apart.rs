//@ fixes: E0382
//@ title: Borrow `shape` instead: change `area` to take `&self`
enum Shape {
    Named(String),
    Square(u32),
}
impl Shape {
    fn area(self) -> usize {
        match self {
            Shape::Named(name) => name.len(),
            Shape::Square(side) => (side * side) as usize,
        }
    }
}
fn main() {
    let shape = Shape::Named(String::new());
    shape.area();
    $0shape.area();
}
//@ ->
enum Shape {
    Named(String),
    Square(u32),
}
impl Shape {
    fn area(&self) -> usize {
        match self {
            Shape::Named(name) => name.len(),
            Shape::Square(side) => (side * side) as usize,
        }
    }
}
fn main() {
    let shape = Shape::Named(String::new());
    shape.area();
    shape.area();
}
