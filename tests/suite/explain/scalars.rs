//! Every Unicode scalar between two letters: its finding, its replacement with the lowest tier, and
//! its name. The expectations are lists by replacement, while the library's are by character.

use std::collections::HashMap;
use std::ops::RangeInclusive;

use sms_charge::Guard;
use sms_charge::character::CharacterName;
use sms_charge::explain::FindingKind;
use sms_charge::explain::{Tier, UnicodePolicy, apply_all, explain};
use unicode_normalization::UnicodeNormalization;

use crate::checks::explain::TIERS;
use crate::oracle;
use crate::oracle::unseen::{invisible, joiner};

use Tier::{Equivalent, Invisible, Typographic};

/// A replacement by a table, its tier, and what it is for.
type Row = (Tier, &'static str, &'static [RangeInclusive<u32>]);

const fn one(code_point: u32) -> RangeInclusive<u32> {
    code_point..=code_point
}

#[rustfmt::skip]
const REPLACED: &[Row] = &[
    // Blanks, and three characters that look like one.
    (Invisible, " ", &[
        one(0x09), one(0xA0), one(0x1680), 0x2000..=0x200A, one(0x202F), one(0x205F), one(0x2800), one(0x3000),
        one(0x3164), one(0xFFA0),
    ]),
    (Invisible, "\n", &[0x0B..=0x0C, 0x2028..=0x2029]),

    // Windows-1252, from 0x80 on.
    (Typographic, "€", &[one(0x80)]),
    (Typographic, "'", &[
        one(0x82), one(0x8B), 0x91..=0x92, one(0x9B),
        one(0x60), one(0xB4), one(0x2B9), 0x2BB..=0x2BD, one(0x2C8), one(0x1FEF), 0x2018..=0x201B, one(0x2032), one(0x2035),
        0x2039..=0x203A, 0x275B..=0x275C, one(0xFF40),
    ]),
    (Typographic, "\"", &[
        one(0x84), 0x93..=0x94,
        one(0xAB), one(0xBB), one(0x2BA), 0x201C..=0x201F, one(0x2033), one(0x2036), 0x275D..=0x275E, 0x300A..=0x300F,
        0x301D..=0x301F,
    ]),
    (Typographic, "'''", &[one(0x2034)]),
    (Typographic, "-", &[
        // Dashes, then bullets.
        0x95..=0x97,
        one(0x2D7), 0x2010..=0x2015, one(0x2212), 0x2E3A..=0x2E3B, one(0xFE58), one(0xFE63),
        0x2022..=0x2023, one(0x2043), one(0x25A0), 0x25AA..=0x25AB, one(0x25CB), one(0x25CF), one(0x25E6),
    ]),
    (Typographic, ".", &[one(0xB7), one(0x387), one(0x2024), one(0x2219), one(0x22C5), one(0x3002), one(0xFE52)]),
    (Typographic, "..", &[one(0x2025)]),
    (Typographic, "...", &[one(0x85), one(0x2026), one(0x22EF)]),

    (Typographic, "1/4", &[one(0xBC)]), (Typographic, "1/2", &[one(0xBD)]), (Typographic, "3/4", &[one(0xBE)]),
    (Typographic, "1/7", &[one(0x2150)]), (Typographic, "1/9", &[one(0x2151)]), (Typographic, "1/10", &[one(0x2152)]),
    (Typographic, "1/3", &[one(0x2153)]), (Typographic, "2/3", &[one(0x2154)]), (Typographic, "1/5", &[one(0x2155)]),
    (Typographic, "2/5", &[one(0x2156)]), (Typographic, "3/5", &[one(0x2157)]), (Typographic, "4/5", &[one(0x2158)]),
    (Typographic, "1/6", &[one(0x2159)]), (Typographic, "5/6", &[one(0x215A)]), (Typographic, "1/8", &[one(0x215B)]),
    (Typographic, "3/8", &[one(0x215C)]), (Typographic, "5/8", &[one(0x215D)]), (Typographic, "7/8", &[one(0x215E)]),

    (Typographic, "(C)", &[one(0xA9)]), (Typographic, "(R)", &[one(0xAE)]), (Typographic, "(P)", &[one(0x2117)]),
    (Typographic, "SM", &[one(0x2120)]), (Typographic, "TM", &[one(0x99), one(0x2122)]), (Typographic, "c/o", &[one(0x2105)]),
    (Typographic, "No.", &[one(0x2116)]), (Typographic, "+/-", &[one(0xB1)]), (Typographic, "x", &[one(0xD7)]),
    (Typographic, "/", &[one(0xF7), one(0x2044), one(0x2215)]), (Typographic, "*", &[one(0x2217), one(0xFE61)]),
    (Typographic, ":", &[one(0x2236), one(0xFE55)]), (Typographic, "<-", &[one(0x2190)]), (Typographic, "->", &[one(0x2192)]),
    (Typographic, "=>", &[one(0x21D2)]), (Typographic, "<=", &[one(0x2264)]), (Typographic, ">=", &[one(0x2265)]),
    (Typographic, "!!", &[one(0x203C)]), (Typographic, "??", &[one(0x2047)]), (Typographic, "?!", &[one(0x2048)]),
    (Typographic, "!?", &[one(0x2049)]),

    (Typographic, "ff", &[one(0xFB00)]), (Typographic, "fi", &[one(0xFB01)]), (Typographic, "fl", &[one(0xFB02)]),
    (Typographic, "ffi", &[one(0xFB03)]), (Typographic, "ffl", &[one(0xFB04)]), (Typographic, "st", &[0xFB05..=0xFB06]),
    (Typographic, "IJ", &[one(0x132)]), (Typographic, "ij", &[one(0x133)]),

    (Typographic, ",", &[one(0x3001), one(0xFE50)]), (Typographic, ";", &[one(0xFE54)]), (Typographic, "?", &[one(0xFE56)]),
    (Typographic, "!", &[one(0xFE57)]), (Typographic, "#", &[one(0xFE5F)]), (Typographic, "&", &[one(0xFE60)]),
    (Typographic, "+", &[one(0xFE62)]), (Typographic, "=", &[one(0xFE66)]), (Typographic, "$", &[one(0xFE69)]),
    (Typographic, "%", &[one(0xFE6A)]), (Typographic, "@", &[one(0xFE6B)]), (Typographic, "£", &[one(0xFFE1)]),
    (Typographic, "¥", &[one(0xFFE5)]),
    (Typographic, "<", &[one(0x3008), one(0xFE64)]), (Typographic, ">", &[one(0x3009), one(0xFE65)]),
    (Typographic, "(", &[one(0x3010), one(0x3014), one(0xFE59), one(0xFF3B), one(0xFF5B)]),
    (Typographic, ")", &[one(0x3011), one(0x3015), one(0xFE5A), one(0xFF3D), one(0xFF5D)]),

    (Equivalent, ";", &[one(0x37E)]), (Equivalent, "Ω", &[one(0x2126)]), (Equivalent, "K", &[one(0x212A)]),
    (Equivalent, "Å", &[one(0x212B)]),
    // Alpha, beta, epsilon, zeta, eta, iota, kappa, mu, nu, omicron, rho, tau, upsilon, chi: the capital, the small
    // letter, and those with tonos and dialytika.
    (Equivalent, "A", &[one(0x391), one(0x3B1), one(0x386), one(0x3AC)]), (Equivalent, "B", &[one(0x392), one(0x3B2)]),
    (Equivalent, "E", &[one(0x395), one(0x3B5), one(0x388), one(0x3AD)]), (Equivalent, "Z", &[one(0x396), one(0x3B6)]),
    (Equivalent, "H", &[one(0x397), one(0x3B7), one(0x389), one(0x3AE)]),
    (Equivalent, "I", &[one(0x399), one(0x3B9), one(0x38A), one(0x390), one(0x3AA), one(0x3AF), one(0x3CA)]),
    (Equivalent, "K", &[one(0x39A), one(0x3BA)]), (Equivalent, "M", &[one(0x39C), one(0x3BC)]),
    (Equivalent, "N", &[one(0x39D), one(0x3BD)]), (Equivalent, "O", &[one(0x39F), one(0x3BF), one(0x38C), one(0x3CC)]),
    (Equivalent, "P", &[one(0x3A1), one(0x3C1)]), (Equivalent, "T", &[one(0x3A4), one(0x3C4)]),
    (Equivalent, "Y", &[one(0x3A5), one(0x3C5), one(0x38E), one(0x3AB), one(0x3B0), one(0x3CB), one(0x3CD)]),
    (Equivalent, "X", &[one(0x3A7), one(0x3C7)]),
    // Gamma, delta, theta, lambda, xi, pi, sigma and its final form, phi, psi, omega: capitals that GSM-7 has.
    (Equivalent, "Γ", &[one(0x3B3)]), (Equivalent, "Δ", &[one(0x3B4)]), (Equivalent, "Θ", &[one(0x3B8)]),
    (Equivalent, "Λ", &[one(0x3BB)]), (Equivalent, "Ξ", &[one(0x3BE)]), (Equivalent, "Π", &[one(0x3C0)]),
    (Equivalent, "Σ", &[0x3C2..=0x3C3]), (Equivalent, "Φ", &[one(0x3C6)]), (Equivalent, "Ψ", &[one(0x3C8)]),
    (Equivalent, "Ω", &[one(0x3C9), one(0x38F), one(0x3CE)]),
    (Equivalent, "a", &[one(0xAA)]), (Equivalent, "o", &[one(0xBA)]), (Equivalent, "1", &[one(0xB9)]),
    (Equivalent, "2", &[one(0xB2)]), (Equivalent, "3", &[one(0xB3)]),
    (Equivalent, "(", &[one(0x5B), one(0x7B)]), (Equivalent, ")", &[one(0x5D), one(0x7D)]),
];

/// Invisible characters with a meaning: vowels, and the controls of shorthand and music.
const KEPT: &[RangeInclusive<u32>] = &[
    0x115F..=0x1160,
    0x17B4..=0x17B5,
    0x1BCA0..=0x1BCA3,
    0x1D173..=0x1D17A,
];

/// Control characters that are letters and signs in Windows-1252.
const MEANT: &[RangeInclusive<u32>] =
    &[one(0x80), 0x82..=0x8C, one(0x8E), 0x91..=0x9C, 0x9E..=0x9F];

fn is_unseen(c: char) -> bool {
    c.is_whitespace() || c.is_control() || invisible(c) || joiner(c)
}

fn is_in(ranges: &[RangeInclusive<u32>], c: char) -> bool {
    ranges.iter().any(|range| range.contains(&u32::from(c)))
}

/// The replacement of a character between two letters.
struct Expected(HashMap<char, (Tier, &'static str)>);

impl Expected {
    fn new() -> Self {
        let mut by_character = HashMap::new();
        for (tier, text, ranges) in REPLACED {
            for c in ranges.iter().cloned().flatten().filter_map(char::from_u32) {
                assert_eq!(by_character.insert(c, (*tier, *text)), None, "{c:?} twice");
            }
        }
        Self(by_character)
    }

    fn of(&self, c: char) -> Option<(Tier, String)> {
        if let Some((tier, text)) = self.0.get(&c) {
            return Some((*tier, (*text).to_owned()));
        }
        if oracle::septets(c).is_some() {
            return None;
        }
        if is_unseen(c) && !is_in(KEPT, c) && !is_in(MEANT, c) {
            return Some((Invisible, String::new()));
        }
        // Fullwidth forms are ASCII again, in the same order.
        let ascii = u32::from(c).checked_sub(0xFF00 - 0x20);
        if let Some(ascii @ 0x21..=0x7E) = ascii {
            return char::from_u32(ascii).map(|ascii| (Typographic, ascii.to_string()));
        }
        if is_in(PICTURES, c) {
            return Some((Tier::Pictures, String::new()));
        }
        #[cfg(feature = "translit")]
        if let Some(text) = lossy(c) {
            return Some((Tier::Lossy, text));
        }
        None
    }
}

const PICTURES: &[RangeInclusive<u32>] = &[
    0x2300..=0x23FF,
    0x25A0..=0x27BF,
    0x2B00..=0x2BFF,
    0x1F000..=0x1F0FF,
    0x1F1E6..=0x1FAFF,
];

/// A letter is what the crate makes of it, if that is GSM-7 and needs no replacement. A letter of
/// Windows-1252 is that letter.
#[cfg(feature = "translit")]
fn lossy(c: char) -> Option<String> {
    let c = match c {
        '\u{83}' => 'ƒ',
        '\u{86}' => '†',
        '\u{87}' => '‡',
        '\u{88}' => 'ˆ',
        '\u{89}' => '‰',
        '\u{8A}' => 'Š',
        '\u{8C}' => 'Œ',
        '\u{8E}' => 'Ž',
        '\u{98}' => '˜',
        '\u{9A}' => 'š',
        '\u{9C}' => 'œ',
        '\u{9E}' => 'ž',
        '\u{9F}' => 'Ÿ',
        c => c,
    };
    let near = deunicode::deunicode_char(c)?.trim_matches([' ', '`']);
    let is_final = |c| oracle::septets(c).is_some() && !"[]{}\u{C}".contains(c);
    near.chars().all(is_final).then(|| near.to_owned())
}

/// All scalars, some hundred at a time.
fn rows() -> impl Iterator<Item = Vec<char>> {
    (0..=0x10_FFFF_u32)
        .step_by(256)
        .map(|first| (first..first + 256).filter_map(char::from_u32).collect())
}

/// The characters of a row, each between two letters, and the place of each.
fn between_letters(row: &[char]) -> (String, Vec<(usize, char)>) {
    let mut text = String::from("x");
    let mut places = Vec::new();
    for &c in row {
        places.push((text.len(), c));
        text.extend([c, 'x']);
    }
    (text, places)
}

#[test]
fn every_scalar_has_the_replacement_listed() {
    let expected = Expected::new();
    let mut scalars = 0;
    let mut replaced = vec![0; TIERS.len()];
    for row in rows() {
        let (text, places) = between_letters(&row);
        let all: Vec<_> = places
            .iter()
            .filter_map(|&(at, c)| Some((at, c.len_utf8(), expected.of(c)?)))
            .collect();
        for (count, &tier) in replaced.iter_mut().zip(TIERS) {
            let edits = apply_all(&text, tier).edits().map(|edit| {
                let replacement = edit.replacement;
                let text = replacement.text.to_owned();
                (edit.span.start, edit.span.len(), (replacement.tier, text))
            });
            let edits: Vec<_> = edits.collect();
            let listed: Vec<_> = all.iter().filter(|(.., (of, _))| *of <= tier).collect();
            assert!(edits.iter().eq(listed), "{tier:?} {:?}", row.first());
            *count += edits.len();
        }
        scalars += row.len();
    }
    assert_eq!(scalars, 1_112_064);
    // No blank is next to another, so none is spare.
    assert_eq!(replaced[..4], [4207, 4461, 4533, 4533]);
}

#[test]
fn every_scalar_has_the_expected_finding() {
    let expected = Expected::new();
    let mut found = 0;
    for row in rows() {
        let (text, places) = between_letters(&row);
        let listed = places.iter().filter_map(|&(at, c)| {
            let kind = match oracle::septets(c) {
                // It costs one unit here, where the text is UCS-2: see below.
                Some(_) => return None,
                None if is_unseen(c) => FindingKind::Invisible,
                None => FindingKind::OutsideGsm7,
            };
            let replacement = expected.of(c).filter(|(tier, _)| *tier <= Equivalent);
            Some((at, kind, Some(c), true, c.len_utf16(), replacement))
        });
        let findings = explain(&text).filter_map(|finding| {
            let replacement = finding.replacement.map(|r| (r.tier, r.text.to_owned()));
            let at_a_cut = matches!(
                finding.kind,
                FindingKind::WastedUnits { .. } | FindingKind::TipsOver
            );
            (!at_a_cut).then_some((
                finding.span.start,
                finding.kind,
                finding.character(),
                finding.is_outside_gsm7(),
                finding.units,
                replacement,
            ))
        });
        let findings: Vec<_> = findings.collect();
        assert!(findings.iter().cloned().eq(listed), "{:?}", row.first());
        found += findings.len();
    }
    assert_eq!(found, 1_112_064 - 137);
}

#[test]
fn every_character_of_the_tables_is_found_for_its_escape_alone() {
    for row in oracle::ROWS.iter() {
        let found: Vec<_> = explain(&format!("x{}x", row.character))
            .map(|finding| (finding.kind, finding.units, finding.is_outside_gsm7()))
            .collect();
        let extra = (FindingKind::ExtraUnit, 2, false);
        let is_extra = row.table == oracle::Table::Extension;
        assert!(found.iter().eq(is_extra.then_some(&extra)), "{}", row.name);
    }
}

/// If Unicode decomposes a character into plain characters, the list does the same.
#[test]
fn replacements_are_those_of_unicode_where_it_has_one() {
    let mut compared = 0;
    for (_, text, ranges) in REPLACED {
        for c in ranges.iter().cloned().flatten().filter_map(char::from_u32) {
            let plain = c.to_string().nfkc().collect::<String>().replace('⁄', "/");
            let is_gsm7 = plain.chars().all(|c| oracle::septets(c).is_some());
            // "No" with its full stop, and brackets that need no escape.
            let differs = "№［］｛｝".contains(c);
            if is_gsm7 && oracle::septets(c).is_none() {
                assert_eq!(plain == *text, !differs, "{c:?} {plain:?}");
                compared += 1;
            }
        }
    }
    assert_eq!(compared, 88);
}

/// The kinds of characters without a name of their own, a word that the Unicode names of all of
/// them contain, and their blocks.
#[rustfmt::skip]
const KINDS: &[(&str, &str, &[RangeInclusive<u32>])] = &[
    ("symbol", "", &[0xA0..=0xBF, one(0xD7), one(0xF7)]),
    ("Latin", "LATIN", &[0xC0..=0xD6, 0xD8..=0xF6, 0xF8..=0xFF, 0x100..=0x17F, 0x180..=0x24F, 0x1E00..=0x1EFF]),
    ("combining", "COMBINING", &[0x300..=0x36F, 0x20D0..=0x20FF]),
    ("Greek", "COPTIC", &[0x3E2..=0x3EF]),
    ("Greek", "GREEK", &[0x370..=0x3FF, 0x1F00..=0x1FFF]),
    ("Cyrillic", "CYRILLIC", &[0x400..=0x4FF, 0x500..=0x52F]),
    ("Hebrew", "HEBREW", &[0x590..=0x5FF]),
    ("Arabic", "SIGN", &[one(0x60B), one(0xFDFC)]),
    ("Arabic", "ORNATE", &[0xFD3E..=0xFD3F]),
    ("Arabic", "ARABIC", &[0x600..=0x6FF, 0x750..=0x77F, 0xFB50..=0xFDFF, 0xFE70..=0xFEFF]),
    ("Devanagari", "DEVANAGARI", &[0x900..=0x97F]),
    ("Bengali", "BENGALI", &[0x980..=0x9FF]),
    ("Tamil", "TAMIL", &[0xB80..=0xBFF]),
    ("Thai", "THAI", &[0xE00..=0xE7F]),
    ("Myanmar", "MYANMAR", &[0x1000..=0x109F]),
    ("Hangul", "HANGUL", &[0x1100..=0x11FF, 0x3130..=0x318F, 0xAC00..=0xD7AF, 0xD7B0..=0xD7FF]),
    ("Khmer", "KHMER", &[0x1780..=0x17FF]),
    ("Buginese", "BUGINESE", &[0x1A00..=0x1A1F]),
    ("Balinese", "BALINESE", &[0x1B00..=0x1B7F]),
    ("Sundanese", "SUNDANESE", &[0x1B80..=0x1BBF]),
    ("Batak", "BATAK", &[0x1BC0..=0x1BFF]),
    ("currency sign", "SIGN", &[0x20A0..=0x20CF]),
    ("symbol", "", &[0x2100..=0x214F, 0x2150..=0x218F]),
    ("symbol", "", &[
        0x2190..=0x21FF, 0x2200..=0x22FF, 0x27C0..=0x27EF, 0x27F0..=0x27FF, 0x2900..=0x297F, 0x2980..=0x29FF, 0x2A00..=0x2AFF,
        0x2B00..=0x2BFF,
    ]),
    ("symbol", "", &[
        0x2300..=0x23FF, 0x2400..=0x243F, 0x2440..=0x245F, 0x2460..=0x24FF, 0x2500..=0x257F, 0x2580..=0x259F, 0x25A0..=0x25FF,
        0x2600..=0x26FF, 0x2700..=0x27BF,
    ]),
    ("CJK ideograph", "CJK", &[0x2E80..=0x2EFF, 0x3400..=0x4DBF, 0x4E00..=0x9FFF, 0xF900..=0xFAFF, 0x20000..=0x3FFFF]),
    ("CJK ideograph", "KANGXI RADICAL", &[0x2F00..=0x2FDF]),
    ("Hiragana", "HIRAGANA", &[0x3040..=0x309F]),
    ("Katakana", "KATAKANA", &[0x30A0..=0x30FF]),
    ("Javanese", "JAVANESE", &[0xA980..=0xA9DF]),
    ("private use", "", &[0xE000..=0xF8FF, 0xF0000..=0xFFFFF, 0x10_0000..=0x10_FFFF]),
    ("mathematical letter", "MATHEMATICAL", &[0x1D400..=0x1D7FF]),
    // Fifteen blocks, from mahjong tiles to more symbols and pictographs.
    ("pictograph", "", &[0x1F000..=0x1FAFF]),
];

#[test]
fn every_scalar_is_called_by_its_name_or_its_kind() {
    let expected = Expected::new();
    let (mut named, mut of_a_kind) = (0, 0);
    for c in '\0'..=char::MAX {
        let name = CharacterName::of(c).to_string();
        let of_unicode = unicode_names2::name(c).map(|name| name.to_string());
        let is_replaced = expected.of(c).is_some_and(|(tier, _)| tier <= Equivalent);
        if is_replaced || is_unseen(c) || c.is_ascii() || c == '€' {
            match of_unicode {
                Some(of_unicode) => assert_eq!(name, of_unicode),
                // Control characters, and ignorable code points that are not assigned.
                None => assert!(name.chars().all(|c| c.is_ascii_uppercase() || c == ' ')),
            }
            named += 1;
        } else {
            let kind = KINDS.iter().find(|(.., ranges)| is_in(ranges, c));
            let (kind, word) = kind.map_or(("character", ""), |kind| (kind.0, kind.1));
            assert_eq!(name, format!("{kind} U+{:04X}", u32::from(c)));
            assert!(of_unicode.is_none_or(|name| name.contains(word)), "{name}");
            of_a_kind += 1;
        }
    }
    assert_eq!((named, of_a_kind), (4655, 1_112_064 - 4655));
}

#[test]
fn errors_and_findings_name_a_character_alike() {
    let guard = Guard::new().with_unicode(UnicodePolicy::Deny);
    let (mut named, mut shown) = (0, 0);
    for c in ('\0'..=char::MAX).filter(|&c| oracle::septets(c).is_none()) {
        let name = CharacterName::of(c).to_string();
        let code_point = format!("U+{:04X}", u32::from(c));
        let expected = if c == '`' {
            format!("'{c}'")
        } else if name.ends_with(&code_point) {
            shown += 1;
            format!("'{c}' ({code_point})")
        } else {
            named += 1;
            format!("{code_point} {name}")
        };
        let error = guard.check(c.encode_utf8(&mut [0; 4])).unwrap_err();
        let start = format!("expected GSM-7 only, found {expected} at byte 0");
        assert!(error.to_string().starts_with(&start), "{error}");
    }
    // 4655 have a name. Of these 94 signs of ASCII, LF, CR, FF and € are GSM-7.
    assert_eq!(
        (named, shown),
        (4655 - 98 - 1, 1_112_064 - 137 - (4655 - 98))
    );
}
