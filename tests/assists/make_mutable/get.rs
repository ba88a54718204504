//@ fixes: E0594
use std::collections::HashMap;
fn count(words: &mut HashMap<String, u32>) {
    $0*words.get("a").unwrap() = 1;
}
//@ ->
use std::collections::HashMap;
fn count(words: &mut HashMap<String, u32>) {
    *words.get_mut("a").unwrap() = 1;
}
