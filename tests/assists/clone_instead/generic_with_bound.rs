//@ fixes: E0382
fn two<T: Clone>(value: T) -> (T, T) {
    (value, $0value)
}
//@ ->
fn two<T: Clone>(value: T) -> (T, T) {
    (value.clone(), value)
}
