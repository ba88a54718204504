//! A fact becomes a reason, a reason becomes words: written once for hover, diagnostics and terminal.
