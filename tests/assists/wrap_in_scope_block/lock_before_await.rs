//@ editions: 2018 2021 2024
//@ title: End `guard` earlier: put its uses in a block
use std::sync::Mutex;
async fn tick() {}
async fn count(total: &Mutex<u32>) {
    // One more.
    let mut $0guard = total.lock().unwrap();

    *guard += 1;
    tick().await;
}
//@ ->
use std::sync::Mutex;
async fn tick() {}
async fn count(total: &Mutex<u32>) {
    {
        // One more.
        let mut guard = total.lock().unwrap();

        *guard += 1;
    }
    tick().await;
}
