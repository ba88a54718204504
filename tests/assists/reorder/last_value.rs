//@ fixes: E0499
struct Log {
    lines: Vec<String>,
}
impl Log {
    fn add(&mut self) -> &mut String {
        self.lines.push(String::new());
        self.lines.last_mut().unwrap()
    }
    fn clear(&mut self) {
        self.lines.clear()
    }
    fn show(&mut self) {
        let line = self.add();
        $0self.clear();
        line.push('x')
    }
}
//@ ->
struct Log {
    lines: Vec<String>,
}
impl Log {
    fn add(&mut self) -> &mut String {
        self.lines.push(String::new());
        self.lines.last_mut().unwrap()
    }
    fn clear(&mut self) {
        self.lines.clear()
    }
    fn show(&mut self) {
        let line = self.add();
        line.push('x');
        self.clear();
    }
}
