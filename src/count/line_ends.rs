//! What a gateway makes of line ends.

use core::str::Chars;

use crate::keyword::keywords;

/// How a gateway sends the line ends of a text.
///
/// It acts on the text, and not on what the gateway adds.
///
/// ```
/// use sms_charge::{LineEnds, Profile};
///
/// let text = format!("{}\n{}", "a".repeat(80), "a".repeat(79));
/// assert_eq!(Profile::new().estimate(&text).charge, 1);
/// assert_eq!(Profile::new().with_line_ends(LineEnds::LfAsCrLf).estimate(&text).charge, 2);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LineEnds {
    /// As they are: CR LF is two units.
    #[default]
    AsIs,
    /// Each CR LF as LF.
    CrLfAsLf,
    /// Each LF that stands behind no CR as CR LF.
    LfAsCrLf,
}

keywords!(LineEnds {
    AsIs => "as-is",
    CrLfAsLf => "crlf-as-lf",
    LfAsCrLf => "lf-as-crlf",
});

impl LineEnds {
    pub(crate) const fn are_kept(self) -> bool {
        matches!(self, Self::AsIs)
    }

    /// The pieces of a text as they are sent. `follows_cr` says that a CR was the last before it.
    pub(crate) fn pieces(self, text: &str, follows_cr: bool) -> SentPieces<'_> {
        SentPieces {
            line_ends: self,
            rest: text.chars(),
            follows_cr,
        }
    }
}

/// A character as it is sent, or the two that are sent for it.
#[derive(Clone, Copy)]
pub(crate) struct SentPiece {
    /// What it takes of the text.
    pub(crate) bytes: usize,
    /// The CR that is sent before the LF, where the text has only that.
    pub(crate) has_cr_added: bool,
    pub(crate) character: char,
}

pub(crate) struct SentPieces<'t> {
    line_ends: LineEnds,
    rest: Chars<'t>,
    follows_cr: bool,
}

impl Iterator for SentPieces<'_> {
    type Item = SentPiece;

    #[inline]
    fn next(&mut self) -> Option<SentPiece> {
        let character = self.rest.next()?;
        let follows_cr = core::mem::replace(&mut self.follows_cr, character == '\r');
        let is_cr_lf = character == '\r' && self.rest.as_str().starts_with('\n');
        if is_cr_lf && matches!(self.line_ends, LineEnds::CrLfAsLf) {
            self.rest.next();
            self.follows_cr = false;
            return Some(SentPiece {
                bytes: 2,
                has_cr_added: false,
                character: '\n',
            });
        }
        let is_lone_lf = character == '\n' && !follows_cr;
        Some(SentPiece {
            bytes: character.len_utf8(),
            has_cr_added: is_lone_lf && matches!(self.line_ends, LineEnds::LfAsCrLf),
            character,
        })
    }
}
