//! The replacement of a character, by the table, a rule or what stands around it.

use super::replacements::Replacements;
use super::shaper::{in_use, is_shaper};
use super::table::{Replacement, SHOWS_NOTHING, listed};
use super::tier::Tier;
use crate::character::class::{ascii_of_fullwidth, is_control, is_invisible, windows_1252};
use crate::gsm7;

/// A place of the text as replacements see it: the character, and what is on its two sides.
#[derive(Clone, Copy)]
pub(super) struct Spot<'t> {
    pub(super) before: &'t str,
    pub(super) c: char,
    pub(super) after: &'t str,
}

/// The replacement of a character that may be made, wherever it stands.
pub(super) fn by_itself(c: char, may: Replacements) -> Option<Replacement> {
    if may.keeps(c) {
        return None;
    }
    let replacement = may.own_of(c).or_else(|| match gsm7::septets(c) {
        Some(1) => None,
        Some(_) => listed(c),
        None => outside(c),
    });
    replacement.filter(|replacement| replacement.tier <= may.tier())
}

/// Of a character outside GSM-7.
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

/// The replacement of a character that may be made, where it stands.
pub(super) fn in_place(spot: Spot<'_>, may: Replacements) -> Option<Replacement> {
    let Spot { before, c, after } = spot;
    if is_shaper(c) {
        if may.keeps(c) {
            return None;
        }
        // It goes from the tier on that replaces a neighbour.
        let lower = Tier::ALL_BUT_LOSSY.into_iter();
        let mut tiers = lower
            .filter(|&lower| lower < may.tier())
            .chain([may.tier()]);
        let tier = tiers.find(|&tier| !in_use(before, c, after, may.with_tier(tier)))?;
        return Some(Replacement {
            tier,
            ..SHOWS_NOTHING
        });
    }
    let replacement = by_itself(c, may)?;
    if listed(c) != Some(replacement) {
        return Some(replacement);
    }
    match replacement.text.strip_prefix(' ') {
        Some("") => Some(replacement),
        Some(_) if digit_before(before, may) => Some(replacement),
        Some(text) => Some(Replacement {
            text,
            ..replacement
        }),
        None => {
            let digit = replacement.text.starts_with(|c: char| c.is_ascii_digit());
            (!digit || !digit_before(before, may)).then_some(replacement)
        }
    }
}

/// Whether nothing is left of a character that doesn't shape its neighbours.
pub(super) fn vanishes(c: char, may: Replacements) -> bool {
    by_itself(c, may).is_some_and(|replacement| replacement.text.is_empty())
}

/// Whether a digit would stand before a replacement and change its value: 1½ is not 11/2.
fn digit_before(before: &str, may: Replacements) -> bool {
    let mut backwards = before.chars().rev();
    let seen = backwards.find(|&c| !is_shaper(c) && !vanishes(c, may));
    let last = |c| match by_itself(c, may) {
        Some(replacement) => replacement.text.chars().next_back(),
        None => Some(c),
    };
    seen.and_then(last).is_some_and(char::is_numeric)
}

/// Of a fullwidth form: its ASCII character.
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

/// What cannot be seen and has no row of its own. A control that was a sign stays. Fillers and the
/// controls of shorthand and music stay: they stand for something.
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
