//! Any bytes as a template, its values and a profile. `tests/suite/checks/template.rs` says what
//! must hold.
#![no_main]

#[path = "../../tests/suite/checks/template.rs"]
mod checks;
#[path = "../../tests/suite/oracle/mod.rs"]
mod oracle;

libfuzzer_sys::fuzz_target!(|data: &[u8]| checks::check_template(data));
