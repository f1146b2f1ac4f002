//! Any bytes through the phone parsers; what must hold is in `tests/suite/checks/phone.rs`.
#![no_main]

#[path = "../../tests/suite/checks/phone.rs"]
mod checks;

libfuzzer_sys::fuzz_target!(|data: &[u8]| checks::check_phone(data));
