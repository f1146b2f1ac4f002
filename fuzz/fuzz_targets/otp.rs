//! Any bytes as a body, JSON or form; what must hold is in `tests/suite/checks/otp.rs`.
#![no_main]

#[path = "../../tests/suite/checks/otp.rs"]
mod checks;

libfuzzer_sys::fuzz_target!(|data: &[u8]| checks::check_otp(data));
