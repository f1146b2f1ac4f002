//! What can be wrong with a template, or with rendering it.

use core::fmt;
use core::ops::Range;

use super::construct::Construct;
use super::slot::{MAX_PLACEHOLDERS, Name, Span};
use crate::character::name::Shown;
use crate::content::name::MAX_NAME_BYTES;

/// Why a text is not a template.
///
/// It holds no text, except one character if that character is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TemplateError {
    kind: TemplateErrorKind,
    span: Span,
}

/// What is wrong with a placeholder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TemplateErrorKind {
    /// The placeholder does not end: `%{code`, `{{name|default:"Kak}}`.
    Unclosed,
    /// There is no name: `%{}`.
    EmptyName,
    /// The name begins with a digit: `%{1}`, `{{1code}}`.
    DigitFirst,
    /// A character that is not allowed in a placeholder here: `%{user.code}`, `%{ code }`,
    /// `{{first name}}`.
    Unexpected(char),
    /// A construct of a template language that does more than insert a value: `{{#if vip}}`.
    Language(Construct),
    /// The name has more than 64 bytes.
    NameTooLong,
    /// In `{name}` syntax, a `}` that closes nothing. Write `}}` for a literal `}`.
    LoneBrace,
    /// In `%1$s` syntax, a `%` that begins no placeholder. Write `%%` for a literal `%`.
    LonePercent,
    /// In `%1$s` syntax, `%s` next to `%1$s`: it is not defined which value `%s` takes.
    MixedPositions,
    /// The placeholder has more than 65,535 bytes, including its default.
    PlaceholderTooLong,
    /// The sixty-fifth placeholder.
    TooManyPlaceholders,
    /// The text has 4 GiB or more.
    TooLong,
}

impl TemplateError {
    pub(super) const fn new(kind: TemplateErrorKind, span: Span) -> Self {
        Self { kind, span }
    }

    /// What is wrong.
    #[must_use]
    pub const fn kind(self) -> TemplateErrorKind {
        self.kind
    }

    /// The place in bytes of the source: the placeholder up to the mistake, or the wrong character.
    #[must_use]
    pub const fn span(self) -> Range<usize> {
        self.span.range()
    }

    /// A stable code for the kind, such as `unclosed-placeholder`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self.kind {
            TemplateErrorKind::Unclosed => "unclosed-placeholder",
            TemplateErrorKind::EmptyName => "empty-name",
            TemplateErrorKind::DigitFirst => "digit-first",
            TemplateErrorKind::Unexpected(_) => "unexpected-character",
            TemplateErrorKind::NameTooLong => "name-too-long",
            TemplateErrorKind::Language(_) => "template-language",
            TemplateErrorKind::LoneBrace => "lone-brace",
            TemplateErrorKind::LonePercent => "lone-percent",
            TemplateErrorKind::MixedPositions => "mixed-positions",
            TemplateErrorKind::PlaceholderTooLong => "placeholder-too-long",
            TemplateErrorKind::TooManyPlaceholders => "too-many-placeholders",
            TemplateErrorKind::TooLong => "template-too-long",
        }
    }
}

impl fmt::Display for TemplateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let at = self.span.start;
        match self.kind {
            TemplateErrorKind::Unclosed => write!(f, "the placeholder at byte {at} is not closed"),
            TemplateErrorKind::EmptyName => write!(f, "the placeholder at byte {at} has no name"),
            TemplateErrorKind::DigitFirst => {
                write!(
                    f,
                    "expected a letter or _ to begin the name at byte {at}, found a digit"
                )
            }
            TemplateErrorKind::Unexpected(c) => {
                let c = Shown(c);
                write!(
                    f,
                    "expected a letter, a digit, _ or the end of the name, found {c} at byte {at}"
                )
            }
            TemplateErrorKind::NameTooLong => {
                write!(
                    f,
                    "the name at byte {at} is longer than {MAX_NAME_BYTES} bytes"
                )
            }
            TemplateErrorKind::LoneBrace => {
                write!(
                    f,
                    "the }} at byte {at} closes nothing; write }}}} for a literal }}"
                )
            }
            TemplateErrorKind::Language(construct) => {
                write!(
                    f,
                    "found {construct} at byte {at}; a template here can only insert values"
                )
            }
            TemplateErrorKind::LonePercent => {
                write!(
                    f,
                    "the % at byte {at} begins no placeholder; write %% for a literal %"
                )
            }
            TemplateErrorKind::MixedPositions => {
                write!(
                    f,
                    "the placeholder at byte {at} has another form than those before it: give all a number or a name, or none"
                )
            }
            TemplateErrorKind::PlaceholderTooLong => {
                write!(
                    f,
                    "the placeholder at byte {at} is longer than {} bytes",
                    u16::MAX
                )
            }
            TemplateErrorKind::TooManyPlaceholders => {
                write!(
                    f,
                    "expected at most {MAX_PLACEHOLDERS} placeholders, found another at byte {at}"
                )
            }
            TemplateErrorKind::TooLong => f.write_str("expected a template shorter than 4 GiB"),
        }
    }
}

impl core::error::Error for TemplateError {}

/// Why a template cannot be rendered: a placeholder has no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RenderError {
    pub(super) name: Name,
    pub(super) span: Span,
    pub(super) more: usize,
}

impl RenderError {
    /// The name of the first placeholder without a value.
    #[must_use]
    pub fn name(&self) -> &str {
        self.name.as_str()
    }

    /// The place of the first placeholder without a value, in bytes of the template's source.
    #[must_use]
    pub const fn span(self) -> Range<usize> {
        self.span.range()
    }

    /// How many more variables have no value.
    #[must_use]
    pub const fn more(self) -> usize {
        self.more
    }

    /// The stable code, `missing-value`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        "missing-value"
    }
}

impl fmt::Display for RenderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "no value for {}, the placeholder at byte {} of the template",
            self.name, self.span.start
        )?;
        match self.more {
            0 => Ok(()),
            1 => f.write_str(", and none for 1 more variable"),
            more => write!(f, ", and none for {more} more variables"),
        }
    }
}

impl core::error::Error for RenderError {}
