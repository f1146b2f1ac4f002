//! The configuration file: its settings, and the places of its errors.
//!
//! A problem names the line or the entry, never a value, which may be a secret.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::net::SocketAddr;
use std::num::NonZeroU32;
use std::path::{Path, PathBuf};

use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer};
use sms_charge::Profile;

use crate::limits::Limits;
use crate::reader::{self, Fault};

/// The configuration without a file.
const DEFAULT: &str = include_str!("../default.toml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Config {
    pub(crate) listen: SocketAddr,
    #[serde(default)]
    pub(crate) lenient_numbers: bool,
    #[serde(default)]
    pub(crate) gateway: Profile,
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
#[serde(deny_unknown_fields, expecting = "a table")]
pub(crate) struct KeyEntry {
    pub(crate) id: String,
    pub(crate) secret: String,
    pub(crate) expires: Option<Time>,
    #[serde(default = "yes")]
    pub(crate) permitted: bool,
    pub(crate) quota: Option<u64>,
    pub(crate) rate: Option<Rate>,
}

/// A number of calls in a number of seconds. All of them may come at once.
#[derive(Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a table")]
pub(crate) struct Rate {
    pub(crate) calls: NonZeroU32,
    pub(crate) seconds: NonZeroU32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "a table")]
pub(crate) struct TriggerEntry {
    pub(crate) number: String,
    pub(crate) status: String,
    pub(crate) reason: Option<String>,
    pub(crate) http: Option<u16>,
}

const fn yes() -> bool {
    true
}

/// A date, a time or both, as written in the file.
pub(crate) struct Time(pub(crate) String);

impl<'de> Deserialize<'de> for Time {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TimeVisitor;

        impl Visitor<'_> for TimeVisitor {
            type Value = Time;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a date and a time without quotes")
            }

            /// Only a time comes from the reader in this form.
            fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Time, E> {
                Ok(Time(String::from_utf8_lossy(bytes).into_owned()))
            }
        }

        deserializer.deserialize_bytes(TimeVisitor)
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
        reader::read(text).map_err(Problem::Fault)
    }
}

/// Why a configuration is refused.
#[derive(Debug)]
pub(crate) enum Problem {
    Unreadable(PathBuf, std::io::ErrorKind),
    Fault(Fault),
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
            Self::Fault(fault) => write!(f, "configuration, {fault}"),
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
        assert_eq!(given.write_time(), default.write_time());
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
            problem.contains("line 2, column 1") && problem.contains("lenient_numbers"),
            "{problem}"
        );
    }

    /// What is wrong with a text, found by the reader or later.
    fn refusal(text: &str) -> Option<String> {
        let made = Config::parse(text).and_then(crate::sandbox::Sandbox::new);
        made.err().map(|problem| problem.to_string())
    }

    /// A file with a line in one of its tables.
    type Table = Box<dyn Fn(&str) -> String>;

    /// The keys that a table may have, from the list in the error about an unknown one.
    fn fields(of: impl Fn(&str) -> String) -> Vec<String> {
        let said = refusal(&of("no_such_key = 1")).unwrap();
        let (_, keys) = said.split_once("the keys are ").unwrap();
        keys.split(", ").map(str::to_owned).collect()
    }

    #[test]
    fn no_field_of_any_table_shows_its_value() {
        let root = |line: &str| format!("{line}\nlisten = '127.0.0.1:0'\n");
        let table = |name: &'static str, rest: &'static str| {
            move |line: &str| format!("listen = '127.0.0.1:0'\n{name}\n{line}\n{rest}\n")
        };
        let tables: [(Table, usize); 6] = [
            (Box::new(root), 7),
            (Box::new(table("[gateway]", "")), 9),
            (Box::new(table("[[keys]]", "id = 'a'\nsecret = 'b'")), 6),
            (
                Box::new(table(
                    "[[keys]]\nid = 'a'\nsecret = 'b'\n[keys.rate]",
                    "calls = 1\nseconds = 1",
                )),
                2,
            ),
            (
                Box::new(table(
                    "[[triggers]]",
                    "number = '+6281234567890'\nstatus = 'FAILED'",
                )),
                4,
            ),
            (Box::new(table("[limits]", "")), 6),
        ];
        let values = [
            "'hunter2'",
            "'+6281247114711'",
            "'%{hunter2'",
            "''",
            "47114711",
            "-47114711",
            "4711.5",
            "4711471147114711471147",
            "true",
            "4711-04-11",
            "4711-04-11T04:07:11Z",
            "['hunter2', 4711, 'hunter2']",
            "[['hunter2', 4711]]",
            "[{ x = 'hunter2' }]",
            "{ x = 'hunter2' }",
            "{ x = 4711 }",
            "{ gsm7 = 'hunter2' }",
            "{ gsm7 = [4711, 47114] }",
            "{ segments = 'hunter2' }",
            "{ segments = 4711.5 }",
            "{ calls = 'hunter2' }",
            "hunter2",
            "'hunter2",
            "[4711",
            "{ x = 4711",
            "4711hunter2",
        ];
        let mut refused = 0;
        for (of, least) in tables {
            let fields = fields(&of);
            assert!(fields.len() >= least, "{fields:?}");
            for field in fields {
                for value in values {
                    // Replaces the value that it already has.
                    let line = format!("{field} = {value}");
                    let text = of(&line);
                    let rest = text.lines().filter(|other| {
                        *other == line || !other.starts_with(&format!("{field} ="))
                    });
                    let text = rest.collect::<Vec<_>>().join("\n");
                    let Some(said) = refusal(&text) else {
                        continue;
                    };
                    refused += 1;
                    assert!(
                        !said.contains("hunter2") && !said.contains("4711"),
                        "{line}: {said}"
                    );
                    let is_placed = said.contains("line ") || said.contains(&field);
                    assert!(
                        is_placed && said.starts_with("configuration, "),
                        "{line}: {said}"
                    );
                }
            }
        }
        assert!(refused > 700, "{refused}");
    }

    #[test]
    fn a_gateway_is_the_librarys() {
        let text =
            "listen = '127.0.0.1:0'\n[gateway]\ncapacities = 'concat16'\nbefore = 'PasarRia: '\n";
        let gateway = Config::parse(text).unwrap().gateway;
        assert_eq!(gateway.estimate(&"a".repeat(151)).charge, 2);
        let text = text.replace("'concat16'", "'concat9'");
        let said = refusal(&text).unwrap();
        assert!(
            said.starts_with("configuration, line 3, column 14, gateway.capacities: "),
            "{said}"
        );
    }
}
