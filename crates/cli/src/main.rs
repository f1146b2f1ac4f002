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

use std::env;
use std::io::{self, Write as _};
use std::process::ExitCode;

use args::Command;
use failure::{Failure, Outcome};

fn main() -> ExitCode {
    let arguments = args::with_command(env::args_os().collect());
    lang::choose(&arguments);
    let command = match args::read(arguments) {
        Ok(command) => command,
        Err(status) => return status,
    };
    match run(command) {
        Ok(Outcome::Fine) => ExitCode::SUCCESS,
        Ok(Outcome::Findings) => ExitCode::from(1),
        // The reader of the output has closed it, which is not an error.
        Err(failure) if failure.is_broken_pipe() => ExitCode::SUCCESS,
        Err(failure) => {
            // If standard error is closed too, the status still shows the failure.
            let _ = writeln!(io::stderr(), "{}: {failure}", lang::ERROR.text());
            ExitCode::from(2)
        }
    }
}

fn run(command: Command) -> Result<Outcome, Failure> {
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
