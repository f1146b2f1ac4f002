//! What a text message will cost, and why, on the command line.
//!
//! ```text
//! cargo run --release --example estimate -- "Tagihan Rp 1.250.000 sudah lunas ✅"
//! ```
//!
//! A report for a person, or with `--jsonl` a line for a line. Exit status: 0, 1 if a line of
//! `--jsonl` was bad, 2 if the options were wrong or input or output failed.

mod args;
mod failure;
mod gateway;
mod input;
mod jsonl;
mod lang;
mod report;
mod template;

use std::io::{self, BufWriter, Write as _};
use std::process::ExitCode;

use clap::Parser as _;
use sms_charge::PhoneNumber;

use args::Args;
use failure::Failure;
use template::Shown;

fn main() -> ExitCode {
    match run(Args::parse()) {
        Ok(status) => status,
        // Whoever read the output has seen enough.
        Err(failure) if failure.is_broken_pipe() => ExitCode::SUCCESS,
        Err(failure) => {
            // If standard error is closed too, the status is all that is left to say.
            let _ = writeln!(io::stderr(), "error: {failure}");
            ExitCode::from(2)
        }
    }
}

fn run(args: Args) -> Result<ExitCode, Failure> {
    let profile = args.gateway.build();
    if let Some(file) = args.jsonl {
        let any_bad = jsonl::run(&file, &profile)?;
        return Ok(ExitCode::from(u8::from(any_bad)));
    }
    let mut out = BufWriter::new(anstream::stdout().lock());
    if let Some(input) = &args.to {
        let number = PhoneNumber::parse_lenient(input);
        report::write_number(&mut out, input, number).map_err(Failure::Write)?;
        if number.is_err() || (args.text.is_none() && args.template.template.is_none()) {
            out.flush().map_err(Failure::Write)?;
            return Ok(ExitCode::from(if number.is_err() { 2 } else { 0 }));
        }
        writeln!(out).map_err(Failure::Write)?;
    }
    let text = match &args.template.template {
        None => input::text(args.text)?,
        Some(source) => match template::run(&mut out, &profile, source, &args.template)? {
            Shown::Message(text) => text,
            Shown::All => {
                out.flush().map_err(Failure::Write)?;
                return Ok(ExitCode::SUCCESS);
            }
            Shown::Refused => {
                out.flush().map_err(Failure::Write)?;
                return Ok(ExitCode::from(2));
            }
        },
    };
    report::write(&mut out, &profile, &args.report, &text).map_err(Failure::Write)?;
    #[cfg(feature = "graphemes")]
    if let Some(segments) = args.fit {
        report::write_fit(&mut out, &profile, args.report.lang, &text, segments)
            .map_err(Failure::Write)?;
    }
    out.flush().map_err(Failure::Write)?;
    Ok(ExitCode::SUCCESS)
}
