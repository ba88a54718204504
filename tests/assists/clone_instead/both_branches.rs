//@ fixes: E0382
//@ title: Clone `text` instead: `text.clone()` in 2 places copies all it owns
fn keep(s: String) {}
fn save(s: String) {}
fn choose(text: String, flag: bool) {
    if flag {
        keep(text); // kept
    } else {
        save(text);
    }
    keep($0text);
}
//@ ->
fn keep(s: String) {}
fn save(s: String) {}
fn choose(text: String, flag: bool) {
    if flag {
        keep(text.clone()); // kept
    } else {
        save(text.clone());
    }
    keep(text);
}
