//@ fixes: E0382
use std::path::PathBuf;
fn is_there(path: PathBuf) -> bool {
    path.exists()
}
fn main() {
    let path = PathBuf::new();
    is_there(path);
    is_there($0path);
}
//@ ->
use std::path::PathBuf;
fn is_there(path: &std::path::Path) -> bool {
    path.exists()
}
fn main() {
    let path = PathBuf::new();
    is_there(&path);
    is_there(&path);
}
