//! `sms-charge campaign`: what a list of messages will cost. It reads a table, writes the same table with
//! more columns, and writes a summary to standard error.
//!
//! A row is written byte for byte as it was read, followed by its costs. There are two exceptions: a cell
//! that a spreadsheet would run gets a mark, and the extra cells of a row are joined.
//!
//! One thread reads the list and splits it into blocks of whole rows. Several threads, one for each core,
//! count the blocks. The main thread writes them in order. The threads share a fixed number of blocks, so
//! memory is bounded.

#![expect(
    clippy::indexing_slicing,
    reason = "every position was found by a search of the same bytes"
)]

mod args;
mod layout;
mod output;
mod pipeline;
mod problem;
mod progress;
mod summary;

use std::io::{self, Write as _};

use crate::failure::{Failure, Outcome};
use crate::money::Money;
pub(crate) use args::Args;

pub(crate) fn run(args: &Args) -> Result<Outcome, Failure> {
    let profile = args.gateway.profile()?;
    let money = args.tariff.as_deref().map(Money::read).transpose()?;
    let (about, input) = layout::read(args, &profile, money)?;
    let summary = pipeline::run(&about.layout, input)?;
    let mut err = io::stderr().lock();
    let written = if args.json {
        serde_json::to_string_pretty(&summary.as_json(&about))
            .map_err(io::Error::from)
            .and_then(|json| writeln!(err, "{}", without_controls(&json)))
    } else {
        summary.write(&mut err, &about)
    };
    written.map_err(Failure::Summary)?;
    Ok(Outcome::of(summary.has_problems(&about.layout)))
}

/// JSON whose strings have no control raw, since a terminal obeys U+0080 to 009F too. JSON itself escapes only
/// those of ASCII, except DEL.
fn without_controls(json: &str) -> String {
    use std::fmt::Write as _;

    let mut safe = String::with_capacity(json.len());
    for c in json.chars() {
        match c {
            // A string takes whatever is written to it.
            '\u{7F}'..='\u{9F}' => {
                let _ = write!(safe, "\\u{:04x}", u32::from(c));
            }
            _ => safe.push(c),
        }
    }
    safe
}
