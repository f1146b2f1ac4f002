//! `sms-charge reconcile` from end to end.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::support::{run, stdout};

/// Makes a folder for a test, with a file of bills.
fn bills(test: &str, rows: &str) -> (PathBuf, String) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join("bills.csv");
    fs::write(&path, rows).unwrap();
    (folder.clone(), path.to_str().unwrap().to_owned())
}

/// Rows for texts of plain letters.
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
fn says_which_text_would_distinguish_two_explanations() {
    let (_, path) = bills("reconcile-apart", &rows(&[(161, 2), (304, 2), (305, 3)]));
    let report = stdout(&run(&["reconcile", &path], b""), 0);
    let (_, probes) = report.split_once("To be more certain").unwrap();
    assert!(
        probes.contains("times €\n") && probes.contains("a charge of"),
        "{report}"
    );

    // The advice is right: with a bill of that text, fewer explanations remain.
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
fn bills_without_an_explanation_are_a_finding_and_write_no_file() {
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
fn accepts_other_delimiters_headers_and_a_byte_order_mark() {
    let semicolons = "\u{FEFF} Charge ;TEXT\n1;Halo, apa kabar?\n";
    let (_, path) = bills("reconcile-semicolon", semicolons);
    assert!(stdout(&run(&["reconcile", &path], b""), 0).contains("  bills     1: 1 as estimated"));
    let (_, path) = bills("reconcile-tab", "pesan\tbiaya\nHalo\t1\n");
    let args = ["reconcile", &path, "--text", "pesan", "--charge", "biaya"];
    assert_eq!(run(&args, b"").status.code(), Some(0));
}

#[test]
fn accepts_the_encodings_and_sheets_of_campaign() {
    let rows = "text;charge\r\nKode\u{A0}Anda “é” 4417;1\r\n";
    let utf_16: Vec<u8> = rows.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let windows_1252 = b"text;charge\r\nKode\xA0Anda \x93\xE9\x94 4417;1\r\n";
    for (name, bytes) in [("utf-16", &utf_16[..]), ("windows-1252", windows_1252)] {
        let (_, path) = bills(&format!("reconcile-{name}"), "");
        fs::write(&path, bytes).unwrap();
        let report = stdout(&run(&["reconcile", &path], b""), 0);
        assert!(report.contains("  bills     1: 1 as estimated"), "{report}");
        // The result is the same from a pipe.
        assert_eq!(stdout(&run(&["reconcile", "-"], bytes), 0), report);
    }

    // A named encoding overrides the detected one, and a row that it can't read is not used.
    let (_, path) = bills("reconcile-encoding", "text|charge\nKode é|1\nKode|1\n");
    let args = [
        "reconcile",
        &path,
        "--delimiter",
        "|",
        "--encoding",
        "utf-16le",
    ];
    assert_eq!(run(&args, b"").status.code(), Some(2));
    fs::write(&path, b"text|charge\nKode \xE9|1\nKode|1\n").unwrap();
    let args = ["reconcile", &path, "--encoding", "utf-8"];
    let report = stdout(&run(&args, b""), 1);
    assert!(report.contains("line 2: text: not UTF-8"), "{report}");
    assert!(report.contains("  bills     1: 1 as estimated"), "{report}");

    // A workbook whose columns have other names.
    let lists = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cli/campaign/lists");
    let workbook = lists.join("xlsx/list.xlsx");
    let output = run(
        &[
            "reconcile",
            workbook.to_str().unwrap(),
            "--charge",
            "nothing",
        ],
        b"",
    );
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("no column is called"), "{said}");
}

#[test]
fn bad_rows_are_reported_by_line_and_the_others_count() {
    let (_, path) = bills(
        "reconcile-rows",
        "text,charge\nHalo,1\nrahasia,x\nrahasia,0\nrahasia\nrahasia, lagi,1\n",
    );
    let report = stdout(&run(&["reconcile", &path], b""), 1);
    let report = report.split_whitespace().collect::<Vec<_>>().join(" ");
    for line in [
        "bills 1: 1 as estimated",
        "line 3: the charge is not a number of segments: expected a whole number",
        "line 4: the charge is not a number of segments: expected at least 1",
        "line 5: the row has 1 cell, but the header has 2",
        "line 6: the row has 3 cells, but the header has 2; put quotes around a cell that contains a delimiter",
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
        said.contains("no column is called \"text\"; the columns are: pesan, biaya"),
        "{said}"
    );
}

#[test]
fn bills_are_not_overwritten() {
    let (_, path) = bills("reconcile-same", &rows(&[(38, 1)]));
    let output = run(&["reconcile", &path, "--write", &path], b"");
    assert_eq!(output.status.code(), Some(2));
    assert!(
        fs::read_to_string(&path)
            .unwrap()
            .starts_with("text,charge")
    );
}
