//! The choice of the replacements that reach the lowest charge.
//!
//! # The choice
//!
//! 1. A step is one replacement, or the replacements of a bracket and its partner. Steps are
//!    ordered by tier, then by the units that they save in the text's own encoding (most first),
//!    then by position.
//! 2. Steps are added in that order. A run is the steps so far. The shortest run with the lowest
//!    charge is taken.
//! 3. A step that makes the text longer, such as `…` to three dots, helps only if the whole text
//!    becomes GSM-7. So runs without such steps are tried too, and taken if they cost less.
//! 4. Steps that the charge doesn't need are removed, from the last to the first, until every step
//!    is needed.
//!
//! The result has the lowest possible charge, with one exception: if a gateway's segments hold
//! fewer characters in GSM-7 than in UCS-2, the text may cost less with some character kept.
//!
//! Only the first [`Savings::MAX_REPLACEMENTS`] replacements of a text are tried. So the number of
//! tries is bounded; most texts need one for each replacement.

use core::fmt;
use core::iter::FusedIterator;

use super::edit::{Chosen, Edited, Edits};
use super::replacements::Replacements;
use super::steps::{Run, Step, Steps, Storage};
use super::tier::Tier;
use crate::count::alone::GraphemesError;
use crate::count::estimate::Estimate;
use crate::count::profile::{Profile, STANDARD};

/// Finds the replacements that reach the lowest charge, and makes only those that are needed for
/// it, by the default [`Profile`].
///
/// The replacements are those up to a [`Tier`], or the given [`Replacements`]. If no replacement
/// lowers the charge, none is made. Lower tiers are tried first, even if a higher tier would need
/// fewer replacements.
///
/// ```
/// use sms_charge::explain::{Tier, savings};
///
/// let text = "Pelanggan Yth, tagihan “Internet” Rp\u{A0}350.000 \
///             jatuh tempo 20/07. Info: 021-000-0142";
/// let cheaper = savings(text, Tier::Typographic);
/// assert_eq!((cheaper.before.charge, cheaper.after.charge), (2, 1));
/// assert!(cheaper.to_string().contains("\"Internet\" Rp 350.000"));
///
/// // One segment already: nothing is replaced.
/// let lunas = savings("“Lunas”", Tier::Typographic);
/// assert_eq!(lunas.to_string(), "“Lunas”");
/// ```
#[must_use]
pub fn savings(text: &str, replacements: impl Into<Replacements>) -> Savings<'_> {
    let allowed = replacements.into();
    STANDARD
        .savings(text, allowed)
        .unwrap_or_else(|GraphemesError| {
            // The default profile doesn't keep clusters whole, so this never happens.
            Savings::none(text, allowed, STANDARD.estimate(text))
        })
}

impl Profile {
    /// Finds the replacements that reach the lowest charge, and makes only those that are needed
    /// for it; see [`savings`].
    ///
    /// If the gateway's segments hold fewer characters in GSM-7 than in UCS-2, another choice may
    /// cost even less.
    ///
    /// # Errors
    ///
    /// The same as [`Meter::estimate`]: only if grapheme clusters stay whole, and a character may
    /// be part of one. Then write the text of [`apply_all`](crate::explain::apply_all) to a buffer
    /// and estimate it.
    ///
    /// [`Meter::estimate`]: crate::Meter::estimate
    ///
    /// ```
    /// use sms_charge::explain::Tier;
    /// use sms_charge::{Added, Profile};
    ///
    /// let gateway = Profile::new().with_before(Added::text("PasarRia: "));
    /// let text = format!("{}[x]", "a".repeat(147)); // 162 septets in all
    /// let cheaper = gateway.savings(&text, Tier::Equivalent)?;
    /// assert_eq!((cheaper.before.charge, cheaper.after.charge), (2, 1));
    /// assert!(cheaper.to_string().ends_with("a(x)"));
    /// # Ok::<(), sms_charge::GraphemesError>(())
    /// ```
    pub fn savings<'t>(
        &self,
        text: &'t str,
        replacements: impl Into<Replacements>,
    ) -> Result<Savings<'t>, GraphemesError> {
        let allowed = replacements.into();
        let before = self.estimate(text);
        if before.charge > 1 {
            let mut storage = Storage::<USUAL>::EMPTY;
            let steps = Steps::of(text, allowed, before, self, &mut storage);
            if steps.partial {
                self.savings_of_many(text, allowed, before)
            } else {
                choose(&steps)
            }
        } else {
            Ok(Savings::none(text, allowed, before))
        }
    }
}

impl Profile {
    /// [`savings`](Self::savings) of a text with more than [`USUAL`] replacements.
    fn savings_of_many<'t>(
        &self,
        text: &'t str,
        allowed: Replacements,
        before: Estimate,
    ) -> Result<Savings<'t>, GraphemesError> {
        let mut storage = Storage::<{ Savings::MAX_REPLACEMENTS }>::EMPTY;
        choose(&Steps::of(text, allowed, before, self, &mut storage))
    }
}

/// Most texts have at most this number of replacements.
const USUAL: usize = 16;

/// The savings of each tier that lowers the charge further, by the default [`Profile`]; see
/// [`Profile::savings_by_tier`].
///
/// ```
/// use sms_charge::explain::{Tier, savings_by_tier};
///
/// // 3 segments. Only without the emoji it is 2: no lower tier helps.
/// let text = format!("{}’s–🙏", "a".repeat(168));
/// let saving = savings_by_tier(&text).next().ok_or("no saving")??;
/// assert_eq!(saving.tier(), Tier::Pictures);
/// assert_eq!((saving.before.charge, saving.after.charge), (3, 2));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub const fn savings_by_tier(text: &str) -> SavingsByTier<'static, '_> {
    STANDARD.savings_by_tier(text)
}

impl Profile {
    /// The savings of each tier that lowers the charge more than all tiers before it, up to
    /// [`Tier::Pictures`].
    ///
    /// The first one changes the text least. If you allow only some tiers, the next one shows what
    /// another tier would save.
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

/// An iterator over the savings of tiers; see [`savings_by_tier`].
#[derive(Clone)]
pub struct SavingsByTier<'p, 't> {
    profile: &'p Profile,
    text: &'t str,
    /// The tiers still to try.
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

/// Shows lengths only, because the text may contain a one-time password.
impl fmt::Debug for SavingsByTier<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SavingsByTier")
            .field("bytes", &self.text.len())
            .field("tiers", &self.tiers)
            .finish_non_exhaustive()
    }
}

/// The replacements that reach the lowest charge; see [`savings`].
///
/// [`Display`](fmt::Display) writes the text with the replacements.
#[derive(Clone, Copy)]
pub struct Savings<'t> {
    /// The cost of the original text.
    pub before: Estimate,
    /// The cost of the text with the replacements.
    pub after: Estimate,
    edited: Edited<'t>,
    partial: bool,
}

impl<'t> Savings<'t> {
    /// The most replacements of a text that are tried.
    pub const MAX_REPLACEMENTS: usize = 128;

    const fn of(steps: &Steps<'t, '_, '_>, (run, after): (Run, Estimate)) -> Self {
        Self {
            before: steps.before,
            after,
            edited: Edited::new(steps.text, steps.allowed, Chosen::These(run.chosen())),
            partial: steps.partial,
        }
    }

    /// A result without replacements.
    const fn none(text: &'t str, allowed: Replacements, before: Estimate) -> Self {
        Self {
            before,
            after: before,
            edited: Edited::new(text, allowed, Chosen::These(0)),
            partial: false,
        }
    }

    /// The replacements, in the order of the text.
    ///
    /// Every replacement is needed: without it, the charge is higher. A bracket and its partner
    /// count as one.
    ///
    /// ```
    /// use sms_charge::explain::{Tier, savings};
    ///
    /// let text = format!("{}\u{A0} ", "a".repeat(160));
    /// let savings = savings(&text, Tier::Invisible);
    /// assert!(savings.edits().map(|edit| edit.span).eq([160..163]));
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

    /// Whether some replacements were not tried, because there are more than
    /// [`MAX_REPLACEMENTS`](Self::MAX_REPLACEMENTS). [`apply_all`](crate::explain::apply_all) makes
    /// all.
    ///
    /// Always `false` for a text of one segment, which needs no replacement.
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

/// Shows no text, because it may contain a one-time password.
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

/// The shortest run of steps with the lowest charge, if that is lower than `lowest`.
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

/// The run without the steps that it doesn't need. The last steps are tried first.
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
