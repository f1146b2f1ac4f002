//! The configuration file: what can be said in it, and where it is wrong.
//!
//! A problem names the line or the entry, never a value: it may be a secret.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::net::SocketAddr;
use std::num::NonZeroU32;
use std::path::{Path, PathBuf};

use serde::de::Error as _;
use serde::{Deserialize, Deserializer};
use toml::value::Datetime;

use crate::limits::Limits;

/// What the sandbox starts with when it is given no file.
const DEFAULT: &str = include_str!("../default.toml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Config {
    pub(crate) listen: SocketAddr,
    #[serde(default)]
    pub(crate) lenient_numbers: bool,
    #[serde(default)]
    pub(crate) templates: BTreeMap<String, String>,
    #[serde(default)]
    pub(crate) keys: Vec<KeyEntry>,
    #[serde(default)]
    pub(crate) triggers: Vec<TriggerEntry>,
    #[serde(default)]
    pub(crate) limits: Limits,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct KeyEntry {
    pub(crate) id: Secret,
    pub(crate) secret: Secret,
    pub(crate) expires: Option<Datetime>,
    #[serde(default = "yes")]
    pub(crate) permitted: bool,
    pub(crate) quota: Option<u64>,
    pub(crate) rate: Option<Rate>,
}

/// So many calls in so many seconds; all of them may come at once.
#[derive(Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Rate {
    pub(crate) calls: NonZeroU32,
    pub(crate) seconds: NonZeroU32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TriggerEntry {
    pub(crate) number: Secret,
    pub(crate) status: String,
    pub(crate) reason: Option<String>,
    pub(crate) http: Option<u16>,
}

const fn yes() -> bool {
    true
}

/// A string. The reader's own error would show what it found instead.
pub(crate) struct Secret(pub(crate) String);

impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match toml::Value::deserialize(deserializer)? {
            toml::Value::String(text) => Ok(Self(text)),
            _ => Err(D::Error::custom("expected a string")),
        }
    }
}

impl Config {
    /// The file, or the default without one.
    pub(crate) fn load(path: Option<&Path>) -> Result<Self, Problem> {
        let Some(path) = path else {
            return Self::parse(DEFAULT);
        };
        match fs::read_to_string(path) {
            Ok(text) => Self::parse(&text),
            Err(error) => Err(Problem::Unreadable(path.to_owned(), error.kind())),
        }
    }

    fn parse(text: &str) -> Result<Self, Problem> {
        toml::from_str(text).map_err(|error| {
            let start = error.span().map_or(0, |span| span.start);
            let before = text.get(..start).unwrap_or_default();
            Problem::Syntax {
                line: before.matches('\n').count() + 1,
                what: error.message().to_owned(),
            }
        })
    }
}

/// Why a configuration is refused.
#[derive(Debug)]
pub(crate) enum Problem {
    Unreadable(PathBuf, std::io::ErrorKind),
    Syntax {
        line: usize,
        what: String,
    },
    /// The entry, such as `triggers[3].number`, and what is wrong with it.
    Entry(String, String),
}

impl Problem {
    pub(crate) fn entry(entry: impl fmt::Display, what: impl fmt::Display) -> Self {
        Self::Entry(entry.to_string(), what.to_string())
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(path, kind) => write!(f, "cannot read {}: {kind}", path.display()),
            Self::Syntax { line, what } => write!(f, "configuration, line {line}: {what}"),
            Self::Entry(entry, what) => write!(f, "configuration, {entry}: {what}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_is_whole_and_its_limits_are_the_default_ones() {
        let config = Config::load(None).unwrap();
        assert_eq!(config.keys.len(), 5);
        let (given, default) = (config.limits, Limits::default());
        assert_eq!(given.body_bytes(), default.body_bytes());
        assert_eq!(given.header_time(), default.header_time());
        assert_eq!(given.body_time(), default.body_time());
        assert_eq!(given.connections(), default.connections());
        assert_eq!(given.stop_time(), default.stop_time());
    }

    #[test]
    fn a_problem_names_the_line_and_no_secret() {
        for line in [
            "secret = 482913",
            "secret = 482913 oops",
            "secret = [482913]",
        ] {
            let text = format!("listen = \"127.0.0.1:0\"\n[[keys]]\nid = \"a\"\n{line}\n");
            let problem = Config::parse(&text).err().unwrap().to_string();
            assert!(problem.contains("line 4"), "{problem}");
            assert!(!problem.contains("482913"), "{problem}");
        }
    }

    #[test]
    fn what_is_misspelt_is_refused() {
        let text = "listen = \"127.0.0.1:0\"\nlenient_number = true\n";
        let problem = Config::parse(text).err().unwrap().to_string();
        assert!(
            problem.contains("line 2") && problem.contains("lenient_number"),
            "{problem}"
        );
    }
}
