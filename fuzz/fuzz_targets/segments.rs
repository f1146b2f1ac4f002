//! Any bytes as rules and a text. `tests/suite/checks/segments.rs` says what must hold.

#![no_main]

#[path = "../../tests/suite/checks/segments.rs"]
mod checks;
#[path = "../../tests/suite/oracle/mod.rs"]
mod oracle;

libfuzzer_sys::fuzz_target!(|data: &[u8]| checks::check_segments(data));
