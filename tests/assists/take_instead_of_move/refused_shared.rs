//@ fixes: E0507
//@ why: behind a shared borrow nothing can be put in its place
struct Slot {
    name: Option<String>,
}
fn name(slot: &Slot) -> Option<String> {
    slot.$0name
}
//@ refused
