//! The command line.

use std::ffi::{OsStr, OsString};
use std::io::{self, Write as _};

use clap::{CommandFactory as _, FromArgMatches as _, Parser, Subcommand};

use crate::lang::{Lang, help};
use crate::{campaign, check, number, reconcile, shell, template, text};

#[derive(Parser)]
#[command(name = "sms-charge", version, disable_help_subcommand = true)]
struct Args {
    #[command(subcommand)]
    command: Command,

    // `lang::choose` has read it already, so that the help has this language too.
    #[arg(long, global = true, value_enum)]
    #[arg(value_name = "LANG", hide_possible_values = true)]
    lang: Option<Lang>,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    Text(text::Args),
    Template(template::Args),
    Number(number::Args),
    Check(check::Args),
    Campaign(campaign::Args),
    Reconcile(reconcile::Args),
    Completions(shell::CompletionsArgs),
    Man(shell::ManArgs),
}

/// Inserts the command `text` if the arguments have no command, because a text alone means it.
pub(crate) fn with_command(mut arguments: Vec<OsString>) -> Vec<OsString> {
    let mut at = 1;
    loop {
        match arguments.get(at).and_then(|argument| argument.to_str()) {
            Some("--lang") => at += 2,
            Some(argument) if argument.starts_with("--lang=") => at += 1,
            Some("-h" | "--help" | "-V" | "--version") => return arguments,
            Some(word) if Args::command().find_subcommand(word).is_some() => return arguments,
            _ => break,
        }
    }
    let at = at.min(arguments.len());
    arguments.insert(at, OsString::from("text"));
    arguments
}

/// The whole command line, with its help.
pub(crate) fn program() -> clap::Command {
    help::in_language(Args::command())
}

/// The command, or the exit status if the user asked for help or an argument is wrong.
pub(crate) fn read(arguments: Vec<OsString>) -> Result<Command, u8> {
    let mut command = program();
    let read = command
        .try_get_matches_from_mut(arguments)
        .and_then(|matches| Args::from_arg_matches(&matches));
    read.map(|args| args.command).map_err(|error| {
        let said = help::error(&error);
        // If the message can't be written, the status still shows the problem.
        if error.use_stderr() {
            let _ = write!(anstream::stderr(), "{said}");
            2
        } else {
            let _ = write!(anstream::stdout(), "{said}");
            let _ = io::stdout().flush();
            0
        }
    })
}

/// An argument as text, or an error with the byte where it stops being UTF-8.
pub(crate) fn text_of(argument: &OsStr) -> Result<&str, crate::failure::Failure> {
    std::str::from_utf8(argument.as_encoded_bytes()).map_err(|_| {
        let why = crate::input::NotText::of(argument.as_encoded_bytes());
        crate::failure::Failure::NotText(crate::lang::THE_ARGUMENT.text().to_owned(), why)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_and_option_has_a_help_text() {
        let without = help::undocumented(&help::in_language(Args::command()));
        assert!(without.is_empty(), "{without:?}");
    }

    #[test]
    fn the_command_line_is_consistent() {
        help::in_language(Args::command()).debug_assert();
    }

    #[test]
    fn a_bare_text_means_the_command_text() {
        let of = |line: &[&str]| {
            let arguments = line.iter().map(OsString::from).collect();
            let with = with_command(arguments);
            let words = with.iter().map(|word| word.to_str().unwrap_or_default());
            words.collect::<Vec<_>>().join(" ")
        };
        assert_eq!(of(&["x"]), "x text");
        assert_eq!(of(&["x", "Halo"]), "x text Halo");
        assert_eq!(of(&["x", "--fixed", "Halo"]), "x text --fixed Halo");
        assert_eq!(of(&["x", "--lang", "id", "Halo"]), "x --lang id text Halo");
        assert_eq!(of(&["x", "--lang"]), "x --lang text");
        for as_it_is in [
            &["x", "text", "Halo"][..],
            &["x", "number", "0812"],
            &["x", "--lang=id", "check", "a.toml"],
            &["x", "--help"],
            &["x", "-V"],
        ] {
            assert_eq!(of(as_it_is), as_it_is.join(" "));
        }
    }
}
