//@ fixes: E0382
//@ editions: 2018 2021 2024
//@ title: Borrow `shape` instead: change `area` to take `&dyn Shape` and 2 callers
trait Shape {
    fn area(&self) -> u32;
}
fn area(shape: Box<dyn Shape>) -> u32 {
    shape.area()
}
fn twice(shape: Box<dyn Shape>) -> u32 {
    area($0shape) + area(shape)
}
//@ ->
trait Shape {
    fn area(&self) -> u32;
}
fn area(shape: &dyn Shape) -> u32 {
    shape.area()
}
fn twice(shape: Box<dyn Shape>) -> u32 {
    area(&*shape) + area(&*shape)
}
