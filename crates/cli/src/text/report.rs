//! The report on a text, for a person.

mod diagnostics;
mod excerpt;
mod fit;
mod lints;
mod saving;
mod segments;
mod summary;

use std::io::{self, Write};
use std::path::PathBuf;

use sms_charge::Profile;
use sms_charge::explain::{CutAt, Fitting, Tier};

use crate::failure::Failure;
use crate::gateway::{at_least_one, word};
use crate::money::{Money, Price};

/// The options of the report.
#[derive(clap::Args)]
#[command(next_help_heading = "report")]
pub(crate) struct ReportArgs {
    #[arg(long, value_name = "TIER", value_parser = word::<Tier>, default_value = "typographic")]
    pub(super) tier: Tier,

    #[arg(long, value_name = "N", value_parser = at_least_one)]
    fit: Option<u32>,

    #[arg(long, value_name = "WHERE", value_parser = word::<CutAt>, requires = "fit")]
    #[arg(default_value = "character")]
    fit_at: CutAt,

    #[arg(long)]
    rcs: bool,

    #[arg(long)]
    brief: bool,

    #[arg(long, conflicts_with = "brief")]
    full: bool,

    #[arg(long, value_name = "FILE")]
    tariff: Option<PathBuf>,
}

impl ReportArgs {
    pub(crate) fn money(&self) -> Result<Option<Money>, Failure> {
        self.tariff.as_deref().map(Money::read).transpose()
    }
}

/// The whole report.
pub(super) fn write(
    out: &mut impl Write,
    profile: &Profile,
    args: &ReportArgs,
    price: Option<&Price<'_>>,
    text: &str,
) -> io::Result<()> {
    let estimate = profile.estimate(text);
    summary::write(out, profile, price, text, estimate)?;
    if args.rcs {
        summary::write_rcs(out, text)?;
    }
    if !args.brief {
        writeln!(out)?;
        segments::write(out, profile, text, estimate, args.full)?;
    }
    diagnostics::write(out, profile, text, estimate)?;
    lints::write(out, text)?;
    saving::write(out, profile, price, args.tier, text)?;
    match args.fit {
        Some(segments) => {
            let fitting = Fitting::new(segments)
                .with_replacements(args.tier)
                .with_cut_at(args.fit_at);
            let fitting = match args.fit_at {
                CutAt::Word => fitting.with_ellipsis(),
                _ => fitting,
            };
            fit::write(out, profile, text, fitting, segments)
        }
        None => Ok(()),
    }
}
