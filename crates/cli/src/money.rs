//! Reads the tariff of the user, and shows amounts of money.

use std::path::Path;

use serde::Deserialize;
use sms_charge::campaign::Tariff;
use sms_charge::phone::Brand;

use crate::failure::Failure;
use crate::input;
use crate::lang;
use crate::place::Problem;

/// The prices, and how an amount is written.
pub(crate) struct Money {
    pub(crate) tariff: Tariff,
    pub(crate) currency: String,
    decimals: u32,
}

/// The file of `--tariff`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    currency: String,
    decimals: Option<toml::Spanned<u32>>,
    /// The prices of one segment.
    prices: Tariff,
}

/// With more decimals, there would be too few digits for the amount.
const MOST_DECIMALS: u32 = 9;

impl Money {
    pub(crate) fn read(path: &Path) -> Result<Self, Failure> {
        let source = input::file(path)?;
        let failure =
            |problem: Problem| Failure::Said(problem.at(&path.display().to_string(), &source));
        let file: Result<File, _> = toml::from_str(&source);
        let file = file.map_err(|error| failure(Problem::of_toml(&error)))?;
        let decimals = file.decimals.as_ref().map_or(0, |said| *said.get_ref());
        if let Some(said) = file.decimals.filter(|_| decimals > MOST_DECIMALS) {
            let what = lang::TOO_MANY_DECIMALS.with(&[&MOST_DECIMALS]);
            return Err(failure(Problem::new(what, said.span())));
        }
        Ok(Self {
            tariff: file.prices,
            currency: file.currency,
            decimals,
        })
    }

    /// An amount in groups of three, with its currency and decimals: `Rp 1.350`, `USD 1,350.00`.
    pub(crate) fn show(&self, amount: impl Into<u128>) -> String {
        let amount = amount.into();
        // Amounts in rupiah have dots in every language.
        let (group, point) = match &*self.currency {
            "Rp" | "IDR" => (".", ","),
            _ => (",", "."),
        };
        let unit = 10_u128.pow(self.decimals);
        let whole = grouped(amount / unit, group);
        let fraction = match self.decimals {
            0 => String::new(),
            decimals => format!(
                "{point}{:0width$}",
                amount % unit,
                width = decimals as usize
            ),
        };
        let shown = format!("{} {whole}{fraction}", self.currency);
        shown.trim_start().to_owned()
    }
}

/// The price of a segment to one number.
pub(crate) struct Price<'m> {
    pub(crate) money: &'m Money,
    pub(crate) brand: Option<Brand>,
}

impl Price<'_> {
    /// The price of several segments, in the unit of the tariff. `None` if it is too large for u64.
    pub(crate) fn amount(&self, charge: u32) -> Option<u64> {
        self.money
            .tariff
            .price(self.brand)
            .checked_mul(u64::from(charge))
    }

    pub(crate) fn shown(&self, charge: u32) -> Option<String> {
        self.amount(charge).map(|amount| self.money.show(amount))
    }
}

/// A number in groups of three.
pub(crate) fn grouped(number: impl Into<u128>, separator: &str) -> String {
    let digits = number.into().to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push_str(separator);
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rupiah_have_dots_and_dollars_have_commas() {
        let money = |currency: &str, decimals| Money {
            tariff: Tariff::FREE,
            currency: currency.to_owned(),
            decimals,
        };
        assert_eq!(money("Rp", 0).show(1_350_u64), "Rp 1.350");
        assert_eq!(money("Rp", 2).show(135_050_u64), "Rp 1.350,50");
        assert_eq!(money("USD", 3).show(1_234_567_u64), "USD 1,234.567");
        assert_eq!(money("", 0).show(u64::MAX), "18,446,744,073,709,551,615");
        assert_eq!(money("", 0).show(7_u64), "7");
    }
}
