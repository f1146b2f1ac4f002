//! The replacement of a character: from the table, by a rule, or depending on its neighbours.

use super::replacements::Replacements;
use super::shaper::{in_use, is_shaper};
use super::table::{Replacement, SHOWS_NOTHING, listed};
use super::tier::Tier;
use crate::character::class::{ascii_of_fullwidth, is_control, is_invisible, windows_1252};
use crate::gsm7;

/// A character with the text before and after it.
#[derive(Clone, Copy)]
pub(super) struct Spot<'t> {
    pub(super) before: &'t str,
    pub(super) c: char,
    pub(super) after: &'t str,
}

/// The allowed replacement of a character, independent of its neighbours.
pub(super) fn by_itself(c: char, allowed: Replacements) -> Option<Replacement> {
    if allowed.keeps(c) {
        return None;
    }
    let replacement = allowed.own_of(c).or_else(|| match gsm7::septets(c) {
        Some(1) => None,
        Some(_) => listed(c),
        None => outside(c),
    });
    replacement.filter(|replacement| replacement.tier <= allowed.tier())
}

/// The replacement of a character outside GSM-7.
fn outside(c: char) -> Option<Replacement> {
    let replacement = listed(c)
        .or_else(|| fullwidth(c))
        .or_else(|| vanishing(c))
        .or_else(|| is_pictograph(c).then_some(PICTURE));
    #[cfg(feature = "translit")]
    let replacement = replacement.or_else(|| super::lossy::lossy(windows_1252(c).unwrap_or(c)));
    replacement
}

const PICTURE: Replacement = Replacement::new("", Tier::Pictures, "a picture");

/// The blocks of emoji, dingbats and other pictures.
const fn is_pictograph(c: char) -> bool {
    matches!(
        c,
        '\u{2300}'..='\u{23FF}' | '\u{25A0}'..='\u{27BF}' | '\u{2B00}'..='\u{2BFF}'
            | '\u{1F000}'..='\u{1F0FF}' | '\u{1F1E6}'..='\u{1FAFF}'
    )
}

/// The allowed replacement of a character between its neighbours.
pub(super) fn in_place(spot: Spot<'_>, allowed: Replacements) -> Option<Replacement> {
    let Spot { before, c, after } = spot;
    if is_shaper(c) {
        if allowed.keeps(c) {
            return None;
        }
        // It is removed by the lowest tier that replaces a neighbour.
        let lower = Tier::ALL_BUT_LOSSY.into_iter();
        let mut tiers = lower
            .filter(|&lower| lower < allowed.tier())
            .chain([allowed.tier()]);
        let tier = tiers.find(|&tier| !in_use(before, c, after, allowed.with_tier(tier)))?;
        return Some(Replacement {
            tier,
            ..SHOWS_NOTHING
        });
    }
    let replacement = by_itself(c, allowed)?;
    if listed(c) != Some(replacement) {
        return Some(replacement);
    }
    match replacement.text.strip_prefix(' ') {
        Some("") => Some(replacement),
        Some(_) if digit_before(before, allowed) => Some(replacement),
        Some(text) => Some(Replacement {
            text,
            ..replacement
        }),
        None => {
            let digit = replacement.text.starts_with(|c: char| c.is_ascii_digit());
            (!digit || !digit_before(before, allowed)).then_some(replacement)
        }
    }
}

/// Whether a character is replaced with nothing. The character must not be a shaper.
pub(super) fn vanishes(c: char, allowed: Replacements) -> bool {
    by_itself(c, allowed).is_some_and(|replacement| replacement.text.is_empty())
}

/// Whether a digit would be directly before a replacement and change its value: 1½ is not 11/2.
fn digit_before(before: &str, allowed: Replacements) -> bool {
    let mut backwards = before.chars().rev();
    let seen = backwards.find(|&c| !is_shaper(c) && !vanishes(c, allowed));
    let last = |c| match by_itself(c, allowed) {
        Some(replacement) => replacement.text.chars().next_back(),
        None => Some(c),
    };
    seen.and_then(last).is_some_and(char::is_numeric)
}

/// The ASCII character of a fullwidth form.
fn fullwidth(c: char) -> Option<Replacement> {
    const ASCII: &str = "!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`\
        abcdefghijklmnopqrstuvwxyz{|}~";
    let at = ascii_of_fullwidth(c)? as usize - '!' as usize;
    Some(Replacement::new(
        ASCII.get(at..=at)?,
        Tier::Typographic,
        "made for East Asian text: as wide as an ideograph",
    ))
}

/// The removal of a character that shows nothing and has no row in the table.
///
/// A control that was a sign in Windows-1252 is kept. Fillers and the controls of shorthand and
/// music are kept too, because they have a meaning.
fn vanishing(c: char) -> Option<Replacement> {
    match c {
        '\u{115F}'
        | '\u{1160}'
        | '\u{17B4}'
        | '\u{17B5}'
        | '\u{1BCA0}'..='\u{1BCA3}'
        | '\u{1D173}'..='\u{1D17A}' => None,
        _ if is_invisible(c) => Some(SHOWS_NOTHING),
        _ if is_control(c) && windows_1252(c).is_none() => Some(SHOWS_NOTHING),
        _ => None,
    }
}
