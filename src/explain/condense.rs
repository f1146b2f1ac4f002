//! Shortening a text that must stay UCS-2: Chinese, Arabic, or with an emoji that the sender wants.
//!
//! In UCS-2 almost every character takes one unit. So `…` is cheaper than three dots, a composed
//! letter is cheaper than a letter and an accent, and a character that shows nothing should be
//! removed.

use core::fmt;

use super::compose::compose_any;
use super::edit::Edit;
use super::places::Places;
use super::table::Replacement;
use super::tier::Tier;
use crate::count::alone::GraphemesError;
use crate::count::estimate::Estimate;
use crate::count::profile::Profile;
use crate::encoding::Encoding;

impl Profile {
    /// Shortens a text that must stay UCS-2. It writes three dots as `…`, a letter and its accent
    /// as one character and CR LF as LF, and removes blanks at the end and characters that show
    /// nothing.
    ///
    /// `None` if the text doesn't need UCS-2, or if this doesn't lower the charge. If the text may
    /// become GSM-7, use [`savings`](Self::savings). Linear time, no allocation.
    ///
    /// # Errors
    ///
    /// The same as [`Meter::estimate`](crate::Meter::estimate): only if grapheme clusters stay
    /// whole.
    ///
    /// ```
    /// use sms_charge::Profile;
    ///
    /// // 72 code units.
    /// let text = format!("{} 谢谢...", "您的包裹已到".repeat(11));
    /// let condensed = Profile::new().condensed(&text)?.ok_or("no saving")?;
    /// assert_eq!(condensed.before.charge, 2);
    /// assert_eq!(condensed.after.charge, 1);
    /// assert!(condensed.to_string().ends_with("谢谢…"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn condensed<'t>(&self, text: &'t str) -> Result<Option<Condensed<'t>>, GraphemesError> {
        let before = self.estimate(text);
        if before.encoding != Encoding::Ucs2 || before.charge == 1 {
            return Ok(None);
        }
        let mut meter = self.meter();
        pieces(text, |piece| meter.push(piece));
        let after = meter.estimate()?;
        let condensed = Condensed {
            before,
            after,
            text,
        };
        Ok((after.charge < before.charge).then_some(condensed))
    }
}

/// A shortened UCS-2 text; see [`Profile::condensed`].
///
/// [`Display`](fmt::Display) writes the shortened text.
#[derive(Clone, Copy)]
pub struct Condensed<'t> {
    /// The cost of the original text.
    pub before: Estimate,
    /// The cost of the shortened text.
    pub after: Estimate,
    text: &'t str,
}

impl<'t> Condensed<'t> {
    /// The replacements, in the order of the text. They don't overlap.
    pub fn edits(&self) -> impl Iterator<Item = Edit> + 't {
        Contractions::new(self.text)
    }
}

impl fmt::Display for Condensed<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut written = Ok(());
        pieces(self.text, |piece| {
            written = written.and_then(|()| f.write_str(piece));
        });
        written
    }
}

/// Shows no text, because it may contain a one-time password.
impl fmt::Debug for Condensed<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Condensed")
            .field("before", &self.before)
            .field("after", &self.after)
            .finish_non_exhaustive()
    }
}

/// Calls a function with each piece of the shortened text.
fn pieces<'t>(text: &'t str, mut each: impl FnMut(&'t str)) {
    let mut at = 0;
    for edit in Contractions::new(text) {
        each(text.get(at..edit.span.start).unwrap_or_default());
        each(edit.replacement.text);
        at = edit.span.end;
    }
    each(text.get(at..).unwrap_or_default());
}

/// The replacements that shorten a text in UCS-2, in the order of the text.
struct Contractions<'t> {
    text: &'t str,
    at: usize,
    places: Places<'t>,
    /// The next place of [`Tier::Invisible`] with a shorter replacement.
    place: Option<Edit>,
}

impl<'t> Contractions<'t> {
    fn new(text: &'t str) -> Self {
        let mut contractions = Self {
            text,
            at: 0,
            places: Places::new(text, Tier::Invisible.into()),
            place: None,
        };
        contractions.seek_place();
        contractions
    }

    /// Finds the next place whose replacement is shorter.
    fn seek_place(&mut self) {
        let text = self.text;
        self.place = self.places.find_map(|place| {
            let (span, replacement) = (place.span, place.replacement?);
            let replaced = text.get(span.clone()).unwrap_or_default();
            (units(replacement.text) < units(replaced)).then_some(Edit { span, replacement })
        });
    }

    /// The contraction that begins at the current position.
    fn contraction(&self) -> Option<Edit> {
        const DOTS: &str = "...";
        let rest = self.text.get(self.at..)?;
        let (end, replacement) = if rest.starts_with(DOTS) {
            let reason = "three dots as one character";
            (DOTS.len(), Replacement::new("…", Tier::Typographic, reason))
        } else {
            let mut characters = rest.chars();
            let (base, mark) = (characters.next()?, characters.next()?);
            let mut letter = compose_any(base, mark)?;
            let reason = "a letter and its accent as one character";
            let mut end = base.len_utf8() + mark.len_utf8();
            // Some letters have two accents.
            while let Some(mark) = characters.next()
                && let Some(with_mark) = letter.chars().next().and_then(|c| compose_any(c, mark))
            {
                letter = with_mark;
                end += mark.len_utf8();
            }
            (end, Replacement::new(letter, Tier::Equivalent, reason))
        };
        Some(Edit {
            span: self.at..self.at + end,
            replacement,
        })
    }
}

impl Iterator for Contractions<'_> {
    type Item = Edit;

    fn next(&mut self) -> Option<Edit> {
        loop {
            if self
                .place
                .as_ref()
                .is_some_and(|place| place.span.start < self.at)
            {
                self.seek_place();
                continue;
            }
            if let Some(place) = self.place.take_if(|place| place.span.start == self.at) {
                self.at = place.span.end;
                self.seek_place();
                return Some(place);
            }
            if let Some(edit) = self.contraction() {
                self.at = edit.span.end;
                return Some(edit);
            }
            self.at += self.text.get(self.at..)?.chars().next()?.len_utf8();
        }
    }
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}
