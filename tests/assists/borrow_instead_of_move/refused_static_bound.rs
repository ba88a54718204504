//@ fixes: E0382
//@ why: the callee asks for `'static`
trait Task {
    fn run(&self);
}
impl Task for String {
    fn run(&self) {}
}
impl<'a> Task for &'a String {
    fn run(&self) {}
}
mod jobs {
    pub fn spawn<T: super::Task + 'static>(task: T) {
        let keep: Box<dyn super::Task> = Box::new(task);
    }
}
fn main() {
    let task = String::new();
    jobs::spawn($0task);
    task.len();
}
//@ refused
