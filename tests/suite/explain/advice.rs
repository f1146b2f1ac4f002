//! The advice beyond the table: what was meant, spare blanks, and what the next tier saves.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;
use sms_charge::explain::{
    LintKind, Replacements, Tier, apply_all, explain, lints, savings, savings_by_tier,
};
use sms_charge::{Encoding, Profile, estimate};
use unicode_normalization::UnicodeNormalization;

use crate::properties::cases;

fn applied(text: &str, replacements: impl Into<Replacements>) -> String {
    apply_all(text, replacements).to_string()
}

/// The texts of the project's data: messages, templates and contents.
fn data() -> Vec<String> {
    let messages = include_str!("../../data/messages.jsonl").lines();
    let templates = include_str!("../../data/templates.jsonl").lines();
    let mut texts = Vec::new();
    for line in messages.chain(templates) {
        let row: Value = serde_json::from_str(line).unwrap();
        for field in ["text", "template", "content"] {
            texts.extend(row.get(field).and_then(Value::as_str).map(str::to_owned));
        }
    }
    assert!(texts.len() >= 187);
    texts
}

#[test]
fn a_control_that_was_a_sign_is_replaced_by_it() {
    for (text, typographic) in [
        ("10\u{96}20", "10-20"),
        ("\u{93}Promo\u{94} Jum\u{92}at", "\"Promo\" Jum'at"),
        ("\u{80} 25\u{85}", "€ 25..."),
        ("Merek\u{99}", "MerekTM"),
        // No plain form exists, and nothing changes.
        ("Nov\u{E1}k \u{8A}\u{89}", "Nov\u{E1}k \u{8A}\u{89}"),
    ] {
        assert_eq!(applied(text, Tier::Invisible), text);
        assert_eq!(applied(text, Tier::Typographic), typographic);
    }
    // These five are not assigned in Windows-1252.
    for nothing in ['\u{81}', '\u{8D}', '\u{8F}', '\u{90}', '\u{9D}'] {
        assert_eq!(applied(&format!("a{nothing}b"), Tier::Invisible), "ab");
    }
    #[cfg(feature = "translit")]
    assert_eq!(applied("\u{8A}imek", Tier::Lossy), "Simek");
}

#[test]
fn every_control_is_read_as_windows_1252() {
    // The WHATWG's index of windows-1252, from 0x80 on.
    #[rustfmt::skip]
    const INDEX: [u32; 32] = [
        0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D,
        0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x009D, 0x017E, 0x0178,
    ];
    for (byte, meant) in (0x80..=0x9F_u8).zip(INDEX) {
        let meant = char::from_u32(meant).unwrap().to_string();
        let alone = format!("x{}x", char::from(byte));
        let expected = applied(&format!("x{meant}x"), Tier::Typographic);
        let is_nothing = meant.chars().eq([char::from(byte)]);
        // What stays has no plain form in any reading.
        let stays = expected.chars().any(|c| Encoding::Gsm7.units(c).is_none());
        let expected = if stays && !is_nothing {
            alone.clone()
        } else {
            expected
        };
        assert_eq!(applied(&alone, Tier::Typographic), expected, "{byte:#x}");
    }
}

#[test]
fn small_greek_letters_become_capitals() {
    assert_eq!(
        applied("Αγορά: 25 € σήμερα", Tier::Equivalent),
        "AΓOPA: 25 € ΣHMEPA"
    );
    let text = "Ο κωδικός σας είναι 482913. Ισχύει για πέντε λεπτά. Μην τον δώσετε σε κανέναν, ευχαριστούμε.";
    let saving = savings(text, Tier::Equivalent);
    assert_eq!((saving.before.charge, saving.after.charge), (2, 1));
}

#[test]
fn spare_blanks_go_in_a_tier_of_their_own() {
    for (text, closer) in [
        ("Kode  4417", "Kode 4417"),
        ("Kode \u{A0} 4417", "Kode 4417"),
        ("Kode 4417 \nBerlaku", "Kode 4417\nBerlaku"),
        ("Kode 4417\n  Berlaku", "Kode 4417\nBerlaku"),
        ("Kode\n\n\n\nBerlaku", "Kode\n\nBerlaku"),
        ("Kode\r\n \r\n\r\nBerlaku", "Kode\n\nBerlaku"),
        ("Kode\n\nBerlaku", "Kode\n\nBerlaku"),
        ("Kode\r\nBerlaku", "Kode\nBerlaku"),
        ("1  ½ kg", "1 1/2 kg"),
    ] {
        assert_eq!(applied(text, Tier::Spacing), closer, "{text:?}");
        assert_eq!(applied(text, Tier::Pictures), closer, "{text:?}");
    }
    assert_eq!(applied("Kode  4417", Tier::Equivalent), "Kode  4417");
    let text = format!("{}  {}", "a".repeat(80), "b".repeat(79));
    assert_eq!(savings(&text, Tier::Equivalent).after.charge, 2);
    assert_eq!(savings(&text, Tier::Spacing).after.charge, 1);
}

#[test]
fn mistakes_have_a_lint() {
    type Found = (LintKind, &'static str, Option<char>);
    let table: &[(&str, &[Found])] = &[
        (
            "A&amp;B &#39;x&#x27; &nbsp;y",
            &[
                (LintKind::HtmlEntity, "&amp;", Some('&')),
                (LintKind::HtmlEntity, "&#39;", Some('\'')),
                (LintKind::HtmlEntity, "&#x27;", Some('\'')),
                (LintKind::HtmlEntity, "&nbsp;", Some('\u{A0}')),
            ],
        ),
        (
            r"Halo\nKode\t4417",
            &[
                (LintKind::EscapeSequence, r"\n", Some('\n')),
                (LintKind::EscapeSequence, r"\t", Some('\t')),
            ],
        ),
        (
            r#"Halo\r\nKode \"4417"#,
            &[
                (LintKind::EscapeSequence, r"\r", Some('\r')),
                (LintKind::EscapeSequence, r"\n", Some('\n')),
                (LintKind::EscapeSequence, r#"\""#, Some('"')),
            ],
        ),
        (
            "Klik https://kirim.example/a%20b sebelum%2022.00",
            &[(LintKind::UrlEncoding, "%20", Some(' '))],
        ),
        (
            "Kode%20OTP%20Anda%0A4417",
            &[
                (LintKind::UrlEncoding, "%20", Some(' ')),
                (LintKind::UrlEncoding, "%20", Some(' ')),
                (LintKind::UrlEncoding, "%0A", Some('\n')),
            ],
        ),
        (
            "Kode+OTP+Anda+4417",
            &[
                (LintKind::UrlEncoding, "+", Some(' ')),
                (LintKind::UrlEncoding, "+", Some(' ')),
                (LintKind::UrlEncoding, "+", Some(' ')),
            ],
        ),
        (
            "a+bcd+ef+g",
            &[
                (LintKind::UrlEncoding, "+", Some(' ')),
                (LintKind::UrlEncoding, "+", Some(' ')),
                (LintKind::UrlEncoding, "+", Some(' ')),
            ],
        ),
        (
            "CafÃ© â€™ â‚¬ â€¦ Â\u{A0}ðŸŽ‰",
            &[
                (LintKind::Utf8ReadTwice, "Ã©", Some('é')),
                (LintKind::Utf8ReadTwice, "â€™", Some('’')),
                (LintKind::Utf8ReadTwice, "â‚¬", Some('€')),
                (LintKind::Utf8ReadTwice, "â€¦", Some('…')),
                (LintKind::Utf8ReadTwice, "Â\u{A0}", Some('\u{A0}')),
                (LintKind::Utf8ReadTwice, "ðŸŽ‰", Some('🎉')),
            ],
        ),
        // As Latin-1.
        (
            "\u{E2}\u{80}\u{99}",
            &[(LintKind::Utf8ReadTwice, "\u{E2}\u{80}\u{99}", Some('’'))],
        ),
        (
            "\u{FEFF}Jos\u{FFFD} \u{FFFC}",
            &[
                (LintKind::ByteOrderMark, "\u{FEFF}", None),
                (LintKind::ReplacementCharacter, "\u{FFFD}", None),
                (LintKind::ObjectReplacement, "\u{FFFC}", None),
            ],
        ),
    ];
    for (text, expected) in table {
        let found: Vec<_> = lints(text)
            .map(|lint| (lint.kind, &text[lint.span], lint.meant))
            .collect();
        assert_eq!(found, *expected, "{text:?}");
    }
}

#[test]
fn ordinary_texts_have_no_lint() {
    let ordinary = [
        "Tom & Jerry; A&B; R&D;",
        r"C:\new\temp",
        "Diskon 10%20rb, 50%, 100%25",
        "https://kirim.example/t?q=a%20b&x=1+2+3+4",
        "Vitamin A+B+C+D",
        "1+2+3+4=10",
        "ab+c+de+f",
        "+Kode+OTP+Anda",
        "Kode+OTP+Anda+",
        "Kode++OTP+Anda",
        "Kode+OTP Anda+4417",
        "Kode+OTP",
        "Kode+OTP+Anda",
        "Ã é â ü",
        "MAÇÃ, SÃO PAULO, â la carte",
        "Dolce&Gabbana &amp",
        "a\u{FEFF}b",
    ];
    let data = data();
    for text in ordinary
        .iter()
        .copied()
        .chain(data.iter().map(String::as_str))
    {
        // The two in the data must be found.
        let found: Vec<_> = lints(text).map(|lint| lint.kind).collect();
        let is_known = text.contains('\u{FFFD}') || text.starts_with('\u{FEFF}');
        assert!(found.is_empty() || is_known, "{found:?} in {text:?}");
    }
}

#[test]
fn the_step_further_is_named() {
    let text = format!("{}’ – 🙏", "a".repeat(165));
    assert_eq!(estimate(&text).charge, 3);
    assert_eq!(savings(&text, Tier::Equivalent).after.charge, 3);
    let steps: Vec<_> = savings_by_tier(&text).map(Result::unwrap).collect();
    let seen: Vec<_> = steps
        .iter()
        .map(|step| (step.tier(), step.after.charge))
        .collect();
    assert_eq!(seen, [(Tier::Pictures, 2)]);
    assert_eq!(savings_by_tier("Kode 4417").count(), 0);
}

#[test]
fn debug_of_lints_shows_the_bytes_left() {
    let mut found = lints("A&amp;B");
    assert_eq!(format!("{found:?}"), "Lints { bytes_left: 7, .. }");
    assert!(found.next().is_some());
    assert_eq!(format!("{found:?}"), "Lints { bytes_left: 1, .. }");
}

#[test]
fn lints_have_codes() {
    let codes = [
        (LintKind::HtmlEntity, "html-entity"),
        (LintKind::EscapeSequence, "escape-sequence"),
        (LintKind::UrlEncoding, "url-encoding"),
        (LintKind::Utf8ReadTwice, "utf8-read-twice"),
        (LintKind::ReplacementCharacter, "replacement-character"),
        (LintKind::ObjectReplacement, "object-replacement"),
        (LintKind::ByteOrderMark, "byte-order-mark"),
    ];
    for (kind, code) in codes {
        assert_eq!(kind.code(), code);
    }
}

#[test]
fn a_blank_that_would_be_as_long_is_not_condensed() {
    let text = format!("{}\u{A0}...", "您的包裹已到!".repeat(9) + "您的包裹已");
    let condensed = Profile::new().condensed(&text).unwrap().unwrap();
    assert_eq!(condensed.edits().count(), 1);
    assert!(condensed.to_string().ends_with("\u{A0}…"));
}

#[test]
fn a_text_that_stays_ucs2_is_condensed() {
    let profile = Profile::new();
    let text = format!(
        "{}... e\u{301} a\u{302}\u{301}\r\n\u{627}\u{653}  ",
        "您".repeat(60)
    );
    let condensed = profile.condensed(&text).unwrap().unwrap();
    assert_eq!(
        condensed.to_string(),
        format!("{}… é ấ\n\u{622}", "您".repeat(60))
    );
    assert_eq!((condensed.before.charge, condensed.after.charge), (2, 1));
    // GSM-7, one segment, and no saving is possible.
    for other in ["...".repeat(60), "您...".to_owned(), "您".repeat(80)] {
        assert!(profile.condensed(&other).unwrap().is_none());
    }
}

#[test]
fn wanted_characters_stay_and_own_replacements_come_first() {
    const OWN: Replacements =
        Replacements::up_to(Tier::Invisible).with_own(&[('ž', "z"), ('a', "4"), ('…', "…")]);
    const KEPT: Replacements = Replacements::up_to(Tier::Equivalent).keeping("\u{200B}’[");
    assert_eq!(applied("a\u{200B}b’“x” [y]", KEPT), "a\u{200B}b’\"x\" [y)");
    assert_eq!(applied("akhir\u{200B}", KEPT), "akhir\u{200B}");
    let joined = "Caf\u{65}\u{200D}\u{301} 4417";
    assert_eq!(applied(joined, Tier::Equivalent), "Café 4417");
    let kept = Replacements::up_to(Tier::Equivalent).keeping("\u{200D}");
    assert_eq!(applied(joined, kept), joined);
    assert_eq!(applied("ža…", OWN), "z4…");
    assert_eq!(applied("kata kita", OWN), "k4t4 kit4");
    assert_eq!(
        (KEPT.tier(), KEPT.kept(), OWN.own().len()),
        (Tier::Equivalent, "\u{200B}’[", 3)
    );
}

fn text() -> impl Strategy<Value = String> {
    const PIECES: [&str; 24] = [
        "a",
        "kata ",
        "  ",
        "\n",
        "\r\n",
        "é",
        "e\u{301}",
        "a\u{302}\u{301}",
        "...",
        "....",
        "…",
        "’",
        "[x]",
        "\u{A0}",
        "\u{96}",
        "🙏🏽",
        "👨‍👩‍👧",
        "您",
        "α",
        "\u{200B}",
        ". ",
        "!",
        "€",
        "xxxxxxxxxxxxxxxxxxxxxxxxx",
    ];
    vec(select(&PIECES[..]), 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(cases(600))]

    #[test]
    fn condensed_texts_are_canonically_the_same(text in text()) {
        let Some(condensed) = Profile::new().condensed(&text).unwrap() else {
            return Ok(());
        };
        let written = condensed.to_string();
        prop_assert_eq!(condensed.after, estimate(&written));
        prop_assert!(condensed.after.charge < condensed.before.charge);
        prop_assert_eq!(condensed.before, estimate(&text));
        let mut edited = text.clone();
        for edit in condensed.edits().collect::<Vec<_>>().into_iter().rev() {
            edited.replace_range(edit.span, edit.replacement.text);
        }
        prop_assert_eq!(&edited, &written);
        // Equal except for the dots and invisible characters.
        let plain = |text: &str| applied(&text.replace('…', "..."), Tier::Invisible).nfc().collect::<String>();
        prop_assert_eq!(plain(&written), plain(&text));
    }

    #[test]
    fn each_named_tier_saves_more(text in text()) {
        let mut lowest = estimate(&text).charge;
        let mut told = savings_by_tier(&text).map(Result::unwrap);
        for tier in Tier::ALL_BUT_LOSSY {
            let charge = savings(&text, tier).after.charge;
            if charge < lowest {
                let next = told.next().unwrap();
                prop_assert_eq!((next.tier(), next.after.charge), (tier, charge));
                lowest = charge;
            }
        }
        prop_assert!(told.next().is_none());
    }

    #[test]
    fn lints_are_in_order_and_none_overlap(text in text(), at in any::<prop::sample::Index>(), lint in select(&["&amp;", "%20", "Ã©", "\u{FFFD}"][..])) {
        let boundaries: Vec<_> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let at = boundaries[at.index(boundaries.len())];
        let text = format!("{} {lint} {}", &text[..at], &text[at..]);
        let spans: Vec<_> = lints(&text).map(|lint| lint.span).collect();
        prop_assert!(spans.iter().any(|span| &text[span.clone()] == lint));
        prop_assert!(spans.windows(2).all(|pair| pair[0].end <= pair[1].start));
    }
}

#[cfg(feature = "graphemes")]
mod fitted {
    use crate::checks::explain::TIERS;
    use sms_charge::explain::{CutAt, Fitting};
    use unicode_segmentation::UnicodeSegmentation;

    use super::*;

    fn fitted(text: &str, fitting: Fitting) -> String {
        Profile::new().fitted(text, fitting).unwrap().to_string()
    }

    #[test]
    fn replacements_come_before_a_cut() {
        let text = format!("{} hari Jum’at", "a".repeat(120));
        let free = Fitting::new(1).with_replacements(Tier::Typographic);
        assert_eq!(fitted(&text, free), text.replace('’', "'"));
        assert_eq!(
            fitted(&text, Fitting::new(1)),
            "a".repeat(120) + " hari Jum"
        );
    }

    #[test]
    fn it_is_told_what_was_kept() {
        let text = format!("{} hari Jum’at", "a".repeat(120));
        let told = |fitting| {
            let fitted = Profile::new().fitted(&text, fitting).unwrap();
            (fitted.is_cut(), fitted.tier(), fitted.kept_bytes())
        };
        let free = Fitting::new(1).with_replacements(Tier::Typographic);
        assert_eq!(told(free), (false, Some(Tier::Typographic), text.len()));
        assert_eq!(told(Fitting::new(1)), (true, None, 129));
        assert_eq!(told(Fitting::new(2)), (false, None, text.len()));
    }

    /// `savings` tries 128 replacements, so it finds nothing here.
    #[test]
    fn a_whole_text_gets_no_ellipsis() {
        let fitting = Fitting::new(1)
            .with_replacements(Tier::Typographic)
            .with_ellipsis();
        assert_eq!(fitted(&"’".repeat(160), fitting), "'".repeat(160));
        assert_eq!(fitted(&"’".repeat(161), fitting), "'".repeat(157) + "...");
    }

    #[test]
    fn a_cut_is_behind_a_word_or_a_sentence() {
        let text = format!("{}. Kode Anda 4417. Berlaku 5 menit saja", "a".repeat(130));
        let fitting = Fitting::new(1).with_cut_at(CutAt::Sentence);
        assert_eq!(
            fitted(&text, fitting),
            format!("{}. Kode Anda 4417.", "a".repeat(130))
        );
        let fitting = Fitting::new(1).with_cut_at(CutAt::Word).with_ellipsis();
        assert_eq!(
            fitted(&text, fitting),
            format!("{}. Kode Anda 4417. Berlaku 5...", "a".repeat(130))
        );
        let text = format!("{} 您好 您好 您好", "您".repeat(63));
        assert_eq!(
            fitted(&text, fitting),
            format!("{} 您好 您好…", "您".repeat(63))
        );
        assert_eq!(fitted(&text, Fitting::new(0)), "");
    }

    proptest! {
        #![proptest_config(cases(400))]

        /// Against every prefix of the text with all replacements.
        #[test]
        fn nothing_longer_fits(
            text in text(),
            segments in 0..4_u32,
            tier in select(TIERS),
            cut_at in select(&[CutAt::Character, CutAt::Word, CutAt::Sentence][..]),
            has_ellipsis: bool,
        ) {
            let fitting = Fitting::new(segments).with_replacements(tier).with_cut_at(cut_at);
            let fitting = if has_ellipsis { fitting.with_ellipsis() } else { fitting };
            let fitted = Profile::new().fitted(&text, fitting).unwrap();
            let written = fitted.to_string();
            prop_assert_eq!(estimate(&written), fitted.after, "{:?}", text);
            let saving = savings(&text, tier);
            if saving.after.charge <= segments {
                prop_assert_eq!(&written, &saving.to_string());
                prop_assert!(!fitted.is_cut());
                return Ok(());
            }
            prop_assert!(written.is_empty() || fitted.after.charge <= segments);
            let edits: Vec<_> = apply_all(&text, tier).edits().collect();
            let ends = |end: usize| edits.iter().all(|edit| end <= edit.span.start || edit.span.end <= end);
            let longest = (0..=text.len())
                .filter(|&end| text.is_char_boundary(end) && ends(end) && end > 0)
                .filter(|&end| is_cut(&text, &edits.iter().map(|edit| edit.span.clone()).collect::<Vec<_>>(), end))
                .filter(|&end| {
                    let (before, after) = text.split_at(end);
                    let blank = after.chars().next().is_none_or(char::is_whitespace);
                    match cut_at {
                        CutAt::Character => true,
                        CutAt::Word => blank && !before.ends_with(char::is_whitespace),
                        _ => blank && before.ends_with(['.', '!', '?', '…']),
                    }
                })
                .filter_map(|end| {
                    let mut start = text[..end].to_owned();
                    for edit in edits.iter().rev().filter(|edit| edit.span.end <= end) {
                        start.replace_range(edit.span.clone(), edit.replacement.text);
                    }
                    if has_ellipsis && end < text.len() {
                        let plain = start.clone() + "...";
                        start = if estimate(&plain).encoding == Encoding::Gsm7 { plain } else { start + "…" };
                    }
                    (estimate(&start).charge <= segments).then_some((end, start))
                })
                .max_by_key(|(end, _)| *end);
            prop_assert_eq!(written, longest.map_or(String::new(), |(_, start)| start), "{:?} {:?}", text, edits);
        }
    }

    /// Whether a place is between two clusters that stay, or next to an edit.
    fn is_cut(text: &str, edits: &[core::ops::Range<usize>], end: usize) -> bool {
        let from = edits
            .iter()
            .map(|span| span.end)
            .filter(|&at| at <= end)
            .max()
            .unwrap_or(0);
        let to = edits
            .iter()
            .map(|span| span.start)
            .filter(|&at| at >= end)
            .min()
            .unwrap_or(text.len());
        let mut ends = text[from..to]
            .grapheme_indices(true)
            .map(|(at, cluster)| from + at + cluster.len());
        end == from || ends.any(|cluster_end| cluster_end == end)
    }
}

#[test]
fn a_clean_text_has_no_advice() {
    let text = "Kode OTP Anda 482913. Berlaku 5 menit.";
    assert_eq!(
        explain(text).count() + lints(text).count() + savings_by_tier(text).count(),
        0
    );
}
