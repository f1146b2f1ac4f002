//! How a gateway changes line ends.

use core::str::Chars;

use crate::keyword::keywords;

/// How a gateway sends the line ends of a text.
///
/// It changes the text only, not what the gateway adds. In files and on command lines it is written
/// `as-is`, `crlf-as-lf` or `lf-as-crlf`.
///
/// ```
/// use sms_charge::{LineEnds, Profile};
///
/// let text = format!("{}\n{}", "a".repeat(80), "a".repeat(79));
/// assert_eq!(Profile::new().estimate(&text).charge, 1);
///
/// const GATEWAY: Profile = Profile::new().with_line_ends(LineEnds::LfAsCrLf);
/// assert_eq!(GATEWAY.estimate(&text).charge, 2); // 161 septets
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LineEnds {
    /// Unchanged: CR LF is two units.
    #[default]
    AsIs,
    /// CR LF is sent as LF.
    CrLfAsLf,
    /// LF without a CR before it is sent as CR LF.
    LfAsCrLf,
}

keywords!(LineEnds {
    AsIs => "as-is",
    CrLfAsLf => "crlf-as-lf",
    LfAsCrLf => "lf-as-crlf",
});

impl LineEnds {
    pub(crate) const fn are_unchanged(self) -> bool {
        matches!(self, Self::AsIs)
    }

    /// The pieces of a text as they are sent. `follows_cr` says that the character before the text
    /// was a CR.
    pub(crate) fn pieces(self, text: &str, follows_cr: bool) -> SentPieces<'_> {
        SentPieces {
            line_ends: self,
            rest: text.chars(),
            follows_cr,
        }
    }
}

/// One character as it is sent, or CR LF that is sent for a LF.
#[derive(Clone, Copy)]
pub(crate) struct SentPiece {
    /// The bytes of the text that it stands for.
    pub(crate) bytes: usize,
    /// A CR is sent before the character, which is a LF. The text doesn't have that CR.
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
