//@ fixes: E0382
fn two<T>(value: T) -> (T, T) {
    (value, $0value)
}
//@ refused
