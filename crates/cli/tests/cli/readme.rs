//! Checks what the READMEs say about the program.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::support::report;

const ROOT: &str = include_str!("../../../../README.md");
const OWN: &str = include_str!("../../README.md");

#[test]
fn the_bill_falls_from_three_segments_to_one() {
    let command = ROOT
        .lines()
        .find_map(|line| line.strip_prefix("$ cargo run --release -- \""))
        .unwrap();
    let bill = command.strip_suffix('"').unwrap();
    let said = report(&[bill]);
    assert!(said.contains("  charge    3 "), "{said}");
    assert!(said.contains("3 → 1 segment with 2 replacements"), "{said}");
}

#[test]
fn a_recorded_command_gives_the_recorded_answer() {
    let mut recorded = 0;
    for block in OWN.split("```console\n").skip(1) {
        let block = block.split("```").next().unwrap();
        for entry in block.split("$ ").skip(1) {
            let (command, printed) = entry.split_once('\n').unwrap();
            if printed.is_empty() {
                continue;
            }
            recorded += 1;
            let program = env!("CARGO_BIN_EXE_sms-charge");
            let output = Command::new("sh")
                .args(["-c", &command.replace("sms-charge", program)])
                .env("LC_ALL", "C")
                .stdin(Stdio::null())
                .output()
                .unwrap();
            assert_eq!(
                String::from_utf8(output.stdout).unwrap(),
                printed,
                "{command}"
            );
        }
    }
    assert!(recorded > 0);
}

#[test]
fn the_targets_of_links_are_packaged() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let manifest = include_str!("../../Cargo.toml");
    for rest in OWN.split("](").skip(1) {
        let target = rest.split(')').next().unwrap();
        if target.contains("://") {
            continue;
        }
        assert!(root.join(target).exists(), "{target}");
        assert!(
            manifest.contains(&format!("\"/{target}\"")),
            "{target} is not packaged"
        );
    }
}
