//! One file a request: decode, ask `ide`, encode.

pub mod code_action;
pub mod command;
pub mod diagnostic;
pub mod document_highlight;
pub mod hover;
pub mod inlay_hint;
pub mod text;
