//! Any bytes through the phone parsers. `tests/suite/checks/phone.rs` says what must hold.
#![no_main]

#[path = "../../tests/suite/checks/phone.rs"]
mod checks;

libfuzzer_sys::fuzz_target!(|data: &[u8]| checks::check_phone(data));
