//! What template languages have between the delimiters of a placeholder, other than a name.

use core::fmt;

use crate::content::name::is_name_byte;

/// A construct of a template language that does more than insert a value. Its output is not known
/// without running it, so a template that has one is refused.
///
/// ```
/// use sms_charge::template::{Construct, Syntax, Template, TemplateErrorKind};
///
/// let source = "Halo {{#if vip}}Kak {{/if}}{{name}}";
/// let error = Template::parse_with(source, Syntax::DoubleBrace).unwrap_err();
/// assert_eq!(error.kind(), TemplateErrorKind::Language(Construct::Condition));
/// assert_eq!(
///     error.to_string(),
///     "found a condition at byte 5; a template here can only insert values"
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Construct {
    /// `{{#if x}}`, `{{else}}`, `{% if x %}`, `{{^x}}`, `{n, plural, …}`.
    Condition,
    /// `{{#each x}}`, `{{range .x}}`, `{% for x in y %}`.
    Loop,
    /// `{{#x}}`, `{{/x}}`, `{% block x %}`: a section or its end, an assignment, another statement.
    Block,
    /// `{{> footer}}`, `{% include "footer" %}`: another template.
    Include,
    /// `{{! note }}`, `{{# note #}}`.
    Comment,
    /// `{{{x}}}`, `{{& x}}`: a value without the escaping of HTML.
    Unescaped,
    /// `{{ x | upper }}`: anything after a `|` except a default.
    Filter,
    /// `{{ f(x) }}`, `${x.y()}`.
    Call,
    /// `{n:>8}`, `{n!r}`, `{n, number}`, `%05d`.
    Format,
    /// `{{ a + b }}`, `${x?upper_case}`, `${x[0]}`, a placeholder in a default.
    Expression,
}

impl fmt::Display for Construct {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Condition => "a condition",
            Self::Loop => "a loop",
            Self::Block => "a block",
            Self::Include => "an included template",
            Self::Comment => "a comment",
            Self::Unescaped => "a value without escaping",
            Self::Filter => "a filter",
            Self::Call => "a call",
            Self::Format => "a format",
            Self::Expression => "an expression",
        })
    }
}

impl Construct {
    /// The construct that begins with a mark in place of a name, and the number of bytes that
    /// identify it.
    pub(super) fn of_mark(text: &str) -> Option<(Self, usize)> {
        let mark = text.bytes().next()?;
        let after = text.get(1..).unwrap_or_default();
        let word = word_of(after);
        let construct = match mark {
            b'#' | b'%' => Self::of_word(word).unwrap_or(Self::Block),
            b'/' | b'*' => Self::Block,
            b'^' => Self::Condition,
            b'>' => Self::Include,
            b'!' => Self::Comment,
            b'{' | b'&' => Self::Unescaped,
            _ => return None,
        };
        Some((construct, 1 + blanks_of(after) + word.len()))
    }

    /// The construct that begins with a keyword in place of a name and has more text after it, and
    /// the number of bytes.
    pub(super) fn of_keyword(text: &str) -> Option<(Self, usize)> {
        let indent = blanks_of(text);
        let word = word_of(text);
        let end = indent + word.len();
        let is_followed = text.get(end..)?.starts_with([' ', '\t', '\n']);
        let construct = Self::of_word(word).filter(|_| is_followed);
        Some((construct?, end))
    }

    /// The construct that is a single word: `{{else}}`.
    pub(super) fn of_whole(word: &str) -> Option<Self> {
        let is_whole = matches!(
            word,
            "else" | "elsif" | "elseif" | "elif" | "endif" | "endfor" | "endunless" | "endcase"
        );
        Self::of_word(word).filter(|_| is_whole)
    }

    /// The construct that is identified by the text after a name and blanks.
    pub(super) fn behind_name(text: &str) -> Option<Self> {
        Some(match text.bytes().next()? {
            b'|' => Self::Filter,
            b'(' => Self::Call,
            b',' if matches!(
                word_of(text.get(1..)?),
                "plural" | "select" | "selectordinal"
            ) =>
            {
                Self::Condition
            }
            b':' | b'!' | b',' => Self::Format,
            b'[' | b'?' | b'+' | b'*' | b'/' | b'=' | b'<' | b'>' | b'&' | b'~' | b'^' | b'%'
            | b'@' | b'"' | b'\'' => Self::Expression,
            _ => return None,
        })
    }

    fn of_word(word: &str) -> Option<Self> {
        Some(match word {
            "if" | "unless" | "else" | "elsif" | "elseif" | "elif" | "case" | "when" | "switch"
            | "endif" | "endunless" | "endcase" => Self::Condition,
            "for" | "each" | "foreach" | "range" | "while" | "endfor" => Self::Loop,
            "include" | "partial" | "template" | "import" | "extends" => Self::Include,
            "with" | "set" | "assign" | "let" | "block" | "define" | "capture" => Self::Block,
            "comment" => Self::Comment,
            _ => return None,
        })
    }
}

fn blanks_of(text: &str) -> usize {
    text.len() - text.trim_start_matches([' ', '\t']).len()
}

/// The word that a text begins with, after blanks.
fn word_of(text: &str) -> &str {
    let text = text.trim_start_matches([' ', '\t']);
    let end = text.bytes().take_while(|&byte| is_name_byte(byte)).count();
    text.get(..end).unwrap_or_default()
}
