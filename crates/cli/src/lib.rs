//! The program `sms-charge`: what a text costs as SMS, why, and how to make it cheaper.
//!
//! The exit status of every command is 0 if all is fine, 1 if the input has findings, and 2 if the options
//! are wrong or input or output failed. If `campaign` is interrupted, it is 130.

mod alphabets;
mod args;
mod campaign;
mod caret;
mod check;
mod failure;
mod gateway;
mod input;
mod jsonl;
mod lang;
mod money;
mod number;
mod place;
mod reconcile;
mod rows;
mod shell;
mod style;
mod table;
mod template;
mod text;
mod visible;
mod width;

use std::ffi::OsString;
use std::io::{self, Write as _};

use args::Command;
use failure::{Failure, Outcome};

/// Runs the program with these arguments, of which the first is its name, and gives its exit status.
///
/// It is for the program's `main` and for the fuzz target `readers`. It is not a public interface.
#[must_use]
pub fn run(arguments: Vec<OsString>) -> u8 {
    let arguments = args::with_command(arguments);
    lang::choose(&arguments);
    let command = match args::read(arguments) {
        Ok(command) => command,
        Err(status) => return status,
    };
    match run_command(command) {
        Ok(Outcome::Fine) => 0,
        Ok(Outcome::Findings) => 1,
        // The reader of the output has closed it, which is not an error.
        Err(failure) if failure.is_broken_pipe() => 0,
        Err(failure) => {
            // If standard error is closed too, the status still shows the failure.
            let _ = writeln!(io::stderr(), "{}: {failure}", lang::ERROR.text());
            2
        }
    }
}

fn run_command(command: Command) -> Result<Outcome, Failure> {
    match command {
        Command::Text(args) => text::run(&args),
        Command::Template(args) => template::run(&args),
        Command::Number(args) => number::run(&args),
        Command::Check(args) => check::run(&args),
        Command::Campaign(args) => campaign::run(&args),
        Command::Reconcile(args) => reconcile::run(&args),
        Command::Completions(args) => shell::completions(&args, args::program()),
        Command::Man(args) => shell::man(&args, args::program()),
    }
}
