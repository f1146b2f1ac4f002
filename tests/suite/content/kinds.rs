//! Every kind of problem: its span, its message, its code.

use std::ops::Range;

use sms_charge::content::Severity::Error;
use sms_charge::content::{Content, Problem, ProblemKind as Kind};

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
fn errors_are_small_and_static() {
    fn is<T: std::error::Error + Copy + Send + Sync + Eq + std::hash::Hash + 'static>() {}
    is::<sms_charge::content::ContentError>();
    is::<sms_charge::content::ContentWriterError>();
    assert!(size_of::<sms_charge::content::ContentError>() <= 24);
    assert!(size_of::<Content<'_>>() <= 536);
}
