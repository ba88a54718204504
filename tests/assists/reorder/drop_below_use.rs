//@ fixes: E0505
//@ title: Move `drop(s)` below the last use of `r`
fn main() {
    let s = String::from("hi");
    let r = &s;
    // It is not needed any more.
    drop($0s); // here
    println!("{}", r);
}
//@ ->
fn main() {
    let s = String::from("hi");
    let r = &s;
    println!("{}", r);
    // It is not needed any more.
    drop(s); // here
}
