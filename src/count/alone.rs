//! Characters that never join a grapheme cluster. A text of only such characters can be counted in
//! pieces.

use core::fmt;

/// Whether a character never shares an extended grapheme cluster with another such character,
/// except CR LF (Unicode Standard Annex #29).
///
/// The list covers GSM-7, Latin-1, CJK ideographs, and the punctuation and currency signs that are
/// common beside them. Other characters may also stand alone; `false` for them is the safe answer.
pub(crate) const fn stands_alone(c: char) -> bool {
    matches!(
        c,
        ..'\u{300}'
            | 'Γ' | 'Δ' | 'Θ' | 'Λ' | 'Ξ' | 'Π' | 'Σ' | 'Φ' | 'Ψ' | 'Ω'
            | '\u{2000}'..='\u{200B}'
            | '\u{200E}'..='\u{206F}'
            | '\u{20A0}'..='\u{20CF}'
            | '\u{3000}'..='\u{3029}'
            | '\u{3400}'..='\u{4DBF}'
            | '\u{4E00}'..='\u{9FFF}'
            | '\u{FF01}'..='\u{FF9D}'
            | '\u{FEFF}'
    )
}

/// The error of counting a text in pieces with
/// [`Packing::Graphemes`](crate::Packing#variant.Graphemes): a cluster may begin in one piece and
/// end in the next.
///
/// If the text and what the gateway adds are GSM-7, the only cluster is CR LF, and the pieces can
/// be counted. Otherwise join the pieces and count the joined text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct GraphemesError;

impl GraphemesError {
    /// The stable code of this error: `graphemes-across-pieces`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        "graphemes-across-pieces"
    }
}

impl fmt::Display for GraphemesError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "a grapheme cluster may cross two pieces of a text outside GSM-7: join the pieces and count the text",
        )
    }
}

impl core::error::Error for GraphemesError {}

#[cfg(all(test, feature = "graphemes"))]
mod tests {
    extern crate std;

    use std::format;

    use unicode_segmentation::UnicodeSegmentation as _;

    use super::stands_alone;
    use crate::gsm7::CHARACTERS;

    /// A character stands alone if it doesn't join a character before it, a character after it, or
    /// itself. Regional indicators (halves of flags), Hangul letters and joiners each fail one of
    /// these.
    #[test]
    fn listed_characters_join_nothing() {
        for c in '\0'..=char::MAX {
            if !stands_alone(c) {
                continue;
            }
            for text in [
                format!("a{c}"),
                format!("{c}a"),
                format!("{c}{c}"),
                format!("🎉{c}"),
            ] {
                assert_eq!(text.graphemes(true).count(), 2, "{text:?}");
            }
        }
        assert!(CHARACTERS.iter().all(|&(c, _)| stands_alone(c)));
        for joins in ['\u{301}', '\u{200D}', '\u{FE0F}', '🇮', 'ᄀ', '\u{600}', 'ா'] {
            assert!(!stands_alone(joins));
        }
    }
}
