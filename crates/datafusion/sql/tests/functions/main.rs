//! The functions inside the engine.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod constants;
mod engine;
mod statements;
