//@ editions: 2018 2021 2024
//@ title: Release `guard` after its last use: `drop(guard)`
use std::sync::Mutex;
async fn tick() {}
async fn count(total: &Mutex<u32>) {
    let mut $0guard = total.lock().unwrap();
    *guard += 1;
    tick().await;
}
//@ ->
use std::sync::Mutex;
async fn tick() {}
async fn count(total: &Mutex<u32>) {
    let mut guard = total.lock().unwrap();
    *guard += 1;
    drop(guard);
    tick().await;
}
