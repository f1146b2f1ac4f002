//! The program on small lists.

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

fn run(args: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_campaign"))
        .args(args)
        .arg("-")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // The program may stop before it has read everything.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn tariff() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tariff.example.toml")
}

#[test]
fn a_text_column() {
    let list = "phone,message\n0817-3456-7890,Kode 4417\n6281234567890,Pesanan Anda tiba 💚\n";
    let path = tariff();
    let output = run(
        &[
            "--text",
            "message",
            "--raw",
            "--tariff",
            path.to_str().unwrap(),
        ],
        list.as_bytes(),
    );
    assert_eq!(
        out(&output),
        "phone,message,encoding,units,charge,brand,cost,problem\n\
         0817-3456-7890,Kode 4417,GSM-7,9,1,XL,27550,\n\
         6281234567890,Pesanan Anda tiba 💚,UCS-2,20,1,Telkomsel,35000,\n"
    );
    assert_eq!(output.status.code(), Some(0));
    assert!(err(&output).contains("IDR 625.50"), "{}", err(&output));
}

#[test]
fn a_template() {
    let list = "\u{feff}phone,code,menit\n081234567890,4417,5\n081234567890,,5\n";
    let output = run(
        &["--template", "Kode %{code}, %{menit} menit. %{code}"],
        list.as_bytes(),
    );
    let out = out(&output);
    assert!(
        out.contains("081234567890,4417,5,GSM-7,24,1,Telkomsel,0,\n"),
        "{out}"
    );
    assert!(
        out.contains("081234567890,,5,,,,,,value: column 2 is empty\n"),
        "{out}"
    );
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_value_that_content_cannot_carry_is_a_problem() {
    let list = "phone,amount\n081234567890,\"1,250,000\"\n081234567890,1.250.000\n";
    let output = run(&["--template", "Saldo Rp%{amount}."], list.as_bytes());
    let problems: Vec<String> = csv::Reader::from_reader(&*output.stdout)
        .records()
        .map(|row| row.unwrap().iter().next_back().unwrap().to_owned())
        .collect();
    let expected = "value: content can't carry column 2: expected key:value after the comma, found text without a key \
        at byte 1 (a comma ends the value: write numbers with dots, as 1.250.000 or 4.25)";
    assert_eq!(problems, [expected, ""]);
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn damage_by_spreadsheets_is_named() {
    let list = "phone,m\n6.28123E+12,a\n081234567890.0,a\n81234567890,a\n#####,a\n\"=\"\"0812\"\"\",a\n'0812,a\n0812345O7890,a\n";
    let output = run(&["--text", "m"], list.as_bytes());
    let problems: Vec<String> = csv::Reader::from_reader(&*output.stdout)
        .records()
        .map(|row| row.unwrap().iter().next_back().unwrap().to_owned())
        .collect();
    for (problem, word) in problems.iter().zip([
        "rounded",
        "amount",
        "leading 0",
        "narrow",
        "formula",
        "mark",
    ]) {
        assert!(
            problem.starts_with("number damaged by a spreadsheet: "),
            "{problem}"
        );
        assert!(problem.contains(word), "{problem}");
    }
    assert_eq!(
        problems[6],
        "number: expected a digit, found the letter 'O' at byte 7 (it looks like 0)"
    );
}

#[test]
fn a_text_of_too_many_segments_is_a_problem_without_a_charge() {
    let longest = "a".repeat(255 * 153);
    let list = format!("phone,m\n081234567890,{longest}\n081234567890,{longest}a\n");
    let output = run(&["--text", "m"], list.as_bytes());
    let out = out(&output);
    assert!(out.contains("a,GSM-7,39015,255,Telkomsel,0,\n"));
    assert!(out.ends_with("a,,,,,,text: more segments than a message can have\n"));
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn formulas_are_neutralised() {
    let list = "phone,@m\n+6281234567890,=1+1\n081234567890, -2\n081234567890,@x\n";
    let output = run(&["--text", "@m"], list.as_bytes());
    assert!(out(&output).starts_with("phone,'@m,"));
    assert!(out(&output).contains("'+6281234567890,'=1+1,GSM-7,4,1"));
    assert!(out(&output).contains(",' -2,GSM-7,3,1"));
    assert!(out(&output).contains(",'@x,"));
    let raw = run(&["--text", "@m", "--raw"], list.as_bytes());
    assert!(out(&raw).contains("\n+6281234567890,=1+1,GSM-7"));
}

#[test]
fn one_bad_row_never_stops_the_rest() {
    let list =
        b"phone,m\n081234567890\n081234567890,a,b\n081234567890,\xff\n\xff,a\n081234567890,fine\n";
    let output = run(&["--text", "m"], list);
    let rows: Vec<_> = csv::Reader::from_reader(&*output.stdout)
        .into_byte_records()
        .map(|row| row.unwrap())
        .collect();
    assert_eq!(rows.len(), 5);
    assert!(rows.iter().all(|row| row.len() == 8));
    assert_eq!(&rows[4][4], b"1");
    assert_eq!(output.status.code(), Some(1));
    assert!(err(&output).contains("row "), "{}", err(&output));
}

#[test]
fn the_summary_for_machines() {
    let mut list = String::from("phone,m\n");
    for _ in 0..10 {
        list.push_str("081734567890,Kode\n");
    }
    list.push_str(&format!("081234567890,{}’\n", "a".repeat(150)));
    list.push_str("0812,Kode\n");
    let output = run(&["--text", "m", "--json"], list.as_bytes());
    let summary: Value = serde_json::from_slice(&output.stderr).unwrap();
    assert_eq!(summary["overall"]["messages"], 11);
    assert_eq!(summary["overall"]["charges"]["low"], 13);
    assert_eq!(summary["rejected"]["number"], 1);
    assert_eq!(summary["distribution"][2], 1);
    assert_eq!(summary["most_expensive"][0]["line"], 12);
    assert_eq!(summary["characters"][0]["code_point"], "U+2019");
    assert_eq!(summary["characters"][0]["extra_charges"], 2);
    assert_eq!(summary["brands"].as_array().unwrap().len(), 2);
}

#[test]
fn wrong_options_and_files() {
    let cases: [(&[&str], &str); 5] = [
        (&[], "--text"),
        (
            &["--text", "nope"],
            "no column is called \"nope\"; there are: phone, m",
        ),
        (
            &["--text", "m", "--phone", "tel"],
            "no column is called \"tel\"",
        ),
        (&["--template", "Kode %{"], "the template: "),
        (
            &["--text", "m", "--tariff", "/nonexistent.toml"],
            "/nonexistent.toml: ",
        ),
    ];
    for (args, message) in cases {
        let output = run(args, b"phone,m\n081234567890,a\n");
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(err(&output).contains(message), "{}", err(&output));
    }
    let path = std::env::temp_dir().join(format!("campaign-{}.toml", std::process::id()));
    fs::write(&path, "[prices]\ndefault = 1\ntelkomsell = 2\n").unwrap();
    let output = run(
        &["--text", "m", "--tariff", path.to_str().unwrap()],
        b"phone,m\n",
    );
    fs::remove_file(&path).unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).contains("telkomsell"), "{}", err(&output));
}

#[test]
fn a_closed_pipe_is_no_failure_and_no_terminal_no_bar() {
    let output = run(&["--text", "m"], b"phone,m\n081234567890,a\n");
    assert!(!err(&output).contains('\u{1b}'));
}
