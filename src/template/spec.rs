//! What is known about a variable before its value is known.

use core::fmt;
use core::ops::{Range, RangeInclusive};
use core::str::FromStr;

use super::check::ValueErrorKind;
use super::slot::Span;
use crate::gsm7::septets;
use crate::keyword::keywords;

/// The characters that a value may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Class {
    /// ASCII digits.
    Digits,
    /// The default alphabet of GSM-7: one unit each.
    Gsm7Basic,
    /// GSM-7 with its extension table, in which each character takes two septets.
    Gsm7,
    /// Any Unicode character.
    Any,
}

impl Class {
    /// In the order of their declaration.
    pub(super) const ALL: [Self; 4] = [Self::Digits, Self::Gsm7Basic, Self::Gsm7, Self::Any];

    /// Whether a value may have this character. No class has line ends.
    const fn has(self, c: char) -> bool {
        match (self, septets(c)) {
            (_, _) if matches!(c, '\r' | '\n') => false,
            (Self::Digits, _) => c.is_ascii_digit(),
            (Self::Gsm7Basic, septets) => matches!(septets, Some(1)),
            (Self::Gsm7, septets) => septets.is_some(),
            (Self::Any, _) => true,
        }
    }
}

keywords!(Class {
    Digits => "digits",
    Gsm7Basic => "gsm7-basic",
    Gsm7 => "gsm7",
    Any => "any",
});

/// What is known about a variable: its characters, and how many of them its value may have.
///
/// A value never has a line end, because a content string cannot carry one.
///
/// The text form is a class and a number of characters, `digits:4-8` or `digits:6`, or the name of
/// a constant: `code`, `minutes`, `amount`, `date`, `name`, `url`. `Display` and serde write the
/// class and the number.
///
/// ```
/// use sms_charge::template::{Class, VarSpec};
///
/// let spec: VarSpec = "gsm7-basic:1-15".parse()?;
/// assert_eq!((spec.class(), spec.characters()), (Class::Gsm7Basic, 1..=15));
/// assert_eq!("code".parse(), Ok(VarSpec::CODE));
/// assert_eq!(VarSpec::CODE.to_string(), "digits:4-8");
/// assert_eq!(VarSpec::digits(6..=6).to_string(), "digits:6");
/// # Ok::<(), sms_charge::template::VarSpecError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct VarSpec {
    class: Class,
    min: u16,
    max: u16,
}

impl VarSpec {
    /// A value of a class, with this number of characters.
    #[must_use]
    pub const fn new(class: Class, characters: RangeInclusive<u16>) -> Self {
        Self {
            class,
            min: *characters.start(),
            max: *characters.end(),
        }
    }

    /// This number of ASCII digits.
    #[must_use]
    pub const fn digits(characters: RangeInclusive<u16>) -> Self {
        Self::new(Class::Digits, characters)
    }

    /// This number of characters of the default alphabet.
    #[must_use]
    pub const fn gsm7_basic(characters: RangeInclusive<u16>) -> Self {
        Self::new(Class::Gsm7Basic, characters)
    }

    /// This number of characters of GSM-7.
    #[must_use]
    pub const fn gsm7(characters: RangeInclusive<u16>) -> Self {
        Self::new(Class::Gsm7, characters)
    }

    /// This number of characters of any kind.
    #[must_use]
    pub const fn any(characters: RangeInclusive<u16>) -> Self {
        Self::new(Class::Any, characters)
    }

    /// A one-time code: 4 to 8 digits.
    pub const CODE: Self = Self::digits(4..=8);

    /// A number of minutes: 1 to 3 digits.
    pub const MINUTES: Self = Self::digits(1..=3);

    /// An amount of money, written as digits and dots like `1.250.000`: up to 15 characters.
    pub const AMOUNT: Self = Self::gsm7_basic(1..=15);

    /// A date, from `17/8` to `17 September 2026`.
    pub const DATE: Self = Self::gsm7_basic(4..=17);

    /// A person's name: up to 40 characters of any script.
    pub const NAME: Self = Self::any(1..=40);

    /// A link: up to 60 characters of GSM-7. `~` is one of the extension table.
    pub const URL: Self = Self::gsm7(1..=60);

    /// The constants, by the names in the text form.
    const NAMED: [(&str, Self); 6] = [
        ("code", Self::CODE),
        ("minutes", Self::MINUTES),
        ("amount", Self::AMOUNT),
        ("date", Self::DATE),
        ("name", Self::NAME),
        ("url", Self::URL),
    ];

    /// The characters that a value may have.
    #[must_use]
    pub const fn class(self) -> Class {
        self.class
    }

    /// The number of characters that a value may have.
    #[must_use]
    pub const fn characters(self) -> RangeInclusive<u16> {
        self.min..=self.max
    }

    /// Whether a value matches.
    ///
    /// ```
    /// use sms_charge::template::VarSpec;
    ///
    /// assert!(VarSpec::CODE.allows("4417"));
    /// assert!(!VarSpec::CODE.allows("ABCDEFGHIJ"));
    /// ```
    #[must_use]
    pub fn allows(self, value: &str) -> bool {
        self.misfit(value).is_none()
    }

    /// Why a value does not match, and where in the value. A wrong character comes first, then the
    /// length.
    pub(super) fn misfit(self, value: &str) -> Option<(ValueErrorKind, Span)> {
        let Self { class, min, max } = self;
        let mut characters = 0;
        let mut too_many = None;
        for (start, c) in value.char_indices() {
            let end = start + c.len_utf8();
            if !class.has(c) {
                return Some((ValueErrorKind::Character, Span { start, end }));
            }
            if characters == usize::from(max) {
                let end = value.len();
                too_many = Some((ValueErrorKind::TooLong, Span { start, end }));
            }
            characters += 1;
        }
        let all = Span {
            start: 0,
            end: value.len(),
        };
        let too_few = (characters < usize::from(min)).then_some((ValueErrorKind::TooShort, all));
        too_many.or(too_few)
    }

    pub(super) const fn min(self) -> u16 {
        self.min
    }

    pub(super) const fn max(self) -> u16 {
        self.max
    }
}

impl fmt::Display for VarSpec {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { class, min, max } = self;
        write!(f, "{class}:{min}")?;
        if min == max {
            return Ok(());
        }
        write!(f, "-{max}")
    }
}

/// The text before and after an ASCII mark. `str::split_once` has a panic that the optimiser cannot
/// always remove.
fn split_at_mark(text: &str, mark: u8) -> Option<(&str, &str)> {
    let at = text.bytes().position(|byte| byte == mark)?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}

impl FromStr for VarSpec {
    type Err = VarSpecError;

    fn from_str(text: &str) -> Result<Self, VarSpecError> {
        let Some((word, characters)) = split_at_mark(text, b':') else {
            let is_it = |&(name, _): &(&str, _)| text.eq_ignore_ascii_case(name);
            let named = Self::NAMED.into_iter().find(is_it);
            let end = text.len();
            return match (named, text.parse::<Class>()) {
                (Some((_, spec)), _) => Ok(spec),
                (None, Ok(_)) => Err(VarSpecError::new(VarSpecErrorKind::NoLength, end, end)),
                (None, Err(_)) => Err(VarSpecError::new(VarSpecErrorKind::Unknown, 0, end)),
            };
        };
        let unknown = VarSpecError::new(VarSpecErrorKind::Unknown, 0, word.len());
        let class = word.parse().map_err(|_| unknown)?;
        let start = word.len() + 1;
        let (min, max) = match split_at_mark(characters, b'-') {
            None => {
                let exactly = length(characters, start)?;
                (exactly, exactly)
            }
            Some((min, max)) => (length(min, start)?, length(max, start + min.len() + 1)?),
        };
        if min > max {
            let kind = VarSpecErrorKind::Reversed;
            return Err(VarSpecError::new(kind, start, text.len()));
        }
        Ok(Self { class, min, max })
    }
}

/// A number of characters. `start` is its place.
fn length(digits: &str, start: usize) -> Result<u16, VarSpecError> {
    let is_number = digits.bytes().all(|b| b.is_ascii_digit());
    let number = digits.parse().ok().filter(|_| is_number);
    let end = start + digits.len();
    number.ok_or_else(|| VarSpecError::new(VarSpecErrorKind::BadLength, start, end))
}

#[cfg(feature = "serde")]
impl serde_core::Serialize for VarSpec {
    fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(feature = "serde")]
impl<'de> serde_core::Deserialize<'de> for VarSpec {
    fn deserialize<D: serde_core::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::record::from_text(deserializer, "a specification such as \"digits:4-8\"")
    }
}

/// Why a text is not a [`VarSpec`].
///
/// ```
/// use sms_charge::template::{VarSpec, VarSpecErrorKind};
///
/// let error = "digits:4-x".parse::<VarSpec>().unwrap_err();
/// assert_eq!((error.kind(), error.span()), (VarSpecErrorKind::BadLength, 9..10));
/// assert_eq!(
///     error.to_string(),
///     "expected a number of characters from 0 to 65535 at byte 9"
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct VarSpecError {
    kind: VarSpecErrorKind,
    span: Span,
}

/// What is wrong with the text of a specification.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum VarSpecErrorKind {
    /// The word is neither a class nor the name of a constant.
    Unknown,
    /// There is nothing after a class: `digits`.
    NoLength,
    /// The text after a class is not a number of characters: `digits:many`, `any:70000`.
    BadLength,
    /// The higher number comes first: `digits:8-4`.
    Reversed,
}

impl VarSpecError {
    const fn new(kind: VarSpecErrorKind, start: usize, end: usize) -> Self {
        let span = Span { start, end };
        Self { kind, span }
    }

    /// What is wrong.
    #[must_use]
    pub const fn kind(self) -> VarSpecErrorKind {
        self.kind
    }

    /// The place in bytes of the text. It is empty where something is missing.
    #[must_use]
    pub const fn span(self) -> Range<usize> {
        self.span.range()
    }

    /// A stable code for the kind, such as `unknown-spec`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self.kind {
            VarSpecErrorKind::Unknown => "unknown-spec",
            VarSpecErrorKind::NoLength => "spec-without-length",
            VarSpecErrorKind::BadLength => "spec-length",
            VarSpecErrorKind::Reversed => "spec-reversed",
        }
    }
}

impl fmt::Display for VarSpecError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let at = self.span.start;
        match self.kind {
            VarSpecErrorKind::Unknown => f.write_str(
                "expected code, minutes, amount, date, name, url, or a class and a number of \
                 characters such as digits:4-8 (digits, gsm7-basic, gsm7 or any)",
            ),
            VarSpecErrorKind::NoLength => write!(
                f,
                "expected a number of characters at byte {at}, such as digits:4-8"
            ),
            VarSpecErrorKind::BadLength => write!(
                f,
                "expected a number of characters from 0 to {} at byte {at}",
                u16::MAX
            ),
            VarSpecErrorKind::Reversed => {
                write!(f, "expected the lower number first at byte {at}")
            }
        }
    }
}

impl core::error::Error for VarSpecError {}
