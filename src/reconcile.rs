//! How does my gateway count, judged by its bills?
//!
//! With each message the provider returns the number of segments that it billed. A
//! [`Reconciliation`] takes texts with their bills and finds the profiles that explain all of them.
//! It keeps counts and no text.
//!
//! ```
//! use sms_charge::reconcile::Reconciliation;
//!
//! let mut bills = Reconciliation::new();
//! bills.observe(&"a".repeat(160), 1);
//! bills.observe(&"a".repeat(305), 3); // 153 in each segment would give 2
//! let found = bills.closest();
//! assert_eq!(found.to_string(), "16-bit reference");
//! assert_eq!(found.profile().estimate(&"a".repeat(305)).charge, 3);
//! ```
//!
//! # When to use it
//!
//! Use it when your bills and your estimates differ, or before you trust an estimate for a new
//! gateway. Use the profile that it finds for your estimates. If you have bills without texts,
//! [`observe_estimate`](Reconciliation::observe_estimate) still counts how often they agree.
//!
//! The explanations are only about the texts that were given. Without a text, every profile is
//! an explanation. A few short texts leave many. Two long messages, one of them with `€` or an emoji
//! at the boundary of a segment, rule out most of them:
//!
//! ```
//! use sms_charge::reconcile::Reconciliation;
//!
//! let mut bills = Reconciliation::new();
//! bills.observe("Kode OTP Anda 482913. Berlaku 5 menit.", 1);
//! bills.observe(&"a".repeat(161), 2);
//! bills.observe(&"a".repeat(304), 2);
//! bills.observe(&"a".repeat(305), 3);
//! assert_eq!((bills.tally().matches, bills.tally().over), (3, 1));
//! assert_eq!(bills.explanations().count(), 4);
//!
//! bills.observe(&"a".repeat(160), 1); // so nothing is added before the text
//! assert_eq!(bills.explanations().count(), 1);
//! ```
//!
//! # Decisions
//!
//! - Four ways of billing are tried: the standard's segments, segments with a 16-bit reference, the
//!   quotient, and the quotient of 160 and 70. Each is tried with up to 80 characters before the
//!   text, because a hidden signature is the most likely reason for a high bill.
//! - Each of the four is also tried with other settings: everything sent as UCS-2, only ASCII sent
//!   as GSM-7, Latin-1 tried before UCS-2, CR LF sent as LF, LF sent as CR LF. A setting is not
//!   listed if no text so far could show it.
//! - A charge never falls if more characters come before the text. So the numbers of characters
//!   that explain one bill are an interval, and its ends are found by halving.

mod candidate;

use core::fmt;
use core::ops::RangeInclusive;

use candidate::{
    BILLS, COUNT, MAX_BEFORE, PROFILES, describe, explaining, has_no_treatment, without_treatment,
};

use crate::count::added::Added;
use crate::count::estimate::Estimate;
use crate::count::profile::{Profile, STANDARD};

/// The number of bills that agree with the estimate, and of those that do not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Tally {
    /// The bill equals the estimate.
    pub matches: u64,
    /// The bill is higher than the estimate.
    pub over: u64,
    /// The bill is lower than the estimate.
    pub under: u64,
}

#[cfg(feature = "serde")]
crate::record::record!(Tally, "a table of counts" {
    matches: u64, over: u64, under: u64,
} with |matches, over, under| Tally { matches, over, under });

impl Tally {
    /// All bills.
    #[must_use]
    pub const fn bills(&self) -> u64 {
        self.matches
            .saturating_add(self.over)
            .saturating_add(self.under)
    }
}

/// Compares estimates with bills: see the [module](self). It has about 17 kilobytes for any number
/// of bills.
#[derive(Clone, PartialEq, Eq)]
pub struct Reconciliation {
    profile: Profile,
    tally: Tally,
    texts: u64,
    /// By profile, and by number of characters before the text: the number of texts whose bill this
    /// explains.
    explained: [[u64; NUMBERS]; COUNT],
    /// By profile: whether it sends some text changed.
    is_shown: [bool; COUNT],
}

/// From none to the largest number.
const NUMBERS: usize = MAX_BEFORE as usize + 1;

impl Reconciliation {
    /// Without bills. The estimates use the default profile.
    #[must_use]
    pub const fn new() -> Self {
        Self::with(Profile::new())
    }

    /// Without bills. The estimates use this profile, which changes only the [`tally`](Self::tally)
    /// and not the profiles that are tried.
    #[must_use]
    pub const fn with(profile: Profile) -> Self {
        Self {
            profile,
            tally: Tally {
                matches: 0,
                over: 0,
                under: 0,
            },
            texts: 0,
            explained: [[0; NUMBERS]; COUNT],
            is_shown: [false; COUNT],
        }
    }

    /// Adds a text as it was sent, and the number of segments that were billed.
    ///
    /// The time is linear in the text. The text is counted at most about three hundred times. It is
    /// not kept.
    pub fn observe(&mut self, text: &str, charge: u32) {
        self.observe_estimate(self.profile.estimate(text), charge);
        self.texts = self.texts.saturating_add(1);
        let mut as_it_is = [(0, 0); COUNT];
        let places = self.explained.iter_mut().zip(&mut self.is_shown);
        for (at, (profile, (explained, is_shown))) in PROFILES.iter().zip(places).enumerate() {
            let untreated = without_treatment(at);
            let is_same = has_no_treatment(at) || {
                let (sent, as_is) = (profile.estimate(text), untreated.estimate(text));
                (sent.encoding, sent.units) == (as_is.encoding, as_is.units)
            };
            *is_shown |= !is_same;
            let known = as_it_is
                .get(at % BILLS)
                .filter(|_| is_same && !has_no_treatment(at));
            let (from, to) = match known {
                Some(&known) => known,
                None => explaining(profile, text, charge),
            };
            if let Some(place) = as_it_is.get_mut(at) {
                *place = (from, to);
            }
            let counts = explained.iter_mut().take(usize::from(to));
            for count in counts.skip(usize::from(from)) {
                *count = count.saturating_add(1);
            }
        }
    }

    /// Adds an estimate and the number of segments that were billed, when the text is not
    /// available. It counts only in the [`tally`](Self::tally).
    ///
    /// ```
    /// use sms_charge::reconcile::Reconciliation;
    /// use sms_charge::estimate;
    ///
    /// let mut bills = Reconciliation::new();
    /// bills.observe_estimate(estimate("Pesanan Anda tiba. 💚"), 2);
    /// assert_eq!((bills.tally().over, bills.texts()), (1, 0));
    /// ```
    pub const fn observe_estimate(&mut self, estimate: Estimate, charge: u32) {
        let count = if charge == estimate.charge {
            &mut self.tally.matches
        } else if charge > estimate.charge {
            &mut self.tally.over
        } else {
            &mut self.tally.under
        };
        *count = count.saturating_add(1);
    }

    /// How the bills compare with the estimates.
    #[must_use]
    pub const fn tally(&self) -> Tally {
        self.tally
    }

    /// The number of bills that came with a text. The explanations depend on these.
    #[must_use]
    pub const fn texts(&self) -> u64 {
        self.texts
    }

    /// Every profile that explains all bills that came with a text: its estimates equal the bills.
    /// Empty if no profile explains every bill.
    ///
    /// ```
    /// use sms_charge::reconcile::Reconciliation;
    ///
    /// let mut bills = Reconciliation::new();
    /// bills.observe(&"a".repeat(200), 2);
    /// bills.observe(&"a".repeat(150), 7); // nobody counts like that
    /// assert_eq!(bills.explanations().count(), 0);
    /// assert_eq!(bills.closest().mismatches(), 1);
    /// ```
    pub fn explanations(&self) -> impl Iterator<Item = Explanation> {
        self.judged().filter(|found| found.mismatches == 0)
    }

    /// The profile that explains the most bills that came with a text. If several explain equally
    /// many, the most usual one.
    #[must_use]
    pub fn closest(&self) -> Explanation {
        let standard = Explanation {
            profile: 0,
            low: 0,
            high: 0,
            mismatches: self.texts,
        };
        let best = self.judged().min_by_key(Explanation::mismatches);
        best.unwrap_or(standard)
    }

    /// Every profile that some text could show, each with the numbers of characters before the text
    /// that explain the most bills.
    fn judged(&self) -> impl Iterator<Item = Explanation> {
        let profiles = self.explained.iter().zip(self.is_shown).enumerate();
        let shown = profiles.filter(|&(at, (_, is_shown))| is_shown || has_no_treatment(at));
        shown.map(|(at, (explained, _))| self.judge(at, explained))
    }

    fn judge(&self, profile: usize, explained: &[u64; NUMBERS]) -> Explanation {
        let (mut low, mut high, mut most) = (0, 0, 0);
        for (before, &count) in (0..=MAX_BEFORE).zip(explained) {
            if count > most || before == 0 {
                (low, high, most) = (before, before, count);
            } else if count == most && high + 1 == before {
                high = before;
            }
        }
        Explanation {
            profile,
            low,
            high,
            mismatches: self.texts.saturating_sub(most),
        }
    }
}

/// The same as [`Reconciliation::new`].
impl Default for Reconciliation {
    fn default() -> Self {
        Self::new()
    }
}

/// Shows the counts and the closest explanation.
impl fmt::Debug for Reconciliation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reconciliation")
            .field("tally", &self.tally)
            .field("texts", &self.texts)
            .field("closest", &self.closest())
            .finish_non_exhaustive()
    }
}

/// A profile, and the number of bills that it does not explain.
///
/// `Display` describes it:
///
/// ```
/// use sms_charge::reconcile::Reconciliation;
///
/// let mut bills = Reconciliation::new();
/// bills.observe(&"a".repeat(141), 2);
/// bills.observe(&"a".repeat(140), 1);
/// assert_eq!(
///     bills.closest().to_string(),
///     "standard, with 20 characters before the text"
/// );
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Explanation {
    /// Its position in the list.
    profile: usize,
    low: u16,
    high: u16,
    mismatches: u64,
}

impl Explanation {
    /// The complete profile, with the smallest number of [characters before](Self::before) the
    /// text.
    #[must_use]
    pub fn profile(&self) -> Profile {
        self.base().with_before(Added::characters(self.low))
    }

    /// The numbers of characters before the text that explain equally many bills: from the smallest
    /// to the last before a worse one. Larger numbers after that may explain as many, but only if
    /// some bill is not explained.
    #[must_use]
    pub const fn before(&self) -> RangeInclusive<u16> {
        self.low..=self.high
    }

    /// The number of bills that it does not explain.
    #[must_use]
    pub const fn mismatches(&self) -> u64 {
        self.mismatches
    }

    fn base(&self) -> &'static Profile {
        PROFILES.get(self.profile).unwrap_or(STANDARD)
    }
}

impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        describe(self.base(), f)?;
        match (self.low, self.high) {
            (0, 0) => Ok(()),
            (1, 1) => f.write_str(", with 1 character before the text"),
            (low, high) if low == high => write!(f, ", with {low} characters before the text"),
            (low, high) => write!(f, ", with {low} to {high} characters before the text"),
        }
    }
}

impl fmt::Debug for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Explanation")
            .field("profile", &self.profile())
            .field("before", &self.before())
            .field("mismatches", &self.mismatches)
            .finish_non_exhaustive()
    }
}
