//! The only door to disk and database.
