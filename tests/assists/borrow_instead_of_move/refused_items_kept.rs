//@ fixes: E0382
//@ why: the items would outlive the vector they are borrowed from
fn collect(lists: Vec<Vec<String>>) -> usize {
    let mut all = Vec::new();
    for list in lists {
        for name in list {
            all.push(name);
        }
        $0list.len();
    }
    all.len()
}
//@ refused
