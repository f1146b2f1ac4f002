//! The number that a text goes to: its forms, its holder, and what was cleaned.

use std::io::{self, Write};

use sms_charge::PhoneNumber;
use sms_charge::phone::{PhoneNumberError, RangeState};

use super::style::{CHEAP, CULPRIT, EXPENSIVE, FAINT, FIGURE};
use super::{Counted, caret};

/// The report on a number, or on why it is none.
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
    writeln!(out, "  {FAINT}to        {FAINT:#}{FIGURE}{e164}{FIGURE:#}")?;
    writeln!(
        out,
        "  {FAINT}forms     {FAINT:#}E.164 {e164}, MSISDN {msisdn}, national {national}"
    )?;
    write_holder(out, number)?;
    let how = cleaned(input, number);
    writeln!(out, "  {FAINT}input     {FAINT:#}{how}")
}

fn write_holder(out: &mut impl Write, number: PhoneNumber) -> io::Result<()> {
    let range = number.range();
    let style = if range.state == RangeState::InService {
        CHEAP
    } else {
        EXPENSIVE
    };
    let holder = range
        .operator
        .map_or_else(|| "unknown".to_owned(), |operator| operator.to_string());
    let hint = range.sub_brand.map_or_else(String::new, |brand| {
        format!(", said to be {}", brand.name())
    });
    writeln!(
        out,
        "  {FAINT}holder    {FAINT:#}{style}{holder}{style:#}{hint}: range 0{}, {}, checked {}",
        range.prefix,
        range.state.as_str().replace('-', " "),
        range.checked
    )
}

/// What the lenient reader did to make this number of the input.
fn cleaned(input: &str, number: PhoneNumber) -> String {
    if input == number.e164().as_str() {
        return "E.164 as it was given".to_owned();
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
        done.push(format!("{} passed over", Counted(passed_over, "character")));
    }
    if !digits.is_ascii() {
        done.push("digits of another script read".to_owned());
    }
    if !read_as_is {
        let prefix: String = digits.chars().take(prefix).collect();
        done.push(format!("{prefix} read as +62"));
    }
    done.join(", ")
}

const fn is_plus(c: char) -> bool {
    matches!(c, '+' | '＋')
}

fn write_error(out: &mut impl Write, input: &str, error: PhoneNumberError) -> io::Result<()> {
    writeln!(
        out,
        "  {FAINT}to        {FAINT:#}{CULPRIT}refused{CULPRIT:#}: {error}"
    )?;
    caret::write(out, input, error.span(), CULPRIT)
}
