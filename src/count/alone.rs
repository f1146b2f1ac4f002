//! Characters that join no cluster, so that a text of them can be counted in pieces.

use core::fmt;

/// Whether a character never shares an extended grapheme cluster with another such character, CR LF
/// apart (Unicode Standard Annex #29).
///
/// All characters of GSM-7 and Latin-1 do, and so do ideographs, and the punctuation and currency signs
/// that texts have beside them. Others may, and are not listed.
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

/// Why a text in pieces can't be counted where grapheme clusters stay whole: a cluster may begin in
/// one piece and end in the next.
///
/// Where the text and what the gateway adds are GSM-7, there is no cluster but CR LF, and the pieces are
/// counted. Join the pieces of any other text and count that.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct GraphemesError;

impl GraphemesError {
    /// `graphemes-across-pieces`, a stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        "graphemes-across-pieces"
    }
}

impl fmt::Display for GraphemesError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "grapheme clusters may cross the pieces of a text outside GSM-7: join the pieces and count the text",
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

    /// Who joins with nobody before, nobody behind and not with itself joins with none of its kind:
    /// halves of flags, Hangul letters and joiners all fail one of the three.
    #[test]
    fn every_scalar_that_stands_alone_does() {
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
