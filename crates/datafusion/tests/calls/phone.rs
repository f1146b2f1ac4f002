//! Numbers, with answers written by hand.

use crate::call::{call, column, words};
use crate::lists::texts;

const N: Option<&str> = Some("+6281234567890");
const TELKOMSEL: Option<&str> = Some("Telkomsel");

/// The written number, its E.164 form for the strict and for the lenient function, and its brand.
type Number = (
    &'static str,
    Option<&'static str>,
    Option<&'static str>,
    Option<&'static str>,
);

const NUMBERS: [Number; 11] = [
    ("+6281234567890", N, N, TELKOMSEL),
    ("081234567890", None, N, TELKOMSEL),
    ("(0812) 3456 7890", None, N, TELKOMSEL),
    ("+62.812.3456.7890", None, N, TELKOMSEL),
    (
        "+6281434567890",
        Some("+6281434567890"),
        Some("+6281434567890"),
        Some("IM3"),
    ),
    (
        "+6289534567890",
        Some("+6289534567890"),
        Some("+6289534567890"),
        Some("Tri"),
    ),
    // A range without a known holder.
    (
        "+6281034567890",
        Some("+6281034567890"),
        Some("+6281034567890"),
        None,
    ),
    ("81234567890", None, None, None),
    ("+6202112345678", None, None, None),
    ("Budi", None, None, None),
    ("", None, None, None),
];

#[test]
fn every_number_of_the_list() {
    let given = [column(&texts(NUMBERS.map(|(written, ..)| written)))];
    let strict = words(&call("phone_e164", &given));
    let lenient = words(&call("phone_e164_lenient", &given));
    let brands = words(&call("phone_operator", &given));
    for (row, number) in NUMBERS.into_iter().enumerate() {
        let found = (
            number.0,
            strict[row].as_deref(),
            lenient[row].as_deref(),
            brands[row].as_deref(),
        );
        assert_eq!(found, number);
    }
}
