//@ fixes: E0382
struct Log {
    lines: usize,
}
impl Log {
    fn line(&mut self, text: String) {
        self.lines += text.len();
    }
}
fn main() {
    let mut log = Log { lines: 0 };
    let text = String::new();
    log.line($0text);
    Log::line(&mut log, text);
}
//@ ->
struct Log {
    lines: usize,
}
impl Log {
    fn line(&mut self, text: &str) {
        self.lines += text.len();
    }
}
fn main() {
    let mut log = Log { lines: 0 };
    let text = String::new();
    log.line(&text);
    Log::line(&mut log, &text);
}
