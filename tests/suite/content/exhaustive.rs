//! Every short text of a few characters, against the oracle.

use sms_charge::content::Content;
use sms_charge::content::Severity::Warning;

use super::found;
use crate::checks::content as checks;
use crate::oracle::content as oracle;

/// Every Unicode character: whether it is refused in a value and in a key, and how it is named.
#[test]
fn every_character_in_a_key_and_a_value() {
    for c in '\0'..=char::MAX {
        let hidden = c.is_control() || oracle::invisible(c) || oracle::joiner(c);
        // The oracle is slow, and the characters above this are only unusual in a key.
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

/// The fast reader compares eight or sixteen bytes at a time.
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

/// Separators, a letter, a digit, a blank and an invisible character.
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

/// Long strings of characters that are examined again and again. A quadratic time would show.
#[test]
fn hostile_strings_are_read_to_the_end() {
    const BYTES: usize = 8_000;
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
            let text = head.to_owned() + &piece.repeat(BYTES / piece.len());
            for reader in [oracle::READERS[0], oracle::READERS[4]] {
                assert!(checks::problems(&text, reader).count() <= 2 * text.len());
                drop(checks::parse(&text, reader));
            }
        }
    }
}
