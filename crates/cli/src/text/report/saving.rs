//! Shows what a text would cost with a few replacements, or without the only place outside GSM-7.

use std::io::{self, Write};

use anstyle::Style;
use sms_charge::explain::{SoleCulprit, Tier};
use sms_charge::{Estimate, Profile};
use sms_charge_lists::offer::Offer;

use crate::money::Price;
use crate::rows::write_prose;
use crate::style::{CHEAP, EXPENSIVE, FAINT, HEADING};
use crate::{lang, visible};

pub(super) fn write(
    out: &mut impl Write,
    profile: &Profile,
    price: Option<&Price<'_>>,
    tier: Tier,
    text: &str,
) -> io::Result<()> {
    let before = profile.estimate(text);
    let alone = profile.sole_culprit(text);
    let alone = alone.filter(|alone| alone.with.charge > alone.without.charge);
    if before.charge == 1 {
        return Ok(());
    }
    let offer = Offer::of(profile, text, tier);
    let so_far = offer
        .as_ref()
        .map_or(before.charge, |offer| offer.after.charge);
    let next = next_tier(profile, text, tier, so_far);
    let language = profile.language_saving(text);
    if offer.is_none() && alone.is_none() && next.is_none() && language.is_none() {
        return Ok(());
    }
    writeln!(out, "\n{HEADING}{}{HEADING:#}", lang::CHEAPER.text())?;
    if let Some(alone) = alone {
        write_prose(out, Style::new(), &what_it_alone_costs(text, &alone))?;
    }
    if let Some(saving) = language {
        let (name, word) = (saving.language.name(), saving.language.as_str());
        let to = segments(saving.after.charge);
        let said = lang::LANGUAGE_SAVES.with(&[&saving.before.charge, &to, &name, &word]);
        write_prose(out, Style::new(), &said)?;
    }
    match offer {
        Some(offer) => write_offer(out, profile, price, tier, before, &offer)?,
        None => write_prose(
            out,
            Style::new(),
            &lang::NOT_SAVED.with(&[&lang::tier(tier)]),
        )?,
    }
    if let Some((tier, after)) = next {
        let said = lang::TIER_SAVES.with(&[&before.charge, &segments(after), &tier.as_str()]);
        write_prose(out, FAINT, &said)?;
    }
    Ok(())
}

fn write_offer(
    out: &mut impl Write,
    profile: &Profile,
    price: Option<&Price<'_>>,
    tier: Tier,
    before: Estimate,
    offer: &Offer,
) -> io::Result<()> {
    let to = segments(offer.after.charge);
    let with = lang::REPLACEMENT.counted(offer.edits.len());
    let tier = lang::tier(tier);
    let costs = price.and_then(|price| {
        let after = price.shown(offer.after.charge)?;
        Some((price.shown(before.charge)?, after))
    });
    let said = match costs {
        Some((from_cost, to_cost)) => {
            lang::SAVED_MONEY.with(&[&before.charge, &to, &with, &tier, &from_cost, &to_cost])
        }
        None => lang::SAVED.with(&[&before.charge, &to, &with, &tier]),
    };
    let style = if offer.after.charge == 1 {
        CHEAP
    } else {
        EXPENSIVE
    };
    write_prose(out, style, &said)?;
    visible::write_lines(out, profile, "  │ ", &offer.text, offer.after.encoding)?;
    if offer.has_all {
        write_prose(out, FAINT, lang::ALL_REPLACED.text())?;
    }
    Ok(())
}

/// The next tier that saves more and does not change names.
fn next_tier(profile: &Profile, text: &str, tier: Tier, so_far: u32) -> Option<(Tier, u32)> {
    let higher = Tier::ALL_BUT_LOSSY
        .into_iter()
        .filter(|&higher| higher > tier);
    let charge = |tier| Offer::of(profile, text, tier).map(|offer| (tier, offer.after.charge));
    higher
        .filter_map(charge)
        .find(|&(_, charge)| charge < so_far)
}

fn what_it_alone_costs(text: &str, alone: &SoleCulprit) -> String {
    let run = text.get(alone.span.clone()).unwrap_or_default();
    let joined = |c: char| matches!(c, '\u{200D}' | '\u{FE0F}' | '\u{1F3FB}'..='\u{1F3FF}');
    let what = if matches!(alone.character, '\u{2300}'..='\u{27BF}' | '\u{2B00}'..='\u{2BFF}' | '\u{1F000}'..='\u{1FAFF}')
        && run.chars().filter(|&c| !joined(c)).count() == 1
    {
        lang::EMOJI
    } else if run.chars().count() == 1 {
        lang::CHARACTER_ALONE
    } else {
        lang::RUN_ALONE
    };
    let what = format!("{} ({})", what.text(), visible::spelled(run));
    let (with, without) = (alone.with.charge, alone.without.charge);
    let more = segments(with - without);
    lang::ALONE.with(&[&what, &more, &with, &without])
}

fn segments(charge: u32) -> String {
    lang::SEGMENTS.counted(charge as usize)
}
