//@ fixes: E0597
//@ why: what the owner is made of is declared after the holder
fn main() {
    let mut list: Vec<Box<dyn Fn() -> usize + '_>> = Vec::new();
    let size = list.len();
    let name = vec![1; size];
    list.push(Box::new(|| $0name.len()));
}
//@ refused
