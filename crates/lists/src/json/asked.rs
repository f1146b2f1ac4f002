//! What a line asks: a string, or an object with one, whose other fields the answer keeps.

use std::borrow::Cow;
use std::fmt;
use std::str;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::lines::Line;

/// What the field of a question may be called; the first is the one that is told.
pub type Names = &'static [&'static str];

/// A question.
pub struct Asked<'l> {
    /// The text, or the number.
    pub text: String,
    /// The other fields.
    pub others: Others<'l>,
}

/// A line that asks nothing, and the fields that its answer keeps all the same.
pub struct Refused<'l> {
    /// What is wrong.
    pub why: BadLine,
    /// The fields that are kept.
    pub others: Others<'l>,
}

impl From<BadLine> for Refused<'_> {
    fn from(why: BadLine) -> Self {
        let others = Others(Vec::new());
        Self { why, others }
    }
}

impl<'l> Asked<'l> {
    /// The question of a line, which is a string or an object's field of one of these names; none of a
    /// blank line.
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

/// The fields of a line that are not the question, in their order, as they stand there.
pub struct Others<'l>(Vec<(Cow<'l, str>, &'l RawValue)>);

impl Others<'_> {
    /// The one of this name.
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

/// Reads a piece of a line that begins at a byte of it.
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

/// What is wrong, without the place.
fn problem(error: &serde_json::Error) -> String {
    // It counts the lines of what it was given, and that is always line 1.
    let place = format!(" at line {} column {}", error.line(), error.column());
    let message = error.to_string();
    message.strip_suffix(&place).unwrap_or(&message).to_owned()
}

/// Half a surrogate pair.
#[derive(Clone, Copy)]
pub enum Half {
    /// The first.
    Leading,
    /// The second.
    Trailing,
}

/// The half pair that an error is about, if it is about one: it is the last escape that was read, or
/// stands before that.
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

/// An object's fields in their order.
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

/// What is wrong with a line. It never shows the line: that may hold a code or somebody's number.
pub enum BadLine {
    /// It is over [`LONGEST`](super::LONGEST).
    TooLong,
    /// It is not UTF-8.
    NotUtf8(str::Utf8Error),
    /// It is not JSON.
    NotJson {
        /// What `serde_json` says, without the place.
        problem: String,
        /// The place, from 1.
        column: usize,
    },
    /// It has an escape of half a surrogate pair.
    LoneHalf {
        /// Which half.
        half: Half,
        /// The place, from 1.
        column: usize,
    },
    /// It has no field of these names that is a string.
    NoText(Names),
    /// It has more than one of them.
    Twice(Names),
}

impl BadLine {
    /// A stable code, as the library's errors have.
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
