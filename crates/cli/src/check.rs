//! `sms-charge check`: fails a pipeline when a change makes a message template more expensive.

mod baseline;
mod compare;
mod file;
mod limits;
mod measure;
mod mend;
mod report;
mod sarif;

use std::fs;
use std::io::{BufWriter, Write as _};
use std::ops::Range;
use std::path::PathBuf;

use clap::ValueEnum;

use crate::failure::{Failure, Outcome};
use crate::gateway::GatewayArgs;
use crate::{input, lang, place};
use baseline::Baseline;

#[derive(clap::Args)]
pub(crate) struct Args {
    templates: PathBuf,

    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,

    #[arg(long)]
    update: bool,

    #[arg(long, value_name = "N", value_parser = crate::gateway::word::<u16>, default_value = "1")]
    headroom: u16,

    #[arg(long, value_name = "FORMAT", value_enum, default_value = "markdown")]
    format: Format,

    #[command(flatten)]
    gateway: GatewayArgs,
}

/// The format of the answer.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For a person: a table, and a line for each finding.
    Markdown,
    /// For GitHub, which shows each finding next to its line.
    Github,
    /// For other tools: SARIF 2.1.0.
    Sarif,
}

/// A line for the person who changed a template.
struct Finding {
    /// The template, or the table of the gateway.
    name: String,
    what: String,
    fails: bool,
    /// Where it is in the file of templates.
    span: Range<usize>,
    /// Whether the template can't be measured.
    is_refusal: bool,
}

pub(crate) fn run(args: &Args) -> Result<Outcome, Failure> {
    let source = input::file(&args.templates)?;
    let name = args.templates.display().to_string();
    let read = file::read(&source, &args.gateway)?;
    let read = read.map_err(|problem| Failure::Said(problem.at(&name, &source)))?;
    let path = match &args.baseline {
        Some(path) => path.clone(),
        None => args.templates.with_extension("baseline.toml"),
    };

    let refused: Vec<_> = read
        .refused
        .iter()
        .map(|found| found.name.clone())
        .collect();
    let mut findings = read.refused;
    findings.extend(limits::all(
        &read.profile,
        &read.templates,
        read.gateway_span,
    ));
    if !args.update {
        let old = input::file(&path).map_err(|error| {
            let hint = lang::UPDATE_WRITES_IT.text();
            Failure::Said(format!("{error} ({hint})"))
        })?;
        let old = Baseline::read(&old)
            .map_err(|problem| Failure::Said(problem.at(&path.display().to_string(), &old)))?;
        findings.extend(compare::all(&old, &read.templates, &refused, args.headroom));
    }

    let mut out = BufWriter::new(anstream::stdout().lock());
    let mut write = || {
        match args.format {
            Format::Markdown => {
                writeln!(out, "{}", report::table(&read.templates))?;
                for finding in &findings {
                    let place = place::line_and_column(&source, finding.span.start);
                    writeln!(out, "{}", report::line(finding, &name, place))?;
                }
            }
            Format::Github => {
                for finding in &findings {
                    let place = place::line_and_column(&source, finding.span.start);
                    writeln!(out, "{}", report::annotation(finding, &name, place))?;
                }
            }
            Format::Sarif => writeln!(out, "{}", sarif::log(&findings, &name, &source))?,
        }
        out.flush()
    };
    write().map_err(Failure::Write)?;
    if args.update {
        let baseline = Baseline::of(&read.templates).to_toml();
        let baseline = baseline.map_err(Failure::Said)?;
        fs::write(&path, baseline)
            .map_err(|error| Failure::WriteFile(path.display().to_string(), error))?;
        if args.format == Format::Markdown {
            let said = lang::WROTE.with(&[&path.display()]);
            writeln!(out, "{said}")
                .and_then(|()| out.flush())
                .map_err(Failure::Write)?;
        }
    }
    Ok(Outcome::of(findings.iter().any(|finding| finding.fails)))
}
