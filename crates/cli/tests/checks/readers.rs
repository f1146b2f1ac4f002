//! What must hold of every file that the program reads, whatever is in it. The fuzz target `readers` and the replay
//! of its corpus call these.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a check fails by panicking"
)]

use std::fs;
use std::path::Path;

/// What a run of the program has said.
pub(crate) struct Said {
    pub(crate) status: u8,
    pub(crate) out: Vec<u8>,
    pub(crate) err: Vec<u8>,
}

/// A way to hand the program a file, `FILE` in its arguments.
const WAYS: [&[&str]; 11] = [
    &["campaign", "FILE", "--text", "text"],
    &[
        "campaign",
        "FILE",
        "--template",
        "Kode %{code} untuk %{name}",
    ],
    &[
        "campaign",
        "FILE",
        "--text",
        "text",
        "--fixed",
        "--mark-repeated",
        "--json",
    ],
    &["campaign", "LIST", "--text", "text", "--tariff", "FILE"],
    &["text", "--gateway", "FILE", "Kode 4829"],
    &["text", "--jsonl", "FILE"],
    &["text", "--jsonl", "FILE", "--gateway", "GATEWAY"],
    &["number", "--jsonl", "FILE"],
    &["reconcile", "FILE"],
    &["check", "FILE"],
    &["text", "--file", "FILE"],
];

/// Bytes as a fuzzer makes them: one, `0` and so on, for the way, then the file. `folder` is for files.
pub(crate) fn check_readers(data: &[u8], folder: &Path, run: impl Fn(&[String]) -> Said) {
    let Some((&way, file)) = data.split_first() else {
        return;
    };
    let way = WAYS[usize::from(way.wrapping_sub(b'0')) % WAYS.len()];
    let path = folder.join("file");
    fs::write(&path, file).unwrap();
    let list = folder.join("list.csv");
    fs::write(&list, "phone,text\n081234567890,Halo\n").unwrap();
    let gateway = folder.join("gateway.toml");
    fs::write(
        &gateway,
        "[gateway]\ncapacities = \"concat16\"\nlanguages = { locking = [\"tr\"] }\n",
    )
    .unwrap();
    let arguments: Vec<String> = ["sms-charge"]
        .iter()
        .chain(way)
        .map(|word| match *word {
            "FILE" => path.display().to_string(),
            "LIST" => list.display().to_string(),
            "GATEWAY" => gateway.display().to_string(),
            word => word.to_owned(),
        })
        .collect();
    let said = run(&arguments);
    let shown = || {
        format!(
            "{way:?} {:?} {:?}",
            said.status,
            String::from_utf8_lossy(&said.err)
        )
    };

    assert!(said.status <= 2, "{}", shown());
    // Who is told why can read it, and nothing of a file reaches a terminal raw.
    let err = String::from_utf8(said.err.clone()).unwrap_or_else(|_| panic!("{}", shown()));
    assert!(said.status < 2 || !err.is_empty(), "{}", shown());
    assert!(
        !err.contains("panicked") && !err.contains("thread"),
        "{}",
        shown()
    );
    let is_raw = |c: char| c.is_control() && c != '\n';
    assert!(!err.contains(is_raw), "{}", shown());
    // Nothing is cut off.
    assert!(
        said.out.last().is_none_or(|&last| last == b'\n'),
        "{}",
        shown()
    );

    if way.contains(&"--jsonl") {
        every_line_is_answered(file, &said);
    }
    if way.contains(&"--json") && said.status < 2 {
        serde_json::from_str::<serde::de::IgnoredAny>(&err).unwrap();
    }
}

/// A line of JSON for each line that is not blank, which is all a program beside it needs to know.
fn every_line_is_answered(file: &[u8], said: &Said) {
    let mark = file.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(file);
    let lines = mark.split(|&byte| byte == b'\n');
    let asked = lines.filter(|line| !line.trim_ascii().is_empty()).count();
    let out = String::from_utf8(said.out.clone()).unwrap();
    for answer in out.lines() {
        serde_json::from_str::<serde::de::IgnoredAny>(answer).unwrap();
    }
    if said.status < 2 {
        assert_eq!(out.lines().count(), asked, "{out}");
    }
}
