//! The answer in four lines.

use std::fmt::Display;
use std::io::{self, Write};

use anstyle::Style;
use sms_charge::{Encoding, Estimate, gsm7};

use super::style::{CHEAP, CULPRIT, DEAR, FAINT, FIGURE};
use crate::Gateway;
use crate::lang::{self, Lang};

pub(super) fn write(
    out: &mut impl Write,
    gateway: &Gateway,
    lang: Lang,
    text: &str,
    estimate: Estimate,
) -> io::Result<()> {
    write_encoding(out, lang, text, estimate.encoding)?;
    write_units(out, gateway, lang, estimate)?;
    write_charge(out, gateway, lang, estimate)?;
    let remaining = gateway.profile.remaining(text);
    write_left(out, lang, remaining, estimate.encoding)
}

fn write_encoding(
    out: &mut impl Write,
    lang: Lang,
    text: &str,
    encoding: Encoding,
) -> io::Result<()> {
    let label = lang.of(&lang::ENCODING);
    match encoding {
        Encoding::Gsm7 => write_row(out, label, CHEAP, encoding, lang.of(&lang::ALL_GSM7)),
        Encoding::Ucs2 => {
            let culprits = text.chars().filter(|&c| gsm7::septets(c).is_none()).count();
            let culprits = lang.counted(culprits, &lang::CHARACTER_IS);
            let why = lang.say(&lang::NOT_GSM7, &[&culprits]);
            write_row(out, label, DEAR, encoding, &why)
        }
    }
}

fn write_units(
    out: &mut impl Write,
    gateway: &Gateway,
    lang: Lang,
    estimate: Estimate,
) -> io::Result<()> {
    let encoding = estimate.encoding;
    let unit = lang.of(match encoding {
        Encoding::Gsm7 => &lang::SEPTETS,
        Encoding::Ucs2 => &lang::CODE_UNITS,
    });
    let single = gateway.capacities.single(encoding);
    let multi = gateway.capacities.multi(encoding);
    let what = lang.say(&lang::ROOM, &[&unit, &single, &multi]);
    write_row(out, lang.of(&lang::UNITS), FIGURE, estimate.units, &what)
}

fn write_charge(
    out: &mut impl Write,
    gateway: &Gateway,
    lang: Lang,
    estimate: Estimate,
) -> io::Result<()> {
    let messages = lang.noun(estimate.charge as usize, &lang::MESSAGE);
    let (style, what) = if estimate.over_limit {
        let limit = gateway.limit;
        (CULPRIT, lang.say(&lang::OVER_LIMIT, &[&messages, &limit]))
    } else {
        let style = if estimate.charge == 1 { CHEAP } else { DEAR };
        (style, lang.say(&lang::ESTIMATE, &[&messages]))
    };
    write_row(out, lang.of(&lang::CHARGE), style, estimate.charge, &what)
}

fn write_left(
    out: &mut impl Write,
    lang: Lang,
    remaining: usize,
    encoding: Encoding,
) -> io::Result<()> {
    let cost = lang.of(match encoding {
        Encoding::Gsm7 => &lang::ONE_SEPTET,
        Encoding::Ucs2 => &lang::ONE_CODE_UNIT,
    });
    let what = if remaining == 0 {
        lang.of(&lang::NONE_LEFT).to_owned()
    } else {
        let characters = lang.noun(remaining, &lang::CHARACTER);
        lang.say(&lang::SOME_LEFT, &[&characters, &cost])
    };
    write_row(out, lang.of(&lang::LEFT), FIGURE, remaining, &what)
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
