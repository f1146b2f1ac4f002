//! The answer in four lines.

use std::fmt::Display;
use std::io::{self, Write};

use anstyle::Style;
use sms_charge::{Encoding, Estimate, Profile};

use super::alphabets::Alphabets;
use super::style::{CHEAP, CULPRIT, EXPENSIVE, FAINT, FIGURE};
use crate::lang::{self, Lang};

pub(super) fn write(
    out: &mut impl Write,
    profile: &Profile,
    lang: Lang,
    text: &str,
    estimate: Estimate,
) -> io::Result<()> {
    write_encoding(out, profile, lang, text, estimate.encoding)?;
    write_units(out, profile, lang, estimate)?;
    write_charge(out, profile, lang, estimate)?;
    let remaining = profile.remaining(text);
    write_left(out, lang, remaining, estimate.encoding)
}

fn write_encoding(
    out: &mut impl Write,
    profile: &Profile,
    lang: Lang,
    text: &str,
    encoding: Encoding,
) -> io::Result<()> {
    let style = match encoding {
        Encoding::Gsm7 => CHEAP,
        _ => EXPENSIVE,
    };
    let why = why(&Alphabets::of(profile), lang, text, encoding);
    write_row(out, lang.of(&lang::ENCODING), style, encoding, &why)
}

/// Why the gateway sends a text in this encoding.
fn why(alphabets: &Alphabets, lang: Lang, text: &str, encoding: Encoding) -> String {
    let Some(tried) = alphabets.before(encoding) else {
        return match encoding {
            Encoding::Ucs2 => lang.say(&lang::ALWAYS, &[&encoding]),
            _ => lang.say(&lang::ALL_IN, &[&encoding]),
        };
    };
    let culprits = || text.chars().filter(|&c| !alphabets.take(c, tried));
    match culprits().count() {
        0 => lang.say(&lang::ADDED_FORCES, &[&encoding]),
        // The gateway does without some of the alphabet.
        count if culprits().any(|c| tried.units(c).is_some()) => {
            let characters = lang.counted(count, &lang::CHARACTER);
            lang.say(&lang::NOT_SENT_AS, &[&characters, &tried])
        }
        count => {
            let characters = lang.counted(count, &lang::CHARACTER_IS);
            lang.say(&lang::NOT_IN, &[&characters, &tried])
        }
    }
}

fn write_units(
    out: &mut impl Write,
    profile: &Profile,
    lang: Lang,
    estimate: Estimate,
) -> io::Result<()> {
    let encoding = estimate.encoding;
    let unit = lang.of(match encoding {
        Encoding::Gsm7 => &lang::SEPTETS,
        Encoding::Ucs2 => &lang::CODE_UNITS,
        _ => &lang::OCTETS,
    });
    let capacity = profile.capacities().of(encoding);
    let (single, multi) = (capacity.single(), capacity.multi());
    let what = lang.say(&lang::ROOM, &[&unit, &single, &multi]);
    write_row(out, lang.of(&lang::UNITS), FIGURE, estimate.units, &what)
}

fn write_charge(
    out: &mut impl Write,
    profile: &Profile,
    lang: Lang,
    estimate: Estimate,
) -> io::Result<()> {
    let segments = lang.noun(estimate.charge as usize, &lang::SEGMENTS);
    let (style, what) = if estimate.over_limit {
        let limit = profile.limits().segments();
        (CULPRIT, lang.say(&lang::OVER_LIMIT, &[&segments, &limit]))
    } else {
        let style = if estimate.charge == 1 {
            CHEAP
        } else {
            EXPENSIVE
        };
        (style, lang.say(&lang::ESTIMATE, &[&segments]))
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
        _ => &lang::ONE_OCTET,
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
        "  {FAINT}{label:<10}{FAINT:#}{style}{value:<6}{style:#} {what}"
    )
}
