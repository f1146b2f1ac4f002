//! Replays the fuzzer's corpus on stable.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "checks/segments.rs"]
mod checks;
mod oracle;

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

#[test]
fn segments() {
    let files = corpus("segments");
    assert!(!files.is_empty(), "the corpus is empty");
    for file in files {
        // Shown only when the check fails, to say which file it was.
        println!("{}", file.display());
        checks::check_segments(&fs::read(file).unwrap());
    }
}
