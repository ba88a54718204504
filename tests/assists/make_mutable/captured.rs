//@ fixes: E0594
fn main() {
    let count = 0;
    let mut add = || $0count = 1;
    add();
}
//@ ->
fn main() {
    let mut count = 0;
    let mut add = || count = 1;
    add();
}
