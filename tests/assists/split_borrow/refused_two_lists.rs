//@ fixes: E0499
//@ why: they are elements of different lists
fn main() {
    let mut rows = vec![vec![1], vec![2]];
    std::mem::swap(&mut rows[0][0], &mut $0rows[1][0]);
}
//@ refused
