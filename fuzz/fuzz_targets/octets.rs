//! Any bytes as septets and a text. `tests/suite/checks/octets.rs` says what must hold.

#![no_main]

#[path = "../../tests/suite/checks/octets.rs"]
mod checks;
#[path = "../../tests/suite/oracle/mod.rs"]
mod oracle;

libfuzzer_sys::fuzz_target!(|data: &[u8]| checks::check_octets(data));
