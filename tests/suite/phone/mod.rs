//! Phone numbers: the strict rule against a slow twin, inputs that people send, one row each, and
//! properties.

mod conversions;
mod exhaustive;
mod forms;
mod meanings;
mod operators;
mod properties;
mod scalars;
#[cfg(feature = "serde")]
mod serial;
mod strict;
mod wrappings;

/// The result of a parser: the E.164 text, or the error's code and first byte.
fn outcome(
    result: Result<sms_charge::PhoneNumber, sms_charge::phone::PhoneNumberError>,
) -> Result<String, (&'static str, usize)> {
    result
        .map(|number| number.to_string())
        .map_err(|error| (error.code(), error.span().start))
}
