//@ fixes: E0382
fn size(text: String) -> usize {
    text.len()
}
fn print(text: String) -> usize {
    text.len() + 1
}
fn choose(text: String, flag: bool) -> usize {
    let n = if flag { size(text) } else { print(text) };
    n + $0text.len()
}
//@ ->
fn size(text: &str) -> usize {
    text.len()
}
fn print(text: &str) -> usize {
    text.len() + 1
}
fn choose(text: String, flag: bool) -> usize {
    let n = if flag { size(&text) } else { print(&text) };
    n + text.len()
}
