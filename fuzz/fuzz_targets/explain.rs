//! Any bytes through findings, replacements, savings and the guard; what must hold is in
//! `tests/suite/checks/explain.rs`.
#![no_main]

#[path = "../../tests/suite/checks/explain.rs"]
mod checks;

libfuzzer_sys::fuzz_target!(|data: &[u8]| checks::check_explain(data));
