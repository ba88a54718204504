//@ fixes: E0382
//@ why: the closure outlives the variable
fn counter(name: String) -> Box<dyn Fn() -> usize> {
    let size = Box::new(move || name.len());
    $0name.len();
    size
}
//@ refused
