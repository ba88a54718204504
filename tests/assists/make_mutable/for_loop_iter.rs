//@ fixes: E0594
//@ title: Call `iter_mut()` rather than `iter()`
fn raise(list: &mut [u8]) {
    for (i, item) in list.iter().enumerate() {
        if i > 0 {
            $0*item += 1;
        }
    }
}
//@ ->
fn raise(list: &mut [u8]) {
    for (i, item) in list.iter_mut().enumerate() {
        if i > 0 {
            *item += 1;
        }
    }
}
