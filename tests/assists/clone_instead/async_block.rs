//@ fixes: E0382
//@ editions: 2018 2021 2024
use std::future::Future;
use std::sync::Arc;
fn spawn<F: Future<Output = usize> + 'static>(task: F) {}
fn main() {
    let data = Arc::new(String::new());
    spawn(async move { data.len() });
    $0data.len();
}
//@ ->
use std::future::Future;
use std::sync::Arc;
fn spawn<F: Future<Output = usize> + 'static>(task: F) {}
fn main() {
    let data = Arc::new(String::new());
    spawn({ let data = Arc::clone(&data); async move { data.len() } });
    data.len();
}
