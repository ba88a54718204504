//@ fixes: E0373
//@ editions: 2018 2021 2024
use std::future::Future;
fn later(n: u32) -> impl Future<Output = u32> {
    $0async { n + 1 }
}
//@ ->
use std::future::Future;
fn later(n: u32) -> impl Future<Output = u32> {
    async move { n + 1 }
}
