//! A variable's specification as a word: `code`, or `digits:4-8`.

use sms_charge::template::{Class, VarSpec};

/// Why a word is no specification.
pub(crate) const EXPECTED: &str = "expected code, minutes, amount, date, name, url, \
     or a class and a range such as digits:4-8 (digits, gsm7-basic, gsm7 or any)";

pub(crate) fn parse(word: &str) -> Option<VarSpec> {
    Some(match word {
        "code" => VarSpec::CODE,
        "minutes" => VarSpec::MINUTES,
        "amount" => VarSpec::AMOUNT,
        "date" => VarSpec::DATE,
        "name" => VarSpec::NAME,
        "url" => VarSpec::URL,
        _ => {
            let (class, range) = word.split_once(':')?;
            let class = match class {
                "digits" => Class::Digits,
                "gsm7-basic" => Class::Gsm7Basic,
                "gsm7" => Class::Gsm7,
                "any" => Class::Any,
                _ => return None,
            };
            let (min, max) = range.split_once('-').unwrap_or((range, range));
            let (min, max) = (min.trim().parse().ok()?, max.trim().parse().ok()?);
            (min <= max).then(|| VarSpec::new(class, min..=max))?
        }
    })
}
