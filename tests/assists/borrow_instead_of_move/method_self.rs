//@ fixes: E0382
//@ title: Borrow `user` instead: change `age` to take `&self`
struct User {
    name: String,
    years: u32,
}
impl User {
    fn age(self) -> u32 {
        self.years
    }
}
fn main() {
    let user = User { name: String::new(), years: 3 };
    user.age();
    user$0.age();
}
//@ ->
struct User {
    name: String,
    years: u32,
}
impl User {
    fn age(&self) -> u32 {
        self.years
    }
}
fn main() {
    let user = User { name: String::new(), years: 3 };
    user.age();
    user.age();
}
