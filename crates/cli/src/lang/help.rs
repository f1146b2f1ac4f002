//! The help, and the errors of the command line.

mod refusals;
mod texts;

use anstyle::Style;
use clap::builder::Styles;
use clap::{Arg, ArgAction, Command};

use super::phrase::Phrase;
pub(crate) use refusals::error;
use texts::{HEADINGS, TEXTS};

/// The text of a command's `about` or `examples`, or of its argument.
fn exactly(command: &str, what: &str) -> Option<&'static str> {
    let found = TEXTS
        .iter()
        .find(|(of, this, _)| *of == command && *this == what);
    found.map(|(_, _, phrase)| phrase.text())
}

/// The text of an argument. An argument of several commands has an empty command name.
fn of_argument(command: &str, argument: &str) -> Option<&'static str> {
    exactly(command, argument).or_else(|| exactly("", argument))
}

/// The command line with its help in the language of the program.
pub(crate) fn in_language(command: Command) -> Command {
    let mut built = command.clone();
    built.build();
    told(command, "", &mut built)
}

/// Sets the help of a command and of its subcommands.
fn told(command: Command, name: &str, built: &mut Command) -> Command {
    let command = with_flags(command)
        .mut_args(|argument| told_argument(argument, name))
        .help_template(template())
        .override_usage(usage(built))
        .subcommand_help_heading(heading("commands"))
        .subcommand_value_name(COMMAND.text())
        .term_width(crate::width::columns());
    let command = match exactly(name, "about") {
        Some(about) => command.about(summary(about)).long_about(about.to_owned()),
        None => command,
    };
    let command = match exactly(name, "examples") {
        Some(after) => command.after_long_help(after.to_owned()),
        None => command,
    };
    command.mut_subcommands(|subcommand| {
        let name = subcommand.get_name().to_owned();
        match built.find_subcommand_mut(&name) {
            Some(built) => told(subcommand, &name, built),
            None => subcommand,
        }
    })
}

/// The first paragraph.
fn summary(text: &str) -> String {
    let summary = text.split("\n\n").next().unwrap_or(text);
    summary.to_owned()
}

/// Adds the flags for help and version, so that they have a text in both languages.
fn with_flags(command: Command) -> Command {
    let help = Arg::new("help")
        .short('h')
        .long("help")
        .action(ArgAction::Help);
    let version = Arg::new("version")
        .short('V')
        .long("version")
        .action(ArgAction::Version);
    let has_version = command.get_version().is_some();
    let command = command.disable_help_flag(true).arg(help);
    if has_version {
        command.disable_version_flag(true).arg(version)
    } else {
        command
    }
}

fn told_argument(argument: Arg, command: &str) -> Arg {
    let of_group = argument.get_help_heading().map(str::to_owned);
    let usual = if argument.is_positional() {
        "arguments"
    } else {
        "options"
    };
    let group = of_group.unwrap_or_else(|| usual.to_owned());
    let takes_values = argument.get_action().takes_values();
    let argument = argument
        .hide_default_value(takes_values)
        .hide_possible_values(takes_values)
        .help_heading(heading(&group));
    match of_argument(command, argument.get_id().as_str()) {
        Some(text) => argument.help(summary(text)).long_help(text.to_owned()),
        None => argument,
    }
}

fn heading(group: &str) -> &'static str {
    let found = HEADINGS.iter().find(|(name, _)| *name == group);
    found.map_or("", |(_, phrase)| phrase.text())
}

const USAGE: Phrase = Phrase::new("Usage", "Pemakaian");
const OPTIONS: Phrase = Phrase::new("[OPTIONS]", "[OPSI]");
const COMMAND: Phrase = Phrase::new("COMMAND", "PERINTAH");

fn usage(built: &mut Command) -> String {
    let usage = built.render_usage().to_string();
    usage
        .trim_start_matches("Usage: ")
        .replace("[OPTIONS]", OPTIONS.text())
        .replace("<COMMAND>", &format!("[{}]", COMMAND.text()))
}

fn template() -> String {
    let style: Style = *Styles::styled().get_usage();
    let usage = USAGE.text();
    format!(
        "{{about-with-newline}}\n{style}{usage}:{style:#} {{usage}}\n\n{{all-args}}{{after-help}}"
    )
}

#[cfg(test)]
pub(crate) use checks::undocumented;

#[cfg(test)]
mod checks {
    use super::*;

    /// Every command and argument that has no text.
    pub(crate) fn undocumented(command: &Command) -> Vec<String> {
        let name = command.get_name();
        let name = if name == "sms-charge" { "" } else { name };
        let mut without = Vec::new();
        if exactly(name, "about").is_none() {
            without.push(name.to_owned());
        }
        for argument in command.get_arguments() {
            let id = argument.get_id().as_str();
            if of_argument(name, id).is_none() {
                without.push(format!("{name} {id}"));
            }
        }
        without.extend(command.get_subcommands().flat_map(undocumented));
        without
    }
}
