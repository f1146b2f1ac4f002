//! Every reader of content against the oracle, and what is written read back.

#![no_main]

#[path = "../../tests/checks/content.rs"]
mod checks;
#[path = "../../tests/oracle/content.rs"]
mod oracle;

libfuzzer_sys::fuzz_target!(|data: &[u8]| checks::check_content(data));
