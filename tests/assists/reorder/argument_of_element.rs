//@ fixes: E0502
//@ title: Compute it before: `let len = rows.len()`
fn main() {
    let mut rows = vec![vec![1], vec![2]];
    rows[0].push($0rows.len());
}
//@ ->
fn main() {
    let mut rows = vec![vec![1], vec![2]];
    let len = rows.len();
    rows[0].push(len);
}
