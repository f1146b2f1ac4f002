//! National language tables, against cells that were typed independently of the library's, and the
//! choice of tables.

use sms_charge::{Encoding, Estimate, Language, Languages, Profile, ShiftTables};

use crate::checks::gateway as checks;
use crate::oracle::gateway::Gateway;
use crate::oracle::national::{self, CELLS, Pair};

fn tables((locking, single): Pair) -> ShiftTables {
    ShiftTables {
        locking: Language::from_number(locking),
        single: Language::from_number(single),
    }
}

fn every_pair() -> Vec<Pair> {
    let with_default = |is_locking| {
        let languages = national::languages(is_locking);
        core::iter::once(0).chain(languages).collect::<Vec<u8>>()
    };
    let singles = with_default(false);
    with_default(true)
        .into_iter()
        .flat_map(|locking| singles.iter().map(move |&single| (locking, single)))
        .collect()
}

#[test]
fn there_are_182_pairs_and_2293_cells() {
    assert_eq!(every_pair().len(), 182);
    assert_eq!(CELLS.len(), 2293);
}

#[test]
fn every_scalar_in_every_pair_costs_what_the_cells_say() {
    let pairs = every_pair();
    for c in '\0'..=char::MAX {
        // Tables in turn: most characters are in none.
        let known = c < '\u{e00}' || matches!(c, '\u{2000}'..='\u{2300}');
        for &pair in pairs.iter().step_by(if known { 1 } else { 181 }) {
            let expected = national::septets(pair, c);
            let seen = tables(pair).septets(c).map(usize::from);
            assert_eq!(seen, expected, "{c:?} in {pair:?}");
        }
    }
}

#[test]
fn languages_have_the_standards_numbers() {
    for (number, language) in (1..).zip(Language::ALL) {
        assert_eq!(language.number(), number);
        assert_eq!(Language::from_number(number), Some(language));
        assert_eq!(language.as_str(), national::WORDS[usize::from(number) - 1]);
    }
    assert_eq!(Language::from_number(0), None);
    assert_eq!(Language::from_number(14), None);
    let locking = |language: &&Language| language.has_locking_table();
    let locking = Language::ALL.iter().filter(locking);
    let numbers: Vec<u8> = locking.map(|language| language.number()).collect();
    assert_eq!(numbers, national::languages(true));
}

#[test]
fn languages_are_a_set() {
    let numbers = |languages: Languages| {
        let number = |language: Language| language.number();
        let locking: Vec<u8> = languages.locking_languages().map(number).collect();
        let single: Vec<u8> = languages.single_languages().map(number).collect();
        (locking, single)
    };
    assert_eq!(numbers(Languages::NONE), (vec![], vec![]));
    let all = (national::languages(true), national::languages(false));
    assert_eq!(numbers(Languages::ALL), all);
    for language in Language::ALL {
        let one = Languages::of(language);
        let number = language.number();
        let locking: Vec<u8> = language
            .has_locking_table()
            .then_some(number)
            .into_iter()
            .collect();
        assert_eq!(numbers(one), (locking, vec![number]));
        assert_eq!(one.and(one), one);
        assert_eq!(Languages::NONE.and(one), one);
        assert_eq!(numbers(Languages::ALL.and(one)), all);
        assert_eq!(one.is_none(), one == Languages::NONE);
    }
    let both = Languages::of(Language::Turkish).and(Languages::of(Language::Spanish));
    assert_eq!(numbers(both), (vec![1], vec![1, 2]));
    assert_eq!(
        format!("{both:?}"),
        "Languages { locking: [Turkish], single: [Turkish, Spanish], .. }"
    );
}

#[test]
fn tables_other_than_the_default_ones_have_an_element_each() {
    for pair in every_pair() {
        let elements = u8::from(pair.0 != 0) + u8::from(pair.1 != 0);
        assert_eq!(tables(pair).elements(), elements, "{pair:?}");
        assert_eq!(tables(pair).are_default(), elements == 0, "{pair:?}");
    }
}

/// A text, and what the page of worked examples says about it: the pair, septets, capacity of a
/// segment, segments; and the segments in UCS-2.
type Worked = (String, Option<(Pair, usize, usize, usize)>, usize);

/// Counted by hand, with every table allowed and an 8-bit reference.
fn worked() -> Vec<Worked> {
    let n = |c: &str, times: usize| c.repeat(times);
    let gsm7 = |text: &str, pair, septets, capacity, segments, ucs2| {
        let tables = Some((pair, septets, capacity, segments));
        (text.to_owned(), tables, ucs2)
    };
    vec![
        gsm7(
            "Şifreniz 482913. Kimseyle paylaşmayın.",
            (1, 0),
            38,
            155,
            1,
            1,
        ),
        gsm7(&n("ğ", 155), (1, 0), 155, 155, 1, 3),
        gsm7(&n("ğ", 156), (1, 0), 156, 149, 2, 3),
        gsm7(&(n("ş", 1) + &n("a", 154)), (1, 0), 155, 155, 1, 3),
        gsm7("Sipariş {A-1} hazır, tutar 50€", (1, 0), 32, 155, 1, 1),
        gsm7(
            "Tu código llegó: está en la bandeja. ¿Más dudas?",
            (0, 2),
            52,
            155,
            1,
            1,
        ),
        gsm7(
            "Olá, sua senha é 4821. Não compartilhe.",
            (3, 0),
            39,
            155,
            1,
            1,
        ),
        gsm7("İstanbul - São Paulo", (1, 3), 21, 152, 1, 1),
        gsm7("आपका ओटीपी 4821 है, किसी को न बताएं", (6, 0), 35, 155, 1, 1),
        gsm7("आपका OTP 4821 है।", (6, 5), 21, 152, 1, 1),
        gsm7("কোড 4821।", (4, 5), 10, 152, 1, 1),
        gsm7("آپ کا کوڈ 4821 ہے۔", (13, 13), 19, 152, 1, 1),
        gsm7("Æ ş", (0, 1), 4, 155, 1, 1),
        ("ş😀".to_owned(), None, 1),
        ("50₺".to_owned(), None, 1),
        gsm7(&(n("ğ", 148) + "{" + &n("a", 148)), (1, 0), 298, 149, 3, 5),
        gsm7(&n("€", 81), (1, 0), 81, 155, 1, 2),
        gsm7("తెలుగు [50€]", (12, 0), 15, 155, 1, 1),
        gsm7("ಡಬ್ಬ", (7, 0), 4, 155, 1, 1),
    ]
}

#[test]
fn worked_examples() {
    let every = Profile::new().with_languages(Languages::ALL);
    for (text, gsm7, ucs2) in worked() {
        let estimate = every.estimate(&text);
        let Some((pair, septets, capacity, segments)) = gsm7 else {
            assert_eq!(estimate.encoding, Encoding::Ucs2, "{text}");
            assert_eq!(estimate.tables, ShiftTables::DEFAULT, "{text}");
            assert_eq!(estimate.charge as usize, ucs2, "{text}");
            continue;
        };
        assert_eq!(estimate.encoding, Encoding::Gsm7, "{text}");
        assert_eq!(estimate.tables, tables(pair), "{text}");
        assert_eq!(estimate.units, septets, "{text}");
        assert_eq!(estimate.charge as usize, segments, "{text}");
        let first = every.segments(&text).next().unwrap();
        assert_eq!(first.units + first.remaining, capacity, "{text}");
        if text.starts_with('€') {
            // The default tables also have it.
            continue;
        }
        let without = Profile::new().estimate(&text);
        assert_eq!(without.encoding, Encoding::Ucs2, "{text}");
        assert_eq!(without.charge as usize, ucs2, "{text}");
    }
    // Only Hindi may be used, and the pair with equal cost is found.
    let hindi = Profile::new().with_languages(Languages::of(Language::Hindi));
    let estimate = hindi.estimate("आपका OTP 4821 है।");
    assert_eq!((estimate.tables, estimate.units), (tables((6, 6)), 21));
}

#[test]
fn the_cut_of_the_worked_example_is_one_segment_more_than_the_division() {
    let text = "ğ".repeat(148) + "{" + &"a".repeat(148);
    let every = Profile::new().with_languages(Languages::ALL);
    let units: Vec<usize> = every.segments(&text).map(|segment| segment.units).collect();
    assert_eq!(units, [148, 149, 1]);
}

/// Texts of one script, long and short, with characters that messages have next to it.
const SCRIPTS: [&str; 14] = [
    "şğıİŞĞçÇöü aA1",
    "áéíóúñ¿¡ÁÍ aA1",
    "ãõâêôçÀÊ∞`^ aA1",
    "আইকখািে১৷ ।aA1",
    "આઇકખાિ૧ ।aA1",
    "आइकखािे१० ।ॐaA1",
    "ಆಇಕಖಾಿ೧ಡ ।aA1",
    "ആഇകഖാി൧ ।aA1",
    "ଆଇକଖାି୧ ।aA1",
    "ਆਇਕਖਾਿ੧ ।aA1",
    "ஆஇகங ாி௧ ।aA1",
    "ఆఇకఖాి౧ aA1€",
    "ابپتےہ۱۔؟ aA1",
    "éèÆΔ€[]{}~\\^| aA1",
];

/// A small generator, so that every run has the same texts.
fn shuffle(state: &mut u64) -> usize {
    *state = state
        .wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(1);
    (*state >> 33) as usize
}

#[test]
fn the_choice_is_that_of_a_loop_over_all_182_pairs() {
    let gateway = Gateway {
        locking: national::languages(true),
        single: national::languages(false),
        ..Gateway::default()
    };
    let mut state = 1;
    let mut pairs = std::collections::BTreeSet::new();
    for script in SCRIPTS {
        let letters: Vec<char> = script.chars().collect();
        for length in [1, 3, 17, 60, 74, 76, 145, 150, 156, 290, 300, 447] {
            // Few of many letters, so that some pair has them all.
            let kinds = 1 + shuffle(&mut state) % 6;
            let few: Vec<char> = (0..kinds)
                .map(|_| letters[shuffle(&mut state) % letters.len()])
                .collect();
            let text: String = (0..length)
                .map(|_| few[shuffle(&mut state) % kinds])
                .collect();
            checks::check(&text, &gateway);
            pairs.insert(checks::seen(&checks::profile(&gateway), &text).tables);
        }
    }
    assert!(pairs.len() > 20, "{pairs:?}");
}

#[test]
fn a_gsm7_text_of_one_segment_has_the_default_tables() {
    let every = Profile::new().with_languages(Languages::ALL);
    for text in ["", "Kode 4417", &"€".repeat(80), &"a".repeat(1000)] {
        assert_eq!(every.estimate(text), Profile::new().estimate(text));
    }
}

#[test]
fn an_estimate_is_two_words() {
    assert_eq!(size_of::<Estimate>(), 2 * size_of::<u64>());
}

/// A gateway's own capacities are reduced by the header elements: 5 or 8 septets in a single
/// segment, 4 or 7 in each of several.
#[test]
fn headers_reduce_any_capacity() {
    let turkish = Languages::of(Language::Turkish);
    let capacities = crate::capacities((159, 154), (70, 67));
    let gateway = Profile::new()
        .with_capacities(capacities)
        .with_languages(turkish);
    assert_eq!(gateway.estimate(&"ğ".repeat(154)).charge, 1);
    assert_eq!(gateway.estimate(&"ğ".repeat(155)).charge, 2);
    assert_eq!(gateway.estimate(&"ğ".repeat(300)).charge, 2);
    assert_eq!(gateway.estimate(&"ğ".repeat(301)).charge, 3);

    // Segments without a header of their own hold as much as a single one.
    let capacities = crate::capacities((160, 160), (70, 70));
    let gateway = Profile::new()
        .with_capacities(capacities)
        .with_languages(turkish);
    assert_eq!(gateway.estimate(&"ğ".repeat(310)).charge, 2);
    assert_eq!(gateway.estimate(&"ğ".repeat(311)).charge, 3);

    // There is no space for a header element, so the text is UCS-2.
    let capacities = crate::capacities((5, 5), (70, 67));
    let gateway = Profile::new()
        .with_capacities(capacities)
        .with_languages(turkish);
    assert_eq!(gateway.estimate("ğ").encoding, Encoding::Ucs2);
}

/// Four ã take four septets less by the locking table, and Φ takes one more. The second header
/// element takes three. So both pairs leave the same room.
#[test]
fn of_equal_pairs_the_one_with_fewer_elements_is_used() {
    let both = Languages::new(&[Language::Portuguese], &[Language::Portuguese]).unwrap();
    let estimate = Profile::new().with_languages(both).estimate("ããããΦ");
    let single = ShiftTables {
        locking: None,
        single: Some(Language::Portuguese),
    };
    assert_eq!((estimate.tables, estimate.units), (single, 9));
    // With one ã more, the locking table leaves more room.
    let estimate = Profile::new().with_languages(both).estimate("ãããããΦ");
    assert_eq!(estimate.tables.elements(), 2);
}

/// Both fit one segment, though not a segment of several.
#[test]
fn of_pairs_that_fill_one_segment_the_one_with_more_left_is_used() {
    let turkish = Languages::of(Language::Turkish);
    let text = "a".repeat(153) + "ş";
    let estimate = Profile::new().with_languages(turkish).estimate(&text);
    assert_eq!((estimate.charge, estimate.units), (1, 154));
    assert_eq!(estimate.tables, tables((1, 0)));
}
