//@ fixes: E0716
//@ title: Keep the temporary in a variable: `let mut vec = Vec::new()`
fn main() {
    let list;
    list = &mut $0Vec::new();
    list.push(1);
}
//@ ->
fn main() {
    let list;
    let mut vec = Vec::new();
    list = &mut vec;
    list.push(1);
}
