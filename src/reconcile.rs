//! The bill beside the estimate: how often they agree, and how the gateway must be counting.
//!
//! A provider says that a long message goes out as several, and rarely into how many. Its answers
//! do: with each message comes the number that was billed. A [`Reconciliation`] is fed texts with
//! their bills and says which profiles explain all of them. It keeps counts and no text.
//!
//! ```
//! use sms_charge::reconcile::Reconciliation;
//!
//! let mut bills = Reconciliation::new();
//! bills.observe("Kode OTP Anda 482913. Berlaku 5 menit.", 1);
//! bills.observe(&"a".repeat(161), 2);
//! bills.observe(&"a".repeat(304), 2);
//! bills.observe(&"a".repeat(305), 3); // with 153 in each segment it would be 2
//!
//! assert_eq!((bills.tally().matches, bills.tally().over), (3, 1));
//! let found: Vec<_> = bills.explanations().map(|found| found.to_string()).collect();
//! assert_eq!(found, [
//!     "standard, with 2 characters before the text",
//!     "16-bit reference",
//!     "units divided, with 2 characters before the text",
//!     "units divided, 160 and 70 in each of several segments, with 16 characters before the text",
//! ]);
//!
//! bills.observe(&"a".repeat(160), 1); // so there is nothing before the text
//! let found = bills.explanations().next().ok_or("nothing explains these bills")?;
//! assert_eq!(found.to_string(), "16-bit reference");
//! assert_eq!(found.profile().estimate(&"a".repeat(305)).charge, 3);
//! # Ok::<(), &str>(())
//! ```
//!
//! # Decisions
//!
//! - Four bills are tried: the standard's segments, those of a 16-bit reference, the quotient, and
//!   the quotient of 160 and 70. Each is tried with up to 80 characters before the text, since a
//!   hidden signature is the likeliest thing to make a bill higher than it should be.
//! - Each of the four is also tried with other settings: everything sent as UCS-2, only ASCII sent as
//!   GSM-7, Latin-1 tried before UCS-2, CR LF sent as LF, LF sent as CR LF. One that no text so far
//!   could have shown is not listed.
//! - A charge never falls when more stands before the text, so the numbers of characters that explain
//!   one bill are an interval, and its ends are found by halving.
//! - Explanations are about the texts that were fed, and no more. Nothing fed is explained by
//!   everything. Two long messages, one of them with `€` or an emoji on a segment's edge, tell most of
//!   them apart.

mod candidate;

use core::fmt;
use core::ops::RangeInclusive;

use candidate::{
    BILLS, COUNT, MAX_BEFORE, PROFILES, describe, explaining, has_no_treatment, without_treatment,
};

use crate::count::added::Added;
use crate::count::estimate::Estimate;
use crate::count::profile::{Profile, STANDARD};

/// Counts of bills that agree with the estimate, and that don't.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Tally {
    /// Billed as estimated.
    pub matches: u64,
    /// Billed over the estimate.
    pub over: u64,
    /// Billed under the estimate.
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

/// Estimates and bills, compared; see the [module](self). Some 17 kilobytes, however many.
#[derive(Clone, PartialEq, Eq)]
pub struct Reconciliation {
    profile: Profile,
    tally: Tally,
    texts: u64,
    /// By profile, and the number of characters before the text: the texts whose bill that explains.
    explained: [[u64; NUMBERS]; COUNT],
    /// By profile: whether it sends some text otherwise than as it is.
    is_shown: [bool; COUNT],
}

/// From none to the most.
const NUMBERS: usize = MAX_BEFORE as usize + 1;

impl Reconciliation {
    /// No bill yet; the estimates are those of the default profile.
    #[must_use]
    pub const fn new() -> Self {
        Self::with(Profile::new())
    }

    /// No bill yet; the estimates are those of a profile. It changes the [`tally`](Self::tally)
    /// only, not what is tried.
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
    /// Linear in the text, some three hundred times at most. The text is not kept.
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

    /// Adds an estimate and the number of segments that were billed, where the text is not at hand.
    /// It counts in the [`tally`](Self::tally) alone.
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

    /// How many of the bills came with a text: what the explanations rest on.
    #[must_use]
    pub const fn texts(&self) -> u64 {
        self.texts
    }

    /// Every profile that explains every bill that came with a text: its estimates are the bills. If
    /// there is none, none does.
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

    /// The profile that explains the most bills that came with a text; the more usual one of two that
    /// do as well.
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

    /// Every profile that some text could have shown, with the numbers of characters before the text
    /// that explain most.
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

/// A profile, and how many bills it does not explain.
///
/// `Display` says it in words:
///
/// ```
/// use sms_charge::reconcile::Reconciliation;
///
/// let mut bills = Reconciliation::new();
/// bills.observe(&"a".repeat(141), 2);
/// bills.observe(&"a".repeat(140), 1);
/// assert_eq!(bills.closest().to_string(), "standard, with 20 characters before the text");
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Explanation {
    /// Its place in the list.
    profile: usize,
    low: u16,
    high: u16,
    mismatches: u64,
}

impl Explanation {
    /// The profile, complete, with the smallest number of [characters before](Self::before) the text.
    #[must_use]
    pub fn profile(&self) -> Profile {
        self.base().with_before(Added::characters(self.low))
    }

    /// The numbers of characters before the text that do equally well: the smallest, and all up to the
    /// first that does worse. There may be others behind that one, but only where some bill is not
    /// explained.
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
