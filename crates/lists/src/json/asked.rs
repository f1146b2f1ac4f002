//! The question of a line: a string, or an object with a string. The other fields of the object are copied to
//! the answer.

use std::borrow::Cow;
use std::fmt;
use std::str;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::lines::Line;

/// The names that the field of a question may have. Messages show the first one.
pub type Names = &'static [&'static str];

/// A question.
pub struct Asked<'l> {
    /// The text, or the number.
    pub text: String,
    /// The other fields.
    pub others: Others<'l>,
}

/// A line without a question, and the fields that are copied to the answer nevertheless.
pub struct Refused<'l> {
    /// What is wrong.
    pub why: BadLine,
    /// The fields that are copied.
    pub others: Others<'l>,
}

impl From<BadLine> for Refused<'_> {
    fn from(why: BadLine) -> Self {
        let others = Others(Vec::new());
        Self { why, others }
    }
}

impl<'l> Asked<'l> {
    /// Reads the question of a line: a string, or an object with a field of one of these names. A blank line
    /// has no question.
    pub fn of(line: &Line<'l>, names: Names) -> Result<Option<Self>, Refused<'l>> {
        let content = line.content.ok_or(BadLine::TooLong)?;
        let json = str::from_utf8(content).map_err(BadLine::NotUtf8)?;
        if json.trim_ascii().is_empty() {
            return Ok(None);
        }
        let value: &RawValue = read(json, 0)?;
        let raw = value.get();
        let offset = json.len() - json.trim_ascii_start().len();
        if raw.starts_with('"') {
            let text = read(raw, offset)?;
            let others = Others(Vec::new());
            return Ok(Some(Self { text, others }));
        }
        if !raw.starts_with('{') {
            return Err(BadLine::NoText(names).into());
        }
        let Fields(fields) = read(raw, offset)?;
        let (asked, others): (Vec<_>, _) = fields
            .into_iter()
            .partition(|(name, _)| names.contains(&&**name));
        let text = match &*asked {
            [(_, value)] if value.get().starts_with('"') => {
                let at = value.get().as_ptr().addr() - json.as_ptr().addr();
                read(value.get(), at)
            }
            [_, _, ..] => Err(BadLine::Twice(names)),
            _ => Err(BadLine::NoText(names)),
        };
        let others = Others(others);
        match text {
            Ok(text) => Ok(Some(Self { text, others })),
            Err(why) => Err(Refused { why, others }),
        }
    }
}

/// The fields of a line except the question, unchanged and in their order.
pub struct Others<'l>(Vec<(Cow<'l, str>, &'l RawValue)>);

impl Others<'_> {
    /// Only the field of this name.
    #[must_use]
    pub fn only(&self, name: &str) -> Self {
        let named = self.0.iter().filter(|(of, _)| of == name);
        Self(named.take(1).cloned().collect())
    }

    /// Writes `,"name":value` for every field that is not one of the answer's own.
    pub fn write(&self, out: &mut Vec<u8>, own: &[&str]) {
        for (name, value) in &self.0 {
            if own.contains(&&**name) {
                continue;
            }
            out.push(b',');
            // Writing to a vector can't fail, nor can writing a string as JSON.
            let _ = serde_json::to_writer(&mut *out, name);
            out.push(b':');
            out.extend_from_slice(value.get().as_bytes());
        }
    }
}

/// Reads a piece of a line. `offset` is where the piece begins in the line.
fn read<'l, T: Deserialize<'l>>(json: &'l str, offset: usize) -> Result<T, BadLine> {
    serde_json::from_str(json).map_err(|error| {
        let column = offset + error.column();
        match lone_half(json, error.column()) {
            Some(half) => BadLine::LoneHalf { half, column },
            None => BadLine::NotJson {
                problem: problem(&error),
                column,
            },
        }
    })
}

/// What is wrong, without the position.
fn problem(error: &serde_json::Error) -> String {
    // `serde_json` was given one line, so the line number is always 1.
    let place = format!(" at line {} column {}", error.line(), error.column());
    let message = error.to_string();
    message.strip_suffix(&place).unwrap_or(&message).to_owned()
}

/// Half a surrogate pair.
#[derive(Clone, Copy)]
pub enum Half {
    /// The first half of a pair.
    Leading,
    /// The second half of a pair.
    Trailing,
}

/// The half of a surrogate pair that an error is about, if any. It is the last escape that was read, or the
/// one before it.
fn lone_half(json: &str, column: usize) -> Option<Half> {
    let read = json.get(..column.min(json.len())).unwrap_or(json);
    let mut units = Vec::new();
    let mut rest = read;
    while let Some(at) = rest.find('\\') {
        let escaped = rest.get(at + 1..).unwrap_or_default();
        let hexadecimal = escaped.strip_prefix('u').and_then(|digits| digits.get(..4));
        let unit = hexadecimal.and_then(|digits| u16::from_str_radix(digits, 16).ok());
        let length = if unit.is_some() { 5 } else { 1 };
        let start = read.len() - rest.len() + at;
        units.extend(unit.map(|unit| (start, unit)));
        rest = escaped.get(length..).unwrap_or_default();
    }
    let mut units = units.into_iter().peekable();
    while let Some((at, unit)) = units.next() {
        match unit {
            0xD800..0xDC00 => match units.peek() {
                Some(&(next, 0xDC00..0xE000)) if next == at + 6 => {
                    units.next();
                }
                _ => return Some(Half::Leading),
            },
            0xDC00..0xE000 => return Some(Half::Trailing),
            _ => {}
        }
    }
    None
}

/// The fields of an object, in their order.
struct Fields<'l>(Vec<(Cow<'l, str>, &'l RawValue)>);

impl<'de> Deserialize<'de> for Fields<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder;

        impl<'de> Visitor<'de> for InOrder {
            type Value = Fields<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields<'de>, A::Error> {
                let mut fields = Vec::new();
                while let Some(field) = map.next_entry()? {
                    fields.push(field);
                }
                Ok(Fields(fields))
            }
        }

        deserializer.deserialize_map(InOrder)
    }
}

/// What is wrong with a line. It never shows the line, because the line may contain a code or a phone number.
pub enum BadLine {
    /// It is longer than [`LONGEST`](super::LONGEST).
    TooLong,
    /// It is not UTF-8.
    NotUtf8(str::Utf8Error),
    /// It is not JSON.
    NotJson {
        /// The message of `serde_json`, without the position.
        problem: String,
        /// The position, from 1.
        column: usize,
    },
    /// It has an escape for only half of a surrogate pair.
    LoneHalf {
        /// Which half.
        half: Half,
        /// The position, from 1.
        column: usize,
    },
    /// It has no string in a field of these names.
    NoText(Names),
    /// It has more than one field of these names.
    Twice(Names),
}

impl BadLine {
    /// A stable code, like those of the library's errors.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::TooLong => "line-too-long",
            Self::NotUtf8(_) => "line-not-utf8",
            Self::NotJson { .. } => "line-not-json",
            Self::LoneHalf { .. } => "lone-surrogate",
            Self::NoText(_) => "line-without-text",
            Self::Twice(_) => "line-text-twice",
        }
    }
}
