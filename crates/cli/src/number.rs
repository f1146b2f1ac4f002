//! `sms-charge number`: the forms of a number, and who holds its range.

pub(crate) mod report;

use std::ffi::OsString;
use std::io::{self, BufWriter, IsTerminal as _, Write as _};
use std::path::PathBuf;

use serde_json::Value;
use sms_charge::PhoneNumber;
use sms_charge::phone::PhoneNumberError;

use crate::failure::{Failure, Outcome};
use crate::jsonl::{self, Asked, Line, Others, Refused};
use crate::lang::Localized as _;
use crate::{args, input};

#[derive(clap::Args)]
pub(crate) struct Args {
    #[arg(conflicts_with = "jsonl", allow_hyphen_values = true)]
    number: Option<OsString>,

    #[arg(long)]
    strict: bool,

    #[arg(long, value_name = "FILE", num_args = 0..=1, default_missing_value = "-")]
    jsonl: Option<PathBuf>,
}

pub(crate) fn run(args: &Args) -> Result<Outcome, Failure> {
    let parse = if args.strict {
        PhoneNumber::parse
    } else {
        PhoneNumber::parse_lenient
    };
    if let Some(file) = &args.jsonl {
        return jsonl::run(file, |out, line| answer(out, line, parse));
    }
    let read;
    let number = match &args.number {
        Some(number) if number != "-" => args::text_of(number)?,
        None if io::stdin().is_terminal() => return Err(Failure::NoNumber),
        _ => {
            read = input::text(None, None)?.text;
            &read
        }
    };
    let parsed = parse(number);
    let mut out = BufWriter::new(anstream::stdout().lock());
    report::write(&mut out, number, parsed)
        .and_then(|()| out.flush())
        .map_err(Failure::Write)?;
    Ok(Outcome::of(parsed.is_err()))
}

/// Writes the answer to a line. A blank line has no answer. It is written by hand, because the order of the
/// fields is a promise.
fn answer(
    out: &mut Vec<u8>,
    line: &Line<'_>,
    parse: fn(&str) -> Result<PhoneNumber, PhoneNumberError>,
) -> Outcome {
    let mut refuse = |error: String, code: &str, others: &Others<'_>| {
        let error = Value::from(error);
        // Writing to a vector can't fail.
        let _ = write!(out, r#"{{"error":{error},"code":"{code}""#);
        jsonl::end_refused(out, others);
        Outcome::Findings
    };
    match Asked::of(line, &["number", "phone_number"]) {
        Ok(None) => Outcome::Fine,
        Ok(Some(Asked { text, others })) => match parse(&text) {
            Ok(number) => {
                let _ = write!(out, r#"{{"e164":"{}""#, number.e164());
                jsonl::end(out, &others, &["e164"]);
                Outcome::Fine
            }
            Err(error) => refuse(error.localized(), error.code(), &others),
        },
        Err(Refused { why, others }) => refuse(why.localized(), why.code(), &others),
    }
}
