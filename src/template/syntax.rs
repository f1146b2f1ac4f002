//! How a template marks its placeholders.

use core::fmt;

/// What a placeholder looks like.
///
/// [`PercentBrace`](Self::PercentBrace) is the default: public clients of the provider's family of
/// APIs quote stored templates that way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Syntax<'s> {
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
    Custom(Delimiters<'s>),
}

impl<'s> Syntax<'s> {
    pub(super) const fn delimiters(self) -> Delimiters<'s> {
        let (open, close) = match self {
            Self::PercentBrace => ("%{", "}"),
            Self::Brace => ("{", "}"),
            Self::DollarBrace => ("${", "}"),
            Self::DoubleBrace => ("{{", "}}"),
            Self::Hash => ("##", "##"),
            Self::Custom(delimiters) => return delimiters,
        };
        Delimiters { open, close }
    }

    /// Whether a brace written twice is one of the text.
    pub(super) const fn doubles_braces(self) -> bool {
        matches!(self, Self::Brace)
    }
}

/// What stands before and after the name of a placeholder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Delimiters<'s> {
    pub(super) open: &'s str,
    pub(super) close: &'s str,
}

impl<'s> Delimiters<'s> {
    /// The longest delimiter, in bytes.
    pub const LONGEST: usize = 16;

    /// Delimiters of the caller's own.
    ///
    /// # Errors
    ///
    /// If one of them is empty, longer than [`LONGEST`](Self::LONGEST), or has anything but ASCII
    /// punctuation: a letter, a digit or `_` might be the name's, a blank can't be seen.
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
    pub fn new(open: &'s str, close: &'s str) -> Result<Self, DelimitersError> {
        let is_fit = |delimiter: &str| {
            (1..=Self::LONGEST).contains(&delimiter.len())
                && delimiter
                    .bytes()
                    .all(|b| b.is_ascii_punctuation() && b != b'_')
        };
        if !is_fit(open) {
            Err(DelimitersError { is_open: true })
        } else if !is_fit(close) {
            Err(DelimitersError { is_open: false })
        } else {
            Ok(Self { open, close })
        }
    }
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

    /// `unfit-delimiter`, which stays what it is.
    #[must_use]
    pub const fn code(self) -> &'static str {
        "unfit-delimiter"
    }
}

impl fmt::Display for DelimitersError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let which = if self.is_open { "opening" } else { "closing" };
        let longest = Delimiters::LONGEST;
        write!(
            f,
            "the {which} delimiter must be 1 to {longest} ASCII punctuation marks other than _"
        )
    }
}

impl core::error::Error for DelimitersError {}
