//! A tally says exactly what is documented. To look at more pairs of tables than necessary would be
//! correct, but slower.

extern crate std;

use std::vec::Vec;

use super::{Tally, Written};
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

/// What the pairs with a locking table write: with the extension table, and with another.
fn written(tally: &Tally, locking: usize) -> [Option<Written>; 2] {
    [tally.at(2 * locking), tally.at(2 * locking + 1)]
}

fn check(tally: &Tally, text: &[(char, bool)]) {
    let is_left = |locking: usize| written(tally, locking).iter().any(Option::is_some);
    assert_eq!(tally.is_over(), !(0..NUMBERS).any(is_left), "{text:?}");
    for locking in 0..NUMBERS {
        let [extension, _] = written(tally, locking);
        let [default_extension, default_national] = written(tally, 0);
        let is_never_better = locking > 0
            && text.iter().all(|&(c, is_excluded)| {
                is_excluded || septets(locking, c) != Some(1) || septets(0, c) == Some(1)
            });
        for is_national in [false, true] {
            let place = 2 * locking + usize::from(is_national);
            let has_default =
                default_extension.is_some() || is_national && default_national.is_some();
            assert_eq!(
                tally.is_redundant(place),
                is_national && extension.is_some() || has_default && is_never_better,
                "{place} {text:?}"
            );
            assert_eq!(tally.has(place), is_left(locking), "{place} {text:?}");
            let elements = u8::from(locking > 0) + u8::from(is_national);
            assert_eq!(Tally::elements(place), elements);
        }
    }
    for c in CHARACTERS {
        for is_excluded in [false, true] {
            let mut after = *tally;
            let without = after.push(c, is_excluded);
            let loses = |locking: &usize| {
                let [extension, national] = written(tally, *locking);
                let [extension_after, national_after] = written(&after, *locking);
                extension.is_some() && extension_after.is_none()
                    || (extension.is_some() || national.is_some())
                        && extension_after.is_none()
                        && national_after.is_none()
            };
            assert_eq!(
                tally.loses_pair(c, is_excluded),
                (0..NUMBERS).any(|locking| loses(&locking)),
                "{c} after {text:?}"
            );
            for locking in 0..NUMBERS {
                assert_eq!(
                    Tally::is_in(without, 2 * locking),
                    is_left(locking) && (is_excluded || septets(locking, c) != Some(1)),
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
