//! Every reader of content against the oracle. What is written is read back.

#![no_main]

#[path = "../../tests/suite/checks/content.rs"]
mod checks;
#[path = "../../tests/suite/oracle/mod.rs"]
mod oracle;

libfuzzer_sys::fuzz_target!(|data: &[u8]| checks::check_content(data));
