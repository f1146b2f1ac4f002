//! Any bytes as a template, its values and a profile; what must hold is in
//! `tests/suite/checks/template.rs`.
#![no_main]

#[path = "../../tests/suite/checks/template.rs"]
mod checks;
#[path = "../../tests/suite/oracle/mod.rs"]
mod oracle;

libfuzzer_sys::fuzz_target!(|data: &[u8]| checks::check_template(data));
