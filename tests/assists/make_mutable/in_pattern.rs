//@ fixes: E0596
struct Pair {
    left: Vec<u8>,
    right: Vec<u8>,
}
fn both(pair: Pair) -> usize {
    let Pair { left, right } = pair;
    $0left.push(1);
    left.len() + right.len()
}
//@ ->
struct Pair {
    left: Vec<u8>,
    right: Vec<u8>,
}
fn both(pair: Pair) -> usize {
    let Pair { mut left, right } = pair;
    left.push(1);
    left.len() + right.len()
}
