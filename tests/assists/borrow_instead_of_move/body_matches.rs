//@ fixes: E0382
enum Shape {
    Circle(u32),
    Named(String),
}
fn twice(n: u32) -> u32 {
    n + n
}
fn area(shape: Shape) -> u32 {
    match shape {
        Shape::Circle(radius) => twice(radius),
        Shape::Named(_) => 0,
    }
}
fn main() {
    let shape = Shape::Named(String::new());
    area(shape);
    area($0shape);
}
//@ ->
enum Shape {
    Circle(u32),
    Named(String),
}
fn twice(n: u32) -> u32 {
    n + n
}
fn area(shape: &Shape) -> u32 {
    match shape {
        Shape::Circle(radius) => twice(*radius),
        Shape::Named(_) => 0,
    }
}
fn main() {
    let shape = Shape::Named(String::new());
    area(&shape);
    area(&shape);
}
