//@ fixes: E0507
fn keep(s: String) {}
struct Slot {
    name: Option<String>,
}
fn empty(slot: &mut Slot) {
    if let Some(name) = slot.$0name {
        keep(name);
    }
}
//@ ->
fn keep(s: String) {}
struct Slot {
    name: Option<String>,
}
fn empty(slot: &mut Slot) {
    if let Some(name) = slot.name.take() {
        keep(name);
    }
}
