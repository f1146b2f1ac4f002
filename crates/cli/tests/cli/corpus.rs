//! Replays the corpus of the fuzz target `readers`, each file by a run of the program.

use std::fs;
use std::path::Path;

use crate::checks::{Said, check_readers};
use crate::support;

#[test]
fn readers() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/corpus/readers");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("readers");
    fs::create_dir_all(&folder).unwrap();
    let mut files: Vec<_> = fs::read_dir(corpus)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    assert!(!files.is_empty(), "the corpus is empty");
    for file in files {
        // Shown only when the check fails, to say which file it was.
        println!("{}", file.display());
        check_readers(&fs::read(file).unwrap(), &folder, |arguments| {
            let arguments: Vec<_> = arguments[1..].iter().map(String::as_str).collect();
            let output = support::run(&arguments, b"");
            Said {
                status: output
                    .status
                    .code()
                    .and_then(|status| u8::try_from(status).ok())
                    .unwrap(),
                out: output.stdout,
                err: output.stderr,
            }
        });
    }
}
