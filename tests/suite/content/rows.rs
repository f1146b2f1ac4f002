//! The rows of `tests/data/templates.jsonl`.

use std::fs;

use sms_charge::content::Content;
use sms_charge::content::Severity::{Error, Warning};

use super::{Found, found};
use crate::checks::content as checks;

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
