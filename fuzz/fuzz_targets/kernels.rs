//! Every kernel that runs here against the obvious one; what must hold is in `src/scan/checks.rs`.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| sms_charge::check_kernels(data));
