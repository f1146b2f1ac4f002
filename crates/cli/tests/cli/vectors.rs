//! Checks the vectors of `tests/vectors` that the program can answer.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

use crate::support::run;

const VECTORS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/vectors");

/// The vectors of one kind, from all files.
fn asked(kind: &str) -> Vec<Value> {
    let mut vectors = Vec::new();
    for path in fs::read_dir(VECTORS)
        .unwrap()
        .map(|entry| entry.unwrap().path())
    {
        if path
            .extension()
            .is_some_and(|extension| extension == "json")
        {
            let file: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
            if file["kind"] == kind {
                vectors.extend(file["vectors"].as_array().unwrap().clone());
            }
        }
    }
    assert!(!vectors.is_empty(), "{kind}");
    vectors
}

/// The vectors of each gateway, with the file that describes the gateway.
fn by_gateway(test: &str, vectors: Vec<Value>) -> Vec<(PathBuf, Vec<Value>)> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("vectors-{test}"));
    fs::create_dir_all(&folder).unwrap();
    let mut groups: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for vector in vectors {
        let gateway = toml::to_string(&json!({ "gateway": vector["gateway"] })).unwrap();
        groups.entry(gateway).or_default().push(vector);
    }
    let numbered = groups.into_iter().enumerate();
    numbered
        .map(|(number, (gateway, vectors))| {
            let path = folder.join(format!("{number}.toml"));
            fs::write(&path, gateway).unwrap();
            (path, vectors)
        })
        .collect()
}

/// The answers of the program to lines, without the fields that it copies.
fn answers(args: &[&str], questions: &[Value]) -> Vec<Map<String, Value>> {
    let lines: Vec<String> = questions.iter().map(Value::to_string).collect();
    let output = run(args, lines.join("\n").as_bytes());
    let answers = String::from_utf8(output.stdout).unwrap();
    let answers: Vec<Map<String, Value>> = answers
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(answers.len(), questions.len());
    answers
}

fn agree(wrong: &[String]) {
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn texts() {
    let mut wrong = Vec::new();
    for (gateway, vectors) in by_gateway("texts", asked("count")) {
        let args = ["text", "--jsonl", "--gateway", gateway.to_str().unwrap()];
        let questions: Vec<_> = vectors
            .iter()
            .map(|vector| json!({ "text": vector["text"] }))
            .collect();
        for (vector, answer) in vectors.iter().zip(answers(&args, &questions)) {
            let answer = Value::Object(answer);
            if answer != vector["expect"] {
                wrong.push(format!("{}: {answer}", vector["id"]));
            }
        }
    }
    agree(&wrong);
}

#[test]
fn numbers() {
    let mut wrong = Vec::new();
    for (reader, args) in [
        ("strict", &["number", "--jsonl", "--strict"][..]),
        ("lenient", &["number", "--jsonl"]),
    ] {
        let mut vectors = asked("number");
        vectors.retain(|vector| vector["reader"] == reader);
        let questions: Vec<_> = vectors
            .iter()
            .map(|vector| json!({ "number": vector["number"] }))
            .collect();
        for (vector, answer) in vectors.iter().zip(answers(args, &questions)) {
            let expect = &vector["expect"];
            let seen = (answer.get("e164"), answer.get("code"));
            if seen != (expect.get("e164"), expect.get("refused")) {
                wrong.push(format!("{}: {seen:?}", vector["id"]));
            }
        }
    }
    agree(&wrong);
}

/// The report of the program, and whether its status is 0.
fn report(args: &[&str]) -> (String, bool) {
    let output = run(args, b"");
    let report = String::from_utf8(output.stdout).unwrap();
    (report, output.status.code() == Some(0))
}

#[test]
fn templates() {
    let mut wrong = Vec::new();
    for (gateway, vectors) in by_gateway("templates", asked("template")) {
        let gateway = gateway.to_str().unwrap();
        for vector in vectors {
            let field = |key: &str| vector[key].as_str().unwrap();
            let args = [
                "template",
                "--gateway",
                gateway,
                "--syntax",
                field("syntax"),
            ];
            let message = ["--content", field("content"), field("template")];
            let (seen, is_fine) = report(&[&args[..], &message].concat());
            let is_right = match vector["expect"]["text"].as_str() {
                None => !is_fine,
                // It ends with the report on the text, which must equal the report of the command `text`.
                Some(text) => seen.ends_with(&report(&["text", "--gateway", gateway, text]).0),
            };
            if !is_right {
                wrong.push(format!("{}: {seen}", vector["id"]));
            }
        }
    }
    agree(&wrong);
}

#[test]
fn bounds() {
    let mut wrong = Vec::new();
    for (gateway, vectors) in by_gateway("bounds", asked("bounds")) {
        for vector in vectors {
            let specs = vector["specs"].as_array().unwrap().iter();
            let specs: Vec<String> = specs
                .map(|spec| {
                    let word = |key: &str| spec[key].as_str().unwrap();
                    let range = format!("{}-{}", spec["min"], spec["max"]);
                    format!("--spec={}={}:{range}", word("name"), word("class"))
                })
                .collect();
            if specs.is_empty() {
                continue; // the program prints nothing in this case
            }
            let mut args = vec!["template", "--gateway", gateway.to_str().unwrap()];
            args.extend(specs.iter().map(String::as_str));
            args.push(vector["template"].as_str().unwrap());
            let (seen, _) = report(&args);
            let charge = |label: &str| -> Option<u64> {
                let rest = seen.split_once(&format!("\n  {label:<10}"))?.1;
                rest.split(' ').next()?.parse().ok()
            };
            let expect = &vector["expect"];
            let expected = [
                &expect["lowest"],
                &expect["highest_gsm7"],
                &expect["highest"],
            ];
            if ["least", "in GSM-7", "worst"].map(charge) != expected.map(Value::as_u64) {
                wrong.push(format!("{}: {seen}", vector["id"]));
            }
        }
    }
    agree(&wrong);
}
