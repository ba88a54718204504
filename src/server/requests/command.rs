//! `workspace/executeCommand`: what a user asks of the server itself.

use serde_json::{Value, json};

use crate::server::Server;

pub const NAMES: [&str; 3] = ["freehold.restart", "freehold.doctor", "freehold.status"];

/// None if there is no such command.
pub async fn handle(server: &Server, name: &str) -> Option<Value> {
    Some(match name {
        "freehold.restart" => {
            server.restart();
            Value::Null
        }
        "freehold.doctor" => json!(server.doctor().await),
        "freehold.status" => json!(server.status()),
        _ => return None,
    })
}
