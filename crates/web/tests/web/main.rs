//! What the page and the package ask, answered without a module around it.

#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test may fail by panicking, and so may what helps it"
)]

mod gateway;
mod support;
mod vectors;
