//@ fixes: E0382
fn main() {
    let names: Vec<String> = Vec::new();
    let mut kept: Vec<String> = Vec::new();
    for name in $0names {
        kept.push(name);
    }
    names.len();
}
//@ refused
