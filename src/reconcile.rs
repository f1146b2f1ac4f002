//! The bill beside the estimate: how often they agree, and how the gateway must be counting.
//!
//! A provider says that a long message goes out as several, and rarely into how many. Its answers
//! do: with each message comes the number that was billed. A [`Reconciliation`] is fed texts with
//! their bills and says which ways of counting explain all of them. It keeps counts and no text.
//!
//! ```
//! use sms_charge::Reconciliation;
//!
//! let mut bills = Reconciliation::new();
//! bills.observe("Kode OTP Anda 482913. Berlaku 5 menit.", 1);
//! bills.observe(&"a".repeat(161), 2);
//! bills.observe(&"a".repeat(304), 2);
//! bills.observe(&"a".repeat(305), 3); // with parts of 153 it would be two
//!
//! assert_eq!((bills.tally().matches, bills.tally().over), (3, 1));
//! let found: Vec<_> = bills.explanations().map(|found| found.to_string()).collect();
//! assert_eq!(found, [
//!     "standard, with 2 characters put before the text",
//!     "16-bit reference",
//!     "sum, with 2 characters put before the text",
//!     "flat, with 16 characters put before the text",
//! ]);
//!
//! bills.observe(&"a".repeat(160), 1); // so there is nothing before the text
//! assert_eq!(bills.explanations().map(|found| found.name()).collect::<Vec<_>>(), ["16-bit reference"]);
//! ```
//!
//! # Decisions
//!
//! - Four ways of counting are tried: the standard's parts, those of a 16-bit reference, the plain
//!   sum, and plain division by 160 and 70. Each is tried with every reserve, since a hidden
//!   signature is the likeliest thing to make a bill higher than it should be.
//! - Each of the four is also tried under another [`Treatment`] of the text: everything sent as
//!   UCS-2, CR LF sent as LF, LF sent as CR LF. One that no text so far could have shown is not
//!   listed.
//! - A charge never falls when the reserve rises, so the reserves that explain one bill are an
//!   interval, and its ends are found by halving.
//! - Explanations are about the texts that were fed, and no more. Nothing fed is explained by
//!   everything; two long messages, one of them with `€` or an emoji on a part's edge, tell most of
//!   them apart.

mod candidate;

use core::fmt;
use core::ops::RangeInclusive;

pub use candidate::Treatment;
use candidate::{RESERVES, Way};

use crate::count::profile::{Estimate, Profile};

/// Counts of bills that agree with the estimate, and that don't.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "otp", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Tally {
    /// Billed as estimated.
    pub matches: u64,
    /// Billed over the estimate.
    pub over: u64,
    /// Billed under the estimate.
    pub under: u64,
}

impl Tally {
    /// All bills.
    #[must_use]
    pub const fn bills(&self) -> u64 {
        self.matches
            .saturating_add(self.over)
            .saturating_add(self.under)
    }
}

/// Estimates and bills, compared; see the [module](self). Some nine kilobytes, however many.
#[derive(Clone, PartialEq, Eq)]
pub struct Reconciliation {
    profile: Profile,
    tally: Tally,
    texts: u64,
    /// By treatment, way of counting and reserve: the texts whose bill that explains.
    explained: [[[u64; RESERVES]; Way::ALL.len()]; Treatment::ALL.len()],
    /// By treatment: whether it makes another message of some text.
    tested: [bool; Treatment::ALL.len()],
}

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
            explained: [[[0; RESERVES]; Way::ALL.len()]; Treatment::ALL.len()],
            tested: [false; Treatment::ALL.len()],
        }
    }

    /// Adds a text as it was sent, and the number of messages that were billed.
    ///
    /// Linear in the text, some three hundred times at most. The text is not kept.
    pub fn observe(&mut self, text: &str, actual: u32) {
        self.observe_estimate(self.profile.estimate(text), actual);
        self.texts = self.texts.saturating_add(1);
        let as_it_is = Way::ALL.map(|way| way.explaining(Treatment::AsIs, text, actual));
        let places = self.explained.iter_mut().zip(&mut self.tested);
        for (treatment, (explained, tested)) in Treatment::ALL.into_iter().zip(places) {
            let changes = treatment.changes(text);
            *tested |= changes;
            let ways = Way::ALL.into_iter().zip(as_it_is);
            for ((way, as_it_is), explained) in ways.zip(explained) {
                let (from, to) = if changes {
                    way.explaining(treatment, text, actual)
                } else {
                    as_it_is
                };
                let counts = explained.iter_mut().take(usize::from(to));
                for count in counts.skip(usize::from(from)) {
                    *count = count.saturating_add(1);
                }
            }
        }
    }

    /// Adds an estimate and the number of messages that were billed, where the text is not at hand.
    /// It counts in the [`tally`](Self::tally) alone.
    ///
    /// ```
    /// use sms_charge::{Reconciliation, estimate};
    ///
    /// let mut bills = Reconciliation::new();
    /// bills.observe_estimate(estimate("Pesanan Anda tiba. 💚"), 2);
    /// assert_eq!((bills.tally().over, bills.texts()), (1, 0));
    /// ```
    pub const fn observe_estimate(&mut self, estimate: Estimate, actual: u32) {
        let count = if actual == estimate.charge {
            &mut self.tally.matches
        } else if actual > estimate.charge {
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

    /// Every way of counting that explains every bill that came with a text. If there is none, none
    /// does.
    ///
    /// ```
    /// use sms_charge::Reconciliation;
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

    /// The way of counting that explains the most bills that came with a text; the more usual one
    /// of two that do as well.
    #[must_use]
    pub fn closest(&self) -> Explanation {
        let standard = Explanation {
            way: Way::Standard,
            treatment: Treatment::AsIs,
            low: 0,
            high: 0,
            mismatches: self.texts,
        };
        let best = self.judged().min_by_key(Explanation::mismatches);
        best.unwrap_or(standard)
    }

    /// Every way under every treatment that some text could have shown, with the reserves that
    /// explain most.
    fn judged(&self) -> impl Iterator<Item = Explanation> {
        let treatments = Treatment::ALL.into_iter().zip(self.tested);
        treatments
            .zip(&self.explained)
            .flat_map(move |((treatment, tested), explained)| {
                let is_shown = tested || treatment == Treatment::AsIs;
                let ways = Way::ALL
                    .into_iter()
                    .zip(explained)
                    .filter(move |_| is_shown);
                ways.map(move |(way, explained)| self.judge(way, treatment, explained))
            })
    }

    fn judge(&self, way: Way, treatment: Treatment, explained: &[u64; RESERVES]) -> Explanation {
        let (mut low, mut high, mut most) = (0, 0, 0);
        for (reserve, &count) in (0..=way.most_reserve()).zip(explained) {
            if count > most || reserve == 0 {
                (low, high, most) = (reserve, reserve, count);
            } else if count == most && high + 1 == reserve {
                high = reserve;
            }
        }
        Explanation {
            way,
            treatment,
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

/// A way of counting, and how many bills it does not explain.
///
/// `Display` says it in words:
///
/// ```
/// use sms_charge::Reconciliation;
///
/// let mut bills = Reconciliation::new();
/// bills.observe(&"a".repeat(141), 2);
/// bills.observe(&"a".repeat(140), 1);
/// assert_eq!(bills.closest().to_string(), "standard, with 20 characters put before the text");
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Explanation {
    way: Way,
    treatment: Treatment,
    low: u16,
    high: u16,
    mismatches: u64,
}

impl Explanation {
    /// `standard`, `16-bit reference`, `sum` or `flat`.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.way.name()
    }

    /// The profile, with the smallest of the [`reserves`](Self::reserves).
    #[must_use]
    pub const fn profile(&self) -> Profile {
        self.way.profile(self.low)
    }

    /// What the gateway does to the text before it counts.
    #[must_use]
    pub const fn treatment(&self) -> Treatment {
        self.treatment
    }

    /// The reserves that do equally well, in units: the smallest, and all up to the first that does
    /// worse. There may be others behind that one, but only where some bill is not explained.
    #[must_use]
    pub const fn reserves(&self) -> RangeInclusive<u16> {
        self.low..=self.high
    }

    /// The bills that it does not explain.
    #[must_use]
    pub const fn mismatches(&self) -> u64 {
        self.mismatches
    }
}

impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())?;
        match self.treatment() {
            Treatment::AsIs => {}
            treatment => write!(f, ", {treatment}")?,
        }
        match (self.low, self.high) {
            (0, 0) => Ok(()),
            (1, 1) => f.write_str(", with 1 character put before the text"),
            (low, high) if low == high => {
                write!(f, ", with {low} characters put before the text")
            }
            (low, high) => write!(f, ", with {low} to {high} characters put before the text"),
        }
    }
}

impl fmt::Debug for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Explanation")
            .field("name", &self.name())
            .field("treatment", &self.treatment())
            .field("reserves", &self.reserves())
            .field("mismatches", &self.mismatches)
            .finish_non_exhaustive()
    }
}
