//@ fixes: E0596
//@ why: `add` is also a value of a type that says `&Vec<u8>`
fn add(list: &Vec<u8>) {
    $0list.push(1);
}
fn main() {
    let all: [fn(&Vec<u8>); 1] = [add];
    all[0](&vec![1]);
}
//@ refused
