//! Sums, and the distribution of charges.

use super::CampaignError;
use crate::count::interval::Interval;
#[cfg(feature = "serde")]
use crate::record::record;

/// Sums over messages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Totals {
    /// The number of messages that are sent.
    pub messages: u64,
    /// The number of segments that are billed.
    pub charges: Interval<u64>,
    /// The cost, in the unit of the tariff.
    pub cost: Interval<u64>,
}

#[cfg(feature = "serde")]
record!(Totals, "a table of totals" {
    messages: u64,
    charges: Interval<u64>,
    cost: Interval<u64>,
} with |messages, charges, cost| Totals { messages, charges, cost });

impl Interval<u64> {
    const fn checked_plus(self, more: Self) -> Option<Self> {
        match (
            self.low.checked_add(more.low),
            self.high.checked_add(more.high),
        ) {
            (Some(low), Some(high)) => Some(Self { low, high }),
            _ => None,
        }
    }

    const fn checked_times(self, factor: u64) -> Option<Self> {
        match (self.low.checked_mul(factor), self.high.checked_mul(factor)) {
            (Some(low), Some(high)) => Some(Self { low, high }),
            _ => None,
        }
    }

    const fn plus_part(self, more: Self) -> Self {
        Self {
            low: self.low.saturating_add(more.low),
            high: self.high.saturating_add(more.high),
        }
    }
}

fn widened(charge: Interval<u32>) -> Interval<u64> {
    Interval {
        low: charge.low.into(),
        high: charge.high.into(),
    }
}

impl Totals {
    pub(super) const NOTHING: Self = Self {
        messages: 0,
        charges: Interval::exactly(0),
        cost: Interval::exactly(0),
    };

    pub(super) fn of_message(charge: Interval<u32>, price: u64) -> Result<Self, CampaignError> {
        let charges = widened(charge);
        Ok(Self {
            messages: 1,
            charges,
            cost: charges.checked_times(price).ok_or(CampaignError::COST)?,
        })
    }

    pub(super) fn checked_plus(&self, more: &Self) -> Result<Self, CampaignError> {
        let messages = self.messages.checked_add(more.messages);
        Ok(Self {
            messages: messages.ok_or(CampaignError::ROWS)?,
            charges: self
                .charges
                .checked_plus(more.charges)
                .ok_or(CampaignError::CHARGES)?,
            cost: self
                .cost
                .checked_plus(more.cost)
                .ok_or(CampaignError::COST)?,
        })
    }

    /// Adds the parts of a sum that did not overflow.
    pub(super) const fn plus_part(&self, more: &Self) -> Self {
        Self {
            messages: self.messages.saturating_add(more.messages),
            charges: self.charges.plus_part(more.charges),
            cost: self.cost.plus_part(more.cost),
        }
    }
}

/// The number of messages by charge: once by the lowest charges, once by the highest.
///
/// ```
/// use sms_charge::Interval;
/// use sms_charge::campaign::{Campaign, Tariff};
///
/// let mut campaign = Campaign::new();
/// for charge in [1, 1, 2, 10, 40] {
///     campaign.add(None, charge, &Tariff::FREE)?;
/// }
/// campaign.add(None, Interval::new(1, 3), &Tariff::FREE)?;
///
/// let spread = campaign.distribution();
/// assert_eq!(spread.low, [3, 1, 0, 0, 0, 0, 0, 0, 0, 2]); // 1 to 9, then 10 and more
/// assert_eq!(spread.high, [2, 1, 1, 0, 0, 0, 0, 0, 0, 2]);
/// # Ok::<(), sms_charge::campaign::CampaignError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Distribution {
    /// By the lowest charges: the messages with charge 1, 2 and so on to 9, then 10 and more.
    pub low: [u64; 10],
    /// By the highest charges.
    pub high: [u64; 10],
}

#[cfg(feature = "serde")]
record!(Distribution, "a table of low and high" {
    low: [u64; 10],
    high: [u64; 10],
} with |low, high| Distribution { low, high });

impl Distribution {
    pub(super) const NOTHING: Self = Self {
        low: [0; 10],
        high: [0; 10],
    };

    /// Counts a message that is already in the sum, so no count is greater than the sum.
    pub(super) fn count(&mut self, charge: Interval<u32>) {
        let charges = widened(charge);
        for (counts, charge) in [(&mut self.low, charges.low), (&mut self.high, charges.high)] {
            let place = charge.saturating_sub(1).min(9);
            for (index, count) in (0..).zip(counts) {
                *count = count.saturating_add(u64::from(index == place));
            }
        }
    }

    pub(super) fn plus_part(mut self, more: &Self) -> Self {
        let low = self.low.iter_mut().zip(more.low);
        let high = self.high.iter_mut().zip(more.high);
        for (count, more) in low.chain(high) {
            *count = count.saturating_add(more);
        }
        self
    }
}
