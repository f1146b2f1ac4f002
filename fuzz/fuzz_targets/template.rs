//! Any bytes as a template, its values and a profile; what must hold is in
//! `tests/checks/template.rs`.
#![no_main]

#[path = "../../tests/checks/template.rs"]
mod checks;
#[path = "../../tests/oracle/mod.rs"]
mod oracle;
#[path = "../../tests/oracle/template.rs"]
mod plain;

libfuzzer_sys::fuzz_target!(|data: &[u8]| checks::check_template(data));
