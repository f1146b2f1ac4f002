//! Where a content string is split, and what is wrong with a single character.
//!
//! The grammar is in the documentation of [`content`](super).

use core::mem;

use super::ProblemKind as Kind;
use super::ShortSpan;
use super::name::{begins_name, is_name_byte, number};
use crate::character::class::{is_control, is_invisible, is_joiner, joins};

/// The text between two commas, or between characters that were used as commas.
#[derive(Clone, Copy, Debug)]
pub(super) struct RawPair {
    pub(super) start: usize,
    /// Without the blanks around it.
    pub(super) key: ShortSpan,
    /// The key is the next number.
    pub(super) is_counted: bool,
    /// The character that ends the key. `None` if there is no key, and all text is the value.
    pub(super) separator: Option<Mark>,
    pub(super) value: ShortSpan,
    /// The character that ends the pair. `None` at the end of the text.
    pub(super) end: Option<Mark>,
}

/// One of `:` `：` `=` `,` `，` `;` and its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    pub(super) char: char,
    pub(super) at: usize,
}

impl RawPair {
    /// The pair that starts at `start`. `last` is the key of the pair before it.
    pub(super) fn read(text: &str, start: usize, last: Option<&str>) -> Self {
        let separator = separator(text, start, last);
        let after = separator.map_or(start, Mark::end);
        let by_equals = matches!(separator, Some(Mark { char: '=', .. }));
        let end = end(text, after, by_equals);
        let key = ShortSpan::new(start, separator.map_or(start, |separator| separator.at));
        let key = trimmed(text, key);
        Self {
            start,
            key,
            is_counted: counts_on(key.of(text), last),
            separator,
            value: ShortSpan::new(after, end.map_or(text.len(), |end| end.at)),
            end,
        }
    }

    pub(super) fn is_blank(&self, text: &str) -> bool {
        self.separator.is_none() && self.value.of(text).trim_start().is_empty()
    }
}

impl Mark {
    pub(super) const fn end(self) -> usize {
        self.at + self.char.len_utf8()
    }

    pub(super) fn span(self) -> ShortSpan {
        ShortSpan::new(self.at, self.end())
    }
}

/// The character that ends the key at `start`, if there is one before the next comma.
fn separator(text: &str, start: usize, last: Option<&str>) -> Option<Mark> {
    let rest = text.get(start..)?;
    let mut equals = false;
    for (offset, char) in rest.char_indices() {
        let found = match char {
            ',' => return None,
            ':' | '：' => true,
            // Only the first equals sign has none before it.
            '=' => {
                !mem::replace(&mut equals, true)
                    && rest
                        .get(..offset)
                        .is_some_and(|key| looks_like_key(key.trim()))
            }
            _ => false,
        };
        if found {
            let (key, after) = rest.split_at_checked(offset)?;
            let is_key = !after.starts_with("://") && (start == 0 || may_be_key(key, last));
            return is_key.then_some(Mark {
                char,
                at: start + offset,
            });
        }
    }
    None
}

/// The character that ends the pair whose value starts at `start`: a comma, or a character that is
/// used as a comma before a key.
fn end(text: &str, start: usize, by_equals: bool) -> Option<Mark> {
    let rest = text.get(start..)?;
    rest.char_indices()
        .find(|&(offset, c)| match c {
            ',' => true,
            ';' | '，' => rest
                .get(offset + c.len_utf8()..)
                .is_some_and(|after| begins_with_key(after, by_equals)),
            _ => false,
        })
        .map(|(offset, char)| Mark {
            char,
            at: start + offset,
        })
}

/// Whether the text between a comma and a colon may be a key. A time as in `,12:30` is not one, and
/// words with a blank between them are not one. A number is a key if it is the next number.
fn may_be_key(text: &str, last: Option<&str>) -> bool {
    let key = text.trim();
    // A character that was used as a comma is reported as such.
    let has_mark = key.contains([';', '，']);
    let is_key = if key.starts_with(char::is_numeric) {
        counts_on(key, last)
    } else {
        !key.contains(is_kept_blank)
    };
    has_mark || is_key
}

/// Whether a key is the number after the last key, or 0 or 1 in the first pair.
pub(super) fn counts_on(key: &str, last: Option<&str>) -> bool {
    match (number(key), last.map(number)) {
        (Some(0 | 1), None) => true,
        (Some(this), Some(Some(last))) => this.checked_sub(1) == Some(last),
        _ => false,
    }
}

/// Whether a text starts with a likely key and a character that ends a key. The `https:` of a URL
/// is not a key.
pub(super) fn begins_with_key(text: &str, by_equals: bool) -> bool {
    let text = text.trim_start();
    let after = text.trim_start_matches(is_likely_in_key);
    let key = text.len() - after.len();
    if !text.get(..key).is_some_and(looks_like_key) {
        return false;
    }
    let after = after.trim_start();
    match after.chars().next() {
        Some(':') => !after.starts_with("://"),
        Some('：') => true,
        Some('=') => by_equals,
        _ => false,
    }
}

/// Whether a person may have meant this as a key. This allows more than the name of a placeholder,
/// so that a wrong separator is also found next to a wrong key.
fn looks_like_key(text: &str) -> bool {
    text.starts_with(|c: char| c.is_alphabetic() || c == '_') && text.chars().all(is_likely_in_key)
}

fn is_likely_in_key(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '.' | '-')
}

/// The whole text, if it begins like JSON: with a bracket that is still open at the first colon.
pub(super) fn json(text: &str) -> Option<ShortSpan> {
    let rest = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}');
    let close = match rest.chars().next()? {
        '{' => b'}',
        '[' => b']',
        _ => return None,
    };
    let mut key = rest.bytes();
    let colon = key.position(|byte| byte == b':').unwrap_or_default();
    let is_closed = rest.bytes().take(colon).any(|byte| byte == close);
    let span = ShortSpan::new(text.len() - rest.len(), text.len());
    (!is_closed).then(|| trimmed(text, span))
}

/// What is wrong with a character of a key. The key is not a number, and the character may be its
/// first.
pub(super) fn in_key(is_first: bool, c: char) -> Option<Kind> {
    match c {
        ';' => Some(Kind::Semicolon),
        '，' => Some(Kind::FullWidthComma),
        '：' => Some(Kind::FullWidthColon),
        _ if is_control(c) => Some(Kind::ControlCharacter(c)),
        _ if is_invisible(c) => Some(Kind::InvisibleCharacter(c)),
        _ if is_first && u8::try_from(c).is_ok_and(begins_name) => None,
        _ if !is_first && u8::try_from(c).is_ok_and(is_name_byte) => None,
        _ => Some(Kind::UnusualKey(c)),
    }
}

/// What is wrong or unusual about the character of a value at `at`.
pub(super) fn in_value(text: &str, at: usize, c: char) -> Option<Kind> {
    match c {
        ':' => Some(Kind::ColonInValue),
        '，' | '：' => Some(Kind::FullWidthPunctuation(c)),
        _ if is_control(c) => Some(Kind::ControlCharacter(c)),
        _ if c.is_ascii() => None,
        _ if is_joiner(c) => {
            let before = text.get(..at)?.chars().next_back();
            let after = text.get(at + c.len_utf8()..)?.chars().next();
            Some(if joins(before, c, after) {
                Kind::Joiner(c)
            } else {
                Kind::InvisibleCharacter(c)
            })
        }
        _ if is_invisible(c) => Some(Kind::InvisibleCharacter(c)),
        _ => None,
    }
}

/// A blank that has no other problem.
pub(super) const fn is_kept_blank(c: char) -> bool {
    c.is_whitespace() && !is_control(c) && !is_invisible(c)
}

/// The span without the blanks at its ends. Of blanks only, it is an empty span at the end.
fn trimmed(text: &str, span: ShortSpan) -> ShortSpan {
    let rest = span.of(text).trim_start();
    let start = span.end() - rest.len();
    ShortSpan::new(start, start + rest.trim_end().len())
}

/// As [`trimmed`], but a blank that has another problem does not count as a blank.
pub(super) fn without_kept_blanks(text: &str, span: ShortSpan) -> ShortSpan {
    let rest = span.of(text).trim_start_matches(is_kept_blank);
    let start = span.end() - rest.len();
    ShortSpan::new(start, start + rest.trim_end_matches(is_kept_blank).len())
}
