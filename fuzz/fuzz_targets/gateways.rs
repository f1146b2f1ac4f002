//! Any bytes as a gateway and a text. `tests/suite/checks/gateway.rs` says what must hold.

#![no_main]

#[path = "../../tests/suite/checks/gateway.rs"]
mod checks;
#[path = "../../tests/suite/oracle/mod.rs"]
mod oracle;

libfuzzer_sys::fuzz_target!(|data: &[u8]| checks::check_gateway(data));
