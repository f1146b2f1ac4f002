//! What makes a text dear, and what would make it cheaper.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test fails by panicking"
)]

mod causes;
#[path = "../checks/explain.rs"]
mod checks;
mod corpus;
mod guard;
mod messages;
#[path = "../oracle/mod.rs"]
mod oracle;
mod properties;
mod scalars;
mod table;
#[path = "../oracle/unseen.rs"]
mod unseen;
