//! What a list of messages will cost: a table in, the same table out with more columns, and a summary.

mod campaign;

use std::process::ExitCode;

use clap::Parser;
use sms_charge::Profile;

/// What a list of messages will cost, row by row and in all
#[derive(Parser)]
#[command(after_help = campaign::EXIT_STATUS)]
struct Cli {
    #[command(flatten)]
    campaign: campaign::Args,
}

fn main() -> ExitCode {
    campaign::run(Cli::parse().campaign, &Profile::new())
}
