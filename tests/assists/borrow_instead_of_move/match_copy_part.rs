//@ fixes: E0382
enum Shape {
    Named(String, u32),
    Circle(u32),
}
fn twice(n: u32) -> u32 {
    n + n
}
fn area(shape: Shape) -> u32 {
    let mut sum = 0;
    if let Shape::Named($0name, side) = shape {
        sum += twice(side) + name.len() as u32;
    }
    match shape {
        Shape::Named(name, side) => sum + side + name.len() as u32,
        Shape::Circle(radius) => sum + radius,
    }
}
//@ ->
enum Shape {
    Named(String, u32),
    Circle(u32),
}
fn twice(n: u32) -> u32 {
    n + n
}
fn area(shape: Shape) -> u32 {
    let mut sum = 0;
    if let Shape::Named(name, side) = &shape {
        sum += twice(*side) + name.len() as u32;
    }
    match shape {
        Shape::Named(name, side) => sum + side + name.len() as u32,
        Shape::Circle(radius) => sum + radius,
    }
}
