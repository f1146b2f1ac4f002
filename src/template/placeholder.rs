//! Reads one placeholder.
//!
//! ```text
//! placeholder = open *blank name *blank [ default ] close
//! name        = ( letter *63( letter / DIGIT / "." / "-" ) ) / 1*64DIGIT
//! letter      = ALPHA / "_"
//! default     = ":-" text                       ; {name} and ${name}
//!             / "??" text                       ; ((name))
//!             / "|" "default" ( ":" quoted / "(" quoted ")" )
//!                 ; {{name}}, blanks allowed between the parts
//! text        = anything without the delimiters
//! blank       = SP / HTAB
//! printf      = "%" [ 1*DIGIT "$" / "(" name ")" ] ( "s" / "d" / "i" / "u" / "@" )
//! ```
//!
//! In `%{name}` and `$name` there are no blanks, and no `.` or `-` in names. A name ends where the
//! closing delimiter begins.
//!
//! The text after an opening delimiter is examined only where it is. A default is searched for its
//! end, but not beyond another opening delimiter. So hostile text takes linear time.

use core::ops::Range;

use super::construct::Construct;
use super::error::TemplateErrorKind as Kind;
use super::syntax::{DefaultForm, Syntax};
use crate::content::name::{MAX_NAME_BYTES, begins_name, is_name_byte};

/// A placeholder. All positions are bytes from its start.
#[derive(Clone)]
pub(super) struct Placeholder {
    /// Empty if the placeholder has no name, like `%s`.
    pub(super) name: Range<usize>,
    pub(super) default: Option<Range<usize>>,
    pub(super) end: usize,
}

/// What is wrong, where it starts and where it ends.
pub(super) type Wrong = (Kind, usize, usize);

/// Whether a placeholder should begin here.
pub(super) fn begins(text: &str, syntax: &Syntax) -> bool {
    let after = text.strip_prefix(syntax.open());
    after.is_some_and(|after| match syntax {
        Syntax::Dollar => after.bytes().next().is_some_and(is_plain),
        _ => true,
    })
}

/// Reads the placeholder at the start of `text`. [`begins`] must be true for it.
pub(super) fn read(text: &str, syntax: &Syntax) -> Result<Placeholder, Wrong> {
    let placeholder = match syntax {
        Syntax::Printf => printf(text),
        _ => delimited(text, syntax),
    }?;
    // A template keeps only small numbers for a placeholder.
    let (name, default) = (&placeholder.name, &placeholder.default);
    let is_far = |bytes: usize| u8::try_from(bytes).is_err();
    if is_far(name.start) {
        Err(unexpected(text, syntax.open().len(), syntax))
    } else if default
        .as_ref()
        .is_some_and(|default| is_far(default.start - name.end))
    {
        Err(unexpected(text, name.end, syntax))
    } else if u16::try_from(placeholder.end).is_err() {
        Err((Kind::PlaceholderTooLong, 0, placeholder.end))
    } else {
        Ok(placeholder)
    }
}

fn delimited(text: &str, syntax: &Syntax) -> Result<Placeholder, Wrong> {
    let (open, close) = (syntax.open().len(), syntax.close());
    let start = blanks(text, open, syntax);
    let name = name(text, start, syntax)?;
    let end = blanks(text, name.end, syntax);
    let rest = text.get(end..).unwrap_or_default();
    if rest.starts_with(close) {
        let end = end + close.len();
        let word = text.get(name.clone()).unwrap_or_default();
        let statement = Construct::of_whole(word).filter(|_| *syntax == Syntax::DoubleBrace);
        return match statement {
            Some(statement) => Err((Kind::Language(statement), 0, end)),
            None if name.is_empty() => Err((Kind::EmptyName, 0, end)),
            None => Ok(Placeholder {
                name,
                default: None,
                end,
            }),
        };
    }
    let has_default = match syntax.default_form() {
        DefaultForm::Behind(mark) => rest.starts_with(mark),
        DefaultForm::Filter => rest.starts_with('|'),
        DefaultForm::None => false,
    };
    if has_default && !name.is_empty() {
        let (default, end) = default(text, end, syntax)?;
        return Ok(Placeholder {
            name,
            default: Some(default),
            end,
        });
    }
    Err(unfit(text, &name, end, syntax))
}

/// The name at `start`. It is empty if there is none.
fn name(text: &str, start: usize, syntax: &Syntax) -> Result<Range<usize>, Wrong> {
    let rest = text.get(start..).unwrap_or_default();
    let (rest, close) = (rest.as_bytes(), syntax.close().as_bytes());
    let is_plain_only = syntax.has_plain_names();
    let first = rest.first().copied().unwrap_or_default();
    let is_dollar = matches!(syntax, Syntax::Dollar);
    let is_number = first.is_ascii_digit() && (is_dollar || !is_plain_only);
    let belongs = |at: usize, byte: u8| {
        let closes =
            !close.is_empty() && rest.get(at..).is_some_and(|rest| rest.starts_with(close));
        let fits = if is_dollar && is_number {
            byte.is_ascii_digit()
        } else if is_plain_only {
            is_plain(byte)
        } else {
            is_name_byte(byte)
        };
        fits && !closes
    };
    let bytes = rest.iter().enumerate();
    let length = bytes.take_while(|&(at, &byte)| belongs(at, byte)).count();
    let end = start + length;
    let all = rest.get(..length).unwrap_or_default();
    if length > MAX_NAME_BYTES {
        Err((Kind::NameTooLong, start, end))
    } else if length == 0 || begins_name(first) || is_number && all.iter().all(u8::is_ascii_digit) {
        Ok(start..end)
    } else if first.is_ascii_digit() {
        Err((Kind::DigitFirst, start, start + 1))
    } else {
        Err((Kind::Unexpected(char::from(first)), start, start + 1))
    }
}

/// The default that begins at `at`, and where the placeholder ends.
fn default(text: &str, at: usize, syntax: &Syntax) -> Result<(Range<usize>, usize), Wrong> {
    let (open, close) = (syntax.open(), syntax.close());
    match syntax.default_form() {
        DefaultForm::Behind(mark) => {
            let start = at + mark.len();
            let end = find(text, start, &[close, open]);
            let rest = text.get(end..).unwrap_or_default();
            if rest.starts_with(close) {
                Ok((start..end, end + close.len()))
            } else if rest.is_empty() {
                Err((Kind::Unclosed, 0, text.len()))
            } else {
                let kind = Kind::Language(Construct::Expression);
                Err((kind, 0, end + open.len()))
            }
        }
        DefaultForm::Filter => filter(text, at, syntax),
        DefaultForm::None => Err((Kind::Unclosed, 0, text.len())),
    }
}

/// `|default:"…"` or `|default("…")`, from the `|`.
fn filter(text: &str, at: usize, syntax: &Syntax) -> Result<(Range<usize>, usize), Wrong> {
    let is_filter = (Kind::Language(Construct::Filter), 0, at + 1);
    let word = blanks(text, at + 1, syntax);
    let behind = |at: usize, what: &str| {
        let rest = text.get(at..)?;
        let end = at + what.len();
        rest.starts_with(what).then(|| blanks(text, end, syntax))
    };
    let colon = behind(word, "default").ok_or(is_filter)?;
    let (at, has_parenthesis) = match (behind(colon, ":"), behind(colon, "(")) {
        (Some(at), _) => (at, false),
        (None, Some(at)) => (at, true),
        (None, None) => return Err(is_filter),
    };
    let quote = text
        .get(at..at + 1)
        .filter(|&quote| matches!(quote, "\"" | "'"));
    let Some(quote) = quote else {
        return Err(unexpected(text, at, syntax));
    };
    let start = at + 1;
    let end = find(text, start, &[quote, syntax.open()]);
    if text.get(end..).is_none_or(|rest| !rest.starts_with(quote)) {
        return Err((Kind::Unclosed, 0, end));
    }
    let mut at = blanks(text, end + 1, syntax);
    if has_parenthesis {
        at = behind(at, ")").ok_or_else(|| unexpected(text, at, syntax))?;
    }
    let rest = text.get(at..).unwrap_or_default();
    if rest.starts_with(syntax.close()) {
        Ok((start..end, at + syntax.close().len()))
    } else if rest.starts_with('|') {
        Err((Kind::Language(Construct::Filter), 0, at + 1))
    } else {
        Err(unexpected(text, at, syntax))
    }
}

/// Why no placeholder ends after a name and the blanks up to `end`. The name may be empty.
fn unfit(text: &str, name: &Range<usize>, end: usize, syntax: &Syntax) -> Wrong {
    let beginning = text.get(name.start..).unwrap_or_default();
    let rest = text.get(end..).unwrap_or_default();
    let mark = || match syntax {
        Syntax::PercentBrace => None,
        // Only `{{{x}}}` is an unescaped value.
        _ if beginning.starts_with(['{', '&']) && *syntax != Syntax::DoubleBrace => None,
        _ => Construct::of_mark(beginning),
    };
    let construct = Construct::of_keyword(beginning)
        .or_else(mark)
        .map(|(construct, bytes)| (construct, name.start + bytes))
        .or_else(|| {
            let construct = Construct::behind_name(rest).filter(|_| !name.is_empty());
            Some((construct?, end + 1))
        });
    match construct.filter(|_| syntax.is_language()) {
        Some((construct, end)) => (Kind::Language(construct), 0, end),
        None if name.end < end && !syntax.close().starts_with(rest) => {
            unexpected(text, name.end, syntax)
        }
        None => unexpected(text, end, syntax),
    }
}

/// The wrong character in the place where the placeholder should continue, or that the text ends.
fn unexpected(text: &str, at: usize, syntax: &Syntax) -> Wrong {
    let rest = text.get(at..).unwrap_or_default();
    if syntax.close().starts_with(rest) {
        return (Kind::Unclosed, 0, text.len());
    }
    let c = rest.chars().next().unwrap_or_default();
    (Kind::Unexpected(c), at, at + c.len_utf8())
}

fn printf(text: &str) -> Result<Placeholder, Wrong> {
    let after = text.get(1..).unwrap_or_default();
    let digits = after.bytes().take_while(u8::is_ascii_digit).count();
    let behind = after.get(digits..).unwrap_or_default();
    let (name, at) = if digits > 0 && behind.starts_with('$') {
        (1..1 + digits, digits + 2)
    } else if after.starts_with('(') {
        let name = name(text, 2, &Syntax::DoubleParen)?;
        let rest = text.get(name.end..).unwrap_or_default();
        if name.is_empty() || !rest.starts_with(')') {
            return Err(unexpected(text, name.end, &Syntax::Printf));
        }
        let end = name.end + 1;
        (name, end)
    } else {
        (1..1, 1)
    };
    if name.len() > MAX_NAME_BYTES {
        return Err((Kind::NameTooLong, name.start, name.end));
    }
    let rest = text.get(at..).unwrap_or_default();
    match rest.bytes().next() {
        Some(b's' | b'd' | b'i' | b'u' | b'@') => Ok(Placeholder {
            name,
            default: None,
            end: at + 1,
        }),
        _ => Err(match format(rest) {
            Some(bytes) => (Kind::Language(Construct::Format), 0, at + bytes),
            None => (Kind::LonePercent, 0, 1),
        }),
    }
}

/// The length of flags, a width, a precision and a conversion, as in `05d` or `.2f`.
fn format(text: &str) -> Option<usize> {
    let is_of_format = |b: &u8| b.is_ascii_digit() || matches!(b, b'-' | b'+' | b'#' | b'.' | b'*');
    let flags = text.bytes().take_while(|b| is_of_format(b)).count();
    let rest = text.get(flags..)?;
    let length = rest.len() - rest.trim_start_matches(['h', 'l', 'L', 'q', 'z']).len();
    let conversion = *text.as_bytes().get(flags + length)?;
    b"dioxXufFeEgGaAcCsSp@"
        .contains(&conversion)
        .then_some(flags + length + 1)
}

/// The end of the blanks at `at`, if the syntax allows blanks.
fn blanks(text: &str, at: usize, syntax: &Syntax) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    match syntax {
        _ if syntax.has_plain_names() => at,
        _ => at + rest.len() - rest.trim_start_matches([' ', '\t']).len(),
    }
}

/// The first place of one of the texts from `at` on, or the end.
fn find(text: &str, at: usize, sought: &[&str]) -> usize {
    let mut rest = text.as_bytes().get(at..).unwrap_or_default();
    while !rest.is_empty() {
        if sought
            .iter()
            .any(|sought| rest.starts_with(sought.as_bytes()))
        {
            break;
        }
        rest = rest.get(1..).unwrap_or_default();
    }
    text.len() - rest.len()
}

/// A letter, a digit or `_`.
const fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}
