//! How a template marks its placeholders.

use core::fmt;

/// What a placeholder looks like.
///
/// [`PercentBrace`](Self::PercentBrace) is the default: public clients of the provider's family of
/// APIs quote stored templates that way. `Display` shows how a placeholder called `name` is written.
///
/// ```
/// use sms_charge::template::{Delimiters, Syntax};
///
/// assert_eq!(Syntax::PercentBrace.to_string(), "%{name}");
/// assert_eq!(Syntax::Custom(Delimiters::new("<", ">")?).to_string(), "<name>");
/// # Ok::<(), sms_charge::template::DelimitersError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Syntax {
    /// `%{name}`. A `%` alone is itself.
    #[default]
    PercentBrace,
    /// `{name}`. A brace of the text is written twice, `{{` or `}}`.
    Brace,
    /// `${name}`. A `$` alone is itself.
    DollarBrace,
    /// `{{name}}`. A single brace is itself.
    DoubleBrace,
    /// `##name##`. A single `#` is itself.
    Hash,
    /// The caller's own.
    Custom(Delimiters),
}

impl Syntax {
    /// What stands before a name.
    pub(super) fn open(&self) -> &[u8] {
        match self {
            Self::PercentBrace => b"%{",
            Self::Brace => b"{",
            Self::DollarBrace => b"${",
            Self::DoubleBrace => b"{{",
            Self::Hash => b"##",
            Self::Custom(delimiters) => delimiters.open.as_bytes(),
        }
    }

    /// What stands after a name.
    pub(super) fn close(&self) -> &[u8] {
        match self {
            Self::PercentBrace | Self::Brace | Self::DollarBrace => b"}",
            Self::DoubleBrace => b"}}",
            Self::Hash => b"##",
            Self::Custom(delimiters) => delimiters.close.as_bytes(),
        }
    }

    /// Whether a brace written twice is one of the text.
    pub(super) const fn doubles_braces(self) -> bool {
        matches!(self, Self::Brace)
    }
}

impl fmt::Display for Syntax {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}name{}", ascii(self.open()), ascii(self.close()))
    }
}

/// What stands before and after the name of a placeholder. It holds both, and borrows nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Delimiters {
    open: Mark,
    close: Mark,
}

impl Delimiters {
    /// The longest delimiter, in bytes.
    pub const MAX_BYTES: usize = 16;

    /// Delimiters of the caller's own.
    ///
    /// # Errors
    ///
    /// If one of them is empty, longer than [`MAX_BYTES`](Self::MAX_BYTES), or has anything but ASCII
    /// punctuation: a letter, a digit or `_` could belong to the name, and a blank can't be seen.
    ///
    /// ```
    /// use sms_charge::template::{Delimiters, Syntax, Template};
    ///
    /// let stars = Syntax::Custom(Delimiters::new("**", "**")?);
    /// let template = Template::parse_with("Kode **code**", stars)?;
    /// assert_eq!(template.variables().collect::<Vec<_>>(), ["code"]);
    ///
    /// assert!(Delimiters::new("<b>", "</b>").is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn new(open: &str, close: &str) -> Result<Self, DelimitersError> {
        Ok(Self {
            open: Mark::new(open).ok_or(DelimitersError { is_open: true })?,
            close: Mark::new(close).ok_or(DelimitersError { is_open: false })?,
        })
    }
}

/// One delimiter, ASCII. What is behind its length is zero.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Mark {
    bytes: [u8; Delimiters::MAX_BYTES],
    length: u8,
}

impl Mark {
    fn new(text: &str) -> Option<Self> {
        let is_fit = |b: u8| b.is_ascii_punctuation() && b != b'_';
        if text.is_empty() || !text.bytes().all(is_fit) {
            return None;
        }
        let mut bytes = [0; Delimiters::MAX_BYTES];
        bytes
            .get_mut(..text.len())?
            .copy_from_slice(text.as_bytes());
        let length = u8::try_from(text.len()).ok()?;
        Some(Self { bytes, length })
    }

    fn as_bytes(&self) -> &[u8] {
        self.bytes
            .get(..usize::from(self.length))
            .unwrap_or_default()
    }
}

impl fmt::Debug for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(ascii(self.as_bytes()), f)
    }
}

fn ascii(bytes: &[u8]) -> &str {
    str::from_utf8(bytes).unwrap_or_default()
}

/// Why [`Delimiters::new`] refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DelimitersError {
    is_open: bool,
}

impl DelimitersError {
    /// Whether it is the opening delimiter that is unfit; otherwise it is the closing one.
    #[must_use]
    pub const fn is_open(self) -> bool {
        self.is_open
    }

    /// `unfit-delimiter`, a stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        "unfit-delimiter"
    }
}

impl fmt::Display for DelimitersError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let which = if self.is_open { "opening" } else { "closing" };
        let most = Delimiters::MAX_BYTES;
        write!(
            f,
            "the {which} delimiter must be 1 to {most} ASCII punctuation marks other than _"
        )
    }
}

impl core::error::Error for DelimitersError {}
