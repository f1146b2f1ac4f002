//! Replays the fuzzer's corpus on stable.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "checks/segments.rs"]
mod checks;
mod oracle;
#[path = "oracle/template.rs"]
mod plain;
#[path = "checks/template.rs"]
mod template;

use std::fs;
use std::path::{Path, PathBuf};

fn corpus(target: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let mut files: Vec<_> = fs::read_dir(folder.join(target))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    files
}

fn replay(target: &str, check: fn(&[u8])) {
    let files = corpus(target);
    assert!(!files.is_empty(), "the corpus is empty");
    for file in files {
        // Shown only when the check fails, to say which file it was.
        println!("{}", file.display());
        check(&fs::read(file).unwrap());
    }
}

#[test]
fn segments() {
    replay("segments", checks::check_segments);
}

#[test]
fn templates() {
    replay("template", template::check_template);
}
