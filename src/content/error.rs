//! What can be wrong with a content string, and the messages.
//!
//! Content is personal data, and errors end up in logs. So a problem holds no text of the string,
//! except one character that should not be there.

use core::fmt;
use core::ops::Range;

use super::name::MAX_NAME_BYTES;
use super::{Content, ShortSpan};
use crate::character::name::Shown;

/// Why a content string was refused, and at which bytes.
///
/// `&input[error.span()]` is the text at that place.
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
    /// let error = Content::parse("code=1234").unwrap_err();
    /// assert_eq!(error.kind(), ProblemKind::EqualsSign);
    /// ```
    #[must_use]
    pub const fn kind(&self) -> ProblemKind {
        self.kind
    }

    /// The place in bytes of the string that was given. Both ends are character boundaries.
    ///
    /// Where something is missing, the span is that of the nearest separator: the colon of an empty
    /// key, with the blanks before it; the colon of an empty value, or the blanks of the value; the
    /// comma of an empty pair. [`TooLong`](ProblemKind::TooLong) has an empty span at the limit.
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

    /// The place of the other key that the problem is about: the first of two equal keys, or the
    /// key whose value was cut by a comma.
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

/// One item of [`Problems`](super::Problems): an error that stops the reader, or a warning that the
/// text may be a mistake.
///
/// ```
/// use sms_charge::content::{Content, Severity};
///
/// let problem = Content::problems("start:08:00").next().ok_or("no problem")?;
/// assert_eq!(problem.severity(), Severity::Warning);
/// assert_eq!(problem.code(), "colon-in-value");
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
    /// The error of the reader, if it stops here.
    pub(super) error: ContentError,
}

impl Problem {
    /// Whether it stops the reader that found it.
    ///
    /// ```
    /// use sms_charge::content::{Content, ParseOptions, Problem, Severity};
    ///
    /// let severity = |problem: Problem| problem.severity();
    /// let strict = Content::problems("code:").map(severity);
    /// assert!(strict.eq([Severity::Error]));
    /// let lenient = ParseOptions::new().problems("code:").map(severity);
    /// assert!(lenient.eq([Severity::Warning]));
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

    /// The place in bytes of the string: see [`ContentError::span`].
    #[must_use]
    pub const fn span(&self) -> Range<usize> {
        self.error.span()
    }

    /// The place of the other key that the problem is about: see [`ContentError::other_span`].
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
/// let text = "start:08:00"; // has two colons
/// let mut problems = Content::problems(text);
/// assert!(problems.all(|problem| problem.severity() == Severity::Warning));
/// assert!(Content::parse(text).is_ok());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Severity {
    /// The reader refuses the string.
    Error,
    /// The string is read, but may not say what was meant.
    Warning,
}

/// The kind of a problem in a content string.
///
/// *Lenient* marks a kind that is an error for [`Content::parse`] and a warning for the lenient
/// reader, [`ParseOptions`](super::ParseOptions). *Warning* marks a kind that is a warning for
/// both. All other kinds are errors for both.
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
    /// Text without a key, and no pair before it that it could belong to: `1234`,
    /// `https://a.example`.
    MissingColon,
    /// Text without a key after a pair whose value had a comma: `to:Jl. Melati 8, RT 02`,
    /// `start:08:00,09:30`, `url:https://a.example,https://b.example`. It is a warning if
    /// [`join_to_previous`](super::ParseOptions::join_to_previous) is on.
    CommaInValue,
    /// As [`CommaInValue`](Self::CommaInValue), inside a number: `amount:1,250`, `rate:4,25`.
    CommaInNumber,
    /// As [`CommaInValue`](Self::CommaInValue), inside a link, where `%2C` can replace the comma:
    /// `map:https://peta.example/?q=-6.2088,106.8456`.
    CommaInLink,
    /// No text before the colon: `:1234`. *Lenient*: the pair is skipped.
    EmptyKey,
    /// No text after the colon, or only blanks: `code:`. *Lenient*: kept.
    EmptyValue,
    /// A blank before or after a key: `code :1234`, `a:1, b:2`. It is the first of its run.
    /// *Lenient*: not part of the key.
    BlankAroundKey(char),
    /// A blank at an end of a value: `code: 1234`. It is the first of its run. *Warning*: it is
    /// sent and billed.
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
    /// A string of blanks only. *Lenient*: no pairs.
    OnlyBlanks,
    /// U+FF0C `，` before a key or in one: `code:1234，expire_at:5`.
    FullWidthComma,
    /// U+FF1A `：` after a key: `code：1234`.
    FullWidthColon,
    /// U+FF0C or U+FF1A in a value where it does not look like a separator: `你好，世界`. *Warning*.
    FullWidthPunctuation(char),
    /// A semicolon before a key or in one: `code:1234;expire_at:5`.
    Semicolon,
    /// An equals sign after a key: `code=1234`.
    EqualsSign,
    /// An object or array: `{"code":"1234"}`, `{code:1234}`.
    Json,
    /// A control character, such as LINE FEED or a tab. *Lenient*: kept.
    ControlCharacter(char),
    /// A character that cannot be seen: a byte order mark, a zero-width space, a direction mark.
    /// *Lenient*: kept.
    InvisibleCharacter(char),
    /// A zero-width character that is part of a visible one, as in 👨‍👩‍👧 and ❤️. *Warning*: it is
    /// billed.
    Joiner(char),
    /// A second colon in a pair, and perhaps more: `start:08:00`. *Warning*: some servers may cut
    /// the value there.
    ColonInValue,
    /// A key that cannot be the name of a placeholder: `код:4417`, `{code}:1`, `1code:1`. It holds
    /// the first character that is not allowed in a name at its place. Keys that are numbers count
    /// up by one from 0 or 1, so `12:30` is unusual. *Warning*.
    UnusualKey(char),
    /// A key of more than 64 bytes. The name of a placeholder is never longer. *Warning*.
    KeyTooLong,
    /// More than [`Content::MAX_PAIRS`] pairs.
    TooManyPairs,
    /// More than [`Content::MAX_BYTES`] bytes.
    TooLong,
}

impl ProblemKind {
    /// The stable code of the kind, in kebab case. It is unique in this crate.
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

    /// Whether the kind is a warning for every reader.
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

    /// What was expected, what was found, and a hint.
    const fn words(self) -> (&'static str, Found, &'static str) {
        use Found::{Char, Count, Words};

        const BETWEEN_PAIRS: &str = "',' between pairs";
        const AFTER_KEY: &str = "':' after a key";
        const NO_SUCH_NAME: &str = "no placeholder has such a name";
        const NUMBERS_COUNT: &str = "a key may be a number only if the keys count up from 0 or 1";
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
            Self::DuplicateKey => ("every key once", Words("it again"), ""),
            Self::LeadingComma => ("a pair before the comma", Words("none"), ""),
            Self::DoubledComma => ("a pair between the commas", Words("none"), ""),
            Self::TrailingComma => ("a pair after the comma", Words("none"), ""),
            Self::OnlyBlanks => ("key:value or nothing", Words("only blanks"), ""),
            Self::FullWidthComma => (BETWEEN_PAIRS, Char('，'), ""),
            Self::FullWidthColon => (AFTER_KEY, Char('：'), ""),
            Self::FullWidthPunctuation(c) => (
                "ASCII punctuation",
                Char(c),
                "it is not a separator, and it makes the message UCS-2",
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
                "it joins visible characters, and is billed, too",
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
                "a key of at most ",
                Count(MAX_NAME_BYTES, "bytes"),
                NO_SUCH_NAME,
            ),
            Self::TooManyPairs => ("at most ", Count(Content::MAX_PAIRS, "pairs"), ""),
            Self::TooLong => ("at most ", Count(Content::MAX_BYTES, "bytes"), ""),
        }
    }

    /// Writes the message of a problem that starts at byte `at`. `first` is the place of the other
    /// key.
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
