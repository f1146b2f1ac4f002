//! The messages that the table is made of, one JSON string a line, and their segments on standard error:
//! `cargo run --release --example messages otp`.

use std::io::{BufWriter, Write, stdout};

#[path = "../../fresh/messages.rs"]
mod messages;

fn main() -> std::io::Result<()> {
    let name = std::env::args().nth(1).unwrap_or_default();
    let workload = messages::workloads()
        .into_iter()
        .find(|workload| workload.name == name)
        .ok_or(std::io::ErrorKind::InvalidInput)?;
    let texts = workload.messages.iter().map(String::as_str);
    let total = sms_charge::Profile::new().total(texts);
    eprintln!("estimate, {name}: {} segments", total.charge);
    let mut out = BufWriter::new(stdout().lock());
    // No message has a quote, a backslash or a control character.
    workload
        .messages
        .iter()
        .try_for_each(|text| writeln!(out, "\"{text}\""))
}
