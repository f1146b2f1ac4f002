//! What a character is called.

use core::fmt;

use super::table::row;
use crate::character::class;

/// The name of a character, as [`Display`](fmt::Display) writes it.
///
/// In capitals it is the name of the Unicode Character Database: of `€` and of every character that
/// is ASCII, that cannot be seen, or that has a replacement of a tier where nothing is lost. Where
/// the database has none it says what they are: `CONTROL CHARACTER`. Of the others it is their
/// script or kind and the code point.
///
/// ```
/// let name = |c| sms_charge::explain::CharacterName::of(c).to_string();
/// assert_eq!(name('\u{A0}'), "NO-BREAK SPACE");
/// assert_eq!(name('['), "LEFT SQUARE BRACKET");
/// assert_eq!(name('Я'), "Cyrillic U+042F");
/// assert_eq!(name('🎉'), "pictograph U+1F389");
/// ```
///
/// `Debug` shows no letter and no digit, since the names of a text's findings would spell it.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct CharacterName(char);

impl CharacterName {
    /// Of any character.
    #[must_use]
    pub const fn of(c: char) -> Self {
        Self(c)
    }
}

impl fmt::Display for CharacterName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(c) = *self;
        let code_point = u32::from(c);
        if let Some(row) = row(c) {
            return f.write_str(row.name);
        }
        match c {
            '€' => f.write_str("EURO SIGN"),
            '!'..='~' => write_ascii(f, c),
            '\u{FF01}'..='\u{FF5E}' => {
                f.write_str("FULLWIDTH ")?;
                char::from_u32(code_point - FULLWIDTH).map_or(Ok(()), |c| write_ascii(f, c))
            }
            '\u{FE00}'..='\u{FE0F}' => write!(f, "VARIATION SELECTOR-{}", code_point - 0xFDFF),
            '\u{E0100}'..='\u{E01EF}' => write!(f, "VARIATION SELECTOR-{}", code_point - 0xE00EF),
            '\u{E0021}'..='\u{E007E}' => {
                f.write_str("TAG ")?;
                char::from_u32(code_point - 0xE0000).map_or(Ok(()), |c| write_ascii(f, c))
            }
            _ => match class::name(c) {
                Some(name) => f.write_str(name),
                None => write!(f, "{} U+{code_point:04X}", block(c)),
            },
        }
    }
}

impl fmt::Debug for CharacterName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("CharacterName")
            .field(&Unspelled(self.0))
            .finish()
    }
}

/// A character that `Debug` shows if it is neither a letter nor a digit.
pub(super) struct Unspelled(pub(super) char);

impl fmt::Debug for Unspelled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(c) = *self;
        if c.is_alphanumeric() {
            f.write_str("hidden")
        } else {
            c.fmt(f)
        }
    }
}

/// From an ASCII character to its fullwidth form.
pub(super) const FULLWIDTH: u32 = 0xFEE0;

/// The names of U+0021 to U+007E.
fn write_ascii(f: &mut fmt::Formatter<'_>, c: char) -> fmt::Result {
    f.write_str(match c {
        'a'..='z' => return write!(f, "LATIN SMALL LETTER {}", c.to_ascii_uppercase()),
        'A'..='Z' => return write!(f, "LATIN CAPITAL LETTER {c}"),
        '0' => "DIGIT ZERO",
        '1' => "DIGIT ONE",
        '2' => "DIGIT TWO",
        '3' => "DIGIT THREE",
        '4' => "DIGIT FOUR",
        '5' => "DIGIT FIVE",
        '6' => "DIGIT SIX",
        '7' => "DIGIT SEVEN",
        '8' => "DIGIT EIGHT",
        '9' => "DIGIT NINE",
        '!' => "EXCLAMATION MARK",
        '"' => "QUOTATION MARK",
        '#' => "NUMBER SIGN",
        '$' => "DOLLAR SIGN",
        '%' => "PERCENT SIGN",
        '&' => "AMPERSAND",
        '\'' => "APOSTROPHE",
        '(' => "LEFT PARENTHESIS",
        ')' => "RIGHT PARENTHESIS",
        '*' => "ASTERISK",
        '+' => "PLUS SIGN",
        ',' => "COMMA",
        '-' => "HYPHEN-MINUS",
        '.' => "FULL STOP",
        '/' => "SOLIDUS",
        ':' => "COLON",
        ';' => "SEMICOLON",
        '<' => "LESS-THAN SIGN",
        '=' => "EQUALS SIGN",
        '>' => "GREATER-THAN SIGN",
        '?' => "QUESTION MARK",
        '@' => "COMMERCIAL AT",
        '[' => "LEFT SQUARE BRACKET",
        '\\' => "REVERSE SOLIDUS",
        ']' => "RIGHT SQUARE BRACKET",
        '^' => "CIRCUMFLEX ACCENT",
        '_' => "LOW LINE",
        '`' => "GRAVE ACCENT",
        '{' => "LEFT CURLY BRACKET",
        '|' => "VERTICAL LINE",
        '}' => "RIGHT CURLY BRACKET",
        '~' => "TILDE",
        _ => return write!(f, "U+{:04X}", u32::from(c)),
    })
}

/// The script or kind of a character, by the blocks that messages are written in.
const fn block(c: char) -> &'static str {
    match c {
        '\u{A1}'..='\u{BF}' | '\u{D7}' | '\u{F7}' => "Latin-1 symbol",
        'A'..='Z' | 'a'..='z' | '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}' => "Latin",
        '\u{250}'..='\u{2AF}' => "phonetic",
        '\u{2B0}'..='\u{2FF}' => "modifier",
        '\u{300}'..='\u{36F}' | '\u{20D0}'..='\u{20FF}' => "combining",
        '\u{370}'..='\u{3FF}' | '\u{1F00}'..='\u{1FFF}' => "Greek",
        '\u{400}'..='\u{52F}' => "Cyrillic",
        '\u{530}'..='\u{58F}' => "Armenian",
        '\u{590}'..='\u{5FF}' => "Hebrew",
        '\u{600}'..='\u{6FF}'
        | '\u{750}'..='\u{77F}'
        | '\u{FB50}'..='\u{FDFF}'
        | '\u{FE70}'..='\u{FEFE}' => "Arabic",
        '\u{900}'..='\u{97F}' => "Devanagari",
        '\u{980}'..='\u{9FF}' => "Bengali",
        '\u{A00}'..='\u{A7F}' => "Gurmukhi",
        '\u{A80}'..='\u{AFF}' => "Gujarati",
        '\u{B80}'..='\u{BFF}' => "Tamil",
        '\u{C00}'..='\u{C7F}' => "Telugu",
        '\u{E00}'..='\u{E7F}' => "Thai",
        '\u{E80}'..='\u{EFF}' => "Lao",
        '\u{1000}'..='\u{109F}' => "Myanmar",
        '\u{1780}'..='\u{17FF}' => "Khmer",
        '\u{1800}'..='\u{18AF}' => "Mongolian",
        '\u{1A00}'..='\u{1A1F}' => "Buginese",
        '\u{1B00}'..='\u{1B7F}' => "Balinese",
        '\u{1B80}'..='\u{1BBF}' => "Sundanese",
        '\u{1BC0}'..='\u{1BFF}' => "Batak",
        '\u{2000}'..='\u{206F}' | '\u{2E00}'..='\u{2E7F}' => "punctuation",
        '\u{2070}'..='\u{209F}' => "superscript or subscript",
        '\u{20A0}'..='\u{20CF}' => "currency sign",
        '\u{2100}'..='\u{218F}' => "letterlike symbol",
        '\u{2190}'..='\u{22FF}' | '\u{27C0}'..='\u{27FF}' | '\u{2900}'..='\u{2BFF}' => {
            "arrow or mathematical symbol"
        }
        '\u{2300}'..='\u{27BF}' => "symbol",
        '\u{2800}'..='\u{28FF}' => "Braille pattern",
        '\u{2E80}'..='\u{2FDF}'
        | '\u{3400}'..='\u{4DBF}'
        | '\u{4E00}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}'
        | '\u{20000}'..='\u{3FFFF}' => "CJK ideograph",
        '\u{3000}'..='\u{303F}' | '\u{FE30}'..='\u{FE4F}' => "CJK punctuation",
        '\u{3040}'..='\u{309F}' => "Hiragana",
        '\u{30A0}'..='\u{30FF}' => "Katakana",
        '\u{1100}'..='\u{11FF}' | '\u{3130}'..='\u{318F}' | '\u{AC00}'..='\u{D7FF}' => "Hangul",
        '\u{A980}'..='\u{A9DF}' => "Javanese",
        '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}' => "private use",
        '\u{FF00}'..='\u{FFEF}' => "halfwidth or fullwidth form",
        '\u{1D400}'..='\u{1D7FF}' => "mathematical letter",
        '\u{1F1E6}'..='\u{1F1FF}' => "regional indicator",
        '\u{1F000}'..='\u{1FAFF}' => "pictograph",
        _ => "character",
    }
}
