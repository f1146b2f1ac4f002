//! A template's source as literals and placeholders.
//!
//! ```text
//! template    = *( literal / placeholder )
//! placeholder = open name close
//! name        = ( ALPHA / "_" ) *( ALPHA / DIGIT / "_" )      ; 1 to 64 bytes, case matters
//! literal     = anything without open; in {name}, "{{" and "}}" for a brace
//! ```
//!
//! What follows an opener is decided where it stands, never by looking for a closer far away, so
//! that hostile text takes linear time.

use super::error::{TemplateError, TemplateErrorKind};
use super::slot::Span;
use super::syntax::Syntax;
use crate::content::name::{MAX_NAME_BYTES, is_name_byte};

#[derive(Clone, Copy)]
pub(super) enum Token<'t> {
    Literal(&'t str),
    Placeholder(Span),
}

/// Goes on behind an error as if the opener were text, so that all errors can be listed. The next
/// closer is then taken for the one that was meant, so that one mistake is one error.
#[derive(Clone)]
pub(super) struct Tokens<'t> {
    source: &'t str,
    syntax: Syntax,
    at: usize,
    /// An opener failed whose closer is still to come.
    is_broken: bool,
}

impl<'t> Tokens<'t> {
    pub(super) const fn new(source: &'t str, syntax: Syntax) -> Self {
        Self {
            source,
            syntax,
            at: 0,
            is_broken: false,
        }
    }

    /// Takes this number of bytes.
    const fn take(&mut self, bytes: usize) -> Span {
        let start = self.at;
        self.at += bytes;
        Span {
            start,
            end: self.at,
        }
    }

    /// What `rest`, which starts with the opener, starts with.
    fn placeholder(&mut self, rest: &'t str) -> Result<Token<'t>, TemplateError> {
        let at = self.at;
        let (kind, start, end) = match placeholder(rest, &self.syntax) {
            Ok(bytes) => return Ok(Token::Placeholder(self.take(bytes))),
            Err(error) => error,
        };
        let is_whole = matches!(kind, TemplateErrorKind::EmptyName);
        self.is_broken = !is_whole;
        self.at += if is_whole {
            end
        } else {
            self.syntax.open().len()
        };
        let span = Span {
            start: at + start,
            end: at + end,
        };
        Err(TemplateError::new(kind, span))
    }

    /// Where the next opener, brace or awaited closer begins; `text` does not start with one.
    fn next_mark(&self, text: &str) -> usize {
        let (open, close) = (self.syntax.open(), self.syntax.close());
        let awaits_closer = self.is_broken || self.syntax.doubles_braces();
        let mut rest = text.as_bytes();
        while !rest.is_empty() {
            if rest.starts_with(open) || (awaits_closer && rest.starts_with(close)) {
                break;
            }
            rest = rest.get(1..).unwrap_or_default();
        }
        text.len() - rest.len()
    }

    /// A brace written twice, or a closing one alone.
    fn brace(&mut self, rest: &'t str) -> Option<Result<Token<'t>, TemplateError>> {
        if rest.starts_with("{{") || rest.starts_with("}}") {
            self.at += 2;
            rest.get(..1).map(|brace| Ok(Token::Literal(brace)))
        } else if rest.starts_with('}') {
            Some(Err(TemplateError::new(
                TemplateErrorKind::LoneBrace,
                self.take(1),
            )))
        } else {
            None
        }
    }
}

impl<'t> Iterator for Tokens<'t> {
    type Item = Result<Token<'t>, TemplateError>;

    fn next(&mut self) -> Option<Self::Item> {
        let rest = self.source.get(self.at..).filter(|rest| !rest.is_empty())?;
        let close = self.syntax.close();
        if self.is_broken && rest.as_bytes().starts_with(close) {
            let literal = rest.get(..close.len()).unwrap_or_default();
            self.is_broken = false;
            self.at += literal.len();
            return Some(Ok(Token::Literal(literal)));
        }
        if self.syntax.doubles_braces()
            && let Some(brace) = self.brace(rest)
        {
            return Some(brace);
        }
        if rest.as_bytes().starts_with(self.syntax.open()) {
            return Some(self.placeholder(rest));
        }
        let literal = rest.get(..self.next_mark(rest)).unwrap_or(rest);
        self.at += literal.len();
        Some(Ok(Token::Literal(literal)))
    }
}

/// The bytes of the placeholder that `text`, which starts with the opener, starts with; or why it
/// is none, with a span in `text`.
pub(super) fn placeholder(
    text: &str,
    syntax: &Syntax,
) -> Result<usize, (TemplateErrorKind, usize, usize)> {
    let (open, close) = (syntax.open(), syntax.close());
    let after_open = text.get(open.len()..).unwrap_or_default();
    let name = after_open.bytes().take_while(|&b| is_name_byte(b)).count();
    let after_name = after_open.get(name..).unwrap_or_default();
    let name_end = open.len() + name;
    let starts_with_digit = after_open.starts_with(|c: char| c.is_ascii_digit());
    if name > MAX_NAME_BYTES {
        Err((TemplateErrorKind::NameTooLong, open.len(), name_end))
    } else if starts_with_digit {
        Err((TemplateErrorKind::DigitFirst, open.len(), open.len() + 1))
    } else if after_name.as_bytes().starts_with(close) {
        match name {
            0 => Err((TemplateErrorKind::EmptyName, 0, name_end + close.len())),
            _ => Ok(name_end + close.len()),
        }
    } else if close.starts_with(after_name.as_bytes()) {
        Err((TemplateErrorKind::Unclosed, 0, text.len()))
    } else {
        let c = after_name.chars().next().unwrap_or_default();
        Err((
            TemplateErrorKind::Unexpected(c),
            name_end,
            name_end + c.len_utf8(),
        ))
    }
}
