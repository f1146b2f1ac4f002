//! The user's prices, from a file.

use std::error::Error;
use std::fs;

use serde::Deserialize;
use sms_charge::campaign::Tariff;

/// Prices, and how their unit is written.
pub(super) struct Money {
    pub(super) tariff: Tariff,
    pub(super) currency: String,
    decimals: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    currency: String,
    #[serde(default)]
    decimals: u32,
    /// Of one segment.
    prices: Tariff,
}

pub(super) fn read(path: &str) -> Result<Money, Box<dyn Error>> {
    let text = fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
    let file: File = toml::from_str(&text).map_err(|error| format!("{path}: {error}"))?;
    if file.decimals > 9 {
        return Err(format!("{path}: at most 9 decimals").into());
    }
    Ok(Money {
        tariff: file.prices,
        currency: file.currency,
        decimals: file.decimals,
    })
}

impl Money {
    /// An amount with its decimals, groups of three, and its currency.
    pub(super) fn show(&self, amount: u128) -> String {
        let unit = 10_u128.pow(self.decimals);
        let whole = grouped(amount / unit);
        let fraction = match self.decimals {
            0 => String::new(),
            decimals => format!(".{:0width$}", amount % unit, width = decimals as usize),
        };
        format!("{} {whole}{fraction}", self.currency)
            .trim_start()
            .to_owned()
    }
}

/// A number in groups of three.
pub(super) fn grouped(number: impl ToString) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}
