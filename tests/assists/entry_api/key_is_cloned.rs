//@ fixes: E0502
//@ title: Look it up once: `counts.entry(word.clone()).or_insert(0)`
use std::collections::BTreeMap;
fn count<'a>(counts: &'a mut BTreeMap<String, u32>, word: &String) -> &'a u32 {
    let word = word.clone();
    if let Some(count) = counts.get(&word) {
        return count;
    }
    $0counts.insert(word.clone(), 0);
    counts.get(&word).unwrap()
}
//@ ->
use std::collections::BTreeMap;
fn count<'a>(counts: &'a mut BTreeMap<String, u32>, word: &String) -> &'a u32 {
    let word = word.clone();
    counts.entry(word.clone()).or_insert(0)
}
