//! A simple count and cut: `chars()`, a `match`, and a walk of the segments if the text does not
//! fit one.

#![allow(dead_code, reason = "each bench uses a part")]
#![expect(
    clippy::unwrap_used,
    clippy::string_slice,
    reason = "as anyone would write it first"
)]

use core::cmp::Reverse;

use sms_charge::{Language, ShiftTables};
#[cfg(feature = "graphemes")]
use unicode_segmentation::UnicodeSegmentation;

/// Whether the text is GSM-7, its units, and the charge.
pub(crate) fn estimate(text: &str) -> (bool, usize, usize) {
    let (is_gsm7, units) = classify(text);
    let charge = if units <= single(is_gsm7) {
        1
    } else {
        let mut charge = 0;
        walk(text, is_gsm7, |_| charge += 1);
        charge
    };
    (is_gsm7, units, charge)
}

/// The sum of `measure` over all segments.
pub(crate) fn segments(text: &str, measure: impl Fn(&str) -> usize) -> usize {
    let (is_gsm7, units) = classify(text);
    if units <= single(is_gsm7) {
        return measure(text);
    }
    let mut sum = 0;
    walk(text, is_gsm7, |segment| sum += measure(segment));
    sum
}

/// The same between the grapheme clusters of a UCS-2 text.
#[cfg(feature = "graphemes")]
pub(crate) fn segments_between_clusters(text: &str, measure: impl Fn(&str) -> usize) -> usize {
    let (mut start, mut used, mut sum) = (0, 0, 0);
    for (at, cluster) in text.grapheme_indices(true) {
        let units = cluster.encode_utf16().count();
        if used + units > 67 {
            sum += measure(&text[start..at]);
            start = at;
            used = 0;
        }
        used += units;
    }
    sum + measure(&text[start..])
}

/// The best pair of tables, its septets and the charge. Each pair is tried on the whole text. If no
/// pair has all of it: `None` and code units.
pub(crate) fn estimate_by_tables(text: &str) -> (Option<ShiftTables>, usize, usize) {
    let (is_gsm7, units, charge) = estimate(text);
    if is_gsm7 && charge == 1 {
        return (Some(ShiftTables::DEFAULT), units, charge);
    }
    let languages = || core::iter::once(None).chain(Language::ALL.into_iter().map(Some));
    let lockings = languages().filter(|&locking| locking != Some(Language::Spanish));
    let pairs = lockings.flat_map(|locking| languages().map(move |single| (locking, single)));
    let costs = pairs.filter_map(|(locking, single)| {
        let tables = ShiftTables { locking, single };
        let septets = text.chars().map(|c| tables.septets(c).map(usize::from));
        let septets: usize = septets.sum::<Option<usize>>()?;
        let (alone, several) = match tables.elements() {
            0 => (160, 153),
            1 => (155, 149),
            _ => (152, 146),
        };
        let charge = if septets <= alone {
            1
        } else {
            let (mut charge, mut used) = (1, 0);
            for c in text.chars() {
                let units = usize::from(tables.septets(c)?);
                used += units;
                if used > several {
                    charge += 1;
                    used = units;
                }
            }
            charge
        };
        let left = if charge == 1 { alone } else { charge * several } - septets;
        Some((
            charge,
            Reverse(left),
            tables.elements(),
            locking,
            single,
            septets,
        ))
    });
    match costs.min() {
        Some((charge, _, _, locking, single, septets)) => {
            (Some(ShiftTables { locking, single }), septets, charge)
        }
        None => (None, units, charge),
    }
}

fn classify(text: &str) -> (bool, usize) {
    match text.chars().map(septets).sum() {
        Some(units) => (true, units),
        None => (false, text.chars().map(char::len_utf16).sum()),
    }
}

fn walk<'t>(text: &'t str, is_gsm7: bool, mut part: impl FnMut(&'t str)) {
    let multi = if is_gsm7 { 153 } else { 67 };
    let mut start = 0;
    let mut used = 0;
    for (at, c) in text.char_indices() {
        let units = if is_gsm7 {
            septets(c).unwrap()
        } else {
            c.len_utf16()
        };
        if used + units > multi {
            part(&text[start..at]);
            start = at;
            used = 0;
        }
        used += units;
    }
    part(&text[start..]);
}

const fn single(is_gsm7: bool) -> usize {
    if is_gsm7 { 160 } else { 70 }
}

#[rustfmt::skip]
#[expect(clippy::match_same_arms, reason = "ASCII first, as most texts are")]
const fn septets(c: char) -> Option<usize> {
    match c {
        '\n' | '\r' | ' '..='Z' | '_' | 'a'..='z' => Some(1),
        '\u{C}' | '^' | '{' | '}' | '\\' | '[' | '~' | ']' | '|' | '€' => Some(2),
        '£' | '¥' | 'è' | 'é' | 'ù' | 'ì' | 'ò' | 'Ç' | 'Ø' | 'ø' | 'Å' | 'å' | 'Δ' | 'Φ' | 'Γ'
        | 'Λ' | 'Ω' | 'Π' | 'Ψ' | 'Σ' | 'Θ' | 'Ξ' | 'Æ' | 'æ' | 'ß' | 'É' | '¤' | '¡' | 'Ä' | 'Ö'
        | 'Ñ' | 'Ü' | '§' | '¿' | 'ä' | 'ö' | 'ñ' | 'ü' | 'à' => Some(1),
        _ => None,
    }
}
