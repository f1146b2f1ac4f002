//! The caller's prices.

use super::ByBrand;
use crate::phone::Brand;

/// What one segment costs, by brand, with one price for all other numbers.
///
/// Prices are whole numbers of a unit that the caller chooses, such as a hundredth of a rupiah. The
/// figures in every example here are made up.
///
/// ```
/// use sms_charge::phone::Brand;
/// use sms_charge::campaign::Tariff;
///
/// const TARIFF: Tariff = Tariff::new(300).brand(Brand::Telkomsel, 350);
/// assert_eq!(TARIFF.price(Some(Brand::Telkomsel)), 350);
/// assert_eq!(TARIFF.price(Some(Brand::Tri)), 300);
/// assert_eq!(TARIFF.price(None), 300); // a range without a known holder
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Tariff {
    default: u64,
    by_brand: ByBrand<Option<u64>>,
}

impl Tariff {
    /// Every price is 0, to count only.
    pub const FREE: Self = Self::new(0);

    /// One price for all brands, and for ranges without a known holder.
    #[must_use]
    pub const fn new(default: u64) -> Self {
        Self {
            default,
            by_brand: ByBrand::all(None),
        }
    }

    /// Sets the price of a brand.
    #[must_use]
    pub const fn brand(mut self, brand: Brand, price: u64) -> Self {
        *self.by_brand.of_mut(Some(brand)) = Some(price);
        self
    }

    /// The price of one segment to a brand's number, or with `None` to a number whose brand is not
    /// known.
    #[must_use]
    pub const fn price(&self, brand: Option<Brand>) -> u64 {
        match *self.by_brand.of(brand) {
            Some(price) => price,
            None => self.default,
        }
    }
}
