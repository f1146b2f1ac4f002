//! Every kernel that runs here against the simple one. `src/scan/checks.rs` says what must hold.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| sms_charge::check_kernels(data));
