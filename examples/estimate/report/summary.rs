//! The answer in four lines.

use std::fmt::Display;
use std::io::{self, Write};

use anstyle::Style;
use sms_charge::rcs::{self, MessageType};
use sms_charge::{Encoding, Estimate, Language, Profile, ShiftTables};

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
    write_encoding(out, profile, lang, text, estimate)?;
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
    estimate: Estimate,
) -> io::Result<()> {
    let encoding = estimate.encoding;
    let style = match encoding {
        Encoding::Gsm7 => CHEAP,
        _ => EXPENSIVE,
    };
    let why = if estimate.tables.are_default() {
        why(&Alphabets::of(profile), lang, text, encoding)
    } else {
        by_tables(lang, estimate.tables)
    };
    write_row(out, lang.of(&lang::ENCODING), style, encoding, &why)
}

/// The national tables that a text is sent by.
fn by_tables(lang: Lang, tables: ShiftTables) -> String {
    let name = |language: Option<Language>| language.map_or("", Language::name);
    let (locking, single) = (name(tables.locking), name(tables.single));
    match (locking, single) {
        (_, "") => lang.say(&lang::BY_LOCKING, &[&locking]),
        ("", _) => lang.say(&lang::BY_SINGLE, &[&single]),
        _ => lang.say(&lang::BY_BOTH, &[&locking, &single]),
    }
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
    let whole = profile.capacities().of(encoding);
    let capacity = whole.behind(estimate.tables).unwrap_or(whole);
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

/// How RCS would bill the text.
pub(super) fn write_rcs(out: &mut impl Write, lang: Lang, text: &str) -> io::Result<()> {
    let class = match rcs::message_type(text) {
        MessageType::Basic => "Basic",
        _ => "Single",
    };
    let segments = lang.counted(rcs::us_segments(text), &lang::SEGMENTS);
    let said = lang.say(&lang::RCS, &[&class, &text.len(), &segments]);
    writeln!(out, "  {FAINT}{said}{FAINT:#}")
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
