//! Text that looks like a placeholder of another syntax and would be sent unchanged.
//!
//! Brackets, percent signs, prices and emoticons are ordinary text. So each syntax has its own rule
//! for how similar the text must be. `{1}` is enough in braces. Brackets need a name such as
//! `[nama]`, because `[PROMO]` is a heading and `[1]` is a note.

use super::construct::Construct;
use super::error::TemplateErrorKind as Kind;
use super::placeholder::read;
use super::syntax::Syntax;
use crate::content::name::{MAX_NAME_BYTES, is_name_byte};

/// How similar to a name the text between delimiters must be. Unless a variant says otherwise, it
/// begins with a letter and has at least two characters.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    /// A placeholder by the syntax's own rules, unless it is a number of more than two digits; or a
    /// construct of a template language.
    Placeholder,
    /// As `Placeholder`, or words.
    Anything,
    /// Words without a blank next to the delimiters. The delimiters are not part of longer ones.
    Words,
    /// One name that touches no other word.
    Name,
    /// As `Name`, in small letters or with a `_`.
    SmallName,
}

/// Longer opening delimiters come first: `${x}` contains `{x}`.
static KNOWN: [(Syntax, Look); 17] = [
    (Syntax::PercentBrace, Look::Anything),
    (Syntax::DollarBrace, Look::Anything),
    (Syntax::DoubleBrace, Look::Anything),
    (Syntax::around("#{", "}"), Look::Anything),
    (Syntax::around("{#", "#}"), Look::Anything),
    (Syntax::Brace, Look::Placeholder),
    (Syntax::DoubleParen, Look::Words),
    (Syntax::around("[[", "]]"), Look::Words),
    (Syntax::around("[", "]"), Look::SmallName),
    (Syntax::around("<%=", "%>"), Look::Anything),
    (Syntax::around("<", ">"), Look::Words),
    (Syntax::Hash, Look::Words),
    (Syntax::around("#", "#"), Look::SmallName),
    (Syntax::around("*|", "|*"), Look::Words),
    (Syntax::around("**", "**"), Look::SmallName),
    (Syntax::around("%", "%"), Look::Name),
    (Syntax::around(":", ":"), Look::Name),
];

/// The syntax, other than `own`, that the text at `at` probably has, and the number of bytes.
/// `place` is the number of the next `$1`.
pub(super) fn likely(source: &str, at: usize, own: Syntax, place: u8) -> Option<(Syntax, usize)> {
    let (before, text) = source.split_at_checked(at)?;
    if !text.starts_with(['%', '$', '#', '{', '(', '[', '<', '*', ':']) {
        return None;
    }
    let before = before.chars().next_back();
    let known = KNOWN.iter().find_map(|(syntax, look)| {
        let is_it = *syntax != own && text.starts_with(syntax.open());
        let bytes = is_it.then(|| around(before, text, syntax, *look))?;
        Some((*syntax, bytes?))
    });
    let statement = || Some((Syntax::DoubleBrace, statement(text)?));
    let printf = || Some((Syntax::Printf, printf(before, text)?));
    let dollar = || Some((Syntax::Dollar, dollar(before, text, place)?));
    known
        .or_else(statement)
        .or_else(printf)
        .or_else(dollar)
        .filter(|(syntax, _)| *syntax != own)
}

fn around(before: Option<char>, text: &str, syntax: &Syntax, look: Look) -> Option<usize> {
    let open = syntax.open();
    let inner = text.strip_prefix(open)?;
    if matches!(look, Look::Placeholder | Look::Anything)
        && let Some(bytes) = anything(text, inner, syntax)
    {
        return Some(bytes);
    }
    let words = match look {
        Look::Anything | Look::Words => words_of(inner),
        Look::Name | Look::SmallName => name_of(inner),
        Look::Placeholder => return None,
    };
    let word = inner.get(..words).filter(|word| word.len() >= 2)?;
    let after = inner.get(words..)?.strip_prefix(syntax.close())?;
    let is_small =
        word.bytes().any(|byte| byte == b'_') || !word.contains(|c: char| c.is_ascii_uppercase());
    let next = after.chars().next();
    let is_alone = !touches(before, open) && !touches(next, syntax.close());
    let is_part = belongs(before, open) || belongs(next, syntax.close());
    let is_it = match look {
        Look::Placeholder | Look::Anything => true,
        Look::Words => !is_part,
        Look::Name => is_alone,
        Look::SmallName => is_alone && is_small,
    };
    is_it.then_some(text.len() - after.len())
}

/// A placeholder by the rules of a syntax, or a construct of its template languages.
fn anything(text: &str, inner: &str, syntax: &Syntax) -> Option<usize> {
    let begins_name = inner.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
    match read(text, syntax) {
        Ok(placeholder) => {
            let name = text.get(placeholder.name)?;
            let is_long_number = name.len() > 2 && name.starts_with(|c: char| c.is_ascii_digit());
            (!is_long_number).then_some(placeholder.end)
        }
        Err((Kind::Language(construct), _, end)) => {
            if begins_name {
                let is_it = !matches!(construct, Construct::Expression);
                return closed(text, end, syntax).filter(|_| is_it);
            }
            let mark = inner.trim_start_matches([' ', '\t']);
            let marked = mark.get(1..)?.trim_start_matches([' ', '\t']);
            let is_marked = !mark.starts_with('{') && name_of(marked) > 0;
            (*syntax == Syntax::DoubleBrace && is_marked).then_some(end)
        }
        // In `%{name}` syntax, numbers and blanks are not names, but would be sent all the same.
        Err(_) => {
            let read = read(text.strip_prefix('%')?, &Syntax::Brace).ok()?;
            Some(1 + read.end)
        }
    }
}

/// The end of the closing delimiter, if it is near and no opening delimiter comes before it.
fn closed(text: &str, from: usize, syntax: &Syntax) -> Option<usize> {
    let rest = text.as_bytes().get(from..)?;
    let close = syntax.close().as_bytes();
    let near = rest.get(..rest.len().min(MAX_NAME_BYTES))?;
    let closes = |&at: &usize| near.get(at..).is_some_and(|near| near.starts_with(close));
    let end = (0..near.len()).find(closes)?;
    let is_one = !near.get(..end)?.contains(&b'{');
    is_one.then_some(from + end + close.len())
}

/// `{% if vip %}`.
fn statement(text: &str) -> Option<usize> {
    let inner = text.strip_prefix("{%")?;
    let word = inner.trim_start_matches(['-', ' ', '\t']);
    let bytes = name_of(word);
    (bytes > 0).then_some(text.len() - word.len() + bytes)
}

/// `%s` unless it is a percentage, `%1$s`, `%(name)s`, `%.2f`.
fn printf(before: Option<char>, text: &str) -> Option<usize> {
    if !text.starts_with('%') {
        return None;
    }
    let is_percentage = before.is_some_and(|c| c.is_ascii_digit() || c == '%');
    let ends = |end: usize| {
        let after = text.get(end..).and_then(|text| text.chars().next());
        !after.is_some_and(char::is_alphanumeric)
    };
    match read(text, &Syntax::Printf) {
        Ok(placeholder) if !placeholder.name.is_empty() => Some(placeholder.end),
        Ok(placeholder) => (!is_percentage && ends(placeholder.end)).then_some(placeholder.end),
        // `%2F` in a link is not a format.
        Err((Kind::Language(_), _, end)) => {
            let is_padded = matches!(
                text.as_bytes(),
                [_, b'.', b'0'..=b'9', ..] | [_, b'0', b'1'..=b'9', ..]
            );
            (is_padded && !is_percentage && ends(end)).then_some(end)
        }
        Err(_) => None,
    }
}

/// `$name`, and `$1` unless it is a price: it must be the next in a count from 1, with nothing next
/// to it that belongs to a number.
fn dollar(before: Option<char>, text: &str, place: u8) -> Option<usize> {
    let after = text.strip_prefix('$')?;
    if touches(before, "$") {
        return None;
    }
    let digits = after.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 {
        let rest = after.get(digits..)?;
        let mut following = rest.chars();
        let is_price = match following.next() {
            Some('.' | ',') => following.next().is_some_and(|c| c.is_ascii_digit()),
            Some(c) => c.is_alphanumeric() || matches!(c, '-' | '/' | '+' | '%' | '$'),
            None => false,
        };
        let is_next = after.get(..digits)?.parse() == Ok(place);
        return (is_next && !is_price).then_some(1 + digits);
    }
    let is_plain = |b: &u8| b.is_ascii_alphanumeric() || *b == b'_';
    let name = after.get(..after.bytes().take_while(is_plain).count())?;
    // In capitals it is a currency or a share.
    let is_name = (2..=MAX_NAME_BYTES).contains(&name.len())
        && name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.contains(|c: char| c.is_ascii_lowercase());
    is_name.then_some(1 + name.len())
}

/// Whether a character belongs to a word or to a longer delimiter.
fn touches(c: Option<char>, delimiter: &str) -> bool {
    c.is_some_and(char::is_alphanumeric) || belongs(c, delimiter)
}

fn belongs(c: Option<char>, delimiter: &str) -> bool {
    c.is_some_and(|c| delimiter.chars().any(|mark| mark == c))
}

/// The length in bytes of the name at the start of a text.
fn name_of(text: &str) -> usize {
    if !text.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return 0;
    }
    let bytes = text.bytes().take(MAX_NAME_BYTES);
    bytes.take_while(|&byte| is_name_byte(byte)).count()
}

/// The length in bytes of the names at the start of a text, with a blank between them.
fn words_of(text: &str) -> usize {
    let mut end = name_of(text);
    while let Some(next) = text.get(end..).and_then(|text| text.strip_prefix(' '))
        && end > 0
        && end <= MAX_NAME_BYTES
        && name_of(next) > 0
    {
        end += 1 + name_of(next);
    }
    end
}
