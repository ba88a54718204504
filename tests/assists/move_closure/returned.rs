//@ fixes: E0373
//@ title: Move `n` into the closure: `move`
fn add(n: i32) -> Box<dyn Fn(i32) -> i32> {
    Box::new($0|x| x + n)
}
//@ ->
fn add(n: i32) -> Box<dyn Fn(i32) -> i32> {
    Box::new(move |x| x + n)
}
