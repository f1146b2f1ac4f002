//! `sms-charge reconcile` from end to end.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::support::{run, stdout};

/// A folder of its own for each test, with a file of bills.
fn bills(test: &str, rows: &str) -> (PathBuf, String) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join("bills.csv");
    fs::write(&path, rows).unwrap();
    (folder.clone(), path.to_str().unwrap().to_owned())
}

/// Of texts of plain letters.
fn rows(bills: &[(usize, u32)]) -> String {
    let rows = bills
        .iter()
        .map(|&(length, charge)| format!("{},{charge}\n", "a".repeat(length)));
    "text,charge\n".to_owned() + &rows.collect::<String>()
}

#[test]
fn finds_the_gateway_and_writes_a_file_that_reproduces_every_bill() {
    let billed = [(38, 1), (160, 1), (161, 2), (304, 2), (305, 3)];
    let (folder, path) = bills("reconcile-writes", &rows(&billed));
    let gateway = folder.join("gateway.toml");
    let gateway = gateway.to_str().unwrap();
    let report = stdout(&run(&["reconcile", &path, "--write", gateway], b""), 0);
    assert!(
        report.contains("  bills     5: 4 as estimated, 1 over, 0 under\n"),
        "{report}"
    );
    assert!(report.contains("   1  16-bit reference\n"), "{report}");
    let written = fs::read_to_string(gateway).unwrap();
    assert!(
        written.contains("[gateway]\ncapacities = \"concat16\"\n"),
        "{written}"
    );

    let texts = billed.map(|(length, _)| Value::from("a".repeat(length)).to_string());
    let texts = texts.join("\n");
    let args = ["text", "--jsonl", "--gateway", gateway];
    let answers = stdout(&run(&args, texts.as_bytes()), 0);
    for (answer, (_, charge)) in answers.lines().zip(billed) {
        let answer: Value = serde_json::from_str(answer).unwrap();
        assert_eq!(answer["charge"], charge);
    }
}

#[test]
fn says_which_text_would_tell_two_apart() {
    let (_, path) = bills("reconcile-apart", &rows(&[(161, 2), (304, 2), (305, 3)]));
    let report = stdout(&run(&["reconcile", &path], b""), 0);
    let (_, probes) = report.split_once("How to be surer").unwrap();
    assert!(
        probes.contains("times €\n") && probes.contains("a charge of"),
        "{report}"
    );

    // What it says is true: a bill of that text leaves fewer.
    let ways = |report: &str| {
        report
            .lines()
            .filter(|line| line.starts_with("   "))
            .count()
    };
    let more = rows(&[(161, 2), (304, 2), (305, 3), (159, 1)]);
    let (_, path) = bills("reconcile-apart-more", &more);
    let fewer = stdout(&run(&["reconcile", &path], b""), 0);
    assert!(ways(&fewer) < ways(&report), "{report}\n{fewer}");
}

#[test]
fn nothing_that_explains_is_a_finding_and_no_file() {
    let (folder, path) = bills("reconcile-nothing", &rows(&[(200, 2), (150, 7)]));
    let gateway = folder.join("gateway.toml");
    let report = stdout(&run(&["reconcile", &path], b""), 1);
    assert!(report.contains("not explain 1 of 2 bills."), "{report}");
    let output = run(
        &["reconcile", &path, "--write", gateway.to_str().unwrap()],
        b"",
    );
    assert_eq!(output.status.code(), Some(2));
    assert!(!gateway.exists());
}

#[test]
fn takes_other_delimiters_headers_and_a_mark() {
    let semicolons = "\u{FEFF} Charge ;TEXT\n1;Halo, apa kabar?\n";
    let (_, path) = bills("reconcile-semicolon", semicolons);
    assert!(stdout(&run(&["reconcile", &path], b""), 0).contains("  bills     1: 1 as estimated"));
    let (_, path) = bills("reconcile-tab", "pesan\tbiaya\nHalo\t1\n");
    let args = ["reconcile", &path, "--text", "pesan", "--charge", "biaya"];
    assert_eq!(run(&args, b"").status.code(), Some(0));
}

#[test]
fn bad_rows_are_told_by_line_and_the_rest_counts() {
    let (_, path) = bills(
        "reconcile-rows",
        "text,charge\nHalo,1\nrahasia,x\nrahasia,0\nrahasia\n",
    );
    let report = stdout(&run(&["reconcile", &path], b""), 1);
    for line in [
        "  bills     1: 1 as estimated",
        "line 3: the charge is none: invalid digit found in string",
        "line 4: the charge is none: expected at least 1",
        "line 5: there are too few columns",
    ] {
        assert!(report.contains(line), "{report}");
    }
    assert!(!report.contains("rahasia"), "{report}");
}

#[test]
fn a_first_row_of_data_is_not_printed() {
    let (_, path) = bills("reconcile-header", "Kode Anda 4417,1\nHalo,1\n");
    let output = run(&["reconcile", &path], b"");
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(
        said.contains("the first row does not look like a header"),
        "{said}"
    );
    assert!(!said.contains("4417"), "{said}");

    let (_, path) = bills("reconcile-column", "pesan,biaya\nHalo,1\n");
    let said = String::from_utf8(run(&["reconcile", &path], b"").stderr).unwrap();
    assert!(
        said.contains("there is no column `text`; there are pesan, biaya"),
        "{said}"
    );
}

#[test]
fn bills_are_not_written_over() {
    let (_, path) = bills("reconcile-same", &rows(&[(38, 1)]));
    let output = run(&["reconcile", &path, "--write", &path], b"");
    assert_eq!(output.status.code(), Some(2));
    assert!(
        fs::read_to_string(&path)
            .unwrap()
            .starts_with("text,charge")
    );
}
