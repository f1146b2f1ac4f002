//! How the gateway counts: the options that all commands share, and the file of `--gateway`.

use std::path::{Path, PathBuf};

use serde::Deserialize;
use sms_charge::{
    Added, Alphabet, Billing, Capacities, Encodings, KeywordError, Language, Languages, Limits,
    LineEnds, Packing, Profile,
};

use crate::failure::Failure;
use crate::input;
use crate::lang::Localized;
use crate::place::Problem;

/// Each option overrides a key of the file.
#[derive(clap::Args)]
#[command(next_help_heading = "gateway")]
pub(crate) struct GatewayArgs {
    #[arg(long, value_name = "FILE")]
    gateway: Option<PathBuf>,

    #[arg(long, value_name = "N/N,N/N", value_parser = word::<Capacities>)]
    capacities: Option<Capacities>,

    #[arg(long, value_name = "WHAT", value_parser = word::<Packing>)]
    keep_whole: Option<Packing>,

    #[arg(long, value_name = "BY", value_parser = word::<Billing>)]
    billing: Option<Billing>,

    #[arg(long, value_name = "LIST", value_parser = encodings)]
    encodings: Option<Encodings>,

    #[arg(long, value_name = "CHARS")]
    excluded: Option<String>,

    #[arg(long, value_name = "LIST", value_parser = locking)]
    locking: Option<Languages>,

    #[arg(long, value_name = "LIST", value_parser = single)]
    single: Option<Languages>,

    #[arg(long, value_name = "TEXT", conflicts_with = "before_characters")]
    #[arg(allow_hyphen_values = true)]
    before: Option<String>,

    #[arg(long, value_name = "N", value_parser = word::<u16>)]
    before_characters: Option<u16>,

    #[arg(long, value_name = "TEXT", conflicts_with = "after_characters")]
    #[arg(allow_hyphen_values = true)]
    after: Option<String>,

    #[arg(long, value_name = "N", value_parser = word::<u16>)]
    after_characters: Option<u16>,

    #[arg(long, value_name = "HOW", value_parser = word::<LineEnds>)]
    line_ends: Option<LineEnds>,

    #[arg(long, value_name = "N", value_parser = at_least_one)]
    limit: Option<u32>,
}

/// The file of `--gateway`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    gateway: Profile,
}

impl GatewayArgs {
    /// The profile from the options, the file of `--gateway` and the defaults, in this order of precedence.
    pub(crate) fn profile(&self) -> Result<Profile, Failure> {
        self.profile_over(&Profile::new())
    }

    /// The same, but with the profile of another file in place of the defaults.
    pub(crate) fn profile_over(&self, otherwise: &Profile) -> Result<Profile, Failure> {
        let mut profile = match &self.gateway {
            Some(path) => read(path)?,
            None => *otherwise,
        };
        if let Some(capacities) = self.capacities {
            profile = profile.with_capacities(capacities);
        }
        if let Some(packing) = self.keep_whole {
            profile = profile.with_packing(packing);
        }
        if let Some(billing) = self.billing {
            profile = profile.with_billing(billing);
        }
        if let Some(encodings) = self.encodings {
            profile = profile.with_encodings(encodings);
        }
        if let Some(excluded) = &self.excluded {
            profile = profile.with_excluded(excluded);
        }
        if self.locking.is_some() || self.single.is_some() {
            let of_file = profile.languages();
            let locking: Vec<_> = self
                .locking
                .unwrap_or(of_file)
                .locking_languages()
                .collect();
            let single: Vec<_> = self.single.unwrap_or(of_file).single_languages().collect();
            // Each language was checked when it was read.
            let languages = Languages::new(&locking, &single).unwrap_or_default();
            profile = profile.with_languages(languages);
        }
        if let Some(before) = added(self.before.as_ref(), self.before_characters) {
            profile = profile.with_before(before);
        }
        if let Some(after) = added(self.after.as_ref(), self.after_characters) {
            profile = profile.with_after(after);
        }
        if let Some(line_ends) = self.line_ends {
            profile = profile.with_line_ends(line_ends);
        }
        if let Some(segments) = self.limit {
            profile = profile.with_limits(profile.limits().with_segments(segments));
        }
        Ok(profile)
    }
}

/// Whether there is a limit. Answers then say whether the text is over it.
pub(crate) fn has_limit(profile: &Profile) -> bool {
    profile.limits() != Limits::new()
}

fn read(path: &Path) -> Result<Profile, Failure> {
    let source = input::file(path)?;
    let file: Result<File, _> = toml::from_str(&source);
    let file = file.map_err(|error| {
        let problem = Problem::of_toml(&error);
        Failure::Said(problem.at(&path.display().to_string(), &source))
    })?;
    Ok(file.gateway)
}

fn added(text: Option<&String>, characters: Option<u16>) -> Option<Added> {
    match text {
        // The text can be long, and it is needed until the program ends.
        Some(text) => Some(Added::text(text.clone().leak())),
        None => characters.map(Added::characters),
    }
}

/// Reads a value with the library or the standard library.
pub(crate) fn word<T>(argument: &str) -> Result<T, String>
where
    T: std::str::FromStr,
    T::Err: Localized,
{
    argument.parse().map_err(|error: T::Err| error.localized())
}

pub(crate) fn at_least_one(argument: &str) -> Result<u32, String> {
    match argument.parse() {
        Ok(0) => Err(crate::lang::AT_LEAST_ONE.text().to_owned()),
        Ok(number) => Ok(number),
        Err(error) => Err(Localized::localized(&error)),
    }
}

fn locking(list: &str) -> Result<Languages, String> {
    Languages::new(&languages(list)?, &[]).map_err(|error| error.localized())
}

fn single(list: &str) -> Result<Languages, String> {
    Languages::new(&[], &languages(list)?).map_err(|error| error.localized())
}

fn languages(list: &str) -> Result<Vec<Language>, String> {
    let languages = list.split(',').map(|word| word.trim().parse());
    languages
        .collect::<Result<_, KeywordError>>()
        .map_err(|error| error.localized())
}

fn encodings(list: &str) -> Result<Encodings, String> {
    let alphabets: Result<Vec<Alphabet>, _> =
        list.split(',').map(|word| word.trim().parse()).collect();
    let alphabets = alphabets.map_err(|error| error.localized())?;
    Encodings::new(&alphabets).map_err(|error| error.localized())
}
