//@ fixes: E0499
//@ why: another key is put in than was looked for
use std::collections::HashMap;
fn name(names: &mut HashMap<u32, String>) -> &mut String {
    if let Some(name) = names.get_mut(&1) {
        return name;
    }
    $0names.insert(2, String::new());
    names.get_mut(&1).unwrap()
}
//@ refused
