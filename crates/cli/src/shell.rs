//! `sms-charge completions` and `sms-charge man`: files that a packager installs with the program.

use std::io::{self, Write as _};

use clap::Command;
use clap_complete::Shell;

use crate::failure::{Failure, Outcome};

#[derive(clap::Args)]
pub(crate) struct CompletionsArgs {
    #[arg(value_enum)]
    shell: Shell,
}

#[derive(clap::Args)]
pub(crate) struct ManArgs {
    of: Option<String>,
}

pub(crate) fn completions(
    args: &CompletionsArgs,
    mut program: Command,
) -> Result<Outcome, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut program, "sms-charge", &mut script);
    write(&script)
}

/// Writes the manual page of the program, or of one of its commands.
pub(crate) fn man(args: &ManArgs, mut program: Command) -> Result<Outcome, Failure> {
    program.build();
    let page = match &args.of {
        None => program,
        Some(name) => {
            let found = program.find_subcommand(name).cloned();
            found.ok_or_else(|| {
                let name = crate::visible::spelled(name);
                Failure::Said(crate::lang::NO_COMMAND_OF.with(&[&name]))
            })?
        }
    };
    let mut roff = Vec::new();
    clap_mangen::Man::new(page)
        .render(&mut roff)
        .map_err(Failure::Write)?;
    write(&roff)
}

fn write(bytes: &[u8]) -> Result<Outcome, Failure> {
    let mut out = io::stdout().lock();
    out.write_all(bytes)
        .and_then(|()| out.flush())
        .map_err(Failure::Write)?;
    Ok(Outcome::Fine)
}
