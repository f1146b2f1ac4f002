//! Templates: what they parse to, what they render to, and what they can cost.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "../checks/template.rs"]
mod checks;
#[path = "../oracle/mod.rs"]
mod oracle;
#[path = "../oracle/template.rs"]
mod plain;

mod bounds;
mod errors;
mod exhaustive;
mod limits;
mod properties;
mod render;
mod rows;
mod scalars;
mod sources;
mod warnings;
