//! The caller's prices.

use super::ByBrand;
use crate::phone::Brand;

/// The price of one segment, by brand, and one price for all other numbers.
///
/// Prices are whole numbers of a unit that you choose, such as a hundredth of a rupiah. The prices
/// in all examples here are invented.
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
///
/// With the feature `serde`, a tariff is a table. It has `default` and the brands with their own
/// price. In TOML:
///
/// ```toml
/// default = 300
/// telkomsel = 350
/// ```
///
/// ```toml
/// default = 300
/// telkomsel = 350
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Tariff {
    default: u64,
    by_brand: ByBrand<Option<u64>>,
}

impl Tariff {
    /// All prices are 0. Use it to count only.
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

    /// The price of one segment to a number of a brand. `None` is for a number without a known
    /// brand.
    #[must_use]
    pub const fn price(&self, brand: Option<Brand>) -> u64 {
        match *self.by_brand.of(brand) {
            Some(price) => price,
            None => self.default,
        }
    }
}

#[cfg(feature = "serde")]
mod serial {
    use core::fmt;

    use serde_core::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
    use serde_core::ser::{Serialize, SerializeMap, Serializer};

    use super::Tariff;
    use crate::phone::Brand;
    use crate::record::Key;

    /// `default`, then the words of the brands.
    #[expect(clippy::indexing_slicing, reason = "there is a key for each brand")]
    const KEYS: &[&str] = &{
        let mut keys = ["default"; 1 + Brand::ALL.len()];
        let mut brand = 0;
        while brand < Brand::ALL.len() {
            keys[brand + 1] = Brand::ALL[brand].as_str();
            brand += 1;
        }
        keys
    };

    impl Serialize for Tariff {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let own = |&brand: &Brand| (*self.by_brand.of(Some(brand))).map(|price| (brand, price));
            let prices = || Brand::ALL.iter().filter_map(own);
            let mut table = serializer.serialize_map(Some(1 + prices().count()))?;
            table.serialize_entry("default", &self.default)?;
            for (brand, price) in prices() {
                table.serialize_entry(&brand, &price)?;
            }
            table.end()
        }
    }

    impl<'de> Deserialize<'de> for Tariff {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            deserializer.deserialize_map(Table)
        }
    }

    struct Table;

    impl<'de> Visitor<'de> for Table {
        type Value = Tariff;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a table of prices")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Tariff, A::Error> {
            let mut default = None;
            let mut tariff = Tariff::FREE;
            while let Some(key) = map.next_key_seed(Key(KEYS))? {
                let price = match key.parse() {
                    Ok(brand) => tariff.by_brand.of_mut(Some(brand)),
                    Err(_) => &mut default,
                };
                if price.replace(map.next_value()?).is_some() {
                    return Err(A::Error::duplicate_field(key));
                }
            }
            tariff.default = default.ok_or_else(|| A::Error::missing_field("default"))?;
            Ok(tariff)
        }
    }
}
