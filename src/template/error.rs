//! What can be wrong with a template, or with rendering one.

use core::fmt;
use core::ops::Range;

use super::construct::Construct;
use super::slot::{MAX_PLACEHOLDERS, Name, Span};
use crate::character::name::Shown;
use crate::content::name::MAX_NAME_BYTES;

/// Why a text is no template.
///
/// It holds no part of the text, except one character where that character is what is wrong.
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
    /// What can't stand in a placeholder here: `%{user.code}`, `%{ code }`, `{{first name}}`.
    Unexpected(char),
    /// Something of a template language that does more than put a value in: `{{#if vip}}`.
    Language(Construct),
    /// The name is over 64 bytes.
    NameTooLong,
    /// In `{name}` syntax, a `}` that closes nothing. One of the text is written `}}`.
    LoneBrace,
    /// In `%1$s` syntax, a `%` that begins no placeholder. One of the text is written `%%`.
    LonePercent,
    /// In `%1$s` syntax, `%s` beside `%1$s`: nobody says which value it takes.
    MixedPositions,
    /// The placeholder has more than 65,535 bytes, with its default.
    PlaceholderTooLong,
    /// This is the placeholder after the sixty-fourth.
    TooManyPlaceholders,
    /// The text is of 4 GiB or more.
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

    /// Where, in bytes of the source: the placeholder as far as it goes, or the character in
    /// question.
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
                    "the }} at byte {at} closes nothing; a brace of the text is written twice"
                )
            }
            TemplateErrorKind::Language(construct) => {
                write!(
                    f,
                    "found {construct} at byte {at}; a template here only puts values in"
                )
            }
            TemplateErrorKind::LonePercent => {
                write!(
                    f,
                    "the % at byte {at} begins no placeholder; a % of the text is written twice"
                )
            }
            TemplateErrorKind::MixedPositions => {
                write!(
                    f,
                    "the placeholder at byte {at} does not go with those before: all have a number or a name, or none"
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
                    "more than {MAX_PLACEHOLDERS} placeholders, the first too many at byte {at}"
                )
            }
            TemplateErrorKind::TooLong => f.write_str("the template is not shorter than 4 GiB"),
        }
    }
}

impl core::error::Error for TemplateError {}

/// Why a template can't be rendered: a placeholder has no value.
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

    /// The first placeholder without a value, in bytes of the template's source.
    #[must_use]
    pub const fn span(self) -> Range<usize> {
        self.span.range()
    }

    /// How many more variables have no value.
    #[must_use]
    pub const fn more(self) -> usize {
        self.more
    }

    /// `missing-value`, a stable code.
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
            1 => f.write_str(", nor for 1 more variable"),
            more => write!(f, ", nor for {more} more variables"),
        }
    }
}

impl core::error::Error for RenderError {}
