//! A message in each language.

use std::fmt::{Display, Write as _};

use super::choice::{Lang, chosen};

/// The same message in each language. `{0}` and `{1}` are places for values.
#[derive(Clone, Copy)]
pub(crate) struct Phrase {
    en: &'static str,
    id: &'static str,
}

impl Phrase {
    pub(crate) const fn new(en: &'static str, id: &'static str) -> Self {
        assert!(
            holes(en) == holes(id),
            "a value is missing in one of the languages"
        );
        Self { en, id }
    }

    /// The text of a phrase without values.
    pub(crate) fn text(&self) -> &'static str {
        match chosen() {
            Lang::En => self.en,
            Lang::Id => self.id,
        }
    }

    /// The text of a phrase with its values.
    pub(crate) fn with(&self, values: &[&dyn Display]) -> String {
        filled(self.text(), values)
    }
}

/// Puts values into a message. A number without a value stays as it is.
pub(super) fn filled(message: &str, values: &[&dyn Display]) -> String {
    let mut said = String::new();
    let mut rest = message;
    while let Some((before, hole)) = rest.split_once('{') {
        said += before;
        let value = hole.split_once('}').and_then(|(number, after)| {
            let number: usize = number.parse().ok()?;
            Some((values.get(number)?, after))
        });
        if let Some((value, after)) = value {
            // Writing to a string can't fail.
            let _ = write!(said, "{value}");
            rest = after;
        } else {
            said.push('{');
            rest = hole;
        }
    }
    said + rest
}

/// The places for values in a text: bit n is set if it has `{n}`.
const fn holes(text: &str) -> u32 {
    let mut bytes = text.as_bytes();
    let mut holes = 0;
    while let [_, rest @ ..] = bytes {
        if let [b'{', n @ b'0'..=b'9', b'}', ..] = bytes {
            holes |= 1 << (*n - b'0');
        }
        bytes = rest;
    }
    holes
}

/// A noun in English, singular and plural, and in Indonesian, which has no plural.
#[derive(Clone, Copy)]
pub(crate) struct Noun {
    one: &'static str,
    several: &'static str,
    id: &'static str,
}

impl Noun {
    pub(crate) const fn new(one: &'static str, several: &'static str, id: &'static str) -> Self {
        Self { one, several, id }
    }

    /// The form of the noun after a number.
    pub(crate) fn of(&self, n: usize) -> &'static str {
        match (chosen(), n) {
            (Lang::En, 1) => self.one,
            (Lang::En, _) => self.several,
            (Lang::Id, _) => self.id,
        }
    }

    /// `2 segments`, `2 segmen`.
    pub(crate) fn counted(&self, n: usize) -> String {
        format!("{n} {}", self.of(n))
    }
}
