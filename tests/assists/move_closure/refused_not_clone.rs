//@ fixes: E0373
//@ why: `Job` is still needed, and there is no way to copy it
use std::thread;
struct Job(u32);
fn main() {
    let job = Job(1);
    let handle = thread::spawn($0|| println!("{}", job.0 + (&job).0));
    handle.join().unwrap();
    println!("{}", job.0);
}
//@ refused
