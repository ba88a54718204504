//@ fixes: E0382
#[derive(PartialEq)]
struct Key(String);
fn is_first(key: Key, first: &Key) -> bool {
    key == *first
}
fn main() {
    let (key, first) = (Key(String::new()), Key(String::new()));
    is_first(key, &first);
    is_first($0key, &first);
}
//@ ->
#[derive(PartialEq)]
struct Key(String);
fn is_first(key: &Key, first: &Key) -> bool {
    *key == *first
}
fn main() {
    let (key, first) = (Key(String::new()), Key(String::new()));
    is_first(&key, &first);
    is_first(&key, &first);
}
