//! Fails a pipeline when a change makes a message template more expensive.
//!
//! ```text
//! cargo run -- templates.toml
//! ```
//!
//! Exit status: 0 if every template costs what the baseline says, 1 if one needs another
//! segment, lost its headroom or is not in the baseline, 2 for bad input.

mod baseline;
mod compare;
mod file;
mod measure;
mod place;
mod report;

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use baseline::Baseline;
use clap::Parser;

/// Fails when a message template has become more expensive than its baseline says
///
/// For each template: the least charge, the worst while all values are GSM-7, the worst, how many
/// characters each variable may still grow, and what makes the text UCS-2.
#[derive(Parser)]
#[command(name = "sms-charge-check")]
#[command(after_help = "Exit status: 0 same, 1 more expensive, 2 bad input.")]
struct Args {
    /// The templates and what is known of their variables
    templates: PathBuf,

    /// What they cost when they were last looked at; next to the templates unless named
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,

    /// Write the baseline
    #[arg(long)]
    update: bool,

    /// A variable must keep this many characters of headroom, if it had them
    #[arg(long, value_name = "N", default_value_t = 1)]
    headroom: u16,
}

fn main() -> ExitCode {
    match run(&Args::parse()) {
        Ok(code) => code,
        Err(what) => {
            // If standard error is closed too, the status is all that is left to say.
            let _ = writeln!(io::stderr(), "error: {what}");
            ExitCode::from(2)
        }
    }
}

fn run(args: &Args) -> Result<ExitCode, String> {
    let source = read(&args.templates)?;
    let name = args.templates.display();
    let templates = file::read(&source).map_err(|error| error.at(&name.to_string(), &source))?;
    let path = match &args.baseline {
        Some(path) => path.clone(),
        None => args.templates.with_extension("baseline.toml"),
    };

    let out = &mut anstream::stdout().lock();
    let mut say = |text: &str| writeln!(out, "{text}").map_err(|error| error.to_string());
    say(&report::table(&templates))?;
    if args.update {
        let baseline = Baseline::of(&templates).to_toml()?;
        fs::write(&path, baseline).map_err(|error| format!("{}: {error}", path.display()))?;
        say(&format!("wrote {}", path.display()))?;
        return Ok(ExitCode::SUCCESS);
    }

    let old = read(&path).map_err(|error| format!("{error} (--update writes it)"))?;
    let old = Baseline::read(&old).map_err(|error| error.at(&path.display().to_string(), &old))?;
    let findings = compare::all(&old, &templates, args.headroom);
    for finding in &findings {
        say(&finding.to_string())?;
    }
    Ok(ExitCode::from(u8::from(
        findings.iter().any(|finding| finding.fails),
    )))
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}
