//@ fixes: E0382
struct Key(u32);
fn keep(k: Key) {}
fn main() {
    let key = Key(1);
    keep(key);
    keep($0key);
}
//@ refused
