//! Characters that cannot be seen, or not for what they are: which, and their names.

use core::fmt;

use crate::explain::name_of_unseen;

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

pub(crate) const fn is_variation_selector(c: char) -> bool {
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

/// The names of the Unicode Character Database 16.0. Runs of characters that nobody types share a
/// word. Those that could be written otherwise stand in the table of replacements.
pub(crate) fn name(c: char) -> Option<&'static str> {
    if let Some(name) = name_of_unseen(c) {
        return Some(name);
    }
    Some(match c {
        '\n' => "LINE FEED",
        '\r' => "CARRIAGE RETURN",
        ' ' => "SPACE",
        '\u{34F}' => "COMBINING GRAPHEME JOINER",
        '\u{115F}' => "HANGUL CHOSEONG FILLER",
        '\u{1160}' => "HANGUL JUNGSEONG FILLER",
        '\u{200C}' => "ZERO WIDTH NON-JOINER",
        '\u{200D}' => "ZERO WIDTH JOINER",
        '\u{FE0E}' => "VARIATION SELECTOR-15",
        '\u{FE0F}' => "VARIATION SELECTOR-16",
        '\u{17B4}' => "KHMER VOWEL INHERENT AQ",
        '\u{17B5}' => "KHMER VOWEL INHERENT AA",
        '\u{180B}' => "MONGOLIAN FREE VARIATION SELECTOR ONE",
        '\u{180C}' => "MONGOLIAN FREE VARIATION SELECTOR TWO",
        '\u{180D}' => "MONGOLIAN FREE VARIATION SELECTOR THREE",
        '\u{180F}' => "MONGOLIAN FREE VARIATION SELECTOR FOUR",
        '\u{1BCA0}' => "SHORTHAND FORMAT LETTER OVERLAP",
        '\u{1BCA1}' => "SHORTHAND FORMAT CONTINUING OVERLAP",
        '\u{1BCA2}' => "SHORTHAND FORMAT DOWN STEP",
        '\u{1BCA3}' => "SHORTHAND FORMAT UP STEP",
        '\u{1D173}' => "MUSICAL SYMBOL BEGIN BEAM",
        '\u{1D174}' => "MUSICAL SYMBOL END BEAM",
        '\u{1D175}' => "MUSICAL SYMBOL BEGIN TIE",
        '\u{1D176}' => "MUSICAL SYMBOL END TIE",
        '\u{1D177}' => "MUSICAL SYMBOL BEGIN SLUR",
        '\u{1D178}' => "MUSICAL SYMBOL END SLUR",
        '\u{1D179}' => "MUSICAL SYMBOL BEGIN PHRASE",
        '\u{1D17A}' => "MUSICAL SYMBOL END PHRASE",
        '\u{E0001}' => "LANGUAGE TAG",
        '\u{E0020}' => "TAG SPACE",
        '\u{E007F}' => "CANCEL TAG",
        '\u{FF0C}' => "FULLWIDTH COMMA",
        '\u{FF1A}' => "FULLWIDTH COLON",
        '\u{FE00}'..='\u{FE0D}' | '\u{E0100}'..='\u{E01EF}' => "VARIATION SELECTOR",
        '\u{E0000}'..='\u{E007F}' => "TAG CHARACTER",
        c if is_control(c) => "CONTROL CHARACTER",
        c if is_invisible(c) => "INVISIBLE CHARACTER",
        _ => return None,
    })
}
