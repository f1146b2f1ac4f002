//! What a template has that is allowed but may be a mistake.

use core::fmt;
use core::ops::Range;

use super::Template;
use super::likely::likely;
use super::slot::Span;
use super::syntax::Syntax;
use crate::character::name::Shown;

/// Something in a template that is allowed but may be a mistake.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Warning {
    kind: WarningKind,
    span: Span,
}

/// The kind of a [`Warning`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum WarningKind {
    /// The text is probably a placeholder in another syntax. It is sent unchanged, wholly or in
    /// part.
    OtherSyntax(Syntax),
    /// In `((name??text))` the text is a default here. In GOV.UK Notify it is conditional, and is
    /// sent if the value is `yes`.
    DefaultOrCondition,
    /// The character that opens placeholders is directly before one: `%%{code}` is a `%` and the
    /// value.
    NoEscape,
    /// There is no text between this placeholder and the one before it: a reader cannot separate
    /// the values.
    Adjacent,
    /// This literal character is outside GSM-7 and makes every message UCS-2. Only the first one is
    /// listed.
    ForcesUcs2(char),
    /// The template ends with blanks, which are billed.
    TrailingBlanks,
}

impl Warning {
    /// The kind of the warning.
    #[must_use]
    pub const fn kind(self) -> WarningKind {
        self.kind
    }

    /// The place in bytes of the source.
    #[must_use]
    pub const fn span(self) -> Range<usize> {
        self.span.range()
    }

    /// A stable code for the kind, such as `other-syntax`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self.kind {
            WarningKind::OtherSyntax(_) => "other-syntax",
            WarningKind::DefaultOrCondition => "default-or-condition",
            WarningKind::NoEscape => "no-escape",
            WarningKind::Adjacent => "adjacent-placeholders",
            WarningKind::ForcesUcs2(_) => "template-forces-ucs2",
            WarningKind::TrailingBlanks => "template-trailing-blanks",
        }
    }
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let at = self.span.start;
        match self.kind {
            WarningKind::OtherSyntax(syntax) => {
                write!(
                    f,
                    "the text at byte {at} is sent unchanged, but is probably a placeholder in {syntax} syntax"
                )
            }
            WarningKind::DefaultOrCondition => {
                write!(
                    f,
                    "the text after ?? at byte {at} is sent if there is no value; some systems send it if the value is yes"
                )
            }
            WarningKind::NoEscape => {
                write!(
                    f,
                    "the character at byte {at} is not an escape: it is sent, and the value after it"
                )
            }
            WarningKind::Adjacent => {
                write!(
                    f,
                    "there is no text between the placeholder at byte {at} and the one before it"
                )
            }
            WarningKind::ForcesUcs2(c) => {
                write!(f, "{} at byte {at} makes every message UCS-2", Shown(c))
            }
            WarningKind::TrailingBlanks => {
                write!(f, "the blanks at the end, from byte {at}, are billed")
            }
        }
    }
}

/// The warnings of a template in the order of the text: see [`Template::warnings`].
#[derive(Clone, Debug)]
pub struct Warnings<'a> {
    template: &'a Template<'a>,
    /// The position that is examined, and the number of checks that were made there.
    at: usize,
    checks: u8,
    /// The placeholders that end at or before the position.
    passed: usize,
    /// The text before this position was part of a warning about another syntax.
    foreign_until: usize,
    /// The number of the next `$1`.
    next_place: u8,
    forces_ucs2: Option<(Span, char)>,
    trailing_blanks: usize,
}

impl<'a> Warnings<'a> {
    pub(super) fn new(template: &'a Template<'a>) -> Self {
        let text = template
            .source
            .trim_end_matches([' ', '\t', '\r', '\n'])
            .len();
        Self {
            template,
            at: 0,
            checks: 0,
            passed: 0,
            foreign_until: 0,
            next_place: 1,
            forces_ucs2: first_beyond_gsm7(template),
            trailing_blanks: text,
        }
    }

    /// The span of the placeholder that begins here.
    fn placeholder(&self) -> Option<Span> {
        let next = self.template.slots().get(self.passed)?.span();
        (next.start == self.at).then_some(next)
    }

    fn check(&mut self, check: u8) -> Option<Warning> {
        let at = self.at;
        match check {
            0 => self.no_escape(),
            1 => self.adjacent(),
            2 => self.condition(),
            3 => self.other_syntax(),
            4 => {
                let (span, c) = self.forces_ucs2.filter(|(span, _)| span.start == at)?;
                Some(Warning {
                    kind: WarningKind::ForcesUcs2(c),
                    span,
                })
            }
            _ => {
                let end = self.template.source.len();
                let span = Span { start: at, end };
                (at == self.trailing_blanks && at < end).then_some(Warning {
                    kind: WarningKind::TrailingBlanks,
                    span,
                })
            }
        }
    }

    fn no_escape(&self) -> Option<Warning> {
        let Span { start: end, .. } = self.placeholder()?;
        let start = end.checked_sub(1)?;
        let source = self.template.source.as_bytes();
        let syntax = self.template.parsed.syntax;
        let opens_twice = source.get(start) == syntax.open().as_bytes().first();
        let is_text = !self.follows_placeholder();
        let has_no_escape = syntax.doubled().is_empty();
        (opens_twice && is_text && has_no_escape).then_some(Warning {
            kind: WarningKind::NoEscape,
            span: Span { start, end },
        })
    }

    fn adjacent(&self) -> Option<Warning> {
        let span = self.placeholder()?;
        self.follows_placeholder().then_some(Warning {
            kind: WarningKind::Adjacent,
            span,
        })
    }

    fn follows_placeholder(&self) -> bool {
        let last = self
            .passed
            .checked_sub(1)
            .and_then(|last| self.template.slots().get(last));
        last.is_some_and(|slot| slot.span().end == self.at)
    }

    fn other_syntax(&mut self) -> Option<Warning> {
        let Self {
            template,
            at,
            next_place,
            ..
        } = *self;
        if at < self.foreign_until || self.placeholder().is_some() {
            return None;
        }
        let own = template.parsed.syntax;
        let (syntax, bytes) = likely(template.source, at, own, next_place)?;
        let after = template.source.as_bytes().get(at + 1);
        let is_place = after.is_some_and(u8::is_ascii_digit);
        self.next_place += u8::from(syntax == Syntax::Dollar && is_place);
        self.foreign_until = at + bytes;
        Some(Warning {
            kind: WarningKind::OtherSyntax(syntax),
            span: Span {
                start: at,
                end: self.foreign_until,
            },
        })
    }

    /// The text after `??`.
    fn condition(&self) -> Option<Warning> {
        let span = self.placeholder()?;
        let slot = self.template.slots().get(self.passed)?;
        let is_meant_so = self.template.parsed.syntax == Syntax::DoubleParen && slot.has_default();
        is_meant_so.then_some(Warning {
            kind: WarningKind::DefaultOrCondition,
            span,
        })
    }

    /// Moves to the next character, or after the placeholder that begins here.
    fn advance(&mut self) {
        self.checks = 0;
        match self.placeholder() {
            Some(span) => {
                self.at = span.end;
                self.passed += 1;
            }
            None => self.at += 1,
        }
    }
}

impl Iterator for Warnings<'_> {
    type Item = Warning;

    fn next(&mut self) -> Option<Warning> {
        while self.at < self.template.source.len() {
            while self.checks != 6 {
                self.checks += 1;
                let warning = self.check(self.checks - 1);
                if warning.is_some() {
                    return warning;
                }
            }
            self.advance();
        }
        None
    }
}

/// The first literal character outside GSM-7.
fn first_beyond_gsm7(template: &Template<'_>) -> Option<(Span, char)> {
    let mut slots = template.slots().iter().peekable();
    template.source.char_indices().find_map(|(start, c)| {
        while slots.next_if(|slot| slot.span().end <= start).is_some() {}
        let is_literal = slots.peek().is_none_or(|slot| start < slot.span().start);
        let span = Span {
            start,
            end: start + c.len_utf8(),
        };
        (is_literal && crate::gsm7::septets(c).is_none()).then_some((span, c))
    })
}
