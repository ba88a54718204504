//@ fixes: E0382
//@ why: code in C calls it
pub extern "C" fn size(text: Box<u32>) -> u32 {
    *text
}
fn main() {
    let number = Box::new(1);
    size(number);
    size($0number);
}
//@ refused
