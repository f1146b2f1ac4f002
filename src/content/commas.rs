//! What kind of comma stands in a value: one in a number, in a link, or between words.
//!
//! A value may have thousands of commas. So what was read for one comma is not read again for the
//! next, and all of them take linear time.

use super::ProblemKind as Kind;

/// The commas of one value, in the order of the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Commas {
    /// The start of the text that `before` does not know yet.
    at: usize,
    before: Before,
    /// The end of the last run of digits, points and commas after a comma.
    run_end: usize,
    /// A colon is there, as in a time.
    run_ends_at_colon: bool,
}

/// The text between the start of the value and a comma.
#[derive(Clone, Copy, Debug)]
struct Before {
    /// The last word has `://`.
    ends_with_link: bool,
    /// A colon is before the digits, points and commas at the end, as in a time.
    ends_with_time: bool,
    ends_with_digit: bool,
}

impl Commas {
    pub(super) const fn new(value_start: usize) -> Self {
        Self {
            at: value_start,
            before: Before {
                ends_with_link: false,
                ends_with_time: false,
                ends_with_digit: false,
            },
            run_end: 0,
            run_ends_at_colon: false,
        }
    }

    /// The kind of the comma at `comma`, which is after those before it.
    pub(super) fn kind(&mut self, text: &str, comma: usize) -> Kind {
        let unread = text.get(self.at..comma).unwrap_or_default();
        self.before = unread.split(',').fold(self.before, Before::then);
        self.at = comma + 1;
        let after = text.get(self.at..).unwrap_or_default();
        if self.at >= self.run_end {
            let rest = after.trim_start_matches(is_in_number);
            self.run_end = text.len() - rest.len();
            self.run_ends_at_colon = rest.starts_with(':');
        }
        let is_time = self.before.ends_with_time || self.run_ends_at_colon;
        let next = after.split([',', ' ']).next().unwrap_or(after);
        if self.before.ends_with_link && !next.is_empty() && !has_link(next) {
            Kind::CommaInLink
        } else if self.before.ends_with_digit && after.starts_with(is_digit) && !is_time {
            Kind::CommaInNumber
        } else {
            Kind::CommaInValue
        }
    }
}

impl Before {
    /// This text, a comma, and the text up to the next comma.
    fn then(self, piece: &str) -> Self {
        let word = piece.rsplit(char::is_whitespace).next().unwrap_or(piece);
        let continues_word = word.len() == piece.len();
        let head = piece.trim_end_matches(is_in_number);
        Self {
            ends_with_link: has_link(word) || continues_word && self.ends_with_link,
            ends_with_time: head.ends_with(':') || head.is_empty() && self.ends_with_time,
            ends_with_digit: piece.ends_with(is_digit),
        }
    }
}

fn has_link(text: &str) -> bool {
    text.as_bytes().windows(3).any(|bytes| bytes == b"://")
}

const fn is_in_number(c: char) -> bool {
    is_digit(c) || matches!(c, '.' | ',')
}

const fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}
