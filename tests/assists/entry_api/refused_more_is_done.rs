//@ fixes: E0499
//@ why: what is done where the value was there would be left out
use std::collections::HashMap;
fn name(names: &mut HashMap<u32, String>) -> &mut String {
    if let Some(name) = names.get_mut(&1) {
        name.push('x');
        return name;
    }
    $0names.insert(1, String::new());
    names.get_mut(&1).unwrap()
}
//@ refused
