//@ fixes: E0382
trait Show {
    fn show(&self, text: String) -> usize;
}
impl Show for u32 {
    fn show(&self, text: String) -> usize {
        text.len()
    }
}
fn main() {
    let text = String::new();
    1u32.show(text);
    1u32.show($0text);
}
//@ refused
