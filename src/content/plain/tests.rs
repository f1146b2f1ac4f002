//! Exactly the documented content is plain. To call less content plain would be correct, but slower.

extern crate std;

use std::format;
use std::string::String;
use std::vec::Vec;

use super::{Content, Pairs, is_ascii, read};
use crate::content::name::number;

fn is_key(key: &str) -> bool {
    key.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && key
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "_.-".contains(c))
}

fn is_value(value: &str) -> bool {
    let is_blank_or_odd = |c| {
        matches!(c, '\0'..' ' | ';' | '\x7F'..='\u{BF}' | '\u{340}'..='\u{37F}' | '\u{600}'..='\u{63F}')
            || matches!(c, '\u{1000}'..='\u{3FFF}' | '\u{F000}'..)
    };
    !value.is_empty()
        && !value.starts_with([' '])
        && !value.starts_with("//")
        && !value.contains(is_blank_or_odd)
}

fn check(text: &str) {
    let split: Option<Vec<_>> = text.split(',').map(|pair| pair.split_once(':')).collect();
    let plain = split.filter(|pairs| {
        pairs
            .iter()
            .all(|(key, value)| is_key(key) && is_value(value))
    });
    let is_new =
        |pairs: &[(&str, &str)], key| pairs.iter().filter(|pair| pair.0 == key).count() == 1;
    let plain_and_new = plain
        .as_ref()
        .filter(|pairs| pairs.iter().all(|(key, _)| is_new(pairs, *key)));

    let mut content = Content::unread(text);
    let is_read = read(&mut content);
    assert_eq!(is_read, plain_and_new.is_some(), "{text:?}");
    if is_read {
        let pairs = content.pairs().map(|pair| (pair.key, pair.value));
        assert!(
            pairs.eq(plain_and_new.into_iter().flatten().copied()),
            "{text:?}"
        );
    }

    let mut pairs = Pairs::new(text).unwrap();
    let keys_and_values = text.split(',').map_while(|pair| pair.split_once(':'));
    // A placeholder may have a number for a name.
    for (key, value) in keys_and_values.take_while(|(key, _)| is_key(key) || number(key).is_some())
    {
        let is_plain = is_key(key) && is_value(value);
        assert_eq!(
            pairs.next_value_of(key.as_bytes()),
            is_plain.then_some(value),
            "{text:?}"
        );
        if !is_plain {
            break;
        }
    }
    assert_eq!(pairs.are_all_read(), plain.is_some(), "{text:?}");
}

#[test]
fn every_short_text() {
    fn extend(text: &mut String, pieces: usize) {
        check(text);
        if pieces > 0 {
            for piece in ["a", "1", "_", ":", ",", ";", " ", "/", "é"] {
                let length = text.len();
                text.push_str(piece);
                extend(text, pieces - 1);
                text.truncate(length);
            }
        }
    }
    extend(&mut String::new(), 5);
}

#[test]
fn every_scalar_in_a_key_and_a_value() {
    for c in '\0'..=char::MAX {
        for text in [
            format!("{c}:a"),
            format!("a{c}:a"),
            format!("a:{c}"),
            format!("a:a{c}"),
            format!("a:é{c}"),
        ] {
            check(&text);
        }
    }
}

/// It reads eight or sixteen bytes at a time.
#[test]
fn every_place() {
    let plain =
        "code:482913 BERLAKU, name:Budi Santoso~,alamat_2:Jl. Melati-7 @ RT 03".replace(", ", ",");
    check(&plain);
    for at in 0..plain.len() {
        for piece in [";", ",", ":", "\x7F", "\x1F", "\u{A0}", "é", ",b:", ",c:é"] {
            let mut text = plain.clone();
            text.insert_str(at, piece);
            check(&text);
            text.truncate(at + piece.len());
            check(&text);
        }
    }
}

/// It reads sixteen bytes at a time.
#[test]
fn every_byte_at_every_place_of_ascii() {
    for length in 0..36 {
        let mut text = [b'a'; 36];
        for at in 0..length {
            for byte in 0..=u8::MAX {
                text[at] = byte;
                assert_eq!(
                    is_ascii(&text[..length]),
                    matches!(byte, b' '..=b'~') && byte != b';',
                    "{byte:#04x} at {at} of {length}"
                );
            }
            text[at] = b'a';
        }
        assert!(is_ascii(&text[..length]));
    }
}

#[test]
fn as_many_pairs_as_content_holds() {
    let pairs = |count: usize| {
        let pairs: Vec<_> = (0..count)
            .map(|number| format!("k{number}:{number}"))
            .collect();
        pairs.join(",")
    };
    check(&pairs(Content::MAX_PAIRS));
    let mut content = Content::unread("");
    let more = pairs(Content::MAX_PAIRS + 1);
    content.text = &more;
    assert!(!read(&mut content));
}
