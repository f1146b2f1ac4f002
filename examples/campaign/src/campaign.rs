//! What a list of messages will cost: a table in, the same table out with more columns, and a summary
//! on standard error.
//!
//! A row goes out byte for byte as it came in, with what it costs behind it. It is rewritten only where it
//! has to be: a cell that a spreadsheet would run gets a mark, and a row with too many cells is joined.
//!
//! One thread reads and cuts at the ends of rows, as many as there are cores count, and the first writes
//! in order. The blocks between them are few and go round, so that the memory is bounded.

mod args;
mod batch;
mod cell;
mod characters;
mod encoding;
mod formula;
mod header;
mod layout;
mod output;
mod phone;
mod pipeline;
mod problem;
mod progress;
mod recipients;
mod sheet;
mod source;
mod split;
mod summary;
mod tariff;

use std::error::Error;
use std::io::{self, Write};
use std::process::ExitCode;
use std::sync::Arc;

pub(crate) use args::Args;
use sms_charge::Profile;

/// For the help text.
pub(crate) const EXIT_STATUS: &str = "\
Exit status: 0 all rows fine, 1 some have a problem, 2 options, input or output failed, \
130 interrupted.";

/// Prices a list by a gateway's profile.
pub(crate) fn run(args: Args, profile: &Profile) -> ExitCode {
    match try_run(&args, profile) {
        Ok(false) => ExitCode::SUCCESS,
        Ok(true) => ExitCode::from(1),
        Err(error) => {
            // If standard error is closed too, the status is all that is left to say.
            let _ = writeln!(io::stderr(), "error: {error}");
            ExitCode::from(2)
        }
    }
}

/// Whether some rows have a problem.
fn try_run(args: &Args, profile: &Profile) -> Result<bool, Box<dyn Error>> {
    let money = match &args.tariff {
        Some(path) => Some(tariff::read(path)?),
        None => None,
    };
    let source = source::open(args)?;
    let (layout, input) = layout::read(args, profile, money, source)?;
    let layout = Arc::new(layout);
    let summary = pipeline::run(&layout, input)?;
    let mut err = io::stderr().lock();
    if args.json {
        serde_json::to_writer_pretty(&mut err, &summary.as_json(&layout))?;
        writeln!(err)?;
    } else {
        summary.write(&mut err, &layout)?;
    }
    Ok(summary.has_problems(&layout))
}
