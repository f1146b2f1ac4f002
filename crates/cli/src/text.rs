//! `sms-charge text`: what a text costs, why, and what would make it cheaper.

mod answer;
mod json;
mod report;

use std::ffi::OsString;
use std::io::{self, BufWriter, IsTerminal as _, Write as _};
use std::path::PathBuf;

use sms_charge::explain::Tier;
use sms_charge::{PhoneNumber, Profile};
use sms_charge_lists::offer::Offer;

use crate::failure::{Failure, Outcome};
use crate::gateway::{self, GatewayArgs};
use crate::input::{self, Text};
use crate::money::Price;
use crate::{jsonl, lang, number};
use answer::Wanted;
pub(crate) use report::ReportArgs;

#[derive(clap::Args)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a flag of the command line"
)]
pub(crate) struct Args {
    #[arg(conflicts_with_all = ["jsonl", "file"])]
    text: Option<OsString>,

    #[arg(long, value_name = "FILE", conflicts_with = "jsonl")]
    file: Option<PathBuf>,

    #[arg(long, value_name = "NUMBER", conflicts_with = "jsonl")]
    #[arg(allow_hyphen_values = true)]
    to: Option<OsString>,

    #[arg(long, conflicts_with_all = ["jsonl", "json", "fit", "brief", "full", "to"])]
    fixed: bool,

    #[arg(long, conflicts_with_all = ["jsonl", "fit", "brief", "full"])]
    json: bool,

    #[arg(long, value_name = "FILE", num_args = 0..=1, default_missing_value = "-")]
    jsonl: Option<PathBuf>,

    #[arg(long, requires = "jsonl")]
    findings: bool,

    #[arg(long, requires = "jsonl")]
    savings: bool,

    #[command(flatten)]
    report: ReportArgs,

    #[command(flatten)]
    gateway: GatewayArgs,
}

pub(crate) fn run(args: &Args) -> Result<Outcome, Failure> {
    let profile = args.gateway.profile()?;
    let tier = args.report.tier;
    if let Some(file) = &args.jsonl {
        let wanted = Wanted {
            findings: args.findings,
            savings: args.savings.then_some(tier),
        };
        return jsonl::run(file, |out, line| {
            answer::write(out, &profile, &wanted, line)
        });
    }
    let money = args.report.money()?;
    let text = input::text(args.text.as_ref(), args.file.as_deref())?;
    if args.fixed {
        return fixed(&profile, tier, &text).map_err(Failure::Write);
    }
    let to = match &args.to {
        Some(number) => Some(crate::args::text_of(number)?),
        None => None,
    };
    let number = to.map(PhoneNumber::parse_lenient);
    let brand = number
        .and_then(Result::ok)
        .and_then(PhoneNumber::operator)
        .map(|operator| operator.brand);
    let price = money.as_ref().map(|money| Price { money, brand });
    let mut outcome = Outcome::of(number.is_some_and(|number| number.is_err()));
    let mut out = BufWriter::new(anstream::stdout().lock());
    let mut write = || {
        if args.json {
            json::write(&mut out, &profile, price.as_ref(), tier, &text.text)?;
        } else {
            if let (Some(input), Some(number)) = (to, number) {
                number::report::write(&mut out, input, number)?;
                writeln!(out)?;
            }
            report::write(&mut out, &profile, &args.report, price.as_ref(), &text.text)?;
        }
        out.flush()
    };
    write().map_err(Failure::Write)?;
    outcome = outcome.and(over_limit(&profile, &text.text));
    Ok(outcome)
}

/// The report on the message of a template.
pub(crate) fn report(
    out: &mut impl io::Write,
    profile: &Profile,
    args: &ReportArgs,
    price: Option<&Price<'_>>,
    text: &str,
) -> io::Result<Outcome> {
    report::write(out, profile, args, price, text)?;
    Ok(over_limit(profile, text))
}

/// A text over the limit can't be sent as one text, so it is a finding.
fn over_limit(profile: &Profile, text: &str) -> Outcome {
    Outcome::of(gateway::has_limit(profile) && profile.estimate(text).over_limit)
}

/// Writes only the cheaper text, or the text itself if nothing lowers its charge.
fn fixed(profile: &Profile, tier: Tier, text: &Text) -> io::Result<Outcome> {
    let before = profile.estimate(&text.text);
    let offer = Offer::of(profile, &text.text, tier);
    let fixed = offer.as_ref().map_or(&*text.text, |offer| &*offer.text);
    let mut out = io::stdout().lock();
    out.write_all(fixed.as_bytes())?;
    // If the input had a newline, the output has one too. On a terminal, a newline keeps the prompt on its
    // own line.
    if text.had_newline || out.is_terminal() {
        writeln!(out)?;
    }
    out.flush()?;
    if offer.is_none() && before.charge > 1 {
        input::note(&lang::NOT_SAVED.with(&[&lang::tier(tier)]));
    }
    Ok(over_limit(profile, fixed))
}
