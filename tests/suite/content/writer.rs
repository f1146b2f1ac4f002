//! The writer.

use sms_charge::content::{Content, ContentWriter, PairPart, ProblemKind as Kind};

use crate::checks::content as checks;

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
