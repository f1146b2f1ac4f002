//! Indonesian numbers.

use pyo3::prelude::*;
use sms_charge::PhoneNumber;

use crate::answers::{Given, InvalidUtf8};
use crate::column::{Column, Words, built, words};
use crate::error::Said;
use crate::results;
use crate::span::span;
use crate::text::Text;

/// Reads an Indonesian mobile number. Returns a ``PhoneNumber``.
///
/// The number must be E.164, such as ``+6281234567890``. With ``lenient`` it may be written as people and
/// spreadsheets write numbers, if it can mean only one number.
///
/// >>> import sms_charge
/// >>> number = sms_charge.parse_phone("(0812) 3456-7890", lenient=True)
/// >>> number.e164, number.operator
/// ('+6281234567890', 'Telkomsel')
/// >>> number
/// PhoneNumber('+62 812-****-890')
/// >>> try:
/// ...     sms_charge.parse_phone("+62812345O7890")
/// ... except sms_charge.PhoneNumberError as error:
/// ...     error.code, error.span
/// ('letter', (9, 10))
#[pyfunction]
#[pyo3(signature = (text, *, lenient=false))]
pub(crate) fn parse_phone<'py>(
    py: Python<'py>,
    text: Text<'_>,
    lenient: bool,
) -> PyResult<Bound<'py, PyAny>> {
    results::phone_number(py, number(py, text.0, lenient)?)
}

/// The brand that holds the range of a number, such as ``"Telkomsel"``, or ``None`` if the holder is unknown.
/// The number is read leniently.
///
/// >>> import sms_charge
/// >>> sms_charge.operator("0812-3456-7890")
/// 'Telkomsel'
#[pyfunction]
pub(crate) fn operator(py: Python<'_>, text: Text<'_>) -> PyResult<Option<&'static str>> {
    Ok(brand(number(py, text.0, true)?))
}

/// The E.164 form of each number of a column, as a ``Column`` of strings. It is null if a text is not a number. See
/// ``charge_array`` for the column, and ``parse_phone`` for ``lenient``.
///
/// >>> import pyarrow, sms_charge
/// >>> numbers = pyarrow.array(["+6281234567890", "0812-3456-7890", "0812", None])
/// >>> sms_charge.e164_array(numbers).to_pyarrow().to_pylist()
/// ['+6281234567890', None, None, None]
/// >>> sms_charge.e164_array(numbers, lenient=True).to_pyarrow().to_pylist()
/// ['+6281234567890', '+6281234567890', None, None]
#[pyfunction]
#[pyo3(signature = (numbers, *, lenient=false))]
pub(crate) fn e164_array(py: Python<'_>, numbers: Given, lenient: bool) -> PyResult<Column> {
    // A row that is not UTF-8 gives null, like every text that is not a number.
    built(py, || {
        let push = |words: &mut Words, number: Option<PhoneNumber>| {
            words.push(number.map(PhoneNumber::e164).as_deref())
        };
        words(
            numbers,
            InvalidUtf8::Null,
            |text: &str| parse(text, lenient).ok(),
            push,
        )
    })
}

/// The brand that holds the range of each number of a column, as a ``Column`` of strings. It is null if
/// a text is not a number, or if the holder of its range is unknown. Numbers are read leniently.
///
/// >>> import pyarrow, sms_charge
/// >>> sms_charge.operator_array(pyarrow.array(["0812-3456-7890", "0812"])).to_pyarrow().to_pylist()
/// ['Telkomsel', None]
#[pyfunction]
pub(crate) fn operator_array(py: Python<'_>, numbers: Given) -> PyResult<Column> {
    built(py, || {
        let answer = |text: &str| parse(text, true).ok().and_then(brand);
        words(numbers, InvalidUtf8::Null, answer, Words::push)
    })
}

fn number(py: Python<'_>, text: &str, lenient: bool) -> PyResult<PhoneNumber> {
    parse(text, lenient).map_err(|error| {
        Said::new("PhoneNumberError", error, error.code())
            .at(span(text, &error.span()))
            .raised(py)
    })
}

fn parse(text: &str, lenient: bool) -> Result<PhoneNumber, sms_charge::phone::PhoneNumberError> {
    if lenient {
        PhoneNumber::parse_lenient(text)
    } else {
        PhoneNumber::parse(text)
    }
}

fn brand(number: PhoneNumber) -> Option<&'static str> {
    number.operator().map(|operator| operator.brand.name())
}
