//@ fixes: E0596
//@ why: the variable is a shared reference: `mut` would not help
fn add(list: &Vec<u8>) {
    $0list.push(1);
}
//@ refused
