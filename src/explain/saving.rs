//! The replacements that lower a charge, and no replacement that it doesn't need.
//!
//! # The choice
//!
//! 1. A step is one replacement, or the replacements of a bracket and its partner. Steps are
//!    ordered by tier, then by the units that they save in the text's own encoding, most first, then
//!    by position.
//! 2. Steps are taken in that order. Of the runs that reach the lowest charge the shortest counts.
//! 3. A step that makes the text longer, such as `…` to three dots, pays only where the whole text
//!    becomes GSM-7. So the runs without such steps are tried too, and count where they cost less.
//! 4. From the last to the first, each step goes that the charge doesn't need, until every one
//!    that is left is needed.
//!
//! The result has the lowest possible charge, with one exception: where a gateway's segments hold
//! fewer characters in GSM-7 than in UCS-2, it may pay to leave a character as it is.
//!
//! Only the first [`Savings::MAX_REPLACEMENTS`] replacements of a text are tried, and every try
//! counts the pieces once. Most texts need as many tries as they have replacements. The number of
//! tries is bounded.

use core::fmt;
use core::ops::Range;

use super::FindingKind;
use super::edit::{Chosen, Edited, Edits};
use super::places::Places;
use super::table::Replacement;
use super::tier::Tier;
use crate::count::alone::GraphemesError;
use crate::count::estimate::Estimate;
use crate::count::meter::Meter;
use crate::count::profile::{Profile, STANDARD};
use crate::encoding::Encoding;

/// The replacements up to a tier that lower a text's charge as far as possible, and no replacement
/// that the charge doesn't need, by the default [`Profile`].
///
/// If nothing lowers the charge, there is no replacement, and the result is the text as it is. A
/// lower tier is tried before a higher one, even where the higher one would need fewer replacements.
///
/// ```
/// use sms_charge::explain::{Tier, savings};
///
/// let text = "Pelanggan Yth, tagihan “Internet” Rp\u{A0}350.000 jatuh tempo 20/07. Info: 021-000-0142";
/// let cheaper = savings(text, Tier::Typographic);
/// assert_eq!((cheaper.before.charge, cheaper.after.charge), (2, 1));
/// assert_eq!(cheaper.to_string(), text.replace(['“', '”'], "\"").replace('\u{A0}', " "));
///
/// // It has one segment as it is.
/// assert_eq!(savings("“Lunas”", Tier::Typographic).to_string(), "“Lunas”");
/// ```
#[must_use]
pub fn savings(text: &str, tier: Tier) -> Savings<'_> {
    STANDARD
        .savings(text, tier)
        .unwrap_or_else(|GraphemesError| {
            // Only clusters could stand in the way, and this profile keeps none.
            Savings::none(text, tier, STANDARD.estimate(text))
        })
}

impl Profile {
    /// The replacements up to a tier that lower a text's charge as far as possible, and no
    /// replacement that the charge doesn't need; see [`savings`].
    ///
    /// Where a gateway's segments can hold fewer characters in GSM-7 than in UCS-2, another choice may
    /// cost less still.
    ///
    /// # Errors
    ///
    /// As [`Meter::estimate`]: only where grapheme clusters stay whole, and a character of the text may
    /// be part of one. Ask for [`apply_all`](crate::explain::apply_all) and count that.
    ///
    /// [`Meter::estimate`]: crate::Meter::estimate
    ///
    /// ```
    /// use sms_charge::explain::Tier;
    /// use sms_charge::{Added, Profile};
    ///
    /// let text = format!("{}[x]", "a".repeat(147));
    /// let profile = Profile::new().with_before(Added::characters(10));
    /// let cheaper = profile.savings(&text, Tier::Equivalent)?;
    /// assert_eq!((cheaper.before.charge, cheaper.after.charge), (2, 1));
    /// assert!(cheaper.to_string().ends_with("a(x)"));
    /// # Ok::<(), sms_charge::GraphemesError>(())
    /// ```
    pub fn savings<'t>(&self, text: &'t str, tier: Tier) -> Result<Savings<'t>, GraphemesError> {
        let before = self.estimate(text);
        if before.charge > 1 {
            Steps::of(text, tier, before, self.meter()).choose()
        } else {
            Ok(Savings::none(text, tier, before))
        }
    }
}

/// The replacements that lower a text's charge; see [`savings`].
///
/// [`Display`](fmt::Display) writes the text with them.
#[derive(Clone, Copy)]
pub struct Savings<'t> {
    /// What the text costs.
    pub before: Estimate,
    /// What it costs with the replacements.
    pub after: Estimate,
    edited: Edited<'t>,
    partial: bool,
}

impl<'t> Savings<'t> {
    /// How many replacements of a text are tried.
    pub const MAX_REPLACEMENTS: usize = 128;

    /// No replacement of a text.
    const fn none(text: &'t str, tier: Tier, before: Estimate) -> Self {
        Self {
            before,
            after: before,
            edited: Edited::new(text, tier, Chosen::These(0)),
            partial: false,
        }
    }

    /// The replacements, in the order of the text.
    ///
    /// Each of them is needed: without it the charge is higher. A bracket and its partner count as
    /// one.
    ///
    /// ```
    /// use sms_charge::explain::{Tier, savings};
    ///
    /// let text = format!("{}\u{A0} ", "a".repeat(160));
    /// let mut edits = savings(&text, Tier::Invisible).edits().map(|edit| edit.span);
    /// assert_eq!((edits.next(), edits.next()), (Some(160..163), None));
    /// ```
    #[must_use]
    pub fn edits(&self) -> Edits<'t> {
        self.edited.edits()
    }

    /// The text with the replacements.
    #[must_use]
    pub const fn edited(&self) -> Edited<'t> {
        self.edited
    }

    /// Whether the text has more than one segment and more than
    /// [`MAX_REPLACEMENTS`](Self::MAX_REPLACEMENTS) replacements, so that the last ones were not
    /// tried; [`apply_all`](crate::explain::apply_all) has them all.
    #[must_use]
    pub const fn is_partial(&self) -> bool {
        self.partial
    }
}

impl fmt::Display for Savings<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.edited.fmt(f)
    }
}

/// Shows no text: it may hold somebody's code.
impl fmt::Debug for Savings<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Savings")
            .field("before", &self.before)
            .field("after", &self.after)
            .field("partial", &self.partial)
            .finish_non_exhaustive()
    }
}

/// A replacement, and what its step is.
#[derive(Clone, Copy)]
struct Step {
    start: usize,
    end: usize,
    text: &'static str,
    /// Its bit and its partner's. 0 for a closing partner, which is no step of its own.
    bits: u128,
    tier: Tier,
    saved: isize,
    bracket: Option<char>,
}

/// Steps in the order of the text.
struct Steps<'t, 'p> {
    text: &'t str,
    tier: Tier,
    before: Estimate,
    /// Of the profile, and empty.
    meter: Meter<'p>,
    list: [Step; Savings::MAX_REPLACEMENTS],
    count: usize,
    partial: bool,
}

/// Tier, units not saved, position: the smallest comes first.
type Rank = (Tier, isize, usize);

impl<'t, 'p> Steps<'t, 'p> {
    fn of(text: &'t str, tier: Tier, before: Estimate, meter: Meter<'p>) -> Self {
        const NONE: Step = Step {
            start: 0,
            end: 0,
            text: "",
            bits: 0,
            tier: Tier::Invisible,
            saved: 0,
            bracket: None,
        };
        let mut steps = Self {
            text,
            tier,
            before,
            meter,
            list: [NONE; Savings::MAX_REPLACEMENTS],
            count: 0,
            partial: false,
        };
        for place in Places::new(text, tier) {
            if let Some(replacement) = place.replacement {
                steps.add(place.kind, place.span, replacement);
            }
        }
        if steps.partial {
            steps.leave_open_brackets();
        }
        steps
    }

    /// Drops the steps of opening brackets whose partners were not tried: `[x]` would end as `(x]`.
    fn leave_open_brackets(&mut self) {
        let steps = self.list.iter_mut().take(self.count);
        for step in steps.filter(|step| matches!(step.bracket, Some('[' | '{'))) {
            step.bits = 0;
        }
    }

    fn add(&mut self, kind: FindingKind, span: Range<usize>, replacement: Replacement) {
        let Some((place, before)) = self
            .list
            .get_mut(..=self.count)
            .and_then(<[_]>::split_last_mut)
        else {
            self.partial = true;
            return;
        };
        let encoding = self.before.encoding;
        let replaced = self.text.get(span.clone()).unwrap_or_default();
        *place = Step {
            start: span.start,
            end: span.end,
            text: replacement.text,
            bits: 1 << self.count,
            tier: replacement.tier,
            saved: units(encoding, replaced) - units(encoding, replacement.text),
            bracket: match kind {
                FindingKind::ExtraUnit => replaced.chars().next(),
                _ => None,
            },
        };
        if let Some(opening) = place.bracket.and_then(opening)
            && let Some(partner) = before
                .iter_mut()
                .rfind(|step| step.bracket == Some(opening))
        {
            partner.bits |= place.bits;
            partner.saved += place.saved;
            partner.bracket = None;
            place.bits = 0;
        }
        self.count += 1;
    }

    fn choose(self) -> Result<Savings<'t>, GraphemesError> {
        let mut lowest = self.lowest_run((0, self.before), |_| true)?;
        let makes_longer = |(_, not_saved, _): Rank| not_saved > 0;
        if self.ranked().any(|(rank, _)| makes_longer(rank)) {
            lowest = self.lowest_run(lowest, |rank| !makes_longer(rank))?;
        }
        loop {
            let fewer = self.without_needless(lowest)?;
            if fewer.0 == lowest.0 {
                break;
            }
            lowest = fewer;
        }
        let (chosen, after) = lowest;
        Ok(Savings {
            before: self.before,
            after,
            edited: Edited::new(self.text, self.tier, Chosen::These(chosen)),
            partial: self.partial,
        })
    }

    /// The shortest run of these steps that costs least, if that is less than the lowest so far.
    fn lowest_run(
        &self,
        mut lowest: (u128, Estimate),
        is_taken: impl Fn(Rank) -> bool,
    ) -> Result<(u128, Estimate), GraphemesError> {
        let mut run = 0;
        let mut last = None;
        while lowest.1.charge > 1
            && let Some((rank, bits)) = self.next(last)
        {
            last = Some(rank);
            if is_taken(rank) {
                run |= bits;
                let after = self.estimate(run)?;
                if after.charge < lowest.1.charge {
                    lowest = (run, after);
                }
            }
        }
        Ok(lowest)
    }

    /// The same without the steps that it doesn't need, the last one first; the same if it needs all.
    fn without_needless(
        &self,
        (all, of_all): (u128, Estimate),
    ) -> Result<(u128, Estimate), GraphemesError> {
        let (mut chosen, mut after) = (all, of_all);
        let mut first = None;
        while let Some((rank, bits)) = self.previous(first) {
            first = Some(rank);
            if chosen & bits != 0 {
                let without = self.estimate(chosen & !bits)?;
                if without.charge <= after.charge {
                    (chosen, after) = (chosen & !bits, without);
                }
            }
        }
        Ok((chosen, after))
    }

    fn ranked(&self) -> impl Iterator<Item = (Rank, u128)> {
        let steps = self.list.iter().take(self.count).enumerate();
        steps
            .filter(|(_, step)| step.bits != 0)
            .map(|(at, step)| ((step.tier, -step.saved, at), step.bits))
    }

    /// The step after the one of this rank.
    fn next(&self, rank: Option<Rank>) -> Option<(Rank, u128)> {
        let behind = self
            .ranked()
            .filter(|step| rank.is_none_or(|rank| step.0 > rank));
        behind.min_by_key(|step| step.0)
    }

    /// The step before the one of this rank.
    fn previous(&self, rank: Option<Rank>) -> Option<(Rank, u128)> {
        let before = self
            .ranked()
            .filter(|step| rank.is_none_or(|rank| step.0 < rank));
        before.max_by_key(|step| step.0)
    }

    /// What the text costs with these replacements.
    fn estimate(&self, chosen: u128) -> Result<Estimate, GraphemesError> {
        let mut meter = self.meter;
        let (mut at, mut bits) = (0, chosen);
        for step in self.list.iter().take(self.count) {
            if bits & 1 == 1 {
                meter.push(self.text.get(at..step.start).unwrap_or_default());
                meter.push(step.text);
                at = step.end;
            }
            bits >>= 1;
        }
        meter.push(self.text.get(at..).unwrap_or_default());
        meter.estimate()
    }
}

/// The units of a text or of a replacement in the text's encoding.
fn units(encoding: Encoding, text: &str) -> isize {
    let units = |c| isize::from(encoding.units(c).unwrap_or_default());
    text.chars().map(units).sum()
}

/// The opening bracket of a closing one.
const fn opening(closing: char) -> Option<char> {
    match closing {
        ']' => Some('['),
        '}' => Some('{'),
        _ => None,
    }
}
