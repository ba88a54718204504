//@ fixes: E0507
struct Pair {
    left: String,
    right: String,
}
fn size(pairs: &Vec<Pair>) -> usize {
    let Pair { left, ref right } = pairs$0[0];
    left.len() + right.len()
}
//@ ->
struct Pair {
    left: String,
    right: String,
}
fn size(pairs: &Vec<Pair>) -> usize {
    let Pair { left, right } = &pairs[0];
    left.len() + right.len()
}
