//@ fixes: E0594
fn raise(list: &mut Vec<u8>) {
    list.iter().for_each(|item| $0*item += 1);
}
//@ ->
fn raise(list: &mut Vec<u8>) {
    list.iter_mut().for_each(|item| *item += 1);
}
