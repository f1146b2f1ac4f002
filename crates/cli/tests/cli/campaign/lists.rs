//! Realistic lists, each with the expected output. `lists/make.py` makes them.

use std::fs;
use std::path::PathBuf;

use crate::support::start;

fn cases() -> Vec<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/cli/campaign/lists");
    let entries = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let mut cases: Vec<_> = entries.filter(|path| path.is_dir()).collect();
    cases.sort();
    cases
}

#[test]
fn realistic_lists_give_the_expected_output() {
    let cases = cases();
    assert!(cases.len() >= 12, "{} cases", cases.len());
    let mut wrong = Vec::new();
    for case in cases {
        let read = |name: &str| fs::read_to_string(case.join(name)).unwrap();
        let list = ["list.csv", "list.xlsx"].map(|name| case.join(name));
        let list = list.iter().find(|path| path.exists()).unwrap();
        let options = read("options");
        let mut arguments = vec!["campaign"];
        arguments.extend(options.lines());
        arguments.push(list.to_str().unwrap());
        let output = start(&arguments, &[]).wait_with_output().unwrap();
        let expected = fs::read(case.join("expected.csv")).unwrap();
        if output.stdout != expected {
            wrong.push(format!(
                "{}:\n{}\nexpected\n{}",
                case.display(),
                String::from_utf8_lossy(&output.stdout),
                String::from_utf8_lossy(&expected)
            ));
        }
        let told = String::from_utf8_lossy(&output.stderr);
        for line in read("told").lines() {
            let is_wrong = match line.strip_prefix('!') {
                Some(hidden) => told.contains(hidden),
                None => !told.contains(line),
            };
            if is_wrong {
                wrong.push(format!("{}: {line:?} in\n{told}", case.display()));
            }
        }
        if output.status.code().map(|code| code.to_string()).as_deref()
            != Some(read("status").trim())
        {
            wrong.push(format!("{}: {} {told}", case.display(), output.status));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
