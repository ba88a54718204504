//@ fixes: E0507
//@ why: a clone of the reference would be no `Key`
struct Key(u32);
struct Holder<'a> {
    key: &'a Key,
}
fn key(holder: Holder) -> Key {
    *holder.$0key
}
//@ refused
