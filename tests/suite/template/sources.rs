//! Every short source in every syntax against the oracle: the parsed template, all errors, and the
//! rendered text.
//!
//! Sources are made of the characters of the syntax's own delimiters, a letter, and a character of
//! three bytes. All sources of up to eight pieces are tried for `%{name}`. For each other syntax
//! the number of pieces keeps the sources below 100 000: ten pieces of three kinds, eight of four,
//! seven of five.

use sms_charge::Template;

use crate::checks::template::{check, check_fill, check_problems};
use crate::oracle::Rules;
use crate::oracle::template::twin::{MARKS, syntax};
use crate::oracle::template::{self as plain, Marks};

/// A letter, a character of three bytes, and the characters of the delimiters. A long delimiter is
/// there whole and with its first character.
fn pieces_of(marks: Marks<'static>) -> Vec<&'static str> {
    let mut pieces = vec!["a", "€"];
    for delimiter in [marks.open, marks.close] {
        if delimiter.len() > 2 {
            pieces.extend([delimiter, &delimiter[..1]]);
        } else {
            pieces.extend(delimiter.split_terminator("").skip(1));
        }
    }
    pieces.sort_unstable();
    pieces.dedup();
    pieces
}

/// Every text of up to `most` pieces.
fn every_text(pieces: &[&str], most: u32, check: impl Fn(&str)) {
    fn extend(text: &mut String, pieces: &[&str], left: u32, check: &impl Fn(&str)) {
        check(text);
        if left > 0 {
            for piece in pieces {
                let end = text.len();
                text.push_str(piece);
                extend(text, pieces, left - 1, check);
                text.truncate(end);
            }
        }
    }
    extend(&mut String::new(), pieces, most, &check);
}

fn agrees(source: &str, marks: Marks<'_>) {
    let reading = plain::read(source, marks);
    check_problems(source, marks, &reading);
    if let Ok(template) = Template::parse_with(source, syntax(marks)) {
        assert!(
            template.placeholders().eq(reading.placeholders()),
            "{marks:?} {source:?}"
        );
        let values = ["1", "{é}", "", "я"];
        check_fill(&template, &reading, &values, &Rules::default());
    }
}

fn every_source(marks: Marks<'static>) {
    let pieces = pieces_of(marks);
    let most = match pieces.len() {
        3 => 10,
        4 => 8,
        5 => 7,
        6 => 6,
        other => panic!("{other} pieces"),
    };
    every_text(&pieces, most, |source| agrees(source, marks));
}

#[test]
fn every_source_of_eight_pieces_in_the_default_syntax() {
    assert_eq!((MARKS[0].open, MARKS[0].close), ("%{", "}"));
    every_text(&pieces_of(MARKS[0]), 8, |source| agrees(source, MARKS[0]));
}

#[test]
fn every_source_in_the_other_presets() {
    MARKS[1..5].iter().for_each(|marks| every_source(*marks));
}

#[test]
fn every_source_in_custom_delimiters() {
    MARKS[5..].iter().for_each(|marks| every_source(*marks));
}

#[test]
fn every_source_with_a_digit() {
    for marks in MARKS {
        let pieces = [&*pieces_of(marks), &["1"]].concat();
        every_text(&pieces, 5, |source| agrees(source, marks));
    }
}

/// Blanks, dots, defaults and quotes, and constructs of template languages.
#[test]
fn every_source_with_blanks_and_defaults() {
    for marks in MARKS {
        let mut pieces = vec![marks.open, marks.close, "a", "1", " "];
        if marks.default == "|" {
            pieces = vec![
                marks.open,
                marks.close,
                "a",
                " ",
                "|default",
                ":",
                "\"",
                "(",
                ")",
            ];
        } else if !marks.default.is_empty() {
            pieces.push(marks.default);
        }
        every_text(&pieces, 5, |source| agrees(source, marks));
        let pieces = [
            marks.open,
            marks.close,
            "a.",
            "-",
            "\t",
            "#if ",
            "/",
            "|",
            "else",
            "for ",
        ];
        every_text(&pieces, 4, |source| agrees(source, marks));
    }
}

/// Delimiters of all presets together, so that they cause warnings of other syntaxes.
#[test]
fn every_property_of_every_source_over_all_presets() {
    let pieces = ["a", "%", "$", "{", "}", "#", " "];
    for marks in &MARKS[..5] {
        every_text(&pieces, 5, |source| {
            check(source, *marks, "a:1", &Rules::default());
        });
    }
}
