//! What will this list of messages cost with my prices?
//!
//! A [`Campaign`] adds up any number of messages and always has the same size.
//!
//! ```
//! use sms_charge::campaign::{Campaign, Tariff};
//! use sms_charge::estimate;
//!
//! let mut campaign = Campaign::new();
//! campaign.add(None, estimate("Pesanan Anda tiba. 💚"), &Tariff::new(300))?;
//! assert_eq!(campaign.overall().cost.low, 300);
//! # Ok::<(), sms_charge::campaign::CampaignError>(())
//! ```
//!
//! # When to use it
//!
//! Use it for totals over many messages, by brand and company, with the rows that cannot be sent.
//! Two campaigns can be merged in any order, so threads or machines can share the work. For one
//! message, use [`estimate`](crate::estimate). For counts without brands and prices, use
//! [`Total`](crate::Total).
//!
//! ```
//! use sms_charge::campaign::{Campaign, Rejected, Tariff};
//! use sms_charge::phone::Brand;
//! use sms_charge::{PhoneNumber, estimate};
//!
//! // Invented prices of one segment, in hundredths of a rupiah.
//! const TARIFF: Tariff = Tariff::new(30_000).brand(Brand::Xl, 27_550);
//!
//! let mut campaign = Campaign::new();
//! for (number, text) in [
//!     ("+6281734567890", "Kode OTP Anda 482913. Berlaku 5 menit."),
//!     ("+6281234567890", "Pesanan Anda tiba. 💚"),
//!     ("0812", "Pesanan Anda tiba. 💚"),
//! ] {
//!     match PhoneNumber::parse_lenient(number) {
//!         Ok(number) => campaign.add(number.operator(), estimate(text), &TARIFF)?,
//!         Err(error) => campaign.reject(error)?,
//!     }
//! }
//!
//! let overall = campaign.overall();
//! assert_eq!((overall.messages, overall.cost.low), (2, 57_550));
//! assert_eq!(campaign.brand(Some(Brand::Xl)).cost.low, 27_550);
//! assert_eq!(campaign.rejected(Rejected::Number), 1);
//! # Ok::<(), sms_charge::campaign::CampaignError>(())
//! ```
//!
//! # Decisions
//!
//! - Money is a `u64`. You choose the unit, so that every price is a whole number of it. In
//!   ten-thousandths of a rupiah, a `u64` holds 1.8 quadrillion rupiah, and JSON and databases can
//!   carry it. There are no fractions, so a sum does not depend on its order. There are no negative
//!   amounts: refunds belong in another ledger.
//! - A sum that does not fit is an error and changes nothing. No sum wraps or saturates.
//! - Every sum is an [`Interval`]. If every charge was known, its low and high are equal.
//! - No message is sent for less than one segment: a charge of 0 counts as 1.
//! - The price depends on the brand. You have the price list, and you add tax. This crate has no
//!   prices: public ones differ by a factor of twenty.

mod error;
mod tariff;
mod totals;

pub use error::{CampaignError, Rejected};
pub use tariff::Tariff;
pub use totals::{Distribution, Totals};

use crate::count::interval::Interval;
use crate::phone::{Brand, Company, Operator};

/// One value for each brand, and one for numbers without a known brand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct ByBrand<T> {
    /// In the order of [`Brand::ALL`], which is the order of the declaration.
    brands: [T; Brand::ALL.len()],
    unknown: T,
}

impl<T: Copy> ByBrand<T> {
    const fn all(value: T) -> Self {
        Self {
            brands: [value; Brand::ALL.len()],
            unknown: value,
        }
    }

    const fn of(&self, brand: Option<Brand>) -> &T {
        match brand {
            Some(brand) => match self.brands.split_at_checked(brand as usize) {
                Some((_, [of_brand, ..])) => of_brand,
                _ => &self.unknown,
            },
            None => &self.unknown,
        }
    }

    const fn of_mut(&mut self, brand: Option<Brand>) -> &mut T {
        match brand {
            Some(brand) => match self.brands.split_at_mut_checked(brand as usize) {
                Some((_, [of_brand, ..])) => of_brand,
                _ => &mut self.unknown,
            },
            None => &mut self.unknown,
        }
    }
}

/// The brands, and last `None` for numbers without a known brand.
fn every_brand() -> impl Iterator<Item = Option<Brand>> {
    Brand::ALL.iter().copied().map(Some).chain([None])
}

/// What any number of messages costs: see the [module](self).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Campaign {
    overall: Totals,
    /// These add up to `overall`, so none of them overflows before it does.
    by_brand: ByBrand<Totals>,
    distribution: Distribution,
    rejected: [u64; Rejected::ALL.len()],
}

impl Campaign {
    /// A campaign without messages.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            overall: Totals::NOTHING,
            by_brand: ByBrand::all(Totals::NOTHING),
            distribution: Distribution::NOTHING,
            rejected: [0; Rejected::ALL.len()],
        }
    }

    /// Adds a message: the holder of its number's range if that is known, and its charge.
    ///
    /// The charge is an [`Estimate`](crate::Estimate), a number of segments or an [`Interval`],
    /// such as the [`Bounds`](crate::template::Bounds) of a template. A charge of 0 counts as 1.
    ///
    /// # Errors
    ///
    /// If a sum would exceed `u64::MAX`. Then nothing is added.
    ///
    /// ```
    /// use sms_charge::campaign::{Campaign, Tariff};
    /// use sms_charge::template::{Template, VarSpec};
    ///
    /// let template = Template::parse("Halo %{name}, pesanan Anda sudah dikirim.")?;
    /// let bounds = template.bounds(&[("name", VarSpec::any(1..=30))])?;
    ///
    /// let mut campaign = Campaign::new();
    /// for _ in 0..1000 {
    ///     campaign.add(None, &bounds, &Tariff::new(300))?; // an invented price
    /// }
    /// let cost = campaign.overall().cost;
    /// assert_eq!((cost.low, cost.high), (300_000, 600_000));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn add(
        &mut self,
        operator: Option<Operator>,
        charge: impl Into<Interval<u32>>,
        tariff: &Tariff,
    ) -> Result<(), CampaignError> {
        let brand = operator.map(|operator| operator.brand);
        let Interval { low, high } = charge.into();
        // No message is sent for less than one segment.
        let charge = Interval::new(low.max(1), high.max(1));
        let message = Totals::of_message(charge, tariff.price(brand))?;
        self.overall = self.overall.checked_plus(&message)?;
        let of_brand = self.by_brand.of_mut(brand);
        *of_brand = of_brand.plus_part(&message);
        self.distribution.count(charge);
        Ok(())
    }

    /// Counts a row that is not sent, by its reason.
    ///
    /// # Errors
    ///
    /// If the count would exceed `u64::MAX`.
    ///
    /// ```
    /// use sms_charge::Content;
    /// use sms_charge::campaign::{Campaign, Rejected};
    ///
    /// let mut campaign = Campaign::new();
    /// if let Err(error) = Content::parse("code=1234") {
    ///     campaign.reject(error)?;
    /// }
    /// assert_eq!(campaign.rejected(Rejected::Content), 1);
    /// # Ok::<(), sms_charge::campaign::CampaignError>(())
    /// ```
    pub fn reject(&mut self, why: impl Into<Rejected>) -> Result<(), CampaignError> {
        let why = why.into();
        for (rejected, count) in Rejected::ALL.iter().zip(&mut self.rejected) {
            if *rejected == why {
                *count = count.checked_add(1).ok_or(CampaignError::ROWS)?;
            }
        }
        Ok(())
    }

    /// Adds what another campaign has counted. The result does not depend on order or grouping.
    ///
    /// # Errors
    ///
    /// If a sum would exceed `u64::MAX`. Then nothing is added.
    ///
    /// ```
    /// use sms_charge::campaign::{Campaign, Tariff};
    ///
    /// let (mut a, mut b) = (Campaign::new(), Campaign::new());
    /// a.add(None, 1, &Tariff::new(300))?;
    /// b.add(None, 2, &Tariff::new(300))?;
    /// a.merge(&b)?;
    /// assert_eq!((a.overall().messages, a.overall().cost.low), (2, 900));
    ///
    /// let mut full = Campaign::new();
    /// full.add(None, 1, &Tariff::new(u64::MAX))?;
    /// let before = a;
    /// assert!(a.merge(&full).is_err());
    /// assert_eq!(a, before);
    /// # Ok::<(), sms_charge::campaign::CampaignError>(())
    /// ```
    pub fn merge(&mut self, other: &Self) -> Result<(), CampaignError> {
        let overall = self.overall.checked_plus(&other.overall)?;
        let mut rejected = self.rejected;
        for (count, more) in rejected.iter_mut().zip(other.rejected) {
            *count = count.checked_add(more).ok_or(CampaignError::ROWS)?;
        }
        let mut by_brand = self.by_brand;
        for brand in every_brand() {
            let of_brand = by_brand.of_mut(brand);
            *of_brand = of_brand.plus_part(other.by_brand.of(brand));
        }
        *self = Self {
            overall,
            by_brand,
            distribution: self.distribution.plus_part(&other.distribution),
            rejected,
        };
        Ok(())
    }

    /// All messages.
    #[must_use]
    pub const fn overall(&self) -> Totals {
        self.overall
    }

    /// The messages to the numbers of a brand. `None` is for numbers without a known brand.
    #[must_use]
    pub const fn brand(&self, brand: Option<Brand>) -> Totals {
        *self.by_brand.of(brand)
    }

    /// The brands of the messages that were added. `None`, for numbers without a known brand, comes
    /// last.
    ///
    /// ```
    /// use sms_charge::campaign::{Campaign, Tariff};
    ///
    /// let mut campaign = Campaign::new();
    /// campaign.add(None, 1, &Tariff::FREE)?;
    /// for (brand, totals) in campaign.brands() {
    ///     assert_eq!((brand, totals.messages), (None, 1));
    /// }
    /// # Ok::<(), sms_charge::campaign::CampaignError>(())
    /// ```
    pub fn brands(&self) -> impl Iterator<Item = (Option<Brand>, Totals)> {
        every_brand()
            .map(|brand| (brand, self.brand(brand)))
            .filter(|(_, totals)| totals.messages > 0)
    }

    /// The messages to the numbers of a company, for all its brands. `None` is for numbers without
    /// a known company.
    ///
    /// ```
    /// use sms_charge::campaign::{Campaign, Tariff};
    /// use sms_charge::phone::Company;
    /// use sms_charge::PhoneNumber;
    ///
    /// let mut campaign = Campaign::new();
    /// for number in ["+6281734567890", "+6288134567890"] {
    ///     campaign.add(PhoneNumber::parse(number)?.operator(), 1, &Tariff::FREE)?;
    /// }
    /// let xlsmart = campaign.company(Some(Company::Xlsmart)); // XL and Smartfren
    /// assert_eq!(xlsmart.messages, 2);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn company(&self, company: Option<Company>) -> Totals {
        let Some(company) = company else {
            return self.brand(None);
        };
        Brand::ALL
            .iter()
            .copied()
            .filter(|brand| brand.company() == company)
            .fold(Totals::NOTHING, |sum, brand| {
                sum.plus_part(&self.brand(Some(brand)))
            })
    }

    /// The number of messages by charge.
    #[must_use]
    pub const fn distribution(&self) -> Distribution {
        self.distribution
    }

    /// The number of rows that were not sent for this reason.
    #[must_use]
    pub fn rejected(&self, why: Rejected) -> u64 {
        let counts = Rejected::ALL.iter().zip(self.rejected);
        counts
            .filter(|&(&rejected, _)| rejected == why)
            .map(|(_, count)| count)
            .sum()
    }
}

/// The same as [`Campaign::new`].
impl Default for Campaign {
    fn default() -> Self {
        Self::new()
    }
}
