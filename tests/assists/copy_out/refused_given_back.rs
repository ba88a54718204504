//@ fixes: E0506
//@ editions: 2018 2021 2024
//@ why: the future gives a reference
use std::future::Future;
fn later<'a>(x: &'a mut i32) -> impl Future<Output = &'a i32> {
    async move {
        let y = &*x;
        $0*x += 1;
        y
    }
}
//@ refused
