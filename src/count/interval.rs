//! An interval: the lowest and the highest value of something unknown.

use crate::count::estimate::Estimate;
#[cfg(feature = "serde")]
use crate::record::record;

/// The lowest and the highest possible value, both included. They are equal if the value is known.
///
/// The bounds of a [template](crate::template) and the totals of a [campaign](crate::campaign) are
/// intervals.
///
/// ```
/// use sms_charge::{Interval, estimate};
///
/// let unknown = Interval::new(1, 3);
/// assert_eq!((unknown.low, unknown.high), (1, 3));
///
/// let known: Interval<u32> = estimate("Kode OTP Anda 482913").into();
/// assert_eq!(known, Interval::exactly(1));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Interval<T> {
    /// The lowest value.
    pub low: T,
    /// The highest value.
    pub high: T,
}

#[cfg(feature = "serde")]
record!(Interval<u32>, "a table of low and high" { low: u32, high: u32 } with |low, high| Interval { low, high });
#[cfg(feature = "serde")]
record!(Interval<u64>, "a table of low and high" { low: u64, high: u64 } with |low, high| Interval { low, high });

impl<T> Interval<T> {
    /// The interval between two values, in either order.
    ///
    /// ```
    /// use sms_charge::Interval;
    ///
    /// assert_eq!(Interval::new(4, 8), Interval::new(8, 4));
    /// ```
    #[must_use]
    pub fn new(a: T, b: T) -> Self
    where
        T: Ord,
    {
        let (low, high) = if a <= b { (a, b) } else { (b, a) };
        Self { low, high }
    }

    /// The interval of a known value.
    ///
    /// ```
    /// use sms_charge::Interval;
    ///
    /// assert_eq!(Interval::exactly(4), Interval::new(4, 4));
    /// ```
    #[must_use]
    pub const fn exactly(value: T) -> Self
    where
        T: Copy,
    {
        Self {
            low: value,
            high: value,
        }
    }
}

/// [`Interval::exactly`].
impl<T: Copy> From<T> for Interval<T> {
    fn from(value: T) -> Self {
        Self::exactly(value)
    }
}

/// The charge of the estimate.
impl From<Estimate> for Interval<u32> {
    fn from(estimate: Estimate) -> Self {
        Self::exactly(estimate.charge)
    }
}
