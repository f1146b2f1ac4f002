//! Templates with plain string operations: `find`, `split_at` and a `String` to render into. It
//! shares nothing with the library but the grammar.

#![allow(dead_code, reason = "every test crate uses its own part of the oracle")]
#![allow(
    clippy::string_slice,
    clippy::panic,
    reason = "a broken rule ought to stop the test"
)]

use std::ops::Range;

/// What stands around a name, and whether a brace of the text is doubled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Marks<'s> {
    pub(crate) open: &'s str,
    pub(crate) close: &'s str,
    pub(crate) doubled: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Item<'t> {
    Text(&'t str),
    Placeholder(&'t str, Range<usize>),
}

/// By the library's stable codes, and the character of an unexpected one.
pub(crate) type Problem = (&'static str, Option<char>, Range<usize>);

/// What a template consists of, and all that is wrong with it.
#[derive(Debug, Default)]
pub(crate) struct Reading<'t> {
    pub(crate) items: Vec<Item<'t>>,
    pub(crate) problems: Vec<Problem>,
}

pub(crate) fn read<'t>(source: &'t str, marks: Marks<'_>) -> Reading<'t> {
    let mut reading = Reading::default();
    let mut at = 0;
    // Behind a broken placeholder, the next closer is its own.
    let mut broken = false;
    while at < source.len() {
        let rest = &source[at..];
        if broken && rest.starts_with(marks.close) {
            broken = false;
            at += marks.close.len();
        } else if marks.doubled && (rest.starts_with("{{") || rest.starts_with("}}")) {
            reading.items.push(Item::Text(&rest[..1]));
            at += 2;
        } else if marks.doubled && rest.starts_with('}') {
            reading.problems.push(("lone-brace", None, at..at + 1));
            at += 1;
        } else if rest.starts_with(marks.open) {
            match placeholder(rest, marks) {
                Ok(name) => {
                    let end = at + marks.open.len() + name.len() + marks.close.len();
                    reading.items.push(Item::Placeholder(name, at..end));
                    at = end;
                }
                Err((code, c, span)) => {
                    let span = at + span.start..at + span.end;
                    let empty = code == "empty-name";
                    at = if empty {
                        span.end
                    } else {
                        at + marks.open.len()
                    };
                    broken = !empty;
                    reading.problems.push((code, c, span));
                }
            }
        } else {
            let mut marks_ahead = vec![marks.open];
            if marks.doubled {
                marks_ahead.push("}");
            }
            if broken {
                marks_ahead.push(marks.close);
            }
            let next = marks_ahead.iter().filter_map(|mark| rest.find(mark)).min();
            let text = &rest[..next.unwrap_or(rest.len())];
            reading.items.push(Item::Text(text));
            at += text.len();
        }
    }
    let placeholders = reading.items.iter().filter_map(|item| match item {
        Item::Text(_) => None,
        Item::Placeholder(_, span) => Some(span),
    });
    if let Some(span) = placeholders.clone().nth(64).cloned() {
        reading.problems.push(("too-many-placeholders", None, span));
        reading.problems.sort_by_key(|(_, _, span)| span.start);
    }
    reading
}

/// The name in front, or what is wrong there.
fn placeholder<'t>(text: &'t str, marks: Marks<'_>) -> Result<&'t str, Problem> {
    let after = text.strip_prefix(marks.open).unwrap_or_default();
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let (name, after) = after.split_at(after.find(|c| !is_name(c)).unwrap_or(after.len()));
    let start = marks.open.len();
    let end = start + name.len();
    if name.len() > 64 {
        return Err(("name-too-long", None, start..end));
    }
    if name.starts_with(|c: char| c.is_ascii_digit()) {
        return Err(("digit-first", None, start..start + 1));
    }
    if after.starts_with(marks.close) {
        return if name.is_empty() {
            Err(("empty-name", None, 0..end + marks.close.len()))
        } else {
            Ok(name)
        };
    }
    match after.chars().next() {
        Some(c) if !marks.close.starts_with(after) => {
            Err(("unexpected-character", Some(c), end..end + c.len_utf8()))
        }
        _ => Err(("unclosed-placeholder", None, 0..text.len())),
    }
}

impl<'t> Reading<'t> {
    pub(crate) fn placeholders(&self) -> Vec<(&'t str, Range<usize>)> {
        self.items
            .iter()
            .filter_map(|item| match item {
                Item::Text(_) => None,
                Item::Placeholder(name, span) => Some((*name, span.clone())),
            })
            .collect()
    }

    /// Each once, where it first stands.
    pub(crate) fn variables(&self) -> Vec<(&'t str, Range<usize>)> {
        let mut variables: Vec<(&str, _)> = Vec::new();
        for (name, span) in self.placeholders() {
            if variables.iter().all(|(known, _)| *known != name) {
                variables.push((name, span));
            }
        }
        variables
    }

    /// The literals, joined.
    pub(crate) fn literals(&self) -> String {
        self.render(|_| Some("")).unwrap_or_default()
    }

    /// `None` if a value is missing.
    pub(crate) fn render<'v>(&self, value: impl Fn(&str) -> Option<&'v str>) -> Option<String> {
        let mut text = String::new();
        for item in &self.items {
            match item {
                Item::Text(literal) => text.push_str(literal),
                Item::Placeholder(name, _) => text.push_str(value(name)?),
            }
        }
        Some(text)
    }
}

/// The library's side of a comparison.
pub(crate) mod twin {
    use super::Marks;
    use sms_charge::template::{Delimiters, Syntax};

    /// All presets, and delimiters of every odd shape: alike, one the beginning of the other, with
    /// a backtick, which is outside GSM-7.
    pub(crate) const MARKS: [Marks<'static>; 13] = [
        marks("%{", "}", false),
        marks("{", "}", true),
        marks("${", "}", false),
        marks("{{", "}}", false),
        marks("##", "##", false),
        marks("**", "**", false),
        marks("<", ">", false),
        marks("`", "`", false),
        marks("%", "%%", false),
        marks("::", ":", false),
        marks("{", "}", false),
        marks("{#", "#}", false),
        marks("<%-=!-------->%", "$", false),
    ];

    const fn marks<'s>(open: &'s str, close: &'s str, doubled: bool) -> Marks<'s> {
        Marks {
            open,
            close,
            doubled,
        }
    }

    pub(crate) fn syntax(marks: Marks<'_>) -> Syntax {
        match (marks.open, marks.close, marks.doubled) {
            ("%{", "}", _) => Syntax::PercentBrace,
            ("{", "}", true) => Syntax::Brace,
            ("${", "}", _) => Syntax::DollarBrace,
            ("{{", "}}", _) => Syntax::DoubleBrace,
            ("##", "##", _) => Syntax::Hash,
            (open, close, _) => match Delimiters::new(open, close) {
                Ok(delimiters) => Syntax::Custom(delimiters),
                Err(error) => panic!("{error}"),
            },
        }
    }
}
