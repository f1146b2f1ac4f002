//! Reading: limits, lenient options, and the pairs that are read.

use sms_charge::content::{Content, ContentWriter, ParseOptions, ProblemKind as Kind};

use crate::checks::content as checks;

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
fn equal_are_the_same_pairs_in_the_same_order() {
    let content = |text| Content::parse_lenient(text).unwrap();
    assert_eq!(content("a:1,b:2"), content("a:1,b:2,"));
    for other in ["a:1", "b:2,a:1", "a:1,b:3", "a:1,c:2", "a:1,b:2,c:3"] {
        assert_ne!(content("a:1,b:2"), content(other));
    }
}
