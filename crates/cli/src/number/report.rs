//! The report on a number: its forms, the holder of its range, and what was cleaned.

use std::io::{self, Write};

use sms_charge::PhoneNumber;
use sms_charge::phone::{PhoneNumberError, RangeState};

use crate::lang::{self, Localized as _};
use crate::rows;
use crate::style::{CHEAP, EXPENSIVE, FAINT, FIGURE};

/// The report on a number, or on why it is refused.
pub(crate) fn write(
    out: &mut impl Write,
    input: &str,
    number: Result<PhoneNumber, PhoneNumberError>,
) -> io::Result<()> {
    match number {
        Ok(number) => write_number(out, input, number),
        Err(error) => write_error(out, input, error),
    }
}

fn write_number(out: &mut impl Write, input: &str, number: PhoneNumber) -> io::Result<()> {
    let (e164, msisdn, national) = (number.e164(), number.msisdn(), number.national());
    rows::write_styled(out, lang::NUMBER.text(), FIGURE, e164.as_str())?;
    let forms = lang::FORMS_ARE.with(&[&e164, &msisdn, &national]);
    rows::write(out, lang::FORMS.text(), &forms)?;
    write_holder(out, number)?;
    rows::write(out, lang::INPUT.text(), &cleaned(input, number))
}

fn write_holder(out: &mut impl Write, number: PhoneNumber) -> io::Result<()> {
    let range = number.range();
    let style = if range.state == RangeState::InService {
        CHEAP
    } else {
        EXPENSIVE
    };
    let mut holder = match range.operator {
        Some(operator) => operator.to_string(),
        None => lang::UNKNOWN_HOLDER.text().to_owned(),
    };
    if let Some(brand) = range.sub_brand {
        holder += &lang::REPORTEDLY.with(&[&brand.name()]);
    }
    let state = lang::range_state(range.state);
    let range = lang::RANGE.with(&[&range.prefix, &state, &range.checked]);
    writeln!(
        out,
        "  {FAINT}{:<10}{FAINT:#}{style}{holder}{style:#}: {range}",
        lang::HOLDER.text()
    )
}

/// What the lenient parser changed in the input to get this number.
fn cleaned(input: &str, number: PhoneNumber) -> String {
    if input == number.e164().as_str() {
        return lang::AS_GIVEN.text().to_owned();
    }
    let digits: String = input.chars().filter(|c| c.is_numeric()).collect();
    let passed_over = input
        .chars()
        .filter(|&c| !c.is_numeric() && !is_plus(c))
        .count();
    let nsn = number.msisdn().as_str().len() - "62".len();
    let prefix = digits.chars().count() - nsn;
    let read_as_is = input.contains(is_plus) && prefix == "62".len();

    let mut done = Vec::new();
    if passed_over > 0 {
        let characters = lang::CHARACTER.counted(passed_over);
        done.push(lang::IGNORED.with(&[&characters]));
    }
    if !digits.is_ascii() {
        done.push(lang::OTHER_DIGITS.text().to_owned());
    }
    if !read_as_is {
        let prefix: String = digits.chars().take(prefix).collect();
        done.push(if prefix.is_empty() {
            lang::NO_PREFIX.text().to_owned()
        } else {
            lang::PREFIX_READ.with(&[&prefix])
        });
    }
    done.join(", ")
}

const fn is_plus(c: char) -> bool {
    matches!(c, '+' | '＋')
}

fn write_error(out: &mut impl Write, input: &str, error: PhoneNumberError) -> io::Result<()> {
    let span = Some(error.span());
    rows::write_problem(out, lang::NUMBER.text(), input, &error.localized(), span)
}
