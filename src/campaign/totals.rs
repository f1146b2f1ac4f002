//! Sums, and how charges are spread.

use super::{CampaignError, Charge};

/// The lowest and the highest that a sum can be; equal where everything is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "otp", derive(serde::Serialize, serde::Deserialize))]
pub struct Interval {
    /// If every charge is as low as it can be.
    pub low: u64,
    /// If every charge is as high as it can be.
    pub high: u64,
}

/// Sums over messages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "otp", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Totals {
    /// How many messages are sent.
    pub messages: u64,
    /// How many are billed.
    pub charges: Interval,
    /// What that costs, in the unit of the tariff.
    pub cost: Interval,
}

impl Interval {
    pub(super) const NOTHING: Self = Self { low: 0, high: 0 };

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

impl Totals {
    pub(super) const NOTHING: Self = Self {
        messages: 0,
        charges: Interval::NOTHING,
        cost: Interval::NOTHING,
    };

    pub(super) fn of_message(charge: Charge, price: u64) -> Result<Self, CampaignError> {
        let charges = charge.range();
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

    /// Of parts of a whole that did not overflow, so that these don't.
    pub(super) const fn plus_part(&self, more: &Self) -> Self {
        Self {
            messages: self.messages.saturating_add(more.messages),
            charges: self.charges.plus_part(more.charges),
            cost: self.cost.plus_part(more.cost),
        }
    }
}

/// How many messages have which charge, if all are as low and if all are as high as they can be.
///
/// ```
/// use sms_charge::campaign::{Campaign, Charge, Tariff};
///
/// let mut campaign = Campaign::new();
/// for charge in [1, 1, 2, 10, 40] {
///     campaign.add(None, charge, &Tariff::FREE)?;
/// }
/// campaign.add(None, Charge::between(1, 3), &Tariff::FREE)?;
///
/// let spread = campaign.distribution();
/// assert_eq!(spread.low, [3, 1, 0, 0, 0, 0, 0, 0, 0, 2]); // 1 to 9, then 10 and more
/// assert_eq!(spread.high, [2, 1, 1, 0, 0, 0, 0, 0, 0, 2]);
/// # Ok::<(), sms_charge::campaign::CampaignError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "otp", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Distribution {
    /// By the lowest charges: the messages of charge 1, 2 and so on to 9, then 10 and more.
    pub low: [u64; 10],
    /// By the highest charges.
    pub high: [u64; 10],
}

impl Distribution {
    pub(super) const NOTHING: Self = Self {
        low: [0; 10],
        high: [0; 10],
    };

    /// Of a message that is counted already, so that no count is beyond the sum of all.
    pub(super) fn count(&mut self, charge: Charge) {
        let charges = charge.range();
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
