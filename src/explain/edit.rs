//! A text with some or all of its replacements, written without a buffer.

use core::fmt;
use core::iter::FusedIterator;
use core::ops::Range;

use super::places::Places;
use super::replacements::Replacements;
use super::table::Replacement;
use super::tier::Tier;
use crate::count::alone::GraphemesError;
use crate::count::estimate::Estimate;
use crate::count::profile::Profile;

/// A replacement and its place in a text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Edit {
    /// The byte range to replace, in the text before any replacement.
    pub span: Range<usize>,
    /// The text to write there.
    pub replacement: Replacement,
}

/// A text with replacements; see [`apply_all`].
///
/// [`Display`](fmt::Display) writes the text. No copy of it is stored.
#[derive(Clone, Copy)]
pub struct Edited<'t> {
    text: &'t str,
    allowed: Replacements,
    chosen: Chosen,
}

/// The chosen replacements, by their number in the order of the text.
#[derive(Clone, Copy)]
pub(super) enum Chosen {
    All,
    /// Those whose bit is set.
    These(u128),
}

impl Chosen {
    const fn has(self, at: usize) -> bool {
        match self {
            Self::All => true,
            Self::These(bits) => at < 128 && bits >> at & 1 == 1,
        }
    }
}

/// A text with every replacement up to a tier, or with every one of the given [`Replacements`].
///
/// Replacements are made even if they don't lower the charge. For only those that do, use
/// [`savings`](super::savings).
///
/// ```
/// use sms_charge::explain::{Tier, apply_all};
///
/// let text = "“Promo” Rp\u{A0}50.000 – cafe\u{301} [A]";
///
/// let invisible = apply_all(text, Tier::Invisible).to_string();
/// assert_eq!(invisible, "“Promo” Rp 50.000 – cafe\u{301} [A]");
///
/// let equivalent = apply_all(text, Tier::Equivalent).to_string();
/// assert_eq!(equivalent, "\"Promo\" Rp 50.000 - café (A)");
/// ```
#[must_use]
pub fn apply_all(text: &str, replacements: impl Into<Replacements>) -> Edited<'_> {
    Edited::new(text, replacements.into(), Chosen::All)
}

impl<'t> Edited<'t> {
    pub(super) const fn new(text: &'t str, allowed: Replacements, chosen: Chosen) -> Self {
        Self {
            text,
            allowed,
            chosen,
        }
    }

    pub(super) const fn tier(&self) -> Tier {
        self.allowed.tier()
    }

    /// The replacements, in the order of the text. They don't overlap. If you apply them from the
    /// last to the first, every span stays valid.
    ///
    /// ```
    /// use sms_charge::explain::{Tier, apply_all};
    ///
    /// let mut text = String::from("Rp\u{A0}50.000…");
    /// let edits: Vec<_> = apply_all(&text, Tier::Typographic).edits().collect();
    /// for edit in edits.into_iter().rev() {
    ///     text.replace_range(edit.span, edit.replacement.text);
    /// }
    /// assert_eq!(text, "Rp 50.000...");
    /// ```
    #[must_use]
    pub fn edits(&self) -> Edits<'t> {
        Edits {
            places: Places::new(self.text, self.allowed),
            chosen: self.chosen,
            seen: 0,
        }
    }

    /// The text with the replacements, in pieces. Each piece is original text or a replacement.
    #[must_use]
    pub fn pieces(&self) -> Pieces<'t> {
        Pieces {
            rest: self.text,
            at: 0,
            edits: self.edits(),
            replacement: "",
        }
    }

    /// What the text with the replacements costs. Linear time.
    ///
    /// # Errors
    ///
    /// The same as [`Meter::estimate`]: only if grapheme clusters stay whole.
    ///
    /// ```
    /// use sms_charge::explain::{Tier, apply_all};
    /// use sms_charge::{Encoding, Profile};
    ///
    /// let edited = apply_all("Rp\u{A0}50.000", Tier::Invisible);
    /// assert_eq!(edited.estimate(&Profile::new())?.encoding, Encoding::Gsm7);
    /// # Ok::<(), sms_charge::GraphemesError>(())
    /// ```
    ///
    /// [`Meter::estimate`]: crate::Meter::estimate
    pub fn estimate(&self, profile: &Profile) -> Result<Estimate, GraphemesError> {
        let mut meter = profile.meter();
        for piece in self.pieces() {
            meter.push(piece);
        }
        meter.estimate()
    }
}

impl fmt::Display for Edited<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.pieces().try_for_each(|piece| f.write_str(piece))
    }
}

/// Shows lengths only, because the text may contain a one-time password.
impl fmt::Debug for Edited<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Edited")
            .field("bytes", &self.text.len())
            .field("tier", &self.allowed.tier())
            .finish_non_exhaustive()
    }
}

/// An iterator over the replacements of a text; see [`Edited::edits`].
#[derive(Clone)]
pub struct Edits<'t> {
    places: Places<'t>,
    chosen: Chosen,
    seen: usize,
}

impl Iterator for Edits<'_> {
    type Item = Edit;

    fn next(&mut self) -> Option<Edit> {
        loop {
            let place = self.places.next()?;
            let Some(replacement) = place.replacement else {
                continue;
            };
            let chosen = self.chosen.has(self.seen);
            self.seen += 1;
            if chosen {
                let span = place.span;
                return Some(Edit { span, replacement });
            }
        }
    }
}

impl FusedIterator for Edits<'_> {}

/// Shows a number only, because the text may contain a one-time password.
impl fmt::Debug for Edits<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Edits")
            .field("seen", &self.seen)
            .finish_non_exhaustive()
    }
}

/// An iterator over the pieces of a text; see [`Edited::pieces`]. No piece is empty.
#[derive(Clone)]
pub struct Pieces<'t> {
    rest: &'t str,
    /// Where the rest begins.
    at: usize,
    edits: Edits<'t>,
    /// The replacement before the rest, if it was not returned yet.
    replacement: &'static str,
}

impl<'t> Iterator for Pieces<'t> {
    type Item = &'t str;

    fn next(&mut self) -> Option<&'t str> {
        loop {
            if !self.replacement.is_empty() {
                return Some(core::mem::take(&mut self.replacement));
            }
            let Some(edit) = self.edits.next() else {
                let rest = core::mem::take(&mut self.rest);
                return Some(rest).filter(|rest| !rest.is_empty());
            };
            let kept = self.rest.get(..edit.span.start - self.at);
            let after = self.rest.get(edit.span.end - self.at..);
            self.rest = after.unwrap_or_default();
            self.at = edit.span.end;
            self.replacement = edit.replacement.text;
            if let Some(kept) = kept
                && !kept.is_empty()
            {
                return Some(kept);
            }
        }
    }
}

impl FusedIterator for Pieces<'_> {}

/// Shows lengths only, because the text may contain a one-time password.
impl fmt::Debug for Pieces<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pieces")
            .field("bytes_left", &self.rest.len())
            .finish_non_exhaustive()
    }
}
