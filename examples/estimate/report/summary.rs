//! The answer in four lines.

use std::fmt::Display;
use std::io::{self, Write};

use anstyle::Style;
use sms_charge::{Encoding, Estimate, gsm7};

use super::Counted;
use super::style::{CHEAP, CULPRIT, DEAR, FAINT, FIGURE};
use crate::Gateway;

pub(super) fn write(
    out: &mut impl Write,
    gateway: &Gateway,
    text: &str,
    estimate: Estimate,
) -> io::Result<()> {
    write_encoding(out, text, estimate.encoding)?;
    write_units(out, gateway, estimate)?;
    write_charge(out, gateway, estimate)?;
    write_left(out, gateway.profile.remaining(text), estimate.encoding)
}

fn write_encoding(out: &mut impl Write, text: &str, encoding: Encoding) -> io::Result<()> {
    match encoding {
        Encoding::Gsm7 => {
            let why = "every character is in the GSM-7 alphabet";
            write_row(out, "encoding", CHEAP, encoding, why)
        }
        Encoding::Ucs2 => {
            let culprits = text.chars().filter(|&c| gsm7::septets(c).is_none()).count();
            let are = if culprits == 1 { "is" } else { "are" };
            let culprits = Counted(culprits, "character");
            let why = format!("{culprits} {are} not in the GSM-7 alphabet");
            write_row(out, "encoding", DEAR, encoding, &why)
        }
    }
}

fn write_units(out: &mut impl Write, gateway: &Gateway, estimate: Estimate) -> io::Result<()> {
    let encoding = estimate.encoding;
    let unit = match encoding {
        Encoding::Gsm7 => "septets",
        Encoding::Ucs2 => "UTF-16 code units",
    };
    let single = gateway.capacities.single(encoding);
    let multi = gateway.capacities.multi(encoding);
    let what = format!("{unit}: {single} to a message, {multi} to each of several");
    write_row(out, "units", FIGURE, estimate.units, &what)
}

fn write_charge(out: &mut impl Write, gateway: &Gateway, estimate: Estimate) -> io::Result<()> {
    let messages = if estimate.charge == 1 {
        "message"
    } else {
        "messages"
    };
    let (style, what) = match estimate.charge {
        _ if estimate.over_limit => {
            let limit = gateway.limit;
            (
                CULPRIT,
                format!("{messages}, over the limit of {limit}: can't be sent as one text"),
            )
        }
        1 => (CHEAP, format!("{messages}: an estimate, not an invoice")),
        _ => (DEAR, format!("{messages}: an estimate, not an invoice")),
    };
    write_row(out, "charge", style, estimate.charge, &what)
}

fn write_left(out: &mut impl Write, remaining: usize, encoding: Encoding) -> io::Result<()> {
    let cost = match encoding {
        Encoding::Gsm7 => "one septet",
        Encoding::Ucs2 => "one code unit",
    };
    let what = match remaining {
        0 => "the next character costs another message".to_owned(),
        1 => format!("character of {cost} may follow before the charge rises"),
        _ => format!("characters of {cost} may follow before the charge rises"),
    };
    write_row(out, "left", FIGURE, remaining, &what)
}

fn write_row(
    out: &mut impl Write,
    label: &str,
    style: Style,
    value: impl Display,
    what: &str,
) -> io::Result<()> {
    // Padded as text, since a `Display` need not heed the width.
    let value = value.to_string();
    writeln!(
        out,
        "  {FAINT}{label:<10}{FAINT:#}{style}{value:<7}{style:#}{what}"
    )
}
