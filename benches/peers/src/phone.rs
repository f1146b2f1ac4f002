//! Crates that tell whether an input is a mobile number. Each uses Indonesia as the region of an
//! input without a country code.

use phonelib::PhoneNumber;
use rlibphonenumber::{PHONE_NUMBER_UTIL, Region};

/// Whether an input is a mobile number.
pub type Check = fn(&str) -> bool;

pub const PEERS: [(&str, Check); 3] = [
    ("phonelib", phonelib),
    ("rlibphonenumber", rlibphonenumber),
    ("phonenumber", phonenumber),
];

/// It checks lengths and leading digits, not allocated ranges.
fn phonelib(input: &str) -> bool {
    PhoneNumber::parse_with_country(input, "ID").is_some_and(|number| number.is_mobile())
}

/// A port of google/libphonenumber; needs `parse` and `is_valid`.
fn rlibphonenumber(input: &str) -> bool {
    PHONE_NUMBER_UTIL
        .parse(input, Some(Region::ID))
        .is_ok_and(|number| number.is_valid())
}

/// Another port; needs `parse` and `is_valid`.
fn phonenumber(input: &str) -> bool {
    phonenumber::parse(Some(phonenumber::country::ID), input).is_ok_and(|number| number.is_valid())
}
