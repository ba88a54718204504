//@ fixes: E0597
//@ why: printing may panic, and then `text` is dropped first
struct Log<'a>(&'a str);
impl<'a> Drop for Log<'a> {
    fn drop(&mut self) {
        println!("{}", self.0);
    }
}
fn main() {
    let log;
    let text = String::from("bye");
    log = Log(&$0text);
    println!("{}", log.0);
}
//@ refused
