//@ fixes: E0507
//@ title: Take `self.text` out and leave the default in its place
struct Buffer {
    text: String,
}
impl Buffer {
    fn finish(&mut self) -> String {
        self.$0text
    }
}
//@ ->
struct Buffer {
    text: String,
}
impl Buffer {
    fn finish(&mut self) -> String {
        std::mem::take(&mut self.text)
    }
}
