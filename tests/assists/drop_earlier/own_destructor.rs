//@ fixes: E0506
//@ title: Drop `log` after its last use: `drop(log)`
struct Log<'a>(&'a u32);
impl<'a> Drop for Log<'a> {
    fn drop(&mut self) {
        println!("{}", self.0);
    }
}
fn main() {
    let mut count = 1;
    let log = Log(&count);
    println!("{}", log.0); // look
    if count > 0 {
        $0count = 2;
    }
    println!("{}", count);
}
//@ ->
struct Log<'a>(&'a u32);
impl<'a> Drop for Log<'a> {
    fn drop(&mut self) {
        println!("{}", self.0);
    }
}
fn main() {
    let mut count = 1;
    let log = Log(&count);
    println!("{}", log.0); // look
    drop(log);
    if count > 0 {
        count = 2;
    }
    println!("{}", count);
}
