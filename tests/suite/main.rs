//! The public API against oracles, tables, stored inputs and properties. It is one crate, because
//! the shared modules would otherwise be compiled for each of several.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::panic,
    clippy::cast_possible_truncation,
    clippy::missing_const_for_fn,
    clippy::match_bool,
    reason = "a test fails by panicking, and its figures are small"
)]

mod checks;
mod oracle;
mod properties;

mod codes;
mod corpus;
#[cfg(feature = "serde")]
mod expected;
mod limits;
mod redaction;

mod campaign;
#[cfg(feature = "serde")]
mod cbor;
mod content;
mod count;
mod explain;
mod gsm7;
mod national;
mod octets;
#[cfg(feature = "otp")]
mod otp;
mod phone;
mod rcs;
mod reconcile;
mod template;
#[cfg(feature = "serde")]
mod vectors;

/// Capacities as `(single, multi)` of GSM-7 and of UCS-2.
fn capacities(gsm7: (u16, u16), ucs2: (u16, u16)) -> sms_charge::Capacities {
    let of = |(single, multi)| sms_charge::Capacity::new(single, multi).unwrap();
    sms_charge::Capacities {
        gsm7: of(gsm7),
        ucs2: of(ucs2),
        ..sms_charge::Capacities::CONCAT8
    }
}
