//! Content strings: the rows of the data, every kind of problem, and the readers and the writer against an
//! oracle.

use std::fmt::Write as _;
use std::fs;
use std::ops::Range;

use proptest::prelude::*;
use sms_charge::content::Severity::{Error, Warning};
use sms_charge::content::{
    Content, ContentWriter, PairPart, ParseOptions, Problem, ProblemKind as Kind,
};

use crate::checks::content as checks;
use crate::oracle::content as oracle;
use crate::properties::cases;

type Found = (sms_charge::content::Severity, &'static str, Range<usize>);

fn found(text: &str) -> Vec<Found> {
    Content::problems(text)
        .map(|problem| (problem.severity(), problem.code(), problem.span()))
        .collect()
}

/// What [`Content::problems`] finds in the rows of `tests/data/templates.jsonl`, which are counted from 1.
/// In the others it finds nothing.
#[rustfmt::skip]
const ROWS: &[(usize, &[Found])] = &[
    (8, &[(Warning, "colon-in-value", 9..10)]),
    (9, &[(Warning, "colon-in-value", 8..9), (Warning, "colon-in-value", 18..19)]),
    (10, &[(Warning, "colon-in-value", 10..11)]), // ? & = are text
    (11, &[(Error, "comma-in-number", 9..12), (Error, "comma-in-number", 13..16)]),
    (12, &[(Error, "comma-in-value", 26..34), (Error, "comma-in-value", 36..48)]),
    (13, &[(Error, "comma-in-number", 7..9)]),
    (14, &[(Warning, "blank-around-value", 5..6), (Error, "blank-around-key", 11..12), (Warning, "blank-around-value", 22..23)]),
    (15, &[(Warning, "blank-around-value", 5..7), (Warning, "blank-around-value", 11..13)]),
    (16, &[(Error, "blank-around-key", 4..5)]),
    (17, &[(Error, "control-character", 17..18), (Error, "control-character", 26..27)]),
    (22, &[(Error, "duplicate-key", 10..14)]),
    (23, &[(Error, "empty-value", 4..5)]),
    (24, &[(Error, "empty-key", 0..1)]),
    (25, &[(Error, "leading-comma", 0..1)]),
    (26, &[(Error, "leading-comma", 0..1), (Error, "doubled-comma", 1..2), (Error, "doubled-comma", 2..3)]),
    (27, &[(Error, "missing-colon", 0..4)]),
    (28, &[(Error, "semicolon", 9..10)]),
    (29, &[(Error, "json", 0..15)]),
    (30, &[(Error, "full-width-colon", 4..7), (Error, "full-width-comma", 11..14), (Error, "full-width-colon", 23..26)]),
    (33, &[(Warning, "joiner", 6..9), (Warning, "joiner", 13..16), (Warning, "joiner", 20..23)]),
    (34, &[(Warning, "unusual-key", 0..2)]),
    (35, &[(Error, "invisible-character", 5..8)]),
    (45, &[(Warning, "colon-in-value", 6..7)]), // C:\data
];

fn rows() -> Vec<String> {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/templates.jsonl");
    let rows = fs::read_to_string(file).unwrap();
    rows.lines()
        .map(|row| {
            let row: serde_json::Value = serde_json::from_str(row).unwrap();
            row["content"].as_str().unwrap().to_owned()
        })
        .collect()
}

#[test]
fn rows_have_their_outcomes() {
    let rows = rows();
    assert_eq!(rows.len(), 49);
    for (number, content) in (1..).zip(&rows) {
        let expected = ROWS
            .iter()
            .find(|(row, _)| *row == number)
            .map_or(&[][..], |row| row.1);
        assert_eq!(found(content), expected, "row {number}: {content}");
        let error = expected.iter().find(|problem| problem.0 == Error);
        let seen = Content::parse(content).err().map(|e| (e.code(), e.span()));
        assert_eq!(seen, error.map(|e| (e.1, e.2.clone())), "row {number}");
        checks::check(content);
    }
}

/// Every kind: a string, its problem there, where, and what the message says.
#[rustfmt::skip]
const KINDS: &[(&str, Kind, Range<usize>, &str)] = &[
    ("1234", Kind::MissingColon, 0..4, "expected key:value, found text without a key at byte 0"),
    ("to:Jl. Melati 8, RT 02", Kind::CommaInValue, 17..22, "expected key:value after the comma, found text without a key at byte 17 (a comma ends the value, and nothing escapes it)"),
    ("amount:1,250", Kind::CommaInNumber, 9..12, "expected key:value after the comma, found text without a key at byte 9 (a comma ends the value: write numbers with dots, as 1.250.000 or 4.25)"),
    (" :1", Kind::EmptyKey, 0..2, "expected a key before the colon, found none at byte 0"),
    ("code:", Kind::EmptyValue, 4..5, "expected a value after the colon, found none at byte 4"),
    ("code: \n", Kind::EmptyValue, 5..7, "expected a value after the colon, found none at byte 5"),
    ("a:1,\u{A0} b:2", Kind::BlankAroundKey('\u{A0}'), 4..7, "expected no blank around a key, found U+00A0 NO-BREAK SPACE at byte 4"),
    ("b\t:2", Kind::BlankAroundKey('\t'), 1..2, "expected no blank around a key, found U+0009 CHARACTER TABULATION at byte 1"),
    ("code:1234 ", Kind::BlankAroundValue(' '), 9..10, "expected no blank at the ends of a value, found U+0020 SPACE at byte 9 (it is sent and billed)"),
    ("code:1,code:2", Kind::DuplicateKey, 7..11, "expected every key once, found a second at byte 7 (the first is at byte 0)"),
    (",a:1", Kind::LeadingComma, 0..1, "expected a pair before the comma, found none at byte 0"),
    ("a:1, ,b:2", Kind::DoubledComma, 5..6, "expected a pair between the commas, found none at byte 5"),
    ("a:1, ", Kind::TrailingComma, 3..4, "expected a pair after the comma, found none at byte 3"),
    (" \n", Kind::OnlyBlanks, 0..2, "expected key:value or nothing, found only blanks at byte 0"),
    ("a:1，b:2", Kind::FullWidthComma, 3..6, "expected ',' between pairs, found U+FF0C FULLWIDTH COMMA at byte 3"),
    ("，b:2", Kind::FullWidthComma, 0..3, "expected ',' between pairs, found U+FF0C FULLWIDTH COMMA at byte 0"),
    ("a：1", Kind::FullWidthColon, 1..4, "expected ':' after a key, found U+FF1A FULLWIDTH COLON at byte 1"),
    ("a:你好，世界", Kind::FullWidthPunctuation('，'), 8..11, "expected ASCII punctuation, found U+FF0C FULLWIDTH COMMA at byte 8 (it separates nothing, and a message with it is UCS-2)"),
    ("a:1;b:2", Kind::Semicolon, 3..4, "expected ',' between pairs, found ';' at byte 3"),
    ("a=1", Kind::EqualsSign, 1..2, "expected ':' after a key, found '=' at byte 1"),
    (" {code:1234} ", Kind::Json, 1..12, "expected key:value,key:value, found JSON at byte 1 (write code:1234,expire_at:5 without braces and quotes)"),
    ("\u{FEFF}[\"a\"]", Kind::Json, 3..8, "expected key:value,key:value, found JSON at byte 3 (write code:1234,expire_at:5 without braces and quotes)"),
    ("a:1\n", Kind::ControlCharacter('\n'), 3..4, "expected no control characters, found U+000A LINE FEED at byte 3"),
    ("\u{FEFF}a:1", Kind::InvisibleCharacter('\u{FEFF}'), 0..3, "expected characters that can be seen, found U+FEFF ZERO WIDTH NO-BREAK SPACE at byte 0"),
    ("a:1\u{202E}2", Kind::InvisibleCharacter('\u{202E}'), 3..6, "expected characters that can be seen, found U+202E RIGHT-TO-LEFT OVERRIDE at byte 3"),
    ("a:1\u{200D}2", Kind::InvisibleCharacter('\u{200D}'), 3..6, "expected characters that can be seen, found U+200D ZERO WIDTH JOINER at byte 3"),
    ("a:❤\u{FE0F}", Kind::Joiner('\u{FE0F}'), 5..8, "expected characters of one code point, found U+FE0F VARIATION SELECTOR-16 at byte 5 (it is billed with those it joins)"),
    ("a:08:00:00", Kind::ColonInValue, 4..5, "expected one colon in a pair, found a second at byte 4 (a server that splits at every colon would cut the value)"),
    ("{ab}:1", Kind::UnusualKey('{'), 0..1, "expected letters, digits and _ in a key, found '{' at byte 0 (no placeholder has such a name)"),
    ("код:1", Kind::UnusualKey('к'), 0..2, "expected letters, digits and _ in a key, found 'к' (U+043A) at byte 0 (no placeholder has such a name)"),
    (".code:1", Kind::UnusualKey('.'), 0..1, "expected letters, digits and _ in a key, found '.' at byte 0 (no placeholder has such a name)"),
    ("1code:1", Kind::UnusualKey('1'), 0..1, "expected a letter or _ to begin a key, found '1' at byte 0 (numbers are keys where they count up from 0 or 1)"),
    ("https://a.example", Kind::MissingColon, 0..17, "expected key:value, found text without a key at byte 0"),
    ("a:https://x.example/?q=-6.2,106.8", Kind::CommaInLink, 28..33, "expected key:value after the comma, found text without a key at byte 28 (a comma ends the value: write it as %2C in a link)"),
];

#[test]
fn the_grammar_has_no_joiner_in_a_key_and_a_full_width_colon_before_slashes() {
    let refused = |text| Content::parse(text).err().map(|e| (e.code(), e.span()));
    let heart = Some(("invisible-character", 3..6));
    assert_eq!(refused("❤\u{FE0F}:1"), heart);
    assert_eq!(refused("a:❤\u{FE0F}"), None);
    assert_eq!(refused("a:1;b：//x"), Some(("semicolon", 3..4)));
    assert_eq!(refused("a:1;b://x"), None);
}

#[test]
fn the_longest_string_is_longer_than_most_messages_but_not_than_accented_ones() {
    let longest = |letter: &str, letters: usize| {
        let text = letter.repeat(letters);
        assert_eq!(sms_charge::estimate(&text).charge, 255);
        assert_eq!(sms_charge::remaining(&text), 0);
        text.len()
    };
    assert!(longest("a", 255 * 153) < Content::MAX_BYTES);
    assert!(longest("中", 255 * 67) < Content::MAX_BYTES);
    assert!(longest("é", 255 * 153) > Content::MAX_BYTES);
}

#[test]
fn every_kind_has_its_span_and_message() {
    for (text, kind, span, message) in KINDS {
        // A link has a colon, whatever else is wrong with it.
        let counts =
            |problem: &Problem| *kind == Kind::ColonInValue || problem.kind() != Kind::ColonInValue;
        let problems: Vec<_> = Content::problems(text).filter(counts).collect();
        let first = problems.first().unwrap();
        assert_eq!(
            (first.kind(), first.span()),
            (*kind, span.clone()),
            "{text:?}"
        );
        assert_eq!(first.to_string(), *message, "{text:?}");
        assert_eq!(problems.len(), 1, "{text:?} {problems:?}");
        assert_eq!(
            Content::parse(text).is_err(),
            first.severity() == Error,
            "{text:?}"
        );
    }
}

#[test]
fn codes_are_distinct_and_stay() {
    let mut codes: Vec<_> = KINDS.iter().map(|row| row.1.code()).collect();
    codes.extend([
        Kind::TooManyPairs.code(),
        Kind::TooLong.code(),
        Kind::KeyTooLong.code(),
    ]);
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(
        codes,
        [
            "blank-around-key",
            "blank-around-value",
            "colon-in-value",
            "comma-in-link",
            "comma-in-number",
            "comma-in-value",
            "content-too-long",
            "control-character",
            "doubled-comma",
            "duplicate-key",
            "empty-key",
            "empty-value",
            "equals-sign",
            "full-width-colon",
            "full-width-comma",
            "full-width-punctuation",
            "invisible-character",
            "joiner",
            "json",
            "key-too-long",
            "leading-comma",
            "missing-colon",
            "only-blanks",
            "semicolon",
            "too-many-pairs",
            "trailing-comma",
            "unusual-key",
        ]
    );
}

/// For each string: whether a placeholder can have it for a name is the same question for content that
/// a reader takes, for the writer and for a template.
#[test]
fn a_key_is_unusual_where_no_placeholder_has_its_name() {
    use sms_charge::Template;
    use sms_charge::template::Syntax;

    let long = |bytes| "n".repeat(bytes);
    let (longest, too_long, far_too_long) = (long(64), long(65), format!("1.{}", long(99)));
    let mut keys = vec![
        "_",
        "a",
        "code",
        "Code_2",
        "1",
        "1code",
        "user.code",
        "expire-at",
        ".code",
        "-",
    ];
    keys.extend([
        "код",
        "kode otp",
        "a{b",
        "café",
        &longest,
        &too_long,
        &far_too_long,
    ]);
    for key in keys {
        let is_name = Template::parse_with(&format!("{{{{{key}}}}}"), Syntax::DoubleBrace).is_ok();
        let text = format!("{key}:1");
        for reader in oracle::READERS {
            assert!(checks::parse(&text, reader).is_ok(), "{key}");
            let problems: Vec<_> = checks::problems(&text, reader).collect();
            assert_eq!(problems.is_empty(), is_name, "{key}: {problems:?}");
            let warned = problems.iter().all(|problem| {
                problem.severity() == Warning
                    && ["unusual-key", "key-too-long"].contains(&problem.code())
            });
            assert!(warned, "{key}: {problems:?}");
        }
        checks::check(&text);
        assert_eq!(ContentWriter::new(&[(key, "1")]).is_ok(), is_name, "{key}");
    }
    let (text, key) = (format!("a:1,{too_long}:2"), [(&too_long, "2")]);
    assert_eq!(found(&text), [(Warning, "key-too-long", 4..69)]);
    let error = ContentWriter::new(&key).unwrap_err();
    assert_eq!((error.kind(), error.span()), (Kind::KeyTooLong, 0..65));
    assert_eq!(
        error.to_string(),
        "in the key of pair 0: expected in a key at most 64 bytes, found more at byte 0 \
         (no placeholder has such a name)"
    );
}

/// Texts that look like trouble and are none, or none but a warning.
#[test]
fn no_false_errors() {
    for text in [
        "url:https://x.example/?u=1&c=2",
        "url:https://x.example/a;jsessionid=12?b=3",
        "see:satu; https://x.example",
        "open:08:00;11:30",
        "open:08:00，11:30",
        "sapaan:你好，请看https://x.example",
        "eq:a=b=c;d",
        "name:{name}",
        "{name}:Rani",
        "[a]:1",
        "family:👨\u{200D}👩\u{200D}👧",
        "heart:❤\u{FE0F}\u{200D}🔥,keycap:1\u{FE0F}\u{20E3}",
        "persian:می\u{200C}خواهم",
        "amount:1%2C250%2C000",
        "amount:Rp\u{A0}50.000",
        "kode otp:1",
        "code:\"1234\"",
        "a:;",
        "a:=",
        "Code:1,code:2",
    ] {
        assert_eq!(Content::parse(text).err(), None, "{text:?}");
    }
}

/// A comma inside a value, and behind it a colon that ends no key: the problem stands at what was cut off.
#[test]
fn what_a_comma_cuts_off_is_no_pair() {
    let of = |text: &str, code, cut_off: &str| {
        let start = text.rfind(cut_off).unwrap();
        let errors = found(text).into_iter().filter(|found| found.0 == Error);
        let expected = (Error, code, start..start + cut_off.len());
        assert_eq!(errors.collect::<Vec<_>>(), [expected], "{text}");
        assert!(Content::parse_lenient(text).is_err(), "{text}");
        let joined = ParseOptions::new()
            .join_to_previous(true)
            .parse(text)
            .unwrap();
        let value = joined
            .pairs()
            .find(|pair| pair.value_span().contains(&start));
        assert!(value.unwrap().value.contains(cut_off), "{text}");
        checks::check(text);
    };
    of(
        "jadwal:Sabtu,12:30 WIB,lokasi:Solo",
        "comma-in-value",
        "12:30 WIB",
    );
    of(
        "url:https://a.example,https://b.example",
        "comma-in-value",
        "https://b.example",
    );
    of("jam:08:00,09:30", "comma-in-value", "09:30");
    of("jam:08:00,09", "comma-in-value", "09");
    of("jam:8, 17:30 WIB", "comma-in-value", "17:30 WIB");
    of(
        "alamat:Jl. Melati 8,Blok C: 3,kurir:Asep",
        "comma-in-value",
        "Blok C: 3",
    );
    of("ke:A,tujuan akhir：B", "comma-in-value", "tujuan akhir：B");
    of("code:1,2code:2", "comma-in-number", "2code:2");
    of("1:Rani,3:1234", "comma-in-value", "3:1234");
    of("1:Rani,02:1234", "comma-in-value", "02:1234");
    of("1:jam 08:00,09:30,2:B", "comma-in-value", "09:30");
    of(
        "lokasi:https://peta.example/?q=-6.2088,106.8456",
        "comma-in-link",
        "106.8456",
    );
    of(
        "lokasi:https://peta.example/@-6.2,17z",
        "comma-in-link",
        "17z",
    );
    of(
        "x:lihat https://a.example/?a=b,c,kode:1",
        "comma-in-link",
        "c",
    );
    of("x:https://a.example pada 1,5 km", "comma-in-number", "5 km");
    of("amount:1,250", "comma-in-number", "250");
}

/// Numbers are keys as they count, and what is surely a key stays one.
#[test]
fn what_follows_a_comma_may_be_a_key() {
    for (text, keys) in [
        ("1:Rani,2:1234,3:5", &["1", "2", "3"][..]),
        ("0:Rani,1:1234", &["0", "1"]),
        (
            "code:1,user.code:2,expire-at:3",
            &["code", "user.code", "expire-at"],
        ),
        ("code:1,{code2}:2", &["code", "{code2}"]),
        ("**code**:12345,**minute**:5", &["**code**", "**minute**"]),
        ("kode otp:1,a:2", &["kode otp", "a"]),
        ("код:1,имя:2", &["код", "имя"]),
        ("url:https://a.example,code:1", &["url", "code"]),
        ("12:30 WIB,a:1", &["12", "a"]),
    ] {
        let content = Content::parse(text).unwrap();
        assert!(
            content
                .pairs()
                .map(|pair| pair.key)
                .eq(keys.iter().copied()),
            "{text}"
        );
        checks::check(text);
    }
    assert_eq!(found("12:30 WIB"), [(Warning, "unusual-key", 0..1)]);
    let counted = [("1", "Rani"), ("2", "1234")];
    assert_eq!(
        ContentWriter::new(&counted).unwrap().to_string(),
        "1:Rani,2:1234"
    );
}

/// A value alone is refused where the strict reader would refuse the pair.
#[test]
fn a_value_is_carried_or_not() {
    for value in [
        "1234",
        "1,250,000",
        "",
        " ",
        " 1",
        "08:00",
        "//a.example",
        "https://a.example",
        "a;b:1",
        "a;b",
        "你，a:1",
        "你，好",
        "a\nb",
        "a\u{200B}b",
        "❤\u{FE0F}",
        "a=b",
        "{\"a\":1}",
        "Jl. Melati 8, RT 02",
        "a：b",
        "https://x.example/?q=1,2",
    ] {
        let read =
            Content::parse(&format!("k:{value}")).map(|content| content.get("k") == Some(value));
        let carried = Content::check_value(value);
        assert_eq!(
            carried.is_ok(),
            read == Ok(true),
            "{value:?} {carried:?} {read:?}"
        );
        if let Err(error) = carried {
            assert!(value.get(error.span()).is_some());
        }
    }
    let link = Content::check_value("https://a.example/?q=1,2").unwrap_err();
    assert_eq!((link.kind(), link.span()), (Kind::CommaInLink, 22..23));
    let long = "1".repeat(Content::MAX_BYTES + 1);
    assert_eq!(
        Content::check_value(&long).unwrap_err().code(),
        "content-too-long"
    );
}

#[test]
fn keys_are_what_stands_before_the_first_separator() {
    for (text, expected) in [
        ("code=1234,expire_at=5", &["equals-sign", "equals-sign"][..]),
        ("code:1234,expire_at=5", &["equals-sign"]),
        (
            "code = 1234",
            &["blank-around-key", "equals-sign", "blank-around-value"],
        ),
        (
            "code=1234;expire_at=5",
            &["equals-sign", "semicolon", "equals-sign"],
        ),
        ("code:1;code:2;x", &["semicolon", "duplicate-key"]),
        ("url=https://x", &["equals-sign", "colon-in-value"]),
        (":", &["empty-key", "empty-value"]),
        ("a:1,:,b:", &["empty-key", "empty-value", "empty-value"]),
        ("a;b:1", &["semicolon"]),
        ("a:1,,", &["doubled-comma"]),
        ("1234,code:5", &["missing-colon"]),
        ("你好，世界", &["missing-colon", "full-width-punctuation"]),
        ("\u{200B}", &["missing-colon", "invisible-character"]),
    ] {
        let codes: Vec<_> = Content::problems(text).map(|p| p.code()).collect();
        assert_eq!(codes, expected, "{text:?}");
        checks::check(text);
    }
}

#[test]
fn sixty_four_pairs_and_no_more() {
    let pairs: Vec<_> = (0..Content::MAX_PAIRS)
        .map(|n| (format!("k{n}"), "1"))
        .collect();
    let text = ContentWriter::new(&pairs).unwrap().to_string();
    let content = Content::parse(&text).unwrap();
    assert_eq!((content.len(), content.get("k63")), (64, Some("1")));

    let more = format!("{text},one:1,two: 2,k0:3");
    let at = text.len() + 1;
    let error = Content::parse(&more).unwrap_err();
    assert_eq!(
        (error.kind(), error.span()),
        (Kind::TooManyPairs, at..at + 5)
    );
    assert_eq!(
        error.to_string(),
        format!("expected at most 64 pairs, found more at byte {at}")
    );
    let codes = Content::problems(&more).map(|p| p.code());
    assert!(codes.eq(["too-many-pairs", "blank-around-value", "duplicate-key"]));
    checks::check(&more);
    // What is left out does not count.
    let lenient = format!("{text},,:1,k5:2");
    assert_eq!(
        Content::parse_lenient(&lenient).unwrap().get("k5"),
        Some("2")
    );
    checks::check(&lenient);

    let pairs: Vec<_> = (0..65).map(|n| (format!("k{n}"), "1")).collect();
    let error = ContentWriter::new(&pairs).unwrap_err();
    assert_eq!((error.index(), error.kind()), (64, Kind::TooManyPairs));
}

#[test]
fn an_unseen_character_is_called_by_its_name() {
    for (c, name) in [
        ('\u{FE00}', "U+FE00 VARIATION SELECTOR-1"),
        ('\u{FE0E}', "U+FE0E VARIATION SELECTOR-15"),
        ('\u{E0100}', "U+E0100 VARIATION SELECTOR-17"),
    ] {
        let text = format!("code{c}:1234");
        let said = Content::parse(&text).unwrap_err().to_string();
        assert!(said.contains(&format!("found {name} at byte 4")), "{said}");
    }
}

#[test]
fn equal_are_the_same_pairs_in_the_same_order() {
    let content = |text| Content::parse_lenient(text).unwrap();
    assert_eq!(content("a:1,b:2"), content("a:1,b:2,"));
    for other in ["a:1", "b:2,a:1", "a:1,b:3", "a:1,c:2", "a:1,b:2,c:3"] {
        assert_ne!(content("a:1,b:2"), content(other));
    }
}

#[test]
fn a_message_of_255_parts_and_no_more() {
    let full = format!("code:{}", "1".repeat(Content::MAX_BYTES - 5));
    assert_eq!(
        Content::parse(&full).unwrap().get("code").unwrap().len(),
        65_530
    );
    let long = format!("{full}1");
    let error = Content::parse(&long).unwrap_err();
    assert_eq!(
        (error.kind(), error.span()),
        (Kind::TooLong, 65_535..65_535)
    );
    assert_eq!(
        error.to_string(),
        "expected at most 65535 bytes, found more at byte 65535"
    );
    // The span keeps to character boundaries.
    let wide = format!("code:{}", "😀".repeat(16_383));
    assert_eq!(Content::parse(&wide).unwrap_err().span(), 65_533..65_533);
    for text in [&full, &long, &wide] {
        checks::check(text);
    }
    let value = "1".repeat(65_531);
    let error = ContentWriter::new(&[("code", &value)]).unwrap_err();
    assert_eq!((error.kind(), error.span()), (Kind::TooLong, 0..0));
    assert!(ContentWriter::new(&[("code", &value[1..])]).is_ok());
}

#[test]
fn lenient_reads_what_it_can() {
    let joining = ParseOptions::new().join_to_previous(true);
    for (text, pairs) in [
        (
            "code: 1234 , expire_at :5",
            &[("code", " 1234 "), ("expire_at", "5")][..],
        ),
        (",,code:1234,,", &[("code", "1234")]),
        (" ", &[]),
        (":1234,code:", &[("code", "")]),
        (
            "code:1\n,\u{FEFF}x:\u{200B}2",
            &[("code", "1\n"), ("\u{FEFF}x", "\u{200B}2")],
        ),
        ("a:1,b:2,a:3", &[("a", "3"), ("b", "2")]),
        (
            "to:Jl. 8, RT 02,, Kel. K,x:1",
            &[("to", "Jl. 8, RT 02,, Kel. K"), ("x", "1")],
        ),
        // What a comma cut off a pair that was left out is left out with it.
        ("a:1,:2,3", &[("a", "1")]),
        ("a:1,b:2,a:3,4", &[("a", "3,4"), ("b", "2")]),
    ] {
        let content = joining.parse(text).unwrap();
        let seen: Vec<_> = content.pairs().map(|pair| (pair.key, pair.value)).collect();
        assert_eq!(seen, pairs, "{text:?}");
    }
    for text in [
        "1234",
        "a;b:1",
        "a:1;b:2",
        "a=1",
        "a：1",
        "a:1，b:2",
        "{\"a\":1}",
    ] {
        assert!(joining.parse(text).is_err(), "{text:?}");
    }
    assert!(Content::parse_lenient("to:Jl. 8, RT 02").is_err());
}

#[test]
fn pairs_come_from_either_end() {
    let content = Content::parse("a:1,b:2,c:3").unwrap();
    let mut pairs = content.pairs().map(|pair| pair.key);
    assert_eq!(pairs.len(), 3);
    assert_eq!((pairs.next_back(), pairs.next()), (Some("c"), Some("a")));
    assert_eq!((pairs.next_back(), pairs.next()), (Some("b"), None));
    assert_eq!(pairs.next_back(), None);
}

#[test]
fn the_writer_refuses_what_servers_may_read_otherwise() {
    for (key, value, part, kind, span) in [
        ("", "1", PairPart::Key, Kind::EmptyKey, 0..0),
        ("  ", "1", PairPart::Key, Kind::EmptyKey, 0..2),
        (" k", "1", PairPart::Key, Kind::BlankAroundKey(' '), 0..1),
        ("k \t", "1", PairPart::Key, Kind::BlankAroundKey(' '), 1..2),
        ("k k", "1", PairPart::Key, Kind::UnusualKey(' '), 1..2),
        ("a:b", "1", PairPart::Key, Kind::UnusualKey(':'), 1..2),
        ("a,b", "1", PairPart::Key, Kind::UnusualKey(','), 1..2),
        ("a=b", "1", PairPart::Key, Kind::UnusualKey('='), 1..2),
        ("a;b", "1", PairPart::Key, Kind::Semicolon, 1..2),
        ("a：b", "1", PairPart::Key, Kind::FullWidthColon, 1..4),
        ("a，b", "1", PairPart::Key, Kind::FullWidthComma, 1..4),
        (".code", "1", PairPart::Key, Kind::UnusualKey('.'), 0..1),
        ("-code", "1", PairPart::Key, Kind::UnusualKey('-'), 0..1),
        ("1", "1", PairPart::Key, Kind::UnusualKey('1'), 0..1),
        (
            "k",
            "//a.example",
            PairPart::Value,
            Kind::MissingColon,
            0..2,
        ),
        ("1code", "1", PairPart::Key, Kind::UnusualKey('1'), 0..1),
        ("код", "1", PairPart::Key, Kind::UnusualKey('к'), 0..2),
        (
            "a\u{200B}",
            "1",
            PairPart::Key,
            Kind::InvisibleCharacter('\u{200B}'),
            1..4,
        ),
        (
            "a\nb",
            "1",
            PairPart::Key,
            Kind::ControlCharacter('\n'),
            1..2,
        ),
        ("k", "", PairPart::Value, Kind::EmptyValue, 0..0),
        ("k", " \n", PairPart::Value, Kind::EmptyValue, 0..2),
        (
            "k",
            " 1",
            PairPart::Value,
            Kind::BlankAroundValue(' '),
            0..1,
        ),
        (
            "k",
            "1\u{A0} ",
            PairPart::Value,
            Kind::BlankAroundValue('\u{A0}'),
            1..3,
        ),
        ("k", "1,250", PairPart::Value, Kind::CommaInNumber, 1..2),
        ("k", "a, b", PairPart::Value, Kind::CommaInValue, 1..2),
        ("k", "08:00", PairPart::Value, Kind::ColonInValue, 2..3),
        (
            "k",
            "a\tb",
            PairPart::Value,
            Kind::ControlCharacter('\t'),
            1..2,
        ),
        (
            "k",
            "\u{202E}a",
            PairPart::Value,
            Kind::InvisibleCharacter('\u{202E}'),
            0..3,
        ),
        (
            "k",
            "你，",
            PairPart::Value,
            Kind::FullWidthPunctuation('，'),
            3..6,
        ),
    ] {
        let pairs = [("first", "1"), (key, value)];
        let error = ContentWriter::new(&pairs).unwrap_err();
        let seen = (error.index(), error.part(), error.kind(), error.span());
        assert_eq!(seen, (1, part, kind, span), "{key:?} {value:?}");
        assert_eq!(error.other_index(), None);
        assert_eq!(error.code(), kind.code());
        checks::check_pairs(&pairs);
    }
    let error = ContentWriter::new(&[("a", "1"), ("b", "2"), ("a", "3")]).unwrap_err();
    assert_eq!((error.index(), error.other_index()), (2, Some(0)));
    assert_eq!(
        error.to_string(),
        "in the key of pair 2: expected every key once, found a second at byte 0 (the first is pair 0)"
    );
    let note = [("note", "open;until:5")];
    let error = ContentWriter::with_colons(&note, &["note"]).unwrap_err();
    assert_eq!((error.kind(), error.span()), (Kind::Semicolon, 4..5));
}

#[test]
fn the_writer_counts_colons_and_commas() {
    let half = "1".repeat(Content::MAX_BYTES / 2 - 2);
    let full = [("a", half.as_str()), ("b", &half)];
    let text = ContentWriter::new(&full).unwrap().to_string();
    assert_eq!(text.len(), Content::MAX_BYTES);
    let long = [("a", half.as_str()), ("bc", &half)];
    let error = ContentWriter::new(&long).unwrap_err();
    assert_eq!((error.index(), error.kind()), (1, Kind::TooLong));
}

#[test]
fn the_writer_keeps_the_order() {
    let pairs = [("z", "1"), ("a", "2"), ("m", "👨\u{200D}👩")];
    assert_eq!(
        ContentWriter::new(&pairs).unwrap().to_string(),
        "z:1,a:2,m:👨\u{200D}👩"
    );
    let owned = vec![("name".to_owned(), "François".to_owned())];
    assert_eq!(
        ContentWriter::new(&owned).unwrap().to_string(),
        "name:François"
    );
    let none: [(&str, &str); 0] = [];
    assert_eq!(ContentWriter::new(&none).unwrap().to_string(), "");
    // It is cloned though what it borrows could not be.
    for text in std::iter::repeat_n(ContentWriter::new(&owned).unwrap(), 2) {
        assert_eq!(text.to_string(), "name:François");
    }
}

#[test]
fn a_code_or_a_message_in_the_place_of_a_key_is_not_shown() {
    let shown = |text| format!("{:?}", Content::parse(text).unwrap());
    assert_eq!(shown("482913:code"), "Content {6 bytes}");
    assert_eq!(shown("Kode Anda 482913:rahasia"), "Content {16 bytes}");
    let content = Content::parse("482913:code").unwrap();
    let pairs = format!("{:?}", content.pairs());
    assert_eq!(pairs, "[Pair { key: 6 bytes, value_bytes: 4 }]");
    assert!(ContentWriter::new(&[("482913", "code")]).is_err());
}

#[test]
fn no_value_is_shown() {
    let content = Content::parse("code:SECRET,name:SECRET").unwrap();
    assert_eq!(format!("{content:?}"), r#"Content {"code", "name"}"#);
    let pairs = content.pairs();
    let pair = content.pairs().next().unwrap();
    assert_eq!(
        format!("{pair:?}"),
        r#"Pair { key: "code", value_bytes: 6 }"#
    );
    let text = [("code", "SECRET")];
    let text = ContentWriter::new(&text).unwrap();
    assert_eq!(format!("{text:?}"), r#"ContentWriter {"code"}"#);
    let mut shown = format!("{content:#?} {pairs:?} {pair:#?} {text:#?}");
    for wrong in [
        "SECRET",
        "a:SECRET,SECRET",
        "a:SECRET,a:SECRET",
        "SECRET=SECRET",
        "a:SECRET; SECRET:1",
        " SECRET :SECRET ,",
        "{\"SECRET\":1}",
        "a:SECRET：SECRET\n",
    ] {
        for problem in Content::problems(wrong) {
            write!(shown, "{problem:?} {problem}").unwrap();
        }
        let pairs = [("a", wrong)];
        if let Err(error) = ContentWriter::new(&pairs) {
            write!(shown, "{error:?} {error}").unwrap();
        }
    }
    assert!(!shown.contains("SECRET"), "{shown}");
}

#[test]
fn errors_are_small_and_static() {
    fn is<T: std::error::Error + Copy + Send + Sync + Eq + std::hash::Hash + 'static>() {}
    is::<sms_charge::content::ContentError>();
    is::<sms_charge::content::ContentWriterError>();
    assert!(size_of::<sms_charge::content::ContentError>() <= 24);
    assert!(size_of::<Content<'_>>() <= 536);
}

/// All of Unicode: which characters are refused in a value and in a key, and how they are named.
#[test]
fn every_character_in_its_place() {
    for c in '\0'..=char::MAX {
        let hidden = c.is_control() || oracle::invisible(c) || oracle::joiner(c);
        // The oracle is slow, and what lies beyond is nothing but unusual.
        if c < '\u{3200}' || hidden || "，：".contains(c) {
            checks::check(&format!("k:a{c}b,k{c}:1"));
        } else {
            let unusual = (Warning, "unusual-key", 7..7 + c.len_utf8());
            assert_eq!(found(&format!("k:a.b,k{c}:1")), [unusual]);
        }
        let error = Content::parse(&format!("k:a{c}b")).err();
        assert_eq!(error.is_some(), hidden || c == ',', "{c:?}");
        let Some(error) = error.filter(|_| hidden) else {
            continue;
        };
        let message = error.to_string();
        let (_, name) = message
            .split_once(&format!("U+{:04X} ", u32::from(c)))
            .unwrap();
        let name = name.strip_suffix(" at byte 3").unwrap();
        let shared = [
            "CONTROL CHARACTER",
            "INVISIBLE CHARACTER",
            "TAG CHARACTER",
            "VARIATION SELECTOR",
        ];
        if let Some(official) = unicode_names2::name(c)
            && !shared.contains(&name)
        {
            assert_eq!(name, official.to_string());
        }
    }
}

/// All strings of up to `length` characters of the alphabet.
fn exhaust(alphabet: &[char], length: usize, check: impl Fn(&str)) {
    fn extend(text: &mut String, alphabet: &[char], left: usize, check: &impl Fn(&str)) {
        check(text);
        if left > 0 {
            for &c in alphabet {
                text.push(c);
                extend(text, alphabet, left - 1, check);
                text.pop();
            }
        }
    }
    extend(&mut String::new(), alphabet, length, &check);
}

#[test]
fn separators_exhaustively() {
    exhaust(&['a', ':', ',', ' '], 7, checks::check);
    exhaust(
        &['a', '1', ':', ',', ' ', ';', '=', '，', '：'],
        5,
        checks::check,
    );
    exhaust(&['a', ':', ',', ';', '=', '/'], 5, checks::check);
}

/// The quick reader looks at eight or sixteen bytes at a time.
#[test]
fn any_two_characters_of_plain_content() {
    const ODD: &[u8; 4] = b",:;\x7F";
    let check =
        |text: &str| checks::finds_what_the_oracle_finds(text, oracle::READERS[0]).is_some();
    for plain in [
        "KODE_A:1D@E,b:HAL,PIN9:xyzABCDEFGHIJKLMNOPQRST67,z:AD",
        "aD1:2345",
        "abcdefg:x1345678,b:2",
    ] {
        assert!(check(plain));
        for first in 0..plain.len() {
            for second in first + 1..plain.len() {
                for (a, b) in ODD.iter().flat_map(|a| ODD.map(|b| (*a, b))) {
                    let mut text = plain.as_bytes().to_vec();
                    (text[first], text[second]) = (a, b);
                    check(&String::from_utf8(text).unwrap());
                }
            }
        }
    }
}

/// Separators, a letter, a digit, a blank and what cannot be seen.
const GRAMMAR: [char; 6] = ['a', '1', ':', ',', ' ', '\u{200B}'];

fn every_text_of_the_grammar(length: usize, reader: oracle::Lenient) {
    exhaust(&GRAMMAR, length, |text| {
        checks::finds_what_the_oracle_finds(text, reader);
    });
}

#[test]
fn every_text_of_seven_characters_strictly() {
    every_text_of_the_grammar(7, oracle::READERS[0]);
}

#[test]
fn every_text_of_seven_characters_leniently() {
    every_text_of_the_grammar(7, oracle::READERS[4]);
}

#[test]
#[ignore = "two million texts by five readers take a minute"]
fn every_text_of_eight_characters() {
    for reader in oracle::READERS {
        every_text_of_the_grammar(8, reader);
    }
}

#[test]
fn odd_characters_exhaustively() {
    exhaust(
        &[
            'a', 'é', ':', '\n', '\u{200B}', '\u{200D}', '\u{FE0F}', '\u{20E3}',
        ],
        5,
        checks::check,
    );
    exhaust(
        &['{', '}', '[', ']', '"', ':', ',', '\u{FEFF}'],
        5,
        checks::check,
    );
}

#[test]
fn writing_exhaustively() {
    exhaust(
        &['a', '1', ':', ',', ' ', ';', '/', '|'],
        5,
        checks::check_writing,
    );
    exhaust(
        &['a', '=', '，', '：', '\n', '\u{200D}', '/', '|'],
        5,
        checks::check_writing,
    );
}

/// Not quadratic: the longest strings of what has to be looked at again and again.
#[test]
fn hostile_strings_of_full_length_are_read_to_the_end() {
    for piece in [
        ";",
        ";a",
        "; ",
        ";a ",
        ",",
        "=",
        "a=",
        "a?=",
        ":",
        "a:",
        "a:;",
        "，",
        "，a",
        "，a:",
        " ",
        "\u{200D}",
        "é\u{200D}",
        "a:1;",
        "a=1;",
        "{",
        "\u{A0}",
        "a:1,",
        ":,",
        "a,",
        "：",
    ] {
        for head in ["", "k:", "k", "a?", "k="] {
            let text = head.to_owned() + &piece.repeat((Content::MAX_BYTES - 2) / piece.len());
            for reader in [oracle::READERS[0], oracle::READERS[4]] {
                assert!(checks::problems(&text, reader).count() <= 2 * text.len());
                drop(checks::parse(&text, reader));
            }
        }
    }
}

fn fragments() -> impl Strategy<Value = String> {
    let fragment = prop::sample::select(vec![
        "code",
        "expire_at",
        "a",
        "b",
        "1",
        "250",
        "Rp",
        ":",
        ":",
        ":",
        ",",
        ",",
        ",",
        ";",
        "=",
        " ",
        "\u{A0}",
        "\u{3000}",
        "，",
        "：",
        "\u{200B}",
        "\u{200D}",
        "\u{200C}",
        "\u{FE0F}",
        "\u{20E3}",
        "👩",
        "❤",
        "é",
        "код",
        "你",
        "\n",
        "\r",
        "\t",
        "\0",
        "{",
        "}",
        "[",
        "]",
        "\"",
        "//",
        "https://",
        "_",
        "-",
        ".",
        "\u{FEFF}",
        "\u{2028}",
        "\u{85}",
        "/",
        "|",
        "n12345678901234567890123456789012",
    ]);
    prop::collection::vec(fragment, 0..30).prop_map(|fragments| fragments.concat())
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn any_string(text: String) {
        checks::check(&text);
        checks::check_writing(&text);
    }

    #[test]
    fn likely_strings(text in fragments()) {
        checks::check(&text);
        checks::check_writing(&text);
    }
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn many_pairs(pairs in prop::collection::vec(("[a-d]{1,3}", "[a-z0-9 .,:;]{0,4}"), 0..100)) {
        let text: Vec<_> = pairs.iter().map(|(key, value)| format!("{key}:{value}")).collect();
        checks::check(&text.join(","));
    }

    #[test]
    fn parse_undoes_write(pairs in prop::collection::btree_map("[a-zA-Z_][a-zA-Z0-9_]{0,8}", "[!-+\\--9;-~é😀][ -+\\--9;-~é😀]{0,8}[!-+\\--9;-~é😀]", 0..40)) {
        let pairs: Vec<_> = pairs.into_iter().filter(|(_, value)| !value.starts_with("//")).collect();
        let text = ContentWriter::new(&pairs).unwrap().to_string();
        let content = Content::parse(&text).unwrap();
        let read: Vec<_> = content.pairs().map(|p| (p.key.to_owned(), p.value.to_owned())).collect();
        prop_assert_eq!(read, pairs);
        prop_assert_eq!(Content::problems(&text).count(), 0);
    }
}
