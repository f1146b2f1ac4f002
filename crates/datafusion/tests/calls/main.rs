//! The functions, called as an engine calls them. The tests of `sql` run them inside an engine.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod call;
mod cheaper;
mod counting;
mod gateways;
mod lists;
mod nulls;
mod phone;
mod refusals;
mod render;
mod types;

#[expect(
    unexpected_cfgs,
    reason = "its part that asks for the library's features is not used here"
)]
#[path = "../../../../tests/suite/oracle/mod.rs"]
mod oracle;
