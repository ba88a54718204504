//@ fixes: E0594
struct Point {
    x: i32,
}
fn move_right(p: Point) -> Point {
    $0p.x = 2;
    p
}
//@ ->
struct Point {
    x: i32,
}
fn move_right(mut p: Point) -> Point {
    p.x = 2;
    p
}
