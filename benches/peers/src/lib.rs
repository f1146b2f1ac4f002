//! Nothing of its own: see `tests/differential.rs` and `benches/phone.rs`.
