//! `sms-charge number` from end to end.

use crate::support::{report, run, stdout};

#[test]
fn shows_the_forms_and_the_holder() {
    let report = report(&["number", "0812-3456-7890"]);
    for line in [
        "+6281234567890",
        "MSISDN 6281234567890, national 081234567890",
        "Telkomsel: range 0812, in service",
        "2 characters ignored, 0 read as +62",
    ] {
        assert!(report.contains(line), "{report}");
    }
}

#[test]
fn marks_where_a_refused_number_went_wrong() {
    let report = stdout(&run(&["number", "+62812345O7890"], b""), 1);
    assert!(report.contains("the letter 'O' at byte 9"), "{report}");
    assert!(
        report.ends_with("            +62812345O7890\n                     ^\n"),
        "{report}"
    );
}

#[test]
fn strict_reading_is_an_option_and_pipes_are_read() {
    assert_eq!(
        run(&["number", "081234567890", "--strict"], b"")
            .status
            .code(),
        Some(1)
    );
    assert!(stdout(&run(&["number"], b"0812-3456-7890\n"), 0).contains("+6281234567890"));
}

#[test]
fn answers_lines() {
    let input = r#"
"0812-3456-7890"
{"id": 1.50, "number": "+62 812 3456 7890", "who": {"a": 1}}
{"phone_number": "081234567890"}
"0812"
{"id": "x", "number": 5}
nothing
"#;
    let expected = [
        r#"{"e164":"+6281234567890"}"#,
        r#"{"e164":"+6281234567890","id":1.50,"who":{"a": 1}}"#,
        r#"{"e164":"+6281234567890"}"#,
        r#"{"error":"expected 9 to 12 digits after +62, found the end after 3 at byte 4","code":"number-too-short"}"#,
        r#"{"error":"expected a string, or an object with a string `number`","code":"line-without-text","id":"x"}"#,
        r#"{"error":"not JSON: expected ident at column 2","code":"line-not-json"}"#,
    ];
    let answers = stdout(&run(&["number", "--jsonl"], input.as_bytes()), 1);
    assert_eq!(answers.lines().collect::<Vec<_>>(), expected);
}
