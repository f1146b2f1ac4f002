//! What a text would cost with a few replacements, or without the one place outside GSM-7.

use std::io::{self, Write};

use sms_charge::explain::{LanguageSaving, SoleCulprit};
use sms_charge::explain::{Tier, apply_all};
use sms_charge::{Estimate, GraphemesError, Profile};

use super::style::{CHEAP, EXPENSIVE, FAINT, HEADING};
use super::{diagnostics, visible};
use crate::lang::{self, Lang};

pub(super) fn write(
    out: &mut impl Write,
    profile: &Profile,
    lang: Lang,
    tier: Tier,
    text: &str,
) -> io::Result<()> {
    let before = profile.estimate(text);
    let alone = profile.sole_culprit(text);
    let alone = alone.filter(|alone| alone.with.charge > alone.without.charge);
    if before.charge == 1 {
        return Ok(());
    }
    let language = profile.language_saving(text);
    let offer = Offer::of(profile, text, tier);
    let saves = offer.after.charge < before.charge;
    let next = next_tier(profile, text, tier, offer.after.charge);
    if !saves && alone.is_none() && next.is_none() && language.is_none() {
        return Ok(());
    }
    writeln!(out, "\n{HEADING}{}{HEADING:#}", lang.of(&lang::CHEAPER))?;
    if let Some(alone) = alone {
        writeln!(out, "  {}", what_it_alone_costs(lang, text, &alone))?;
    }
    if let Some(language) = language {
        let LanguageSaving {
            language,
            before,
            after,
            ..
        } = language;
        let to = segments(lang, after.charge);
        let word = language.as_str();
        let said = lang.say(
            &lang::LANGUAGE_SAVES,
            &[&before.charge, &to, &language.name(), &word],
        );
        writeln!(out, "  {said}")?;
    }
    let tier = diagnostics::tier(lang, tier);
    if saves {
        offer.write(out, profile, lang, tier, before)?;
    } else {
        writeln!(out, "  {}", lang.say(&lang::NOT_SAVED, &[&tier]))?;
    }
    if let Some((tier, after)) = next {
        let to = segments(lang, after);
        let said = lang.say(&lang::TIER_SAVES, &[&before.charge, &to, &tier]);
        writeln!(out, "  {FAINT}{said}{FAINT:#}")?;
    }
    Ok(())
}

/// The text with replacements.
struct Offer {
    text: String,
    after: Estimate,
    replacements: usize,
    /// Grapheme clusters stand in the way of the fewest replacements.
    has_all: bool,
}

impl Offer {
    fn of(profile: &Profile, text: &str, tier: Tier) -> Self {
        let fewest = profile.savings(text, tier).map(|savings| {
            let offer = Self {
                text: savings.to_string(),
                after: savings.after,
                replacements: savings.edits().count(),
                has_all: false,
            };
            (offer, savings.is_partial())
        });
        match fewest {
            Ok((fewest, false)) => fewest,
            // Not all replacements were tried.
            Ok((some, true)) => {
                let all = Self::of_all(profile, text, tier);
                if all.after.charge < some.after.charge {
                    all
                } else {
                    some
                }
            }
            // Where clusters stay whole, only a whole text can be counted.
            Err(GraphemesError { .. }) => Self {
                has_all: true,
                ..Self::of_all(profile, text, tier)
            },
        }
    }

    fn of_all(profile: &Profile, text: &str, tier: Tier) -> Self {
        let all = apply_all(text, tier);
        let text = all.to_string();
        Self {
            after: profile.estimate(&text),
            text,
            replacements: all.edits().count(),
            has_all: false,
        }
    }

    fn write(
        &self,
        out: &mut impl Write,
        profile: &Profile,
        lang: Lang,
        tier: &str,
        before: Estimate,
    ) -> io::Result<()> {
        let to = segments(lang, self.after.charge);
        let with = lang.counted(self.replacements, &lang::REPLACEMENT);
        let style = if self.after.charge == 1 {
            CHEAP
        } else {
            EXPENSIVE
        };
        let said = lang.say(&lang::SAVED, &[&before.charge, &to, &with, &tier]);
        writeln!(out, "  {style}{said}{style:#}")?;
        visible::write_lines(out, profile, "  │ ", &self.text, self.after.encoding)?;
        if self.has_all {
            let note = lang.of(&lang::ALL_REPLACED);
            writeln!(out, "  {FAINT}{note}{FAINT:#}")?;
        }
        Ok(())
    }
}

/// The next tier that saves more, by the word that `--tier` takes.
fn next_tier(
    profile: &Profile,
    text: &str,
    tier: Tier,
    so_far: u32,
) -> Option<(&'static str, u32)> {
    let tiers = [
        ("typographic", Tier::Typographic),
        ("equivalent", Tier::Equivalent),
    ];
    let higher = tiers.into_iter().filter(|&(_, higher)| higher > tier);
    higher
        .map(|(word, higher)| (word, Offer::of(profile, text, higher).after.charge))
        .find(|&(_, charge)| charge < so_far)
}

fn what_it_alone_costs(lang: Lang, text: &str, alone: &SoleCulprit) -> String {
    let run = text.get(alone.span.clone()).unwrap_or_default();
    let joined = |c: char| matches!(c, '\u{200D}' | '\u{FE0F}' | '\u{1F3FB}'..='\u{1F3FF}');
    let what = if matches!(alone.character, '\u{2300}'..='\u{27BF}' | '\u{2B00}'..='\u{2BFF}' | '\u{1F000}'..='\u{1FAFF}')
        && run.chars().filter(|&c| !joined(c)).count() == 1
    {
        &lang::EMOJI
    } else if run.chars().count() == 1 {
        &lang::CHARACTER_ALONE
    } else {
        &lang::RUN_ALONE
    };
    let what = format!("{} ({})", lang.of(what), visible::spelled(run));
    let (with, without) = (alone.with.charge, alone.without.charge);
    let more = segments(lang, with - without);
    lang.say(&lang::ALONE, &[&what, &more, &with, &without])
}

fn segments(lang: Lang, charge: u32) -> String {
    lang.counted(charge as usize, &lang::SEGMENTS)
}
