//! What surprises people about a bill: each cause, its finding, and the cost before and after.

use sms_charge::estimate;
use sms_charge::explain::{FindingKind as Kind, sole_culprit};
use sms_charge::explain::{Tier, apply_all, explain, savings};
use sms_charge::{Alphabet, Encodings, Language, Languages, Profile};

use crate::checks::explain::TIERS;

/// A text with the culprit in it, then plain words up to this length in characters.
fn text(culprit: &str, length: usize) -> String {
    let mut text = format!("Yth Ibu{culprit}Sari, tagihan Rp350.000 jatuh tempo 20/07");
    let missing = length.saturating_sub(text.chars().count());
    let words = ", mohon segera dibayar".chars().cycle();
    text.extend(words.take(missing.saturating_sub(1)));
    text.push('.');
    text
}

#[test]
fn codes_are_unique_and_stable() {
    let codes = [
        (Kind::OutsideGsm7, "outside-gsm7"),
        (Kind::ExtraUnit, "extra-unit"),
        (Kind::Invisible, "invisible"),
        (Kind::DecomposedAccent, "decomposed-accent"),
        (Kind::CrLf, "cr-lf"),
        (Kind::BlanksAtEnd, "blanks-at-end"),
        (Kind::WastedUnits { units: 1 }, "wasted-units"),
        (Kind::TipsOver, "tips-over"),
    ];
    for (kind, code) in codes {
        assert_eq!(kind.code(), code);
    }
}

#[track_caller]
fn costs(text: &str, kind: Kind, tier: Tier, before: u32, after: u32) {
    assert!(
        explain(text).any(|finding| finding.kind == kind),
        "{:?}",
        explain(text).collect::<Vec<_>>()
    );
    let savings = savings(text, tier);
    assert_eq!(
        (savings.before.charge, savings.after.charge),
        (before, after)
    );
    assert_eq!(estimate(&savings.to_string()), savings.after);
    assert!(
        explain(&savings.to_string()).all(|finding| finding.kind != kind),
        "{savings}"
    );
    let below = TIERS.iter().rfind(|&&below| below < tier);
    if let Some(&below) = below {
        assert_eq!(sms_charge::explain::savings(text, below).edits().count(), 0);
    }
}

#[test]
fn characters_that_look_like_plain_ones() {
    for (culprit, kind, tier) in [
        // From a word processor or a translator.
        ("’", Kind::OutsideGsm7, Tier::Typographic),
        (" “", Kind::OutsideGsm7, Tier::Typographic),
        (" – ", Kind::OutsideGsm7, Tier::Typographic),
        ("…", Kind::OutsideGsm7, Tier::Typographic),
        (" • ", Kind::OutsideGsm7, Tier::Typographic),
        (" ™ ", Kind::OutsideGsm7, Tier::Typographic),
        (" × ", Kind::OutsideGsm7, Tier::Typographic),
        ("`", Kind::OutsideGsm7, Tier::Typographic),
        // From formatted numbers and from a web page.
        ("\u{a0}", Kind::Invisible, Tier::Invisible),
        ("\u{2007}", Kind::Invisible, Tier::Invisible),
        ("\u{202f}", Kind::Invisible, Tier::Invisible),
        ("\t", Kind::Invisible, Tier::Invisible),
        // From copy and paste.
        ("\u{200b}", Kind::Invisible, Tier::Invisible),
        ("\u{200c}", Kind::Invisible, Tier::Invisible),
        ("\u{feff}", Kind::Invisible, Tier::Invisible),
        ("\u{2060}", Kind::Invisible, Tier::Invisible),
        ("\u{2028}", Kind::Invisible, Tier::Invisible),
        ("\u{2029}", Kind::Invisible, Tier::Invisible),
        ("\u{200e}", Kind::Invisible, Tier::Invisible),
        // As some keyboards and file names write them.
        (" e\u{301}", Kind::DecomposedAccent, Tier::Equivalent),
        (" \u{2126} ", Kind::OutsideGsm7, Tier::Equivalent),
    ] {
        costs(&text(culprit, 120), kind, tier, 2, 1);
        costs(&text(culprit, 154), kind, tier, 3, 1);
    }
}

#[test]
fn characters_that_only_seem_to_be_gsm7() {
    for culprit in ["ç", "ê", "á", "í", "ó", "ú", "°"] {
        let text = text(culprit, 120);
        assert_eq!(explain(&text).next().unwrap().kind, Kind::OutsideGsm7);
        assert_eq!(savings(&text, Tier::Equivalent).edits().count(), 0);
        assert_eq!(estimate(&text).charge, 2);
    }
    // This one costs nothing more, although people fear it.
    assert_eq!(explain(&text(" ü ", 120)).count(), 0);
}

/// What is outside depends on what the gateway tries first.
#[test]
fn each_gateway_has_its_own_outside() {
    let by = |encodings: &[Alphabet]| {
        let encodings = Encodings::new(encodings).unwrap();
        Profile::new().with_encodings(encodings)
    };
    let turkish = Languages::new(&[Language::Turkish], &[]).unwrap();
    for (profile, outside) in [
        (Profile::new(), "ğ😀"),
        (by(&[Alphabet::Ascii, Alphabet::Ucs2]), "éΩğ😀"),
        (by(&[Alphabet::Latin1, Alphabet::Ucs2]), "Ωğ😀"),
        (by(&[Alphabet::Ucs2]), ""),
        (Profile::new().with_languages(turkish), "😀"),
        (Profile::new().with_excluded("éa"), "aaéğ😀"),
    ] {
        let text = "kata éΩğ😀";
        let findings = profile.explain(text);
        let outside_of: String = findings
            .filter(|finding| finding.kind == Kind::OutsideGsm7)
            .map(|finding| &text[finding.span])
            .collect();
        assert_eq!(outside_of, outside, "{profile:?}");
    }
}

#[test]
fn a_line_end_in_two_characters() {
    let text = text("\r\n", 160);
    assert_eq!(estimate(&text).units, 160);
    costs(&format!("{text}."), Kind::CrLf, Tier::Invisible, 2, 1);
    for one in ["\r\n", "\r\r\n", "\r\u{200B}\n", "\r\u{200B}\r\n"] {
        let text = format!("Kode{one}4417");
        let applied = apply_all(&text, Tier::Invisible).to_string();
        assert_eq!(applied, "Kode\n4417", "{one:?}");
    }
}

#[test]
fn blanks_at_the_end() {
    costs(
        &format!("{}  \n", text(" ", 159)),
        Kind::BlanksAtEnd,
        Tier::Invisible,
        2,
        1,
    );
    costs(
        &format!("{}\u{a0}", text(" ", 100)),
        Kind::BlanksAtEnd,
        Tier::Invisible,
        2,
        1,
    );
}

#[test]
fn brackets_of_the_extension_table() {
    costs(
        &text(" [Bank] ", 159),
        Kind::ExtraUnit,
        Tier::Equivalent,
        2,
        1,
    );
    // One septet above the limit, and both brackets are replaced.
    let text = text(" [Bank] ", 159);
    let edits: Vec<_> = savings(&text, Tier::Equivalent)
        .edits()
        .map(|e| e.replacement.text)
        .collect();
    assert_eq!(edits, ["(", ")"]);
}

#[test]
fn an_extension_character_at_a_cut() {
    let text = format!("{}€{}", "a".repeat(152), "b".repeat(152));
    let findings: Vec<_> = explain(&text)
        .map(|finding| (finding.kind, finding.span))
        .collect();
    assert_eq!(
        findings,
        [
            (Kind::WastedUnits { units: 1 }, 152..155),
            (Kind::ExtraUnit, 152..155),
            (Kind::TipsOver, 306..307),
        ]
    );
}

#[test]
fn the_only_character_that_a_gateway_does_not_write() {
    let profile = Profile::new().with_excluded("€");
    let culprit = profile.sole_culprit("Harga 5€€ saja").unwrap();
    assert_eq!((culprit.span, culprit.character), (7..13, '€'));
    assert_eq!(profile.sole_culprit("€ 5 atau € 6"), None);
    assert_eq!(profile.sole_culprit("Harga 5 saja"), None);
    // Without the emoji the message would be Latin-1, but the letter is also outside GSM-7.
    let encodings = Encodings::new(&[Alphabet::Gsm7, Alphabet::Latin1, Alphabet::Ucs2]).unwrap();
    let profile = Profile::new().with_encodings(encodings);
    assert_eq!(profile.sole_culprit("Lunas ✅ hari á"), None);
    assert!(profile.sole_culprit("Lunas ✅ hari").is_some());
}

#[test]
fn an_emoji_at_the_end() {
    let text = format!("{} 🎉", text(" ", 155));
    let culprit = sole_culprit(&text).unwrap();
    assert_eq!((culprit.with.charge, culprit.without.charge), (3, 1));
    assert_eq!(&text[culprit.span], "🎉");
    costs(&text, Kind::OutsideGsm7, Tier::Pictures, 3, 1);
}

#[test]
fn a_word_too_many() {
    let text = text(" ", 163);
    let finding = explain(&text).next().unwrap();
    assert_eq!(
        (finding.kind, finding.units, finding.span),
        (Kind::TipsOver, 3, 160..163)
    );
    assert_eq!(explain(&text).next().unwrap().character(), None);
}

#[test]
fn the_segment_above_the_budget_has_the_encoding_of_the_text() {
    let text = format!("{} 🎉", text(" ", 155));
    let mut findings = explain(&text);
    let over = findings
        .find(|finding| finding.kind == Kind::TipsOver)
        .unwrap();
    // Two of three segments in UCS-2. The words alone are one segment in GSM-7.
    assert_eq!((over.span, over.units), (134..text.len(), 24));
    assert_eq!(estimate(&text[..134]).charge, 1);
}

#[test]
fn only_what_saves_a_segment_is_replaced() {
    let text = format!("“Promo” hari ini – [A]{}", " ya".repeat(16));
    assert_eq!(savings(&text, Tier::Equivalent).to_string(), text);
    assert_eq!(estimate(&text).charge, 1);
}

/// The blanks are removed because the picture is removed. A picture is not a blank.
#[test]
fn blanks_before_a_picture_at_the_end() {
    let edited = apply_all("Promo \u{200B}🎉", Tier::Pictures);
    let spans: Vec<_> = edited.edits().map(|edit| edit.span).collect();
    assert_eq!(spans, [5..9, 9..13]);
    assert_eq!(edited.to_string(), "Promo");
}

/// A selector is needed as long as its picture stays.
#[test]
fn a_selector_goes_with_its_picture() {
    let edited = apply_all("a❤\u{FE0F}b", Tier::Pictures);
    let tiers: Vec<_> = edited.edits().map(|edit| edit.replacement.tier).collect();
    assert_eq!(tiers, [Tier::Pictures; 2]);
    assert_eq!(edited.to_string(), "ab");
}

#[test]
fn more_replacements_than_are_examined() {
    let text = "’".repeat(200);
    let savings = savings(&text, Tier::Typographic);
    assert!(savings.is_partial());
    assert_eq!(savings.edits().count(), 0);
    assert_eq!(
        apply_all(&text, Tier::Typographic).to_string(),
        "'".repeat(200)
    );
}

#[test]
fn a_bracket_whose_partner_is_the_129th_replacement_stays() {
    let text = format!("{}x]{}", "[".repeat(128), "a".repeat(29));
    let savings = savings(&text, Tier::Equivalent);
    assert!(savings.is_partial());
    assert_eq!(savings.to_string(), text);
}
