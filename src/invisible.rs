//! Characters that cannot be seen, or not for what they are: which, and their names.

use core::fmt;

/// Controls: the general category Cc, LINE FEED among them.
pub(crate) const fn is_control(c: char) -> bool {
    matches!(c, '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}')
}

/// Characters without a width or a shape of their own, those that order text from right to left,
/// and the two that break lines without being controls.
///
/// `Default_Ignorable_Code_Point` of Unicode 16.0 where it is assigned, and more that look like
/// nothing: U+2028, U+2029, U+2800 and U+FFF9 to U+FFFB.
pub(crate) const fn is_invisible(c: char) -> bool {
    is_joiner(c)
        || matches!(
            c,
            '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
            | '\u{180B}'..='\u{180F}' | '\u{200B}' | '\u{200E}' | '\u{200F}'
            | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{2800}' | '\u{3164}'
            | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF9}'..='\u{FFFB}'
            | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}'
            | '\u{E0000}'..='\u{E0FFF}'
        )
}

/// Whether nothing is seen of a character, be it white space, a control or invisible otherwise.
pub(crate) const fn is_unseen(c: char) -> bool {
    c.is_whitespace() || is_control(c) || is_invisible(c)
}

/// Characters that shape what stands beside them: ❤️ and 👨‍👩‍👧 are written with them. Tags are not
/// among them, since they hide text as easily as they make the flag of Wales.
pub(crate) const fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}') || is_variation_selector(c)
}

/// Whether `c`, a joiner, has its use between these two.
///
/// A selector follows the character it selects a look of, or makes a keycap of a digit; the others
/// stand between two characters. What is ASCII or cannot be seen itself is not shaped by them.
pub(crate) fn joins(before: Option<char>, c: char, after: Option<char>) -> bool {
    let shaped = |c: char| {
        !c.is_ascii()
            && !c.is_whitespace()
            && !is_control(c)
            && (!is_invisible(c) || is_variation_selector(c))
    };
    let follows = before.is_some_and(shaped);
    if is_variation_selector(c) {
        follows || after == Some('\u{20E3}')
    } else {
        follows && after.is_some_and(shaped)
    }
}

const fn is_variation_selector(c: char) -> bool {
    matches!(c, '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}

/// A character as a message shows it: in quotes where it can be seen, otherwise by its name.
pub(crate) struct Named(pub(crate) char);

impl fmt::Display for Named {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(c) = *self;
        let code_point = u32::from(c);
        match name(c) {
            Some(name) => write!(f, "U+{code_point:04X} {name}"),
            None if c.is_ascii() => write!(f, "'{c}'"),
            None => write!(f, "'{c}' (U+{code_point:04X})"),
        }
    }
}

/// The names of the Unicode Character Database 16.0, for controls those of `NameAliases.txt`. Runs
/// of characters that nobody types share a word.
const fn name(c: char) -> Option<&'static str> {
    Some(match c {
        '\0' => "NULL",
        '\t' => "CHARACTER TABULATION",
        '\n' => "LINE FEED",
        '\r' => "CARRIAGE RETURN",
        '\u{1B}' => "ESCAPE",
        '\u{7F}' => "DELETE",
        '\u{85}' => "NEXT LINE",
        ' ' => "SPACE",
        '\u{A0}' => "NO-BREAK SPACE",
        '\u{AD}' => "SOFT HYPHEN",
        '\u{34F}' => "COMBINING GRAPHEME JOINER",
        '\u{61C}' => "ARABIC LETTER MARK",
        '\u{115F}' => "HANGUL CHOSEONG FILLER",
        '\u{1160}' => "HANGUL JUNGSEONG FILLER",
        '\u{1680}' => "OGHAM SPACE MARK",
        '\u{180E}' => "MONGOLIAN VOWEL SEPARATOR",
        '\u{2000}' => "EN QUAD",
        '\u{2001}' => "EM QUAD",
        '\u{2002}' => "EN SPACE",
        '\u{2003}' => "EM SPACE",
        '\u{2004}' => "THREE-PER-EM SPACE",
        '\u{2005}' => "FOUR-PER-EM SPACE",
        '\u{2006}' => "SIX-PER-EM SPACE",
        '\u{2007}' => "FIGURE SPACE",
        '\u{2008}' => "PUNCTUATION SPACE",
        '\u{2009}' => "THIN SPACE",
        '\u{200A}' => "HAIR SPACE",
        '\u{200B}' => "ZERO WIDTH SPACE",
        '\u{200C}' => "ZERO WIDTH NON-JOINER",
        '\u{200D}' => "ZERO WIDTH JOINER",
        '\u{200E}' => "LEFT-TO-RIGHT MARK",
        '\u{200F}' => "RIGHT-TO-LEFT MARK",
        '\u{2028}' => "LINE SEPARATOR",
        '\u{2029}' => "PARAGRAPH SEPARATOR",
        '\u{202A}' => "LEFT-TO-RIGHT EMBEDDING",
        '\u{202B}' => "RIGHT-TO-LEFT EMBEDDING",
        '\u{202C}' => "POP DIRECTIONAL FORMATTING",
        '\u{202D}' => "LEFT-TO-RIGHT OVERRIDE",
        '\u{202E}' => "RIGHT-TO-LEFT OVERRIDE",
        '\u{202F}' => "NARROW NO-BREAK SPACE",
        '\u{205F}' => "MEDIUM MATHEMATICAL SPACE",
        '\u{2060}' => "WORD JOINER",
        '\u{2061}' => "FUNCTION APPLICATION",
        '\u{2062}' => "INVISIBLE TIMES",
        '\u{2063}' => "INVISIBLE SEPARATOR",
        '\u{2064}' => "INVISIBLE PLUS",
        '\u{2066}' => "LEFT-TO-RIGHT ISOLATE",
        '\u{2067}' => "RIGHT-TO-LEFT ISOLATE",
        '\u{2068}' => "FIRST STRONG ISOLATE",
        '\u{2069}' => "POP DIRECTIONAL ISOLATE",
        '\u{2800}' => "BRAILLE PATTERN BLANK",
        '\u{3000}' => "IDEOGRAPHIC SPACE",
        '\u{3164}' => "HANGUL FILLER",
        '\u{FE0E}' => "VARIATION SELECTOR-15",
        '\u{FE0F}' => "VARIATION SELECTOR-16",
        '\u{FEFF}' => "ZERO WIDTH NO-BREAK SPACE",
        '\u{FF0C}' => "FULLWIDTH COMMA",
        '\u{FF1A}' => "FULLWIDTH COLON",
        '\u{FFA0}' => "HALFWIDTH HANGUL FILLER",
        '\u{FE00}'..='\u{FE0D}' | '\u{E0100}'..='\u{E01EF}' => "VARIATION SELECTOR",
        '\u{E0000}'..='\u{E007F}' => "TAG CHARACTER",
        c if is_control(c) => "CONTROL CHARACTER",
        c if is_invisible(c) => "INVISIBLE CHARACTER",
        _ => return None,
    })
}
