//@ fixes: E0384
//@ title: Declare `count` as mutable: `mut count`
fn main() {
    let count = 1;
    drop(count);
    $0count = 2;
    drop(count);
}
//@ ->
fn main() {
    let mut count = 1;
    drop(count);
    count = 2;
    drop(count);
}
