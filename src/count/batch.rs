//! Many texts at once.
//!
//! Tried and dropped: a loop inside the kernel, so that which one it is, is asked once (2.8 ns a one-time
//! password call by call, 3.6 in the kernel, on a Zen 4); 64 texts at a time looked at without a branch, and those that are not short and
//! plain counted in a second pass. The kernels do without a branch for short texts as they are, and
//! the second pass cost more than the mispredictions that it saved.

use core::iter::Sum;
use core::ops::{Add, AddAssign};

use super::estimate::Estimate;
use super::profile::Profile;
use crate::encoding::Encoding;

impl Profile {
    /// What each of many texts costs, in their order: [`estimate`](Self::estimate) of one after the
    /// other.
    ///
    /// Linear time, no allocation.
    ///
    /// ```
    /// use sms_charge::Profile;
    ///
    /// let texts = ["Kode 4417", "Kode 4418 ✅", "Rp\u{A0}50.000"];
    /// let mut budget = 100;
    /// Profile::new().estimate_each(texts, |estimate| budget -= estimate.charge);
    /// assert_eq!(budget, 97);
    /// ```
    #[inline]
    pub fn estimate_each<'t>(
        &self,
        texts: impl IntoIterator<Item = &'t str>,
        mut each: impl FnMut(Estimate),
    ) {
        texts.into_iter().for_each(|text| each(self.estimate(text)));
    }

    /// What many texts cost together.
    ///
    /// Linear time, no allocation. Totals that were counted on several threads add up.
    ///
    /// ```
    /// use sms_charge::Profile;
    ///
    /// let total = Profile::new().total(["Kode 4417", "Kode 4418 ✅", "Rp\u{A0}50.000"]);
    /// assert_eq!((total.texts, total.charge, total.ucs2), (3, 3, 2));
    /// ```
    #[must_use]
    #[inline]
    pub fn total<'t>(&self, texts: impl IntoIterator<Item = &'t str>) -> Total {
        let mut total = Total::default();
        self.estimate_each(texts, |estimate| {
            let one = Total::from(estimate);
            // No need to saturate: to overflow would take longer than anyone can wait.
            total.texts += one.texts;
            total.charge += one.charge;
            total.ucs2 += one.ucs2;
            total.over_limit += one.over_limit;
        });
        total
    }
}

/// Sums over the estimates of many texts.
///
/// Sums that would pass `u64::MAX` stay there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Total {
    /// The number of texts.
    pub texts: u64,
    /// The number of segments that are billed for them.
    pub charge: u64,
    /// The number of texts that need UCS-2.
    pub ucs2: u64,
    /// The number of texts that pass a limit of the profile.
    pub over_limit: u64,
}

#[cfg(feature = "serde")]
crate::record::record!(Total, "a table of sums" {
    texts: u64, charge: u64, ucs2: u64, over_limit: u64,
} with |texts, charge, ucs2, over_limit| Total { texts, charge, ucs2, over_limit });

/// Of one text.
impl From<Estimate> for Total {
    #[inline]
    fn from(estimate: Estimate) -> Self {
        Self {
            texts: 1,
            charge: estimate.charge.into(),
            ucs2: (estimate.encoding == Encoding::Ucs2).into(),
            over_limit: estimate.over_limit.into(),
        }
    }
}

impl Add for Total {
    type Output = Self;

    fn add(self, more: Self) -> Self {
        Self {
            texts: self.texts.saturating_add(more.texts),
            charge: self.charge.saturating_add(more.charge),
            ucs2: self.ucs2.saturating_add(more.ucs2),
            over_limit: self.over_limit.saturating_add(more.over_limit),
        }
    }
}

impl AddAssign for Total {
    fn add_assign(&mut self, more: Self) {
        *self = *self + more;
    }
}

impl Sum for Total {
    fn sum<I: Iterator<Item = Self>>(totals: I) -> Self {
        totals.fold(Self::default(), Add::add)
    }
}
