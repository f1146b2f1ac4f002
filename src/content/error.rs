//! What can be wrong with a content string, and the messages.
//!
//! Content is personal data, and errors end up in logs. So a problem holds no part of the string,
//! except at most one character that should not be there.

use core::fmt;
use core::ops::Range;

use super::name::MAX_NAME_BYTES;
use super::{Content, ShortSpan};
use crate::character::name::Shown;

/// Why a content string is refused, and which bytes say so.
///
/// `&input[error.span()]` is the place in the string.
///
/// ```
/// use sms_charge::content::{Content, ProblemKind};
///
/// let error = Content::parse("code:\u{200B}1234").unwrap_err();
/// assert_eq!(error.kind(), ProblemKind::InvisibleCharacter('\u{200B}'));
/// assert_eq!(error.span(), 5..8);
/// assert_eq!(
///     error.to_string(),
///     "expected characters that can be seen, found U+200B ZERO WIDTH SPACE at byte 5"
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ContentError {
    pub(super) kind: ProblemKind,
    pub(super) span: ShortSpan,
    pub(super) other: Option<ShortSpan>,
}

impl ContentError {
    /// What was found.
    ///
    /// ```
    /// use sms_charge::content::{Content, ProblemKind};
    ///
    /// assert_eq!(Content::parse("code=1234").unwrap_err().kind(), ProblemKind::EqualsSign);
    /// ```
    #[must_use]
    pub const fn kind(&self) -> ProblemKind {
        self.kind
    }

    /// Where, in bytes of the string as it was given. Both ends are character boundaries within it.
    ///
    /// Something missing has the span of the separator beside it: the colon of an empty key, with
    /// the blanks before it; the colon of an empty value, or the blanks it has; the comma of an
    /// empty pair. [`TooLong`](ProblemKind::TooLong) has an empty span at the limit.
    ///
    /// ```
    /// use sms_charge::Content;
    ///
    /// assert_eq!(Content::parse("code :1234").unwrap_err().span(), 4..5);
    /// ```
    #[must_use]
    pub const fn span(&self) -> Range<usize> {
        self.span.range()
    }

    /// The key that this is about, where it stands elsewhere: the first of a key given twice, and
    /// the one whose value a comma cuts.
    ///
    /// ```
    /// use sms_charge::Content;
    ///
    /// let error = Content::parse("code:1234,code:5678").unwrap_err();
    /// assert_eq!((error.span(), error.other_span()), (10..14, Some(0..4)));
    /// ```
    #[must_use]
    pub fn other_span(&self) -> Option<Range<usize>> {
        self.other.map(ShortSpan::range)
    }

    /// The stable code of the kind: see [`ProblemKind::code`].
    ///
    /// ```
    /// use sms_charge::Content;
    ///
    /// assert_eq!(Content::parse("1234").unwrap_err().code(), "missing-colon");
    /// ```
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.kind.code()
    }
}

impl fmt::Display for ContentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let first = self.other.map(ShortSpan::start);
        self.kind.describe(f, self.span.start(), first)
    }
}

impl core::error::Error for ContentError {}

/// What [`Problems`](super::Problems) lists: something that stops the reader, or that may not be
/// what was meant.
///
/// ```
/// use sms_charge::content::{Content, Severity};
///
/// let problem = Content::problems("start:08:00").next().ok_or("no problem")?;
/// assert_eq!((problem.severity(), problem.code()), (Severity::Warning, "colon-in-value"));
/// assert_eq!(
///     problem.to_string(),
///     "expected one colon in a pair, found a second at byte 8 \
///      (a server that splits at every colon would cut the value)"
/// );
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Problem {
    pub(super) severity: Severity,
    /// What the reader says if it stops here.
    pub(super) error: ContentError,
}

impl Problem {
    /// Whether it stops the reader that found it.
    ///
    /// ```
    /// use sms_charge::content::{Content, ParseOptions, Problem, Severity};
    ///
    /// let severity = |problem: Problem| problem.severity();
    /// assert!(Content::problems("code:").map(severity).eq([Severity::Error]));
    /// assert!(ParseOptions::new().problems("code:").map(severity).eq([Severity::Warning]));
    /// ```
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.severity
    }

    /// What was found.
    ///
    /// ```
    /// use sms_charge::content::{Content, Problem, ProblemKind};
    ///
    /// let kinds = Content::problems("{code}:1234").map(|problem| problem.kind());
    /// assert!(kinds.eq([ProblemKind::UnusualKey('{')]));
    /// ```
    #[must_use]
    pub const fn kind(&self) -> ProblemKind {
        self.error.kind()
    }

    /// Where, in bytes of the string: see [`ContentError::span`].
    #[must_use]
    pub const fn span(&self) -> Range<usize> {
        self.error.span()
    }

    /// The key that this is about, where it stands elsewhere: see [`ContentError::other_span`].
    #[must_use]
    pub fn other_span(&self) -> Option<Range<usize>> {
        self.error.other_span()
    }

    /// The stable code of the kind: see [`ProblemKind::code`].
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.error.code()
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.error.fmt(f)
    }
}

/// Whether a problem stops the reader that found it.
///
/// ```
/// use sms_charge::content::{Content, Severity};
///
/// let mut problems = Content::problems("start:08:00");
/// assert!(problems.all(|problem| problem.severity() == Severity::Warning)); // the second colon
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Severity {
    /// The string is refused.
    Error,
    /// The string is read, and this may not be what was meant.
    Warning,
}

/// What was found in a content string.
///
/// A kind marked *lenient* is a warning to the lenient reader, [`ParseOptions`](super::ParseOptions),
/// and an error to [`Content::parse`]. A kind marked *warning* is a warning to both readers. The
/// others are errors to both.
///
/// ```
/// use sms_charge::content::ProblemKind;
/// use sms_charge::Content;
///
/// let error = Content::parse("code:1234;expire_at:5").unwrap_err();
/// assert_eq!(error.kind(), ProblemKind::Semicolon);
/// assert_eq!(error.to_string(), "expected ',' between pairs, found ';' at byte 9");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ProblemKind {
    /// Text without a key, and no pair before it that it could belong to: `1234`, `https://a.example`.
    MissingColon,
    /// Text without a key after a pair, whose value had a comma: `to:Jl. Melati 8, RT 02`, `start:08:00,09:30`,
    /// `url:https://a.example,https://b.example`. A warning where
    /// [`join_to_previous`](super::ParseOptions::join_to_previous) asks for it.
    CommaInValue,
    /// The same inside a number: `amount:1,250`, `rate:4,25`.
    CommaInNumber,
    /// The same inside a link, in which `%2C` can stand for it: `map:https://peta.example/?q=-6.2088,106.8456`.
    CommaInLink,
    /// Nothing before the colon: `:1234`. *Lenient*: the pair is left out.
    EmptyKey,
    /// Nothing, or nothing but blanks, after the colon: `code:`. *Lenient*: kept.
    EmptyValue,
    /// A blank before or after a key, the first of its run: `code :1234`, `a:1, b:2`. *Lenient*:
    /// not part of the key.
    BlankAroundKey(char),
    /// A blank at an end of a value, the first of its run: `code: 1234`. *Warning*: it is sent, and
    /// billed.
    BlankAroundValue(char),
    /// A key that an earlier pair has: `code:1,code:2`. *Lenient*: see
    /// [`Duplicates`](super::Duplicates).
    DuplicateKey,
    /// A comma before the first pair. *Lenient*: ignored.
    LeadingComma,
    /// A comma after a comma. *Lenient*: ignored.
    DoubledComma,
    /// A comma after the last pair. *Lenient*: ignored.
    TrailingComma,
    /// Blanks and nothing else. *Lenient*: no pairs.
    OnlyBlanks,
    /// U+FF0C `，` in front of a key, or in one: `code:1234，expire_at:5`.
    FullWidthComma,
    /// U+FF1A `：` after a key: `code：1234`.
    FullWidthColon,
    /// U+FF0C or U+FF1A in a value, where they don't look like separators: `你好，世界`. *Warning*.
    FullWidthPunctuation(char),
    /// A semicolon in front of a key, or in one: `code:1234;expire_at:5`.
    Semicolon,
    /// An equals sign after a key: `code=1234`.
    EqualsSign,
    /// An object or array: `{"code":"1234"}`, `{code:1234}`.
    Json,
    /// A control character, LINE FEED and tab among them. *Lenient*: kept.
    ControlCharacter(char),
    /// A character that cannot be seen: a byte order mark, a zero-width space, a mark of direction.
    /// *Lenient*: kept.
    InvisibleCharacter(char),
    /// A zero-width character that is part of a visible one, as in 👨‍👩‍👧 and ❤️. *Warning*: it is
    /// billed.
    Joiner(char),
    /// A second colon in a pair, and perhaps more: `start:08:00`. *Warning*: some servers may cut
    /// there.
    ColonInValue,
    /// A key that no placeholder can have for a name, and the first character that stands where
    /// none of a name does: `код:4417`, `{code}:1`, `1code:1`. Keys that are numbers count up by one from 0 or 1:
    /// `12:30` is unusual. *Warning*.
    UnusualKey(char),
    /// A key of more than 64 bytes, as no placeholder's name is. *Warning*.
    KeyTooLong,
    /// More than [`Content::MAX_PAIRS`] pairs.
    TooManyPairs,
    /// More than [`Content::MAX_BYTES`] bytes.
    TooLong,
}

impl ProblemKind {
    /// A stable code of the kind, in kebab case, unique in this crate.
    ///
    /// ```
    /// use sms_charge::content::ProblemKind;
    ///
    /// assert_eq!(ProblemKind::UnusualKey('к').code(), "unusual-key");
    /// ```
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::MissingColon => "missing-colon",
            Self::CommaInValue => "comma-in-value",
            Self::CommaInNumber => "comma-in-number",
            Self::CommaInLink => "comma-in-link",
            Self::EmptyKey => "empty-key",
            Self::EmptyValue => "empty-value",
            Self::BlankAroundKey(_) => "blank-around-key",
            Self::BlankAroundValue(_) => "blank-around-value",
            Self::DuplicateKey => "duplicate-key",
            Self::LeadingComma => "leading-comma",
            Self::DoubledComma => "doubled-comma",
            Self::TrailingComma => "trailing-comma",
            Self::OnlyBlanks => "only-blanks",
            Self::FullWidthComma => "full-width-comma",
            Self::FullWidthColon => "full-width-colon",
            Self::FullWidthPunctuation(_) => "full-width-punctuation",
            Self::Semicolon => "semicolon",
            Self::EqualsSign => "equals-sign",
            Self::Json => "json",
            Self::ControlCharacter(_) => "control-character",
            Self::InvisibleCharacter(_) => "invisible-character",
            Self::Joiner(_) => "joiner",
            Self::ColonInValue => "colon-in-value",
            Self::UnusualKey(_) => "unusual-key",
            Self::KeyTooLong => "key-too-long",
            Self::TooManyPairs => "too-many-pairs",
            Self::TooLong => "content-too-long",
        }
    }

    /// Whether it is a warning to every reader.
    pub(super) const fn is_warning(self) -> bool {
        matches!(
            self,
            Self::BlankAroundValue(_)
                | Self::FullWidthPunctuation(_)
                | Self::Joiner(_)
                | Self::ColonInValue
                | Self::UnusualKey(_)
                | Self::KeyTooLong
        )
    }

    /// What was expected, what was found, and what helps.
    const fn words(self) -> (&'static str, Found, &'static str) {
        use Found::{Char, Count, Words};

        const BETWEEN_PAIRS: &str = "',' between pairs";
        const AFTER_KEY: &str = "':' after a key";
        const NO_SUCH_NAME: &str = "no placeholder has such a name";
        const NUMBERS_COUNT: &str = "numbers are keys where they count up from 0 or 1";
        const NO_KEY: Found = Words("text without a key");
        match self {
            Self::MissingColon => ("key:value", NO_KEY, ""),
            Self::CommaInValue => (
                "key:value after the comma",
                NO_KEY,
                "a comma ends the value, and nothing escapes it",
            ),
            Self::CommaInNumber => (
                "key:value after the comma",
                NO_KEY,
                "a comma ends the value: write numbers with dots, as 1.250.000 or 4.25",
            ),
            Self::CommaInLink => (
                "key:value after the comma",
                NO_KEY,
                "a comma ends the value: write it as %2C in a link",
            ),
            Self::EmptyKey => ("a key before the colon", Words("none"), ""),
            Self::EmptyValue => ("a value after the colon", Words("none"), ""),
            Self::BlankAroundKey(c) => ("no blank around a key", Char(c), ""),
            Self::BlankAroundValue(c) => (
                "no blank at the ends of a value",
                Char(c),
                "it is sent and billed",
            ),
            Self::DuplicateKey => ("every key once", Words("a second"), ""),
            Self::LeadingComma => ("a pair before the comma", Words("none"), ""),
            Self::DoubledComma => ("a pair between the commas", Words("none"), ""),
            Self::TrailingComma => ("a pair after the comma", Words("none"), ""),
            Self::OnlyBlanks => ("key:value or nothing", Words("only blanks"), ""),
            Self::FullWidthComma => (BETWEEN_PAIRS, Char('，'), ""),
            Self::FullWidthColon => (AFTER_KEY, Char('：'), ""),
            Self::FullWidthPunctuation(c) => (
                "ASCII punctuation",
                Char(c),
                "it separates nothing, and a message with it is UCS-2",
            ),
            Self::Semicolon => (BETWEEN_PAIRS, Char(';'), ""),
            Self::EqualsSign => (AFTER_KEY, Char('='), ""),
            Self::Json => (
                "key:value,key:value",
                Words("JSON"),
                "write code:1234,expire_at:5 without braces and quotes",
            ),
            Self::ControlCharacter(c) => ("no control characters", Char(c), ""),
            Self::InvisibleCharacter(c) => ("characters that can be seen", Char(c), ""),
            Self::Joiner(c) => (
                "characters of one code point",
                Char(c),
                "it is billed with those it joins",
            ),
            Self::ColonInValue => (
                "one colon in a pair",
                Words("a second"),
                "a server that splits at every colon would cut the value",
            ),
            Self::UnusualKey(c @ '0'..='9') => {
                ("a letter or _ to begin a key", Char(c), NUMBERS_COUNT)
            }
            Self::UnusualKey(c) => ("letters, digits and _ in a key", Char(c), NO_SUCH_NAME),
            Self::KeyTooLong => (
                "in a key at most ",
                Count(MAX_NAME_BYTES, "bytes"),
                NO_SUCH_NAME,
            ),
            Self::TooManyPairs => ("at most ", Count(Content::MAX_PAIRS, "pairs"), ""),
            Self::TooLong => ("at most ", Count(Content::MAX_BYTES, "bytes"), ""),
        }
    }

    /// The message of a problem that starts at byte `at`; `first` is where the other key stands.
    pub(super) fn describe(
        self,
        f: &mut fmt::Formatter<'_>,
        at: usize,
        first: Option<usize>,
    ) -> fmt::Result {
        let (expected, found, hint) = self.words();
        write!(f, "expected {expected}")?;
        match found {
            Found::Words(words) => write!(f, ", found {words}")?,
            Found::Char(c) => write!(f, ", found {}", Shown(c))?,
            Found::Count(limit, unit) => write!(f, "{limit} {unit}, found more")?,
        }
        write!(f, " at byte {at}")?;
        match first {
            Some(first) if matches!(self, Self::DuplicateKey) => {
                write!(f, " (the first is at byte {first})")
            }
            _ if hint.is_empty() => Ok(()),
            _ => write!(f, " ({hint})"),
        }
    }
}

enum Found {
    Words(&'static str),
    Char(char),
    Count(usize, &'static str),
}
