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
//! Only the first [`Savings::MAX_REPLACEMENTS`] replacements of a text are tried. Most texts need as
//! many tries as they have replacements, and the number of tries is bounded.

use core::fmt;
use core::iter::FusedIterator;

use super::edit::{Chosen, Edited, Edits};
use super::replacements::Replacements;
use super::steps::{Room, Run, Step, Steps};
use super::tier::Tier;
use crate::count::alone::GraphemesError;
use crate::count::estimate::Estimate;
use crate::count::profile::{Profile, STANDARD};

/// The replacements up to a tier, or of all [`Replacements`] that may be made, that lower a text's charge
/// as far as possible, and no replacement that the charge doesn't need, by the default [`Profile`].
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
pub fn savings(text: &str, replacements: impl Into<Replacements>) -> Savings<'_> {
    let may = replacements.into();
    STANDARD
        .savings(text, may)
        .unwrap_or_else(|GraphemesError| {
            // Only clusters could stand in the way, and this profile keeps none.
            Savings::none(text, may, STANDARD.estimate(text))
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
    pub fn savings<'t>(
        &self,
        text: &'t str,
        replacements: impl Into<Replacements>,
    ) -> Result<Savings<'t>, GraphemesError> {
        let may = replacements.into();
        let before = self.estimate(text);
        if before.charge > 1 {
            let mut room = Room::<FEW>::EMPTY;
            let steps = Steps::of(text, may, before, self, &mut room);
            if steps.partial {
                return self.savings_of_many(text, may, before);
            }
            choose(&steps)
        } else {
            Ok(Savings::none(text, may, before))
        }
    }
}

impl Profile {
    fn savings_of_many<'t>(
        &self,
        text: &'t str,
        may: Replacements,
        before: Estimate,
    ) -> Result<Savings<'t>, GraphemesError> {
        let mut room = Room::<{ Savings::MAX_REPLACEMENTS }>::EMPTY;
        choose(&Steps::of(text, may, before, self, &mut room))
    }
}

/// As many replacements as most texts have.
const FEW: usize = 16;

/// What each further tier saves, by the default [`Profile`]; see [`Profile::savings_by_tier`].
///
/// ```
/// use sms_charge::explain::{Tier, savings_by_tier};
///
/// let text = format!("{}’s–🙏", "a".repeat(168));
/// let steps: Vec<_> = savings_by_tier(&text)
///     .map(|saving| saving.map(|saving| (saving.tier(), saving.after.charge)))
///     .collect::<Result<_, _>>()?;
/// assert_eq!(steps, [(Tier::Pictures, 2)]); // of 3 segments, and no lower tier saves one
/// # Ok::<(), sms_charge::GraphemesError>(())
/// ```
#[must_use]
pub const fn savings_by_tier(text: &str) -> SavingsByTier<'static, '_> {
    STANDARD.savings_by_tier(text)
}

impl Profile {
    /// What each further tier saves: the savings of a tier where they lower the charge more than those of
    /// all tiers before it, up to [`Tier::Pictures`].
    ///
    /// The first is what costs the reader least. The one after a tier that is allowed is what one step
    /// further would save.
    #[must_use]
    pub const fn savings_by_tier<'p, 't>(&'p self, text: &'t str) -> SavingsByTier<'p, 't> {
        SavingsByTier {
            profile: self,
            text,
            tiers: &Tier::ALL_BUT_LOSSY,
            lowest: u32::MAX,
        }
    }
}

/// What each further tier saves; see [`savings_by_tier`].
#[derive(Clone)]
pub struct SavingsByTier<'p, 't> {
    profile: &'p Profile,
    text: &'t str,
    /// Those still to come.
    tiers: &'static [Tier],
    /// The lowest charge so far.
    lowest: u32,
}

impl<'t> Iterator for SavingsByTier<'_, 't> {
    type Item = Result<Savings<'t>, GraphemesError>;

    fn next(&mut self) -> Option<Self::Item> {
        while self.lowest > 1
            && let [tier, further @ ..] = self.tiers
        {
            self.tiers = further;
            match self.profile.savings(self.text, *tier) {
                Err(error) => {
                    self.tiers = &[];
                    return Some(Err(error));
                }
                Ok(saving) => {
                    let lowest = self.lowest.min(saving.before.charge);
                    self.lowest = lowest.min(saving.after.charge);
                    if saving.after.charge < lowest {
                        return Some(Ok(saving));
                    }
                }
            }
        }
        None
    }
}

impl FusedIterator for SavingsByTier<'_, '_> {}

/// Shows lengths only: the text may hold somebody's code.
impl fmt::Debug for SavingsByTier<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SavingsByTier")
            .field("bytes", &self.text.len())
            .field("tiers", &self.tiers)
            .finish_non_exhaustive()
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

    const fn of(steps: &Steps<'t, '_, '_>, (run, after): (Run, Estimate)) -> Self {
        Self {
            before: steps.before,
            after,
            edited: Edited::new(steps.text, steps.may, Chosen::These(run.chosen())),
            partial: steps.partial,
        }
    }

    /// No replacement of a text.
    const fn none(text: &'t str, may: Replacements, before: Estimate) -> Self {
        Self {
            before,
            after: before,
            edited: Edited::new(text, may, Chosen::These(0)),
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

    /// The highest tier whose replacements were tried.
    #[must_use]
    pub const fn tier(&self) -> Tier {
        self.edited.tier()
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

fn choose<'t>(steps: &Steps<'t, '_, '_>) -> Result<Savings<'t>, GraphemesError> {
    let mut lowest = lowest_run(steps, (steps.none(), steps.before), true)?;
    if steps.ranked().any(Step::makes_longer) {
        lowest = lowest_run(steps, lowest, false)?;
    }
    loop {
        let fewer = without_needless(steps, lowest)?;
        if fewer.0.chosen() == lowest.0.chosen() {
            return Ok(Savings::of(steps, fewer));
        }
        lowest = fewer;
    }
}

/// The shortest run of steps that costs least, if that is less than the lowest so far.
fn lowest_run(
    steps: &Steps<'_, '_, '_>,
    mut lowest: (Run, Estimate),
    with_longer: bool,
) -> Result<(Run, Estimate), GraphemesError> {
    let mut run = steps.none();
    for step in steps
        .ranked()
        .filter(|step| with_longer || !step.makes_longer())
    {
        if lowest.1.charge == 1 {
            break;
        }
        run = steps.toggled(run, step);
        let after = steps.estimate(run)?;
        if after.charge < lowest.1.charge {
            lowest = (run, after);
        }
    }
    Ok(lowest)
}

/// The same run without the steps that it doesn't need, the last one first.
fn without_needless(
    steps: &Steps<'_, '_, '_>,
    (mut run, mut after): (Run, Estimate),
) -> Result<(Run, Estimate), GraphemesError> {
    for step in steps.ranked().rev() {
        if run.has(step) {
            let fewer = steps.toggled(run, step);
            let without = steps.estimate(fewer)?;
            if without.charge <= after.charge {
                (run, after) = (fewer, without);
            }
        }
    }
    Ok((run, after))
}
