//@ fixes: E0597
//@ title: Declare `text` before `log`: what is declared first is dropped last
struct Log<'a>(&'a str);
impl<'a> Drop for Log<'a> {
    fn drop(&mut self) {
        println!("{}", self.0);
    }
}
fn main() {
    let log;

    // What is said at the end.
    let text = String::from("bye");

    log = Log(&$0text);
    println!("{}", log.0);
}
//@ ->
struct Log<'a>(&'a str);
impl<'a> Drop for Log<'a> {
    fn drop(&mut self) {
        println!("{}", self.0);
    }
}
fn main() {
    // What is said at the end.
    let text = String::from("bye");
    let log;

    log = Log(&text);
    println!("{}", log.0);
}
