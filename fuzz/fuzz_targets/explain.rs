//! Any bytes through findings, replacements, savings and the guard. `tests/suite/checks/explain.rs`
//! says what must hold.
#![no_main]

#[path = "../../tests/suite/checks/explain.rs"]
mod checks;

libfuzzer_sys::fuzz_target!(|data: &[u8]| checks::check_explain(data));
