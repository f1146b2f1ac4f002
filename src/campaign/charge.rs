//! The charge of one message, known or within bounds.

use super::totals::Interval;
use crate::count::estimate::Estimate;
use crate::template::Bounds;

/// How many billed messages one message is, or between which two numbers that lies.
///
/// ```
/// use sms_charge::campaign::Charge;
/// use sms_charge::estimate;
///
/// assert_eq!(Charge::from(estimate("Kode 4417")), Charge::exactly(1));
/// assert_eq!(Charge::between(3, 1), Charge::between(1, 3));
/// assert_eq!(Charge::exactly(0), Charge::exactly(1)); // nothing is sent for less
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Charge {
    low: u32,
    high: u32,
}

impl Charge {
    /// A known charge.
    #[must_use]
    pub const fn exactly(charge: u32) -> Self {
        Self::between(charge, charge)
    }

    /// A charge between two numbers, both included, in either order.
    #[must_use]
    pub const fn between(a: u32, b: u32) -> Self {
        let (low, high) = if a < b { (a, b) } else { (b, a) };
        Self {
            low: if low == 0 { 1 } else { low },
            high: if high == 0 { 1 } else { high },
        }
    }

    pub(super) const fn range(self) -> Interval {
        Interval {
            low: self.low as u64,
            high: self.high as u64,
        }
    }
}

impl From<u32> for Charge {
    fn from(charge: u32) -> Self {
        Self::exactly(charge)
    }
}

impl From<Estimate> for Charge {
    fn from(estimate: Estimate) -> Self {
        Self::exactly(estimate.charge)
    }
}

impl From<&Bounds> for Charge {
    fn from(bounds: &Bounds) -> Self {
        Self::between(bounds.least, bounds.worst)
    }
}
