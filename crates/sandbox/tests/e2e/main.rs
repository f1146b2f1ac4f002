//! The sandbox as a program, asked over loopback by a real HTTP client.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test may fail by panicking, and so may what helps it"
)]

mod bodies;
mod browser;
mod errors;
mod load;
mod logs;
mod readme;
mod slow;
mod start;
mod stop;
mod support;
