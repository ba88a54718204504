//@ fixes: E0507
struct Names {
    all: Vec<String>,
}
fn size(names: &Names) -> usize {
    names.$0all.into_iter().map(|name| name.len()).sum()
}
//@ ->
struct Names {
    all: Vec<String>,
}
fn size(names: &Names) -> usize {
    names.all.iter().map(|name| name.len()).sum()
}
