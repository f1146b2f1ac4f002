//! Lints: the traces of other formats and of a wrong encoding, which the sender probably didn't
//! intend.
//!
//! They are warnings, not replacements: only the sender knows whether `&amp;` is intended.

use core::fmt;
use core::iter::FusedIterator;
use core::ops::Range;
use core::str::from_utf8;

use crate::character::class::windows_1252;
use crate::character::name::Unspelled;

/// Finds what the sender probably didn't intend, such as `&amp;`, `%20` or `Ã©`, from left to
/// right.
///
/// Linear time, no allocation.
///
/// ```
/// use sms_charge::explain::{LintKind, lints};
///
/// let text = "Toko A&amp;B: caf\u{C3}\u{A9} buka s.d. 22:00";
/// let mut lints = lints(text);
///
/// let lint = lints.next().ok_or("none")?;
/// assert_eq!((lint.kind, lint.meant), (LintKind::HtmlEntity, Some('&')));
/// assert_eq!(&text[lint.span], "&amp;");
///
/// let lint = lints.next().ok_or("none")?;
/// assert_eq!((lint.kind, lint.meant), (LintKind::Utf8ReadTwice, Some('é')));
/// assert_eq!(&text[lint.span], "Ã©");
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn lints(text: &str) -> Lints<'_> {
    Lints {
        text,
        at: 0,
        word_end: 0,
        is_address: false,
        has_plus_for_blanks: has_plus_for_blanks(text),
    }
}

/// A place in a text that the sender probably didn't intend; see [`lints`].
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Lint {
    /// The byte range of the place in the text.
    pub span: Range<usize>,
    /// What the place looks like.
    pub kind: LintKind,
    /// The character that was probably meant, if that is known.
    pub meant: Option<char>,
}

impl fmt::Debug for Lint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Lint")
            .field("span", &self.span)
            .field("kind", &self.kind)
            .field("meant", &self.meant.map(Unspelled))
            .finish()
    }
}

/// What a [`Lint`] looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LintKind {
    /// An HTML entity: `&amp;`, `&#39;`, `&nbsp;`.
    HtmlEntity,
    /// An escape sequence of a programming language: a backslash and `n`, `t`, `r` or `"`.
    EscapeSequence,
    /// URL encoding outside a link: `%20`, or `+` for blanks in a text that has no blank.
    UrlEncoding,
    /// UTF-8 that was read as Windows-1252 or Latin-1: `Ã©` instead of é.
    Utf8ReadTwice,
    /// U+FFFD: a character was lost earlier.
    ReplacementCharacter,
    /// U+FFFC: a picture or a file was here.
    ObjectReplacement,
    /// U+FEFF at the start: it marks the encoding of a file and is not part of the text.
    ByteOrderMark,
}

impl LintKind {
    /// A stable code in kebab case.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::HtmlEntity => "html-entity",
            Self::EscapeSequence => "escape-sequence",
            Self::UrlEncoding => "url-encoding",
            Self::Utf8ReadTwice => "utf8-read-twice",
            Self::ReplacementCharacter => "replacement-character",
            Self::ObjectReplacement => "object-replacement",
            Self::ByteOrderMark => "byte-order-mark",
        }
    }
}

/// An iterator over the lints of a text; see [`lints`].
#[derive(Clone)]
pub struct Lints<'t> {
    text: &'t str,
    at: usize,
    /// The end of the current word, which was checked for a link or a path.
    word_end: usize,
    is_address: bool,
    has_plus_for_blanks: bool,
}

impl Lints<'_> {
    /// The lint that begins at the character `c`: its bytes, its kind and the character that was
    /// meant.
    fn look(&self, c: char, rest: &str) -> Option<(usize, LintKind, Option<char>)> {
        let found = |(bytes, meant), kind| (bytes, kind, Some(meant));
        let alone = |kind| Some((c.len_utf8(), kind, None));
        match c {
            '&' => entity(rest).map(|entity| found(entity, LintKind::HtmlEntity)),
            '\\' if !self.is_address => {
                escape(rest).map(|escape| found(escape, LintKind::EscapeSequence))
            }
            '%' if !self.is_address && !self.follows(|c| c.is_ascii_digit()) => {
                percent(rest).map(|percent| found(percent, LintKind::UrlEncoding))
            }
            '+' if self.has_plus_for_blanks && !self.is_address => {
                Some((1, LintKind::UrlEncoding, Some(' ')))
            }
            '\u{C2}'..='\u{F4}' => {
                read_twice(rest).map(|twice| found(twice, LintKind::Utf8ReadTwice))
            }
            '\u{FFFD}' => alone(LintKind::ReplacementCharacter),
            '\u{FFFC}' => alone(LintKind::ObjectReplacement),
            '\u{FEFF}' if self.at == 0 => alone(LintKind::ByteOrderMark),
            _ => None,
        }
    }

    /// Whether the character before this place matches.
    fn follows(&self, matches: impl Fn(char) -> bool) -> bool {
        let before = self.text.get(..self.at).unwrap_or_default();
        before.chars().next_back().is_some_and(matches)
    }
}

impl Iterator for Lints<'_> {
    type Item = Lint;

    fn next(&mut self) -> Option<Lint> {
        loop {
            let rest = self.text.get(self.at..)?;
            let c = rest.chars().next()?;
            if self.at >= self.word_end && !c.is_whitespace() {
                let word = rest.find(char::is_whitespace).unwrap_or(rest.len());
                self.word_end = self.at + word;
                let has = |word: &str, sign: &[u8]| {
                    word.as_bytes().windows(sign.len()).any(|part| part == sign)
                };
                let is_address = |word: &str| has(word, b"://") || has(word, b":\\");
                self.is_address = rest.get(..word).is_some_and(is_address);
            }
            let start = self.at;
            let found = self.look(c, rest);
            self.at += found.map_or(c.len_utf8(), |(bytes, ..)| bytes);
            if let Some((_, kind, meant)) = found {
                return Some(Lint {
                    span: start..self.at,
                    kind,
                    meant,
                });
            }
        }
    }
}

impl FusedIterator for Lints<'_> {}

/// Shows lengths only, because the text may contain a one-time password.
impl fmt::Debug for Lints<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Lints")
            .field(
                "bytes_left",
                &(self.text.len() - self.at.min(self.text.len())),
            )
            .finish_non_exhaustive()
    }
}

/// HTML entities that appear in texts by mistake (HTML, 13.5).
const ENTITIES: [(&str, char); 20] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", '\u{A0}'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("hellip", '…'),
    ("bull", '•'),
    ("middot", '·'),
    ("euro", '€'),
    ("copy", '©'),
    ("reg", '®'),
    ("trade", '™'),
    ("eacute", 'é'),
];

/// The length of an HTML entity at the start, and the character it stands for.
fn entity(rest: &str) -> Option<(usize, char)> {
    // `&#x10FFFF;` is the longest number.
    let end = rest.bytes().take(10).position(|b| b == b';')?;
    let name = rest.get(1..end)?;
    let number = |digits: &str, radix| {
        let is_number = digits.starts_with(|c: char| c.is_ascii_hexdigit());
        let number = u32::from_str_radix(digits, radix)
            .ok()
            .filter(|_| is_number)?;
        char::from_u32(number)
    };
    let meant = if let Some(digits) = name.strip_prefix("#x").or(name.strip_prefix("#X")) {
        number(digits, 16)
    } else if let Some(digits) = name.strip_prefix('#') {
        number(digits, 10)
    } else {
        let mut entities = ENTITIES.iter();
        entities.find(|(known, _)| *known == name).map(|&(_, c)| c)
    };
    Some((end + 1, meant?))
}

/// The length of an escape sequence at the start, and the character it stands for.
fn escape(rest: &str) -> Option<(usize, char)> {
    let meant = match rest.as_bytes().get(1)? {
        b'n' => '\n',
        b'r' => '\r',
        b't' => '\t',
        b'"' => '"',
        _ => return None,
    };
    Some((2, meant))
}

/// The length of a percent-encoded blank, line end or punctuation mark at the start, and the
/// character.
fn percent(rest: &str) -> Option<(usize, char)> {
    let digits = rest.get(1..3)?;
    let is_hexadecimal = digits.bytes().all(|b| b.is_ascii_hexdigit());
    let byte = u8::from_str_radix(digits, 16)
        .ok()
        .filter(|_| is_hexadecimal)?;
    let is_usual = matches!(
        byte,
        b'\n' | b'\r' | b' ' | b'!' | b'"' | b'\'' | b',' | b':' | b'/' | b'&'
    );
    is_usual.then_some((3, char::from(byte)))
}

/// The length of a character at the start whose UTF-8 was read byte by byte, and that character.
fn read_twice(rest: &str) -> Option<(usize, char)> {
    let mut utf8 = [0; 4];
    let mut end = 0;
    let characters = rest.chars().map(|c| (c, byte_of(c)));
    for (count, ((c, byte), place)) in characters.zip(&mut utf8).enumerate() {
        *place = byte?;
        end += c.len_utf8();
        let first = rest.chars().next().map_or(0, u32::from);
        let bytes = match first {
            ..0xE0 => 2,
            0xE0..0xF0 => 3,
            _ => 4,
        };
        if count + 1 == bytes {
            let text = from_utf8(utf8.get(..bytes)?).ok()?;
            let meant = text.chars().next()?;
            return Some((end, meant)).filter(|_| !meant.is_control());
        }
    }
    None
}

/// The byte of a character in Latin-1 or Windows-1252.
fn byte_of(c: char) -> Option<u8> {
    u8::try_from(u32::from(c))
        .ok()
        .or_else(|| (0x80..=0x9F).find(|&byte| windows_1252(char::from(byte)) == Some(c)))
}

/// Whether a text has plus signs instead of blanks: at least three, each between two words, and no
/// blank.
fn has_plus_for_blanks(text: &str) -> bool {
    const FEWEST: usize = 3;
    let (mut signs, mut letters) = (0, 0);
    // True at the start and after a sign.
    let mut is_empty = true;
    for c in text.chars() {
        match c {
            '+' if is_empty => return false,
            '+' => signs += 1,
            _ if c.is_whitespace() => return false,
            _ => letters += usize::from(c.is_alphabetic()),
        }
        is_empty = c == '+';
    }
    signs >= FEWEST && letters > signs * 2 && !is_empty
}
