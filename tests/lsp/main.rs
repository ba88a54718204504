//! Editors' conversations with the real server.

mod answers;
mod client;
mod diagnostics;
mod editors;
mod lifecycle;
mod projects;
mod settings;
mod text;
