//! Phone numbers: the strict rule against a slow twin, the inputs people send row by row, and
//! properties over the rest.

mod exhaustive;
mod forms;
mod operators;
mod properties;
mod scalars;
mod strict;

/// What a parser made of an input: the E.164 text, or the error's code and first byte.
fn outcome(
    result: Result<sms_charge::PhoneNumber, sms_charge::phone::PhoneNumberError>,
) -> Result<String, (&'static str, usize)> {
    result
        .map(|number| number.to_string())
        .map_err(|error| (error.code(), error.span().start))
}
#[cfg(feature = "serde")]
mod serial;
