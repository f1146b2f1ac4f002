//! Replays the fuzzer's corpus of the wire types on stable.

#![cfg(feature = "serde")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "checks/otp.rs"]
mod checks;

use std::fs;
use std::path::Path;

#[test]
fn otp() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/otp");
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    assert!(!files.is_empty(), "the corpus is empty");
    for file in files {
        // Shown only when the check fails, to say which file it was.
        println!("{}", file.display());
        checks::check_otp(&fs::read(file).unwrap());
    }
}
