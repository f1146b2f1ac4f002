//! `sms-charge reconcile`: finds out from bills how a gateway counts, and writes a file for the other
//! commands.

mod bills;
mod described;
mod probe;

use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use anstyle::Style;
use serde::Serialize;
use sms_charge::Profile;
use sms_charge::reconcile::{Explanation, Reconciliation};

use crate::failure::{Failure, Outcome};
use crate::gateway::GatewayArgs;
use crate::rows::write_prose;
use crate::style::{CHEAP, EXPENSIVE, FAINT, HEADING};
use crate::table::TableArgs;
use crate::{lang, rows, width};
use bills::Bills;
use described::described;
use probe::Probe;

#[derive(clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    table: TableArgs,

    #[arg(long, value_name = "COLUMN", default_value = "text")]
    text: String,

    #[arg(long, value_name = "COLUMN", default_value = "charge")]
    charge: String,

    #[arg(long, value_name = "FILE")]
    write: Option<PathBuf>,

    #[command(flatten)]
    gateway: GatewayArgs,
}

/// At most this many explanations are shown. The others are counted.
const SHOWN: usize = 12;

pub(crate) fn run(args: &Args) -> Result<Outcome, Failure> {
    let profile = args.gateway.profile()?;
    if let Some(path) = &args.write {
        bills::refuse_to_overwrite(&args.table.file, path)?;
    }
    let mut reconciliation = Reconciliation::with(profile);
    let mut several = 0;
    let bills = Bills::read(&args.table, &args.text, &args.charge, |text, charge| {
        reconciliation.observe(text, charge);
        several += u64::from(charge > 1);
    })?;
    let found: Vec<_> = reconciliation.explanations().collect();
    let mut out = BufWriter::new(anstream::stdout().lock());
    report(&mut out, &reconciliation, several, &bills, &found)
        .and_then(|()| out.flush())
        .map_err(Failure::Write)?;
    let explained = found.first().filter(|_| reconciliation.texts() > 0);
    match (&args.write, explained) {
        (Some(path), Some(best)) => {
            write_gateway(path, best, &found, reconciliation.texts())?;
            let said = lang::WROTE.with(&[&path.display()]);
            writeln!(out, "{said}")
                .and_then(|()| out.flush())
                .map_err(Failure::Write)?;
        }
        (Some(_), None) => return Err(Failure::Said(lang::NOTHING_TO_WRITE.text().to_owned())),
        (None, _) => {}
    }
    Ok(Outcome::of(
        explained.is_none() || !bills.problems.is_empty(),
    ))
}

fn report(
    out: &mut impl Write,
    reconciliation: &Reconciliation,
    several: u64,
    bills: &Bills,
    found: &[Explanation],
) -> io::Result<()> {
    let tally = reconciliation.tally();
    let counts = lang::BILLS_ARE.with(&[&tally.bills(), &tally.matches, &tally.over, &tally.under]);
    rows::write(out, lang::BILLS.text(), &counts)?;
    rows::write(out, "", &lang::OF_SEVERAL.with(&[&several]))?;
    for problem in bills.problems.iter().take(SHOWN) {
        rows::write_styled(out, lang::PROBLEM.text(), EXPENSIVE, problem)?;
    }
    if bills.problems.len() > SHOWN {
        let more = lang::AND_OTHERS.with(&[&(bills.problems.len() - SHOWN)]);
        rows::write(out, "", &more)?;
    }
    if reconciliation.texts() == 0 {
        return write_prose(out, Style::new(), lang::NO_BILLS.text());
    }
    if found.is_empty() {
        let closest = reconciliation.closest();
        writeln!(out, "\n{HEADING}{}{HEADING:#}", lang::UNEXPLAINED.text())?;
        let said = lang::CLOSEST.with(&[
            &described(&closest),
            &closest.mismatches(),
            &reconciliation.texts(),
        ]);
        return write_prose(out, Style::new(), &said);
    }
    writeln!(out, "\n{HEADING}{}{HEADING:#}", lang::EXPLAINED.text())?;
    for (at, explanation) in found.iter().enumerate().take(SHOWN) {
        let style = if at == 0 { CHEAP } else { EXPENSIVE };
        let words = described(explanation);
        let mut number = (at + 1).to_string();
        for line in width::wrapped(&words, width::columns() - 6) {
            writeln!(out, "  {style}{number:>2}{style:#}  {line}")?;
            number.clear();
        }
    }
    if found.len() > SHOWN {
        let more = lang::AND_OTHERS.with(&[&(found.len() - SHOWN)]);
        writeln!(out, "  {FAINT}    {more}{FAINT:#}")?;
    }
    write_probes(out, found)
}

/// Shows which texts could still distinguish the explanations.
fn write_probes(out: &mut impl Write, found: &[Explanation]) -> io::Result<()> {
    let probes = Probe::distinguishing(found);
    if probes.is_empty() {
        let said = if found.len() == 1 {
            lang::ONLY_ONE
        } else {
            lang::ALL_THE_SAME
        };
        return write_prose(out, Style::new(), said.text());
    }
    writeln!(out, "\n{HEADING}{}{HEADING:#}", lang::DISTINGUISH.text())?;
    for probe in probes {
        writeln!(out, "  {}", probe.named())?;
        for (charge, numbers) in probe.answers() {
            let numbers: Vec<_> = numbers.iter().map(usize::to_string).collect();
            let said = lang::CHARGE_SAYS.with(&[&charge, &numbers.join(", ")]);
            writeln!(out, "    {said}")?;
        }
    }
    Ok(())
}

/// The file for `--gateway`.
#[derive(Serialize)]
struct File {
    gateway: Profile,
}

fn write_gateway(
    path: &Path,
    best: &Explanation,
    found: &[Explanation],
    texts: u64,
) -> Result<(), Failure> {
    let file = File {
        gateway: best.profile(),
    };
    let table = toml::to_string(&file).map_err(|error| Failure::Said(error.to_string()))?;
    let mut head = format!("# {}\n", lang::WRITTEN.with(&[&texts, &described(best)]));
    let others = found.len().saturating_sub(1);
    if others > 0 {
        head += "# ";
        head += &lang::OTHERS_EXPLAIN.with(&[&others]);
        head += "\n";
    }
    fs::write(path, format!("{head}\n{table}"))
        .map_err(|error| Failure::WriteFile(path.display().to_string(), error))
}
