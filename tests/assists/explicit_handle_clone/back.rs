//@ title: Write `data.clone()`: only a count goes up
use std::sync::Arc;
fn share(data: Arc<String>) -> Arc<String> {
    Arc::cl$0one(&data)
}
//@ ->
use std::sync::Arc;
fn share(data: Arc<String>) -> Arc<String> {
    data.clone()
}
