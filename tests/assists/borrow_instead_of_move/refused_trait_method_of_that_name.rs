//@ fixes: E0382
//@ why: `user.age()` would call the trait's method from then on
struct User {
    years: u32,
}
trait Aged {
    fn age(self) -> u32;
}
impl Aged for User {
    fn age(self) -> u32 {
        0
    }
}
impl User {
    fn age(self) -> u32 {
        self.years
    }
}
fn main() {
    let user = User { years: 3 };
    user.age();
    $0user.age();
}
//@ refused
