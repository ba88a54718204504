//! Hover, hints, diagnostics, actions: one file a feature, plain data of ranges and text.
