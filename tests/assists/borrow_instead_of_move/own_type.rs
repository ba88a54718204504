//@ fixes: E0382
struct Point {
    x: i32,
    y: i32,
}
fn sum(p: Point) -> i32 {
    p.x + p.y
}
fn main() {
    let p = Point { x: 1, y: 2 };
    sum(p);
    sum($0p);
}
//@ ->
struct Point {
    x: i32,
    y: i32,
}
fn sum(p: &Point) -> i32 {
    p.x + p.y
}
fn main() {
    let p = Point { x: 1, y: 2 };
    sum(&p);
    sum(&p);
}
