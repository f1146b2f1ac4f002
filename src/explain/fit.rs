//! Shortening a text to a budget: with replacements first, and with a cut only if they are not
//! enough.

use core::fmt;

use unicode_segmentation::UnicodeSegmentation;

use super::edit::{Edited, apply_all};
use super::replacements::Replacements;
use super::tier::Tier;
use crate::count::alone::GraphemesError;
use crate::count::estimate::Estimate;
use crate::count::meter::Meter;
use crate::count::profile::Profile;
use crate::encoding::Encoding;
use crate::keyword::keywords;

/// Where a text may be cut; see [`Fitting::with_cut_at`].
///
/// In files and on command lines it is written `character`, `word` or `sentence`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CutAt {
    /// Between two grapheme clusters.
    #[default]
    Character,
    /// After a word: before a blank.
    Word,
    /// After a sentence: after a full stop, an ellipsis, an exclamation mark or a question mark
    /// that is followed by a blank.
    Sentence,
}

keywords!(CutAt {
    Character => "character",
    Word => "word",
    Sentence => "sentence",
});

/// How to shorten a text to a budget; see [`Profile::fitted`].
///
/// ```
/// use sms_charge::Profile;
/// use sms_charge::explain::{CutAt, Fitting, Tier};
///
/// let fitting = Fitting::new(1) // segment
///     .with_replacements(Tier::Typographic)
///     .with_cut_at(CutAt::Word)
///     .with_ellipsis();
///
/// let long = "Sampai jumpa hari Jum’at ya. ".repeat(6);
/// let fitted = Profile::new().fitted(&long, fitting)?;
/// assert!(fitted.is_cut());
/// assert!(fitted.to_string().ends_with("Jum'at ya. Sampai jumpa..."));
///
/// // For a shorter text, replacing ’ is enough.
/// let short = "Sampai jumpa hari Jum’at ya. ".repeat(5);
/// let fitted = Profile::new().fitted(&short, fitting)?;
/// assert!(!fitted.is_cut());
/// assert_eq!(fitted.after.charge, 1);
/// # Ok::<(), sms_charge::GraphemesError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fitting {
    segments: u32,
    replacements: Option<Replacements>,
    cut_at: CutAt,
    has_ellipsis: bool,
}

impl Fitting {
    /// A budget of this many segments. Without other settings, the text is only cut, between two
    /// grapheme clusters.
    #[must_use]
    pub const fn new(segments: u32) -> Self {
        Self {
            segments,
            replacements: None,
            cut_at: CutAt::Character,
            has_ellipsis: false,
        }
    }

    /// Sets the replacements that are tried before a cut.
    #[must_use]
    pub fn with_replacements(self, replacements: impl Into<Replacements>) -> Self {
        Self {
            replacements: Some(replacements.into()),
            ..self
        }
    }

    /// Sets where the text may be cut.
    #[must_use]
    pub const fn with_cut_at(self, cut_at: CutAt) -> Self {
        Self { cut_at, ..self }
    }

    /// Adds an ellipsis after a cut: `...` in GSM-7, `…` in UCS-2.
    #[must_use]
    pub const fn with_ellipsis(self) -> Self {
        Self {
            has_ellipsis: true,
            ..self
        }
    }
}

impl Profile {
    /// Shortens a text to a budget.
    ///
    /// If the replacements of [`savings`](Self::savings) are enough, only they are made. Otherwise
    /// all allowed replacements are made, and the longest prefix that fits is taken. The result is
    /// empty if no prefix fits. Linear time, no allocation.
    ///
    /// # Errors
    ///
    /// The same as [`Meter::estimate`](crate::Meter::estimate): only if grapheme clusters stay
    /// whole.
    ///
    /// ```
    /// use sms_charge::Profile;
    /// use sms_charge::explain::{CutAt, Fitting};
    ///
    /// let text = "Pesanan Anda sudah dikirim. ".repeat(6); // 168 septets
    /// let fitting = Fitting::new(1).with_cut_at(CutAt::Sentence);
    /// let fitted = Profile::new().fitted(&text, fitting)?;
    /// assert_eq!(fitted.kept_bytes(), 139); // five sentences
    /// # Ok::<(), sms_charge::GraphemesError>(())
    /// ```
    pub fn fitted<'t>(&self, text: &'t str, by: Fitting) -> Result<Fitted<'t>, GraphemesError> {
        let edited = match by.replacements {
            Some(replacements) => {
                let savings = self.savings(text, replacements)?;
                if savings.after.charge <= by.segments {
                    return Ok(Fitted::whole(savings.edited(), text, savings.after));
                }
                Some(apply_all(text, replacements))
            }
            None => None,
        };
        let whole = self.estimate(text);
        if by.replacements.is_none() && whole.charge <= by.segments {
            return Ok(Fitted {
                text,
                edited,
                end: text.len(),
                ellipsis: "",
                after: whole,
            });
        }
        let mut fitted = Fitted {
            text,
            edited,
            end: 0,
            ellipsis: "",
            after: self.estimate(""),
        };
        let mut meter = self.meter();
        let mut at = 0;
        let mut walk = |meter: &mut Meter<'_>, piece: &str, end: usize| {
            meter.push(piece);
            if by.cut_at.allows(text, end) {
                fitted.take(meter, end, by)?;
            }
            Ok(())
        };
        let edits = edited.iter().flat_map(Edited::edits);
        for edit in edits {
            for (start, cluster) in clusters(text, at, edit.span.start) {
                walk(&mut meter, cluster, start + cluster.len())?;
            }
            walk(&mut meter, edit.replacement.text, edit.span.end)?;
            at = edit.span.end;
        }
        for (start, cluster) in clusters(text, at, text.len()) {
            walk(&mut meter, cluster, start + cluster.len())?;
        }
        Ok(fitted)
    }
}

/// The grapheme clusters of a range of a text, and where each begins.
fn clusters(text: &str, from: usize, to: usize) -> impl Iterator<Item = (usize, &str)> {
    let part = text.get(from..to).unwrap_or_default();
    let clusters = part.grapheme_indices(true);
    clusters.map(move |(at, cluster)| (from + at, cluster))
}

impl CutAt {
    fn allows(self, text: &str, end: usize) -> bool {
        let Some((before, after)) = text.split_at_checked(end) else {
            return false;
        };
        let last = before.chars().next_back();
        let blank_follows = after.chars().next().is_none_or(char::is_whitespace);
        match self {
            Self::Character => true,
            Self::Word => blank_follows && last.is_some_and(|c| !c.is_whitespace()),
            Self::Sentence => {
                blank_follows
                    && last.is_some_and(|c| matches!(c, '.' | '!' | '?' | '…' | '。' | '！' | '？'))
            }
        }
    }
}

/// A text that fits a budget; see [`Profile::fitted`].
///
/// [`Display`](fmt::Display) writes the text.
#[derive(Clone, Copy)]
pub struct Fitted<'t> {
    text: &'t str,
    edited: Option<Edited<'t>>,
    end: usize,
    ellipsis: &'static str,
    /// The cost of the result.
    pub after: Estimate,
}

impl<'t> Fitted<'t> {
    const fn whole(edited: Edited<'t>, text: &'t str, after: Estimate) -> Self {
        Self {
            text,
            edited: Some(edited),
            end: text.len(),
            ellipsis: "",
            after,
        }
    }

    /// Takes the text up to `end`, if it fits with the ellipsis.
    fn take(&mut self, meter: &Meter<'_>, end: usize, by: Fitting) -> Result<(), GraphemesError> {
        let mut after = meter.estimate()?;
        let mut ellipsis = "";
        if by.has_ellipsis && end < self.text.len() {
            for tried in ["...", "…"] {
                let mut with = *meter;
                with.push(tried);
                after = with.estimate()?;
                ellipsis = tried;
                if after.encoding != Encoding::Ucs2 {
                    break;
                }
            }
        }
        if after.charge <= by.segments {
            (self.end, self.ellipsis, self.after) = (end, ellipsis, after);
        }
        Ok(())
    }

    /// Whether the end of the text was cut off.
    #[must_use]
    pub const fn is_cut(&self) -> bool {
        self.end < self.text.len()
    }

    /// The highest tier whose replacements were tried; `None` if none were allowed.
    #[must_use]
    pub fn tier(&self) -> Option<Tier> {
        self.edited.as_ref().map(Edited::tier)
    }

    /// How many bytes of the original text are kept. Replacements don't change this number.
    #[must_use]
    pub const fn kept_bytes(&self) -> usize {
        self.end
    }
}

impl fmt::Display for Fitted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut at = 0;
        let edits = self.edited.iter().flat_map(Edited::edits);
        for edit in edits.take_while(|edit| edit.span.end <= self.end) {
            f.write_str(self.text.get(at..edit.span.start).unwrap_or_default())?;
            f.write_str(edit.replacement.text)?;
            at = edit.span.end;
        }
        f.write_str(self.text.get(at..self.end).unwrap_or_default())?;
        f.write_str(self.ellipsis)
    }
}

/// Shows lengths only, because the text may contain a one-time password.
impl fmt::Debug for Fitted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Fitted")
            .field("bytes", &self.end)
            .field("is_cut", &self.is_cut())
            .field("after", &self.after)
            .finish_non_exhaustive()
    }
}
