//@ fixes: E0597
fn main() {
    let show: Box<dyn Fn() -> String>;
    {
        let name = String::from("Ada");
        show = Box::new(|| $0name.clone());
    }
    println!("{}", show());
}
//@ ->
fn main() {
    let show: Box<dyn Fn() -> String>;
    {
        let name = String::from("Ada");
        show = Box::new(move || name.clone());
    }
    println!("{}", show());
}
