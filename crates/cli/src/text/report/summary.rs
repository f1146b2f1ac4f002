//! Writes the answer in four lines.

use std::fmt::Display;
use std::io::{self, Write};

use anstyle::Style;
use sms_charge::rcs::{self, MessageType};
use sms_charge::{Encoding, Estimate, Language, Profile, ShiftTables};

use crate::alphabets::Alphabets;
use crate::money::Price;
use crate::style::{CHEAP, CULPRIT, EXPENSIVE, FAINT, FIGURE};
use crate::{lang, width};

pub(super) fn write(
    out: &mut impl Write,
    profile: &Profile,
    price: Option<&Price<'_>>,
    text: &str,
    estimate: Estimate,
) -> io::Result<()> {
    write_encoding(out, profile, text, estimate)?;
    write_units(out, profile, estimate)?;
    write_charge(out, profile, price, estimate)?;
    let remaining = profile.remaining(text);
    write_left(out, remaining, estimate.encoding)
}

fn write_encoding(
    out: &mut impl Write,
    profile: &Profile,
    text: &str,
    estimate: Estimate,
) -> io::Result<()> {
    let encoding = estimate.encoding;
    let style = match encoding {
        Encoding::Gsm7 => CHEAP,
        _ => EXPENSIVE,
    };
    let why = if estimate.tables.are_default() {
        why(&Alphabets::of(profile), text, encoding)
    } else {
        by_tables(estimate.tables)
    };
    write_row(out, lang::ENCODING.text(), style, encoding, &why)
}

/// Names the national tables that a text uses.
fn by_tables(tables: ShiftTables) -> String {
    let name = |language: Option<Language>| language.map_or("", Language::name);
    let (locking, single) = (name(tables.locking), name(tables.single));
    match (locking, single) {
        (_, "") => lang::BY_LOCKING.with(&[&locking]),
        ("", _) => lang::BY_SINGLE.with(&[&single]),
        _ => lang::BY_BOTH.with(&[&locking, &single]),
    }
}

/// How RCS would bill the text.
pub(super) fn write_rcs(out: &mut impl Write, text: &str) -> io::Result<()> {
    let class = match rcs::message_type(text) {
        MessageType::Basic => "Basic",
        _ => "Single",
    };
    let segments = lang::SEGMENTS.counted(rcs::us_segments(text) as usize);
    let said = lang::RCS.with(&[&class, &text.len(), &segments]);
    writeln!(out, "  {FAINT}{said}{FAINT:#}")
}

/// Why the gateway sends a text in this encoding.
fn why(alphabets: &Alphabets, text: &str, encoding: Encoding) -> String {
    let Some(tried) = alphabets.before(encoding) else {
        return match encoding {
            Encoding::Ucs2 => lang::ALWAYS.with(&[&encoding]),
            _ => lang::ALL_IN.with(&[&encoding]),
        };
    };
    let culprits = || text.chars().filter(|&c| !alphabets.take(c, tried));
    match culprits().count() {
        0 => lang::ADDED_FORCES.with(&[&encoding]),
        // The gateway does not use some characters of the alphabet.
        count if culprits().any(|c| tried.units(c).is_some()) => {
            let characters = lang::CHARACTER.counted(count);
            lang::NOT_SENT_AS.with(&[&characters, &tried])
        }
        count => {
            let characters = lang::CHARACTER_IS.counted(count);
            lang::NOT_IN.with(&[&characters, &tried])
        }
    }
}

fn write_units(out: &mut impl Write, profile: &Profile, estimate: Estimate) -> io::Result<()> {
    let encoding = estimate.encoding;
    let unit = match encoding {
        Encoding::Gsm7 => lang::SEPTETS,
        Encoding::Ucs2 => lang::CODE_UNITS,
        _ => lang::OCTETS,
    };
    let whole = profile.capacities().of(encoding);
    let capacity = whole.with_tables(estimate.tables).unwrap_or(whole);
    let (single, multi) = (capacity.single(), capacity.multi());
    let what = lang::ROOM.with(&[&unit.text(), &single, &multi]);
    write_row(out, lang::UNITS.text(), FIGURE, estimate.units, &what)
}

fn write_charge(
    out: &mut impl Write,
    profile: &Profile,
    price: Option<&Price<'_>>,
    estimate: Estimate,
) -> io::Result<()> {
    let mut segments = lang::SEGMENTS.of(estimate.charge as usize).to_owned();
    if let Some(price) = price {
        segments += ", ";
        segments += &match price.shown(estimate.charge) {
            Some(cost) => cost,
            None => lang::BEYOND_ALL_NUMBERS.text().to_owned(),
        };
    }
    let (style, what) = if estimate.over_limit {
        (CULPRIT, over_limit(profile, &segments, estimate))
    } else {
        let style = if estimate.charge == 1 {
            CHEAP
        } else {
            EXPENSIVE
        };
        (style, lang::ESTIMATE.with(&[&segments]))
    };
    write_row(out, lang::CHARGE.text(), style, estimate.charge, &what)
}

/// The limit that the text is over. The limit of segments comes first.
fn over_limit(profile: &Profile, segments: &str, estimate: Estimate) -> String {
    let limits = profile.limits();
    let characters = limits.characters(estimate.encoding);
    let units = limits.units(estimate.encoding);
    let counted = |most: u32, noun: lang::Noun| noun.counted(most as usize);
    let limit = match (characters, units) {
        _ if estimate.charge > limits.segments() => limits.segments().to_string(),
        (Some(characters), _) if units.is_none_or(|units| estimate.units <= units as usize) => {
            counted(characters, lang::CHARACTER)
        }
        (_, Some(units)) => counted(units, lang::UNIT),
        _ => limits.segments().to_string(),
    };
    lang::OVER_LIMIT.with(&[&segments, &limit])
}

fn write_left(out: &mut impl Write, remaining: usize, encoding: Encoding) -> io::Result<()> {
    let cost = match encoding {
        Encoding::Gsm7 => lang::ONE_SEPTET,
        Encoding::Ucs2 => lang::ONE_CODE_UNIT,
        _ => lang::ONE_OCTET,
    };
    let what = if remaining == 0 {
        lang::NONE_LEFT.text().to_owned()
    } else {
        let characters = lang::CHARACTER.of(remaining);
        lang::SOME_LEFT.with(&[&characters, &cost.text()])
    };
    write_row(out, lang::LEFT.text(), FIGURE, remaining, &what)
}

/// The column where the words of a row begin.
const WORDS_AT: usize = 19;

fn write_row(
    out: &mut impl Write,
    label: &str,
    style: Style,
    value: impl Display,
    what: &str,
) -> io::Result<()> {
    // Padded as text, because a `Display` may ignore the width.
    let value = value.to_string();
    write!(
        out,
        "  {FAINT}{label:<10}{FAINT:#}{style}{value:<6}{style:#} "
    )?;
    for (at, line) in width::wrapped(what, width::columns() - WORDS_AT)
        .iter()
        .enumerate()
    {
        let indent = if at == 0 { 0 } else { WORDS_AT };
        writeln!(out, "{:indent$}{line}", "")?;
    }
    Ok(())
}
