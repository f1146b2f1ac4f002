//! Splits a template's source into literals and placeholders.

use core::ops::Range;

use super::construct::Construct;
use super::error::{TemplateError, TemplateErrorKind as Kind};
use super::placeholder::{Placeholder, begins, read};
use super::slot::Span;
use super::syntax::Syntax;

#[derive(Clone)]
pub(super) enum Token<'t> {
    Literal(&'t str),
    /// The start, and the placeholder. Positions in it are relative to the start.
    Placeholder(usize, Placeholder),
}

/// Splits the source. After an error it continues as if the opening delimiter were text, so that
/// all errors can be listed. The next closing delimiter then belongs to the broken placeholder, so
/// that one mistake is one error.
#[derive(Clone)]
pub(super) struct Tokens<'t> {
    source: &'t str,
    syntax: Syntax,
    at: usize,
    /// A placeholder was broken, and its closing delimiter comes later.
    is_broken: bool,
    /// In printf syntax: whether the placeholders have names.
    has_names: Option<bool>,
}

impl<'t> Tokens<'t> {
    pub(super) const fn new(source: &'t str, syntax: Syntax) -> Self {
        Self {
            source,
            syntax,
            at: 0,
            is_broken: false,
            has_names: None,
        }
    }

    /// The placeholder at the start of `rest`.
    fn placeholder(&mut self, rest: &'t str) -> Result<Token<'t>, TemplateError> {
        let at = self.at;
        let (kind, start, end) = match read(rest, &self.syntax) {
            Ok(placeholder) => {
                self.at += placeholder.end;
                return self.unless_mixed(at, placeholder);
            }
            Err(wrong) => wrong,
        };
        let is_whole = matches!(kind, Kind::EmptyName);
        let (open, close) = (self.syntax.open(), self.syntax.close());
        self.is_broken = !is_whole && !close.is_empty();
        self.at += if is_whole { end } else { open.len() };
        Err(error(kind, at + start..at + end))
    }

    /// An error if `%s` and `%1$s` are mixed: it is not defined which value `%s` takes.
    fn unless_mixed(
        &mut self,
        at: usize,
        placeholder: Placeholder,
    ) -> Result<Token<'t>, TemplateError> {
        let has_name = !placeholder.name.is_empty();
        if self.syntax == Syntax::Printf && *self.has_names.get_or_insert(has_name) != has_name {
            return Err(error(Kind::MixedPositions, at..at + placeholder.end));
        }
        Ok(Token::Placeholder(at, placeholder))
    }

    /// A placeholder, a doubled character or an error at the start of `rest`.
    fn mark(&mut self, rest: &'t str) -> Option<Result<Token<'t>, TemplateError>> {
        let (at, close) = (self.at, self.syntax.close());
        if self.is_broken && rest.starts_with(close) {
            self.is_broken = false;
            self.at += close.len();
            return Some(Ok(Token::Literal(rest.get(..close.len())?)));
        }
        let first = rest.chars().next()?;
        if self.syntax.doubled().contains(&first) {
            let after = rest.get(first.len_utf8()..)?;
            if after.starts_with(first) {
                self.at += 2;
                return Some(Ok(Token::Literal(rest.get(..1)?)));
            }
            if first == '}' {
                self.at += 1;
                return Some(Err(error(Kind::LoneBrace, at..at + 1)));
            }
        }
        if begins(rest, &self.syntax) {
            return Some(self.placeholder(rest));
        }
        if self.begins_statement(rest) {
            let (construct, bytes) = Construct::of_mark(rest.get(1..)?)?;
            self.at += 2;
            let kind = Kind::Language(construct);
            return Some(Err(error(kind, at..at + 1 + bytes)));
        }
        None
    }

    /// The languages that write `{{name}}` also write `{% if vip %}`.
    fn begins_statement(&self, rest: &str) -> bool {
        self.syntax == Syntax::DoubleBrace && rest.starts_with("{%")
    }

    /// Where the text that begins here ends: before the next possible mark.
    fn text_end(&self, rest: &str) -> usize {
        let first = |text: &str| text.bytes().next().unwrap_or_default();
        let (open, close) = (first(self.syntax.open()), first(self.syntax.close()));
        let is_mark = |&(at, byte): &(usize, u8)| {
            let here = || rest.get(at..).unwrap_or_default();
            byte == open && begins(here(), &self.syntax)
                || self.syntax.doubled().contains(&char::from(byte))
                || self.is_broken && byte == close && here().starts_with(self.syntax.close())
                || byte == b'{' && self.begins_statement(here())
        };
        let mark = rest.bytes().enumerate().skip(1).find(is_mark);
        mark.map_or(rest.len(), |(at, _)| at)
    }
}

impl<'t> Iterator for Tokens<'t> {
    type Item = Result<Token<'t>, TemplateError>;

    fn next(&mut self) -> Option<Self::Item> {
        let rest = self.source.get(self.at..).filter(|rest| !rest.is_empty())?;
        if let Some(token) = self.mark(rest) {
            return Some(token);
        }
        let literal = rest.get(..self.text_end(rest)).unwrap_or(rest);
        self.at += literal.len();
        Some(Ok(Token::Literal(literal)))
    }
}

const fn error(kind: Kind, span: Range<usize>) -> TemplateError {
    let Range { start, end } = span;
    TemplateError::new(kind, Span { start, end })
}
