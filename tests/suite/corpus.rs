//! Replays the corpora of the fuzzer on stable. `src/scan/tests.rs` replays that of the kernels.

use std::fs;
use std::path::Path;

use crate::checks;

fn replay(target: &str, check: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let mut files: Vec<_> = fs::read_dir(folder.join(target))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    assert!(!files.is_empty(), "the corpus is empty");
    for file in files {
        // This is shown only if the check fails.
        println!("{}", file.display());
        check(&fs::read(file).unwrap());
    }
}

#[test]
fn content() {
    replay("content", checks::content::check_content);
}

#[test]
fn explain() {
    replay("explain", checks::explain::check_explain);
}

#[test]
fn gateways() {
    replay("gateways", checks::gateway::check_gateway);
}

#[test]
fn octets() {
    replay("octets", checks::octets::check_octets);
}

#[cfg(feature = "otp")]
#[test]
fn otp() {
    replay("otp", checks::otp::check_otp);
}

#[test]
fn phone() {
    replay("phone", checks::phone::check_phone);
}

#[test]
fn segments() {
    replay("segments", checks::segments::check_segments);
}

#[test]
fn template() {
    replay("template", checks::template::check_template);
}
