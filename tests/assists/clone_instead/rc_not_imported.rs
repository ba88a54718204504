//@ fixes: E0382
fn keep(s: std::rc::Rc<String>) {}
fn twice(shared: std::rc::Rc<String>) {
    keep(shared);
    keep($0shared);
}
//@ ->
fn keep(s: std::rc::Rc<String>) {}
fn twice(shared: std::rc::Rc<String>) {
    keep(shared.clone());
    keep(shared);
}
