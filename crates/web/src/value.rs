//! A value as JavaScript writes it: a letter for its kind, then its content.
//!
//! | letter | value | content |
//! |---|---|---|
//! | `n` | null | |
//! | `f`, `t` | false, true | |
//! | `u` | a whole number from 0 to 4,294,967,295 | four bytes, the lowest first |
//! | `s` | a string | its length in bytes as such a number, then UTF-8 |
//! | `a` | an array | the length of what follows, then its values |
//! | `o` | an object | the length of what follows, then for each field a string and a value |
//!
//! Reading needs no allocator. Reading ends where a value is cut off or malformed.

use core::str::{FromStr, from_utf8};

use crate::refusal::Refusal;

#[derive(Clone, Copy)]
pub(crate) enum Value<'v> {
    Null,
    #[cfg_attr(
        not(feature = "templates"),
        expect(dead_code, reason = "only templates have such an option")
    )]
    Truth(bool),
    Number(u32),
    Text(&'v str),
    List(Values<'v>),
    Object(Values<'v>),
}

/// The values that are not read yet.
#[derive(Clone, Copy)]

pub(crate) struct Values<'v>(&'v [u8]);

impl<'v> Values<'v> {
    pub(crate) const fn of(bytes: &'v [u8]) -> Self {
        Self(bytes)
    }

    fn take(&mut self, length: usize) -> Option<&'v [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    fn number(&mut self) -> Option<u32> {
        let bytes = self.take(4)?;
        bytes.try_into().map(u32::from_le_bytes).ok()
    }

    fn sized(&mut self) -> Option<&'v [u8]> {
        let length = self.number()?;
        self.take(usize::try_from(length).ok()?)
    }

    /// The name and the value of an object's next field.
    pub(crate) fn field(&mut self) -> Option<(&'v str, Value<'v>)> {
        match (self.next()?, self.next()?) {
            (Value::Text(name), value) => Some((name, value)),
            _ => None,
        }
    }
}

#[expect(
    clippy::copy_iterator,
    reason = "what an option has is read from its start each time"
)]
impl<'v> Iterator for Values<'v> {
    type Item = Value<'v>;

    fn next(&mut self) -> Option<Value<'v>> {
        Some(match self.take(1)? {
            b"n" => Value::Null,
            b"f" => Value::Truth(false),
            b"t" => Value::Truth(true),
            b"u" => Value::Number(self.number()?),
            b"s" => Value::Text(from_utf8(self.sized()?).ok()?),
            b"a" => Value::List(Self(self.sized()?)),
            b"o" => Value::Object(Self(self.sized()?)),
            _ => return None,
        })
    }
}

impl<'v> Value<'v> {
    pub(crate) const fn text(self) -> Option<&'v str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    pub(crate) const fn number(self) -> Option<u32> {
        match self {
            Self::Number(number) => Some(number),
            _ => None,
        }
    }

    /// A word of the library's, or of a few choices.
    pub(crate) fn word<T: FromStr>(
        self,
        key: &'static str,
        expected: &'static str,
    ) -> Result<T, Refusal> {
        let word = self.text().and_then(|word| word.parse().ok());
        word.ok_or(Refusal { key, expected })
    }
}
