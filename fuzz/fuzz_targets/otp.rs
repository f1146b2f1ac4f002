//! Any bytes as a body, in JSON or as a form. `tests/suite/checks/otp.rs` says what must hold.
#![no_main]

#[path = "../../tests/suite/checks/otp.rs"]
mod checks;

libfuzzer_sys::fuzz_target!(|data: &[u8]| checks::check_otp(data));
