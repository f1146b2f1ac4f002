//! The characters that make a text expensive, each kind once.

use std::collections::BTreeMap;

use serde::Serialize;
use sms_charge::{Encoding, gsm7};

/// At most this many places of each are named.
const PLACES: usize = 12;

#[derive(Serialize)]
pub(crate) struct Culprit {
    character: char,
    code_point: String,
    name: String,
    count: usize,
    /// The first of them, in characters from 1.
    places: Vec<usize>,
}

/// In UCS-2 what is not in GSM-7, in GSM-7 what costs two septets; in the order in which they first
/// appear.
pub(crate) fn of(text: &str, encoding: Encoding) -> Vec<Culprit> {
    let septets = match encoding {
        Encoding::Gsm7 => Some(2),
        _ => None,
    };
    let mut culprits: Vec<Culprit> = Vec::new();
    let mut index = BTreeMap::new();
    for (i, c) in text.chars().enumerate() {
        if gsm7::septets(c) != septets {
            continue;
        }
        let at = *index.entry(c).or_insert(culprits.len());
        if at == culprits.len() {
            culprits.push(Culprit::new(c));
        }
        if let Some(culprit) = culprits.get_mut(at) {
            culprit.count += 1;
            if culprit.places.len() < PLACES {
                culprit.places.push(i + 1);
            }
        }
    }
    culprits
}

impl Culprit {
    fn new(character: char) -> Self {
        let name = unicode_names2::name(character);
        Self {
            character,
            code_point: format!("U+{:04X}", u32::from(character)),
            name: name.map_or_else(|| unnamed(character).to_owned(), |name| name.to_string()),
            count: 0,
            places: Vec::new(),
        }
    }
}

fn unnamed(c: char) -> &'static str {
    match c {
        '\x1B' => "ESCAPE",
        '\t' => "CHARACTER TABULATION",
        '\x0C' => "FORM FEED",
        _ if c.is_control() => "control character",
        _ => "character without a name",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_once_with_its_places() {
        let culprits = of("Rp\u{A0}1.250 ✅\u{A0}é", Encoding::Ucs2);
        let seen: Vec<_> = culprits
            .iter()
            .map(|c| (c.name.as_str(), c.places.as_slice()))
            .collect();
        assert_eq!(
            seen,
            [
                ("NO-BREAK SPACE", &[3, 11][..]),
                ("WHITE HEAVY CHECK MARK", &[10])
            ]
        );
    }

    #[test]
    fn in_gsm7_it_is_what_costs_two() {
        let culprits = of("[a] €", Encoding::Gsm7);
        let seen: Vec<_> = culprits.iter().map(|c| c.character).collect();
        assert_eq!(seen, ['[', ']', '€']);
    }

    #[test]
    fn places_are_counted_beyond_those_named() {
        let culprits = of(&"€".repeat(100), Encoding::Gsm7);
        assert_eq!(culprits.len(), 1);
        assert_eq!((culprits[0].count, culprits[0].places.len()), (100, PLACES));
    }
}
