//@ fixes: E0502
//@ why: the borrow is used again in the next turn
fn main() {
    let mut list = vec![1, 2, 3];
    for item in &list {
        if *item == 2 {
            list.$0push(9);
        }
    }
}
//@ refused
