//! How a template marks its placeholders.

use core::fmt;
use core::str::FromStr;

/// The form of a placeholder.
///
/// You choose the syntax, because a placeholder of one system is text in another.
/// [`PercentBrace`](Self::PercentBrace) is the default: public clients of the provider's family of
/// APIs quote stored templates in this form. Its names have letters, digits and `_` only. In the
/// other syntaxes a name may also have `.` and `-`, or be a number, and blanks may surround it:
/// `{{ contact.first_name }}`, `${1}`.
///
/// `Display` writes a placeholder with the name `name`. `FromStr` reads that: one of the forms
/// below, or ASCII punctuation around the word `name`.
///
/// ```
/// use sms_charge::template::{Delimiters, Syntax};
///
/// assert_eq!(Syntax::PercentBrace.to_string(), "%{name}");
/// assert_eq!("{{name}}".parse(), Ok(Syntax::DoubleBrace));
/// assert_eq!("<name>".parse(), Ok(Syntax::Custom(Delimiters::new("<", ">")?)));
/// # Ok::<(), sms_charge::template::DelimitersError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Syntax {
    /// `%{name}`. A single `%` is text.
    #[default]
    PercentBrace,
    /// `{name}`. Write `{{` for a literal `{` and `}}` for a literal `}`. A default is written as
    /// in a shell: `{name:-Kak}`.
    Brace,
    /// `${name}`. A single `$` is text. A default: `${name:-Kak}`.
    DollarBrace,
    /// `{{name}}`. A single brace is text. A default is a filter: `{{name|default:"Kak"}}` or
    /// `default("Kak")`.
    DoubleBrace,
    /// `((name))`. A single parenthesis is text. A default: `((name??Kak))`. See
    /// [`WarningKind::DefaultOrCondition`](super::WarningKind::DefaultOrCondition).
    DoubleParen,
    /// `##name##`. A single `#` is text.
    Hash,
    /// `$name`, `$1`, without a closing delimiter. A `$` that begins no name is text. A name has
    /// letters, digits and `_` only.
    Dollar,
    /// `%s`, `%1$s` and `%(name)s`, also with `d`, `i`, `u` or `@` in place of `s`. Write `%%` for
    /// a literal `%`. The variables of `%s` have the names `1`, `2` and so on, in order.
    Printf,
    /// Other delimiters.
    Custom(Delimiters),
}

/// How a syntax writes a default.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum DefaultForm {
    None,
    /// After this mark, up to the end of the placeholder.
    Behind(&'static str),
    /// `|default:"…"` or `|default("…")`, in single or double quotes.
    Filter,
}

impl Syntax {
    /// The syntaxes with delimiters around a name, except [`Custom`](Self::Custom).
    const AROUND: [Self; 7] = [
        Self::PercentBrace,
        Self::Brace,
        Self::DollarBrace,
        Self::DoubleBrace,
        Self::DoubleParen,
        Self::Hash,
        Self::Dollar,
    ];

    /// The opening delimiter.
    pub(super) fn open(&self) -> &str {
        match self {
            Self::PercentBrace => "%{",
            Self::Brace => "{",
            Self::DollarBrace => "${",
            Self::DoubleBrace => "{{",
            Self::DoubleParen => "((",
            Self::Hash => "##",
            Self::Dollar => "$",
            Self::Printf => "%",
            Self::Custom(delimiters) => delimiters.open.as_str(),
        }
    }

    /// The closing delimiter. It is empty for [`Dollar`](Self::Dollar), and for
    /// [`Printf`](Self::Printf), which has its own reader.
    pub(super) fn close(&self) -> &str {
        match self {
            Self::PercentBrace | Self::Brace | Self::DollarBrace => "}",
            Self::DoubleBrace => "}}",
            Self::DoubleParen => "))",
            Self::Hash => "##",
            Self::Dollar | Self::Printf => "",
            Self::Custom(delimiters) => delimiters.close.as_str(),
        }
    }

    pub(super) const fn default_form(self) -> DefaultForm {
        match self {
            Self::Brace | Self::DollarBrace => DefaultForm::Behind(":-"),
            Self::DoubleParen => DefaultForm::Behind("??"),
            Self::DoubleBrace => DefaultForm::Filter,
            Self::PercentBrace | Self::Hash | Self::Dollar | Self::Printf | Self::Custom(_) => {
                DefaultForm::None
            }
        }
    }

    /// Whether names have letters, digits and `_` only, and no blanks around them.
    pub(super) const fn has_plain_names(self) -> bool {
        matches!(self, Self::PercentBrace | Self::Dollar)
    }

    /// The characters that are written twice in literals.
    pub(super) const fn doubled(self) -> &'static [char] {
        match self {
            Self::Brace => &['{', '}'],
            Self::Printf => &['%'],
            _ => &[],
        }
    }

    /// Whether template languages use these delimiters for conditions, loops and so on.
    pub(super) const fn is_language(self) -> bool {
        matches!(
            self,
            Self::PercentBrace | Self::Brace | Self::DollarBrace | Self::DoubleBrace
        )
    }

    /// A custom syntax with valid delimiters.
    pub(super) const fn around(open: &str, close: &str) -> Self {
        match (Mark::new(open), Mark::new(close)) {
            (Some(open), Some(close)) => Self::Custom(Delimiters { open, close }),
            _ => Self::PercentBrace,
        }
    }
}

impl fmt::Display for Syntax {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Printf => f.write_str("%(name)s"),
            _ => write!(f, "{}name{}", self.open(), self.close()),
        }
    }
}

impl FromStr for Syntax {
    type Err = DelimitersError;

    /// # Errors
    ///
    /// If the text before or after the word `name` is not a delimiter: see [`Delimiters::new`].
    /// Without that word, the error is about the opening delimiter.
    fn from_str(text: &str) -> Result<Self, DelimitersError> {
        if matches!(text, "%s" | "%1$s" | "%(name)s") {
            return Ok(Self::Printf);
        }
        let at = text.as_bytes().windows(4).position(|word| word == b"name");
        let around = at.and_then(|at| Some((text.get(..at)?, text.get(at + 4..)?)));
        let (open, close) = around.ok_or(DelimitersError { is_open: true })?;
        let is_it = |known: &Self| known.open() == open && known.close() == close;
        match Self::AROUND.into_iter().find(is_it) {
            Some(known) => Ok(known),
            None => Delimiters::new(open, close).map(Self::Custom),
        }
    }
}

/// The text before and after the name of a placeholder. It owns both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Delimiters {
    open: Mark,
    close: Mark,
}

impl Delimiters {
    /// The longest delimiter, in bytes.
    pub const MAX_BYTES: usize = 16;

    /// Creates delimiters.
    ///
    /// # Errors
    ///
    /// If one of them is empty, is longer than [`MAX_BYTES`](Self::MAX_BYTES), or has characters
    /// other than ASCII punctuation. A letter, a digit or `_` could belong to the name, and a blank
    /// cannot be seen.
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

/// One delimiter in ASCII. The bytes after its length are zero.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Mark {
    bytes: [u8; Delimiters::MAX_BYTES],
    length: u8,
}

impl Mark {
    const fn new(text: &str) -> Option<Self> {
        let mut bytes = [0; Delimiters::MAX_BYTES];
        let mut places: &mut [u8] = &mut bytes;
        let mut text = text.as_bytes();
        let mut length = 0;
        while let [byte, rest @ ..] = text {
            let is_fit = byte.is_ascii_punctuation() && *byte != b'_';
            let Some((place, others)) = places.split_first_mut() else {
                return None;
            };
            if !is_fit {
                return None;
            }
            *place = *byte;
            places = others;
            text = rest;
            length += 1;
        }
        if length == 0 {
            return None;
        }
        Some(Self { bytes, length })
    }

    fn as_str(&self) -> &str {
        let bytes = self.bytes.get(..usize::from(self.length));
        str::from_utf8(bytes.unwrap_or_default()).unwrap_or_default()
    }
}

impl fmt::Debug for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

/// Why [`Delimiters::new`] refused, or why a text is not a [`Syntax`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DelimitersError {
    is_open: bool,
}

impl DelimitersError {
    /// Whether the opening delimiter is wrong. Otherwise it is the closing one.
    #[must_use]
    pub const fn is_open(self) -> bool {
        self.is_open
    }

    /// The stable code, `unfit-delimiter`.
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
