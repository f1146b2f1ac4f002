//! Transliteration: the nearest plain letters for a character outside GSM-7.

use super::table::Replacement;
use super::tier::Tier;
use crate::gsm7;

/// The nearest letters or signs for a character, if they are GSM-7.
pub(super) fn lossy(c: char) -> Option<Replacement> {
    // The crate writes a blank after a syllable, and backquotes for breathings.
    let text = deunicode::deunicode_char(c)?.trim_matches([' ', '`']);
    let is_final = |c| gsm7::septets(c).is_some() && !matches!(c, '[' | ']' | '{' | '}' | '\u{C}');
    text.chars().all(is_final).then_some(Replacement::new(
        text,
        Tier::Lossy,
        "the nearest plain letters",
    ))
}
