//! `sms-charge check`: fails a pipeline when a change makes a message template more expensive.

mod baseline;
mod compare;
mod file;
mod measure;
mod report;

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};
use crate::gateway::GatewayArgs;
use crate::input;
use baseline::Baseline;

#[derive(clap::Args)]
pub(crate) struct Args {
    templates: PathBuf,

    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,

    #[arg(long)]
    update: bool,

    #[arg(long, value_name = "N", default_value_t = 1)]
    headroom: u16,

    #[command(flatten)]
    gateway: GatewayArgs,
}

pub(crate) fn run(args: &Args) -> Result<Outcome, Failure> {
    let source = input::file(&args.templates)?;
    let name = args.templates.display();
    let templates =
        file::read(&source).map_err(|error| Failure::Said(error.at(&name.to_string(), &source)))?;
    let path = match &args.baseline {
        Some(path) => path.clone(),
        None => args.templates.with_extension("baseline.toml"),
    };

    let out = &mut anstream::stdout().lock();
    let mut say = |text: &str| writeln!(out, "{text}").map_err(Failure::Write);
    say(&report::table(&templates))?;
    if args.update {
        let baseline = Baseline::of(&templates).to_toml().map_err(Failure::Said)?;
        fs::write(&path, baseline)
            .map_err(|error| Failure::WriteFile(path.display().to_string(), error))?;
        say(&format!("wrote {}", path.display()))?;
        return Ok(Outcome::Fine);
    }

    let old = read(&path)?;
    let old = Baseline::read(&old)
        .map_err(|error| Failure::Said(error.at(&path.display().to_string(), &old)))?;
    let findings = compare::all(&old, &templates, args.headroom);
    for finding in &findings {
        say(&finding.to_string())?;
    }
    Ok(Outcome::of(findings.iter().any(|finding| finding.fails)))
}

fn read(path: &Path) -> Result<String, Failure> {
    input::file(path).map_err(|error| Failure::Said(format!("{error} (--update writes it)")))
}
