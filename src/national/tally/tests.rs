//! A tally says exactly what is documented. To look at more pairs of tables than necessary would be
//! correct, but slower.

extern crate std;

use std::vec::Vec;

use super::Tally;
use crate::national::language::Language;
use crate::national::languages::Languages;
use crate::national::tables::ShiftTables;

/// Of the default tables, of several languages, and of none.
const CHARACTERS: [char; 14] = [
    'a', 'é', '€', '[', 'Δ', 'ç', 'ğ', 'ã', '∞', 'ક', 'अ', '७', 'ں', 'я',
];

const NUMBERS: usize = Language::ALL.len() + 1;

fn septets(locking: usize, c: char) -> Option<u8> {
    let locking = Language::from_number(u8::try_from(locking).unwrap());
    ShiftTables {
        locking,
        single: None,
    }
    .septets(c)
}

fn has_extension(tally: &Tally, locking: usize) -> bool {
    tally.at(2 * locking).is_some()
}

fn is_left(tally: &Tally, locking: usize) -> bool {
    has_extension(tally, locking) || tally.at(2 * locking + 1).is_some()
}

fn check(tally: &Tally, text: &[(char, bool)]) {
    let is_any_left = (0..NUMBERS).any(|locking| is_left(tally, locking));
    assert_eq!(tally.is_over(), !is_any_left, "{text:?}");
    for locking in 0..NUMBERS {
        let is_never_better = locking > 0
            && text.iter().all(|&(c, is_excluded)| {
                is_excluded || septets(locking, c) != Some(1) || septets(0, c) == Some(1)
            });
        for is_national in [false, true] {
            let place = 2 * locking + usize::from(is_national);
            let has_default = has_extension(tally, 0) || is_national && is_left(tally, 0);
            assert_eq!(
                tally.is_redundant(place),
                is_national && has_extension(tally, locking) || has_default && is_never_better,
                "{place} {text:?}"
            );
            assert_eq!(
                tally.has(place),
                is_left(tally, locking),
                "{place} {text:?}"
            );
            if let Some(written) = tally.at(place) {
                let lacks = |c| septets(locking, c) != Some(1);
                let extended = text.iter().filter(|&&(c, _)| lacks(c)).count();
                let counts = (written.septets, written.extended);
                assert_eq!(counts, (text.len() + extended, extended), "{text:?}");
            }
            let elements = u8::from(locking > 0) + u8::from(is_national);
            assert_eq!(Tally::elements(place), elements);
        }
    }
    for c in CHARACTERS {
        for is_excluded in [false, true] {
            let mut after = *tally;
            let without = after.push(c, is_excluded);
            let loses = |locking| {
                has_extension(tally, locking) && !has_extension(&after, locking)
                    || is_left(tally, locking) && !is_left(&after, locking)
            };
            assert_eq!(
                tally.loses_pair(c, is_excluded),
                (0..NUMBERS).any(loses),
                "{c} after {text:?}"
            );
            for locking in 0..NUMBERS {
                assert_eq!(
                    Tally::is_in(without, 2 * locking),
                    is_left(tally, locking) && (is_excluded || septets(locking, c) != Some(1)),
                    "{c} after {text:?}"
                );
            }
        }
    }
    let (mut ones, mut pairs) = (*tally, *tally);
    ones.push_ones(3);
    pairs.push_pairs(3);
    for place in 0..Tally::PLACES {
        let counts = |tally: &Tally| {
            let written = tally.at(place)?;
            Some((written.septets, written.extended))
        };
        let expected = |septets, extended| counts(tally).map(|(s, e)| (s + septets, e + extended));
        assert_eq!(counts(&ones), expected(3, 0), "{place} {text:?}");
        assert_eq!(counts(&pairs), expected(6, 3), "{place} {text:?}");
    }
}

#[test]
fn every_text_of_three_characters() {
    fn extend(tally: &Tally, text: &mut Vec<(char, bool)>) {
        check(tally, text);
        if text.len() == 3 {
            return;
        }
        for c in CHARACTERS {
            for is_excluded in [false, true] {
                let mut with = *tally;
                with.push(c, is_excluded);
                text.push((c, is_excluded));
                extend(&with, text);
                text.pop();
            }
        }
    }
    let turkish_and_spanish =
        Languages::of(Language::Turkish).and(Languages::of(Language::Spanish));
    for languages in [Languages::ALL, turkish_and_spanish] {
        for has_room_for_two in [true, false] {
            let index = languages.index().unwrap();
            extend(
                &Tally::new(&languages, index, has_room_for_two),
                &mut Vec::new(),
            );
        }
    }
}
