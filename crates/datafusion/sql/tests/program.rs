//! The program from end to end.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_sms-charge-sql"))
        .args(arguments)
        .output()
        .unwrap()
}

/// The output of a program that succeeds.
fn table(arguments: &[&str]) -> String {
    let output = run(arguments);
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{said}");
    String::from_utf8(output.stdout).unwrap()
}

/// The error output of a program that fails.
fn refusal(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert_eq!(output.status.code(), Some(1));
    String::from_utf8(output.stderr).unwrap()
}

fn example(name: &str) -> String {
    format!("{}/../examples/{name}", env!("CARGO_MANIFEST_DIR"))
}

/// A new directory.
fn directory(name: &str) -> PathBuf {
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&directory);
    fs::create_dir_all(&directory).unwrap();
    directory
}

/// The command of the README and its output.
#[test]
fn the_readme_s_example() {
    let readme = include_str!("../../README.md");
    let (_, example_and_more) = readme.split_once("    \"SELECT").unwrap();
    let (sql, rest) = example_and_more
        .split_once("\" \\\n    examples/messages.csv\n")
        .unwrap();
    let (shown, _) = rest.split_once("```").unwrap();
    let sql = format!("SELECT{sql}");
    assert_eq!(table(&[&sql, &example("messages.csv")]), shown);
}

#[test]
fn a_file_s_columns_are_texts() {
    let sql = "SELECT column_name, data_type FROM information_schema.columns ORDER BY 1";
    let printed = table(&[sql, &example("samples.csv")]);
    assert!(printed.contains("| body        | Utf8      |"), "{printed}");
    assert!(printed.contains("| id          | Utf8      |"), "{printed}");
}

#[test]
fn parquet_out_and_in() {
    let directory = directory("parquet");
    let file = directory.join("first.parquet");
    let file = file.to_str().unwrap();
    let messages = example("messages.csv");
    let select =
        "SELECT body, sms_estimate(body) AS estimate, sms_encoding(body) AS encoding FROM messages";
    table(&[select, &messages, "--output", file]);
    fs::copy(file, directory.join("second.parquet")).unwrap();

    let sums = "SELECT sum(estimate['charge']) AS c, sum(sms_charge(body)) AS d, count(DISTINCT encoding) AS e FROM";
    let once = table(&[&format!("{sums} first"), file]);
    assert!(once.contains("| 6 | 6 | 2 |"), "{once}");
    // A directory with another name.
    let table_of = format!("m={}", directory.display());
    let twice = table(&[&format!("{sums} m"), &table_of]);
    assert!(twice.contains("| 12 | 12 | 2 |"), "{twice}");
}

#[test]
fn csv_out_and_in() {
    let directory = directory("csv");
    let file = directory.join("cheaper.csv");
    let file = file.to_str().unwrap();
    let cheaper = "SELECT phone, sms_cheaper(body, 'pictures') AS body FROM messages";
    table(&[cheaper, &example("messages.csv"), "--output", file]);
    let printed = table(&[
        "SELECT sum(sms_charge(body)) AS c FROM cheaper WHERE body LIKE '%\n%'",
        file,
    ]);
    assert!(printed.contains("| 1 |"), "{printed}");
}

#[test]
fn compressed_csv() {
    let directory = directory("gz");
    let copy = directory.join("messages.csv");
    fs::copy(example("messages.csv"), &copy).unwrap();
    assert!(Command::new("gzip").arg(&copy).status().unwrap().success());
    let sql = "SELECT sum(sms_charge(body)) AS c FROM messages";
    let printed = table(&[sql, directory.join("messages.csv.gz").to_str().unwrap()]);
    assert!(printed.contains("| 6 |"), "{printed}");
}

#[test]
fn a_gateway_is_a_parameter() {
    let file = directory("gateway").join("gateway.toml");
    let file = file.to_str().unwrap();
    let sql = "SELECT sms_charge(repeat('a', 150), $gateway) AS c";
    fs::write(file, "[gateway]\nbefore = \"PasarRia: \"\n").unwrap();
    let printed = table(&[sql, "--gateway", file]);
    assert!(printed.contains("| 1 |"), "{printed}");
    fs::write(file, "[gateway]\nbefore = \"PasarRia:  \"\n").unwrap();
    let printed = table(&[sql, "--gateway", file]);
    assert!(printed.contains("| 2 |"), "{printed}");
    fs::write(file, "[gateway]\nbefor = \"PasarRia: \"\n").unwrap();
    let said = refusal(&[sql, "--gateway", file]);
    assert!(
        said.contains("the gateway's TOML, line 2, column 1: unknown field `befor`"),
        "{said}"
    );
}

#[test]
fn wrong_input_is_an_error() {
    let said = refusal(&["SELECT 1", "missing.csv"]);
    assert!(said.contains("missing.csv"), "{said}");
    let said = refusal(&["SELECT 1", &example("generate.sql")]);
    assert!(
        said.contains("no file with one of the endings .parquet, .csv"),
        "{said}"
    );
    let said = refusal(&["SELECT sms_charge(body) FROM nowhere"]);
    assert!(said.contains("nowhere"), "{said}");
    assert_eq!(
        run(&["SELECT 1", "--output", "x.xls"]).status.code(),
        Some(2)
    );
}
