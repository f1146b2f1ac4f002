//! What is left of a character when only GSM-7 will do.

use super::table::Replacement;
use super::tier::Tier;
use crate::gsm7;

/// The nearest letters for a letter, the nearest signs for a sign.
pub(super) fn lossy(c: char) -> Option<Replacement> {
    // The crate puts a blank after a syllable, and backquotes for breathings.
    let text = deunicode::deunicode_char(c)?.trim_matches([' ', '`']);
    let is_final = |c| gsm7::septets(c).is_some() && !matches!(c, '[' | ']' | '{' | '}' | '\u{C}');
    text.chars().all(is_final).then_some(Replacement::new(
        text,
        Tier::Lossy,
        "the nearest in plain letters",
    ))
}
