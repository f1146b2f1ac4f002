//! The table of replacements, character by character, against Unicode.

use sms_charge::Encoding;
use sms_charge::character::CharacterName;
use sms_charge::explain::{FindingKind, Replacement};
use sms_charge::explain::{Tier, apply_all, explain};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

use crate::checks::explain::TIERS;

const fn is_gsm7(c: char) -> bool {
    Encoding::Gsm7.units(c).is_some()
}

/// Every plane with assigned characters. The others are unassigned or for private use.
fn characters() -> impl Iterator<Item = char> {
    (0..0x3_2400)
        .chain(0xE_0000..0xE_1000)
        .filter_map(char::from_u32)
}

/// The replacement between letters, where nothing else is a reason for one.
fn replacement(c: char) -> Option<Replacement> {
    let edit = apply_all(&format!("x{c}x"), Tier::Equivalent)
        .edits()
        .next()?;
    Some(edit.replacement)
}

#[test]
fn every_replacement_is_final_and_gsm7() {
    let replaced = characters().filter_map(replacement);
    let mut count = 0;
    for Replacement { text, reason, .. } in replaced {
        assert!(text.chars().all(is_gsm7), "{text:?}");
        assert_eq!(text.chars().find_map(replacement), None, "{text:?}");
        assert!(!reason.is_empty());
        count += 1;
    }
    // 236 rows, 89 fullwidth forms, 61 control characters without those that have a row, and
    // misplaced joiners.
    assert!(count > 700, "{count}");
}

#[test]
fn names_are_those_of_unicode() {
    for c in characters() {
        let invisible = || explain(&format!("x{c}x")).any(|f| f.kind == FindingKind::Invisible);
        if replacement(c).is_none() && !invisible() && !c.is_ascii_graphic() {
            continue;
        }
        let name = CharacterName::of(c).to_string();
        match unicode_names2::name(c) {
            Some(of_unicode) => assert_eq!(name, of_unicode.to_string()),
            // Control characters have none, and some default-ignorable code points are not
            // assigned.
            None => assert!(
                name.chars().all(|c| c.is_ascii_uppercase() || c == ' '),
                "{c:?} {name}"
            ),
        }
    }
}

#[test]
fn every_character_with_a_replacement_has_a_name() {
    for c in characters().filter(|&c| replacement(c).is_some()) {
        let name = CharacterName::of(c).to_string();
        assert!(!name.contains("U+"), "{name}");
    }
}

#[test]
fn names_of_what_has_no_replacement() {
    for (c, name) in [
        ('Я', "Cyrillic U+042F"),
        ('🎉', "pictograph U+1F389"),
        ('中', "CJK ideograph U+4E2D"),
        ('á', "Latin U+00E1"),
        ('ꦗ', "Javanese U+A997"),
        ('𐀀', "character U+10000"),
        ('€', "EURO SIGN"),
        ('⠃', "character U+2803"),
        ('⟵', "symbol U+27F5"),
    ] {
        assert_eq!(CharacterName::of(c).to_string(), name);
    }
}

#[test]
fn names_that_may_spell_a_text_are_hidden() {
    for (c, shown) in [
        ('Я', "hidden"),
        ('7', "hidden"),
        ('✅', "hidden"),
        ('“', "'“'"),
    ] {
        let expected = format!("CharacterName({shown})");
        assert_eq!(format!("{:?}", CharacterName::of(c)), expected);
    }
}

#[test]
fn an_invisible_character_without_a_name_has_a_kind() {
    for (c, name) in [
        ('\u{1}', "CONTROL CHARACTER"),
        ('\u{9F}', "CONTROL CHARACTER"),
        ('\u{2065}', "INVISIBLE CHARACTER"),
        ('\u{E0002}', "TAG CHARACTER"),
    ] {
        assert_eq!(unicode_names2::name(c).map(|name| name.to_string()), None);
        assert_eq!(CharacterName::of(c).to_string(), name);
    }
}

#[test]
fn letters_and_accents_compose_as_in_unicode() {
    let marks: Vec<_> = characters()
        .filter(|&mark| canonical_combining_class(mark) > 0)
        .collect();
    assert!(marks.len() > 900);
    let mut composed = 0;
    for base in ('A'..='Z').chain('a'..='z') {
        for mark in &marks {
            let text = format!("{base}{mark}");
            let canonical: String = text.nfc().collect();
            let applied = apply_all(&text, Tier::Equivalent).to_string();
            if canonical.chars().all(is_gsm7) {
                assert_eq!(applied, canonical, "{text:?}");
                composed += 1;
            } else if *mark != '\u{34f}' {
                assert_eq!(applied, text);
            }
        }
    }
    // Eighteen letters, and è ù ì ò à é É again with the second grave and acute.
    assert_eq!(composed, 25);
}

#[test]
fn a_character_that_is_a_gsm7_one_by_another_code_point_has_it() {
    for c in characters().filter(|&c| !is_gsm7(c)) {
        let mut canonical = c.nfc();
        if let (Some(one), None) = (canonical.next(), canonical.next())
            && is_gsm7(one)
        {
            assert_eq!(
                replacement(c).map(|r| r.text.to_owned()),
                Some(one.to_string()),
                "{c:?}"
            );
        }
    }
}

#[test]
fn tiers_hold_what_they_say() {
    for (c, tier, text) in [
        ('\u{a0}', Tier::Invisible, " "),
        ('\u{202f}', Tier::Invisible, " "),
        ('\u{feff}', Tier::Invisible, ""),
        ('\u{200f}', Tier::Invisible, ""),
        ('\u{2028}', Tier::Invisible, "\n"),
        ('’', Tier::Typographic, "'"),
        ('„', Tier::Typographic, "\""),
        ('—', Tier::Typographic, "-"),
        ('−', Tier::Typographic, "-"),
        ('\u{2011}', Tier::Typographic, "-"),
        ('…', Tier::Typographic, "..."),
        ('•', Tier::Typographic, "-"),
        ('″', Tier::Typographic, "\""),
        ('½', Tier::Typographic, "1/2"),
        ('Ａ', Tier::Typographic, "A"),
        ('™', Tier::Typographic, "TM"),
        ('\u{2126}', Tier::Equivalent, "Ω"),
        ('Α', Tier::Equivalent, "A"),
        ('[', Tier::Equivalent, "("),
    ] {
        let found = replacement(c).unwrap();
        assert_eq!((found.tier, found.text), (tier, text), "{c:?}");
        let below = TIERS.iter().filter(|&&below| below < tier);
        for &below in below {
            assert_eq!(
                apply_all(&format!("x{c}x"), below).to_string(),
                format!("x{c}x")
            );
        }
    }
    for c in ['á', 'ç', '€', '~', 'я', '中', '🎉', '°'] {
        assert_eq!(replacement(c), None, "{c:?}");
    }
}

#[test]
fn a_digit_keeps_its_value() {
    let applied = |text| apply_all(text, Tier::Equivalent).to_string();
    assert_eq!(
        applied("½ kg, 1½ kg, 1\u{200b}½ kg"),
        "1/2 kg, 1 1/2 kg, 1 1/2 kg"
    );
    assert_eq!(applied("10 m², 10²"), "10 m2, 10²");
}

#[test]
fn joiners_stay_where_they_are_needed() {
    for text in [
        "👨‍👩‍👧‍👦",
        "❤\u{fe0f}",
        "❤\u{fe0f}\u{200d}🔥",
        "1\u{fe0f}\u{20e3}",
        "क्\u{200d}ष",
        "می\u{200c}خواهم",
        "🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}",
        "葛\u{e0100}",
    ] {
        assert_eq!(apply_all(text, Tier::Equivalent).to_string(), text);
        assert!(explain(text).all(|finding| finding.kind == FindingKind::OutsideGsm7));
    }
    for text in [
        "a\u{200d}b",
        "a\u{fe0f}b",
        "\u{200c}ab",
        "ab\u{200d}",
        "a\u{e0067}b",
    ] {
        assert_eq!(apply_all(text, Tier::Invisible).to_string(), "ab");
    }
}

#[cfg(feature = "translit")]
#[test]
fn the_lossy_tier_leaves_plain_letters() {
    let applied = |text| apply_all(text, Tier::Lossy).to_string();
    assert_eq!(
        applied("Siti Nurhalizá, terima kasih 🙏🏽 ✅"),
        "Siti Nurhaliza, terima kasih"
    );
    assert_eq!(
        applied("Łódź, Привет, 深圳, ٣"),
        "Lodz, Privet, ShenZhen, 3"
    );
    assert_eq!(applied("café 👨‍👩‍👧 señor"), "café señor");
    assert_eq!(apply_all("á", Tier::Equivalent).to_string(), "á");
}
