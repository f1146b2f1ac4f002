//! Reads the phone and the body of each row from standard input. Each ends with a NUL. A body of one byte 01 is null.
//! Writes one line for each operator: the operator, the number of messages and the charge.

use std::collections::BTreeMap;
use std::error::Error;
use std::io::{self, BufRead as _};

use sms_charge::{PhoneNumber, estimate};

fn main() -> Result<(), Box<dyn Error>> {
    let mut sums: BTreeMap<&str, (u64, u64)> = BTreeMap::new();
    let mut rows = io::stdin().lock().split(0);
    while let (Some(phone), Some(body)) = (rows.next(), rows.next()) {
        let (phone, body) = (String::from_utf8(phone?)?, String::from_utf8(body?)?);
        let number = PhoneNumber::parse_lenient(&phone).ok();
        let operator = number
            .and_then(PhoneNumber::operator)
            .map_or("", |operator| operator.brand.name());
        let (rows, charge) = sums.entry(operator).or_default();
        *rows += 1;
        *charge += if body == "\u{1}" {
            0
        } else {
            estimate(&body).charge.into()
        };
    }
    for (operator, (rows, charge)) in sums {
        println!("{operator}\t{rows}\t{charge}");
    }
    Ok(())
}
