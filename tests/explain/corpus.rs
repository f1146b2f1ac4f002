//! Replays the fuzzer's corpus on stable.

use std::fs;
use std::path::Path;

use super::checks::check_explain;

#[test]
fn every_stored_input() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/explain");
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path())
        .collect();
    files.sort();
    assert!(!files.is_empty(), "the corpus is empty");
    for file in files {
        // Shown only when the check fails, to say which file it was.
        println!("{}", file.display());
        check_explain(&fs::read(file).unwrap());
    }
}
