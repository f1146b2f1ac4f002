//! What is left of a character when only GSM-7 will do.

use super::table::Replacement;
use super::tier::Tier;
use crate::gsm7;

/// The nearest letters for a letter, the nearest signs for a sign, nothing for an emoji.
pub(super) fn lossy(c: char) -> Option<Replacement> {
    if is_pictograph(c) {
        return Some(Replacement::new("", Tier::Lossy, "a picture"));
    }
    // The crate puts a blank after a syllable, and backquotes for breathings.
    let text = deunicode::deunicode_char(c)?.trim_matches([' ', '`']);
    let is_final = |c| gsm7::septets(c).is_some() && !matches!(c, '[' | ']' | '{' | '}' | '\u{C}');
    text.chars().all(is_final).then_some(Replacement::new(
        text,
        Tier::Lossy,
        "the nearest in plain letters",
    ))
}

/// The blocks of emoji, dingbats and other pictures.
const fn is_pictograph(c: char) -> bool {
    matches!(
        c,
        '\u{2300}'..='\u{23FF}' | '\u{25A0}'..='\u{27BF}' | '\u{2B00}'..='\u{2BFF}'
            | '\u{1F000}'..='\u{1F0FF}' | '\u{1F1E6}'..='\u{1FAFF}'
    )
}
