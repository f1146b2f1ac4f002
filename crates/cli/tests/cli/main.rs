//! The program from end to end.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

#[expect(
    unexpected_cfgs,
    reason = "its part that asks for the library's features is not used here"
)]
#[path = "../../../../tests/suite/oracle/mod.rs"]
mod oracle;

#[path = "../checks/readers.rs"]
mod checks;

mod campaign;
mod check;
mod corpus;
mod indonesian;
mod number;
mod readme;
mod reconcile;
mod support;
mod template;
mod text;
mod vectors;
