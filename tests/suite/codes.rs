//! The stable codes of errors and warnings, collected from the sources.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

#[test]
fn no_two_kinds_have_the_same_code() {
    let mut codes = BTreeMap::new();
    collect(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut codes,
    );
    assert!(codes.len() > 90, "{codes:?}");
    codes.retain(|_, places| places.len() > 1);
    assert!(codes.is_empty(), "{codes:#?}");
}

/// Every string in the body of a function `code`, and the files that have it.
fn collect(folder: &Path, codes: &mut BTreeMap<String, Vec<String>>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, codes);
            continue;
        }
        let source = fs::read_to_string(&path).unwrap();
        for body in source.split("const fn code(").skip(1) {
            let body = body.split("\n    }\n").next().unwrap();
            for code in body.split('"').skip(1).step_by(2) {
                let places = codes.entry(code.to_owned()).or_default();
                places.push(path.display().to_string());
            }
        }
    }
}
