//! The README's badges are true, and its links lead somewhere, in the package too.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;

const README: &str = include_str!("../README.md");

#[test]
fn minimum_rust() {
    let version = env!("CARGO_PKG_RUST_VERSION");
    assert!(README.contains(&format!("![Rust {version} or later]")));
    assert!(README.contains(&format!("badge/rust-{version}%2B-")));
    assert!(README.contains(&format!("Minimum Rust is {version}")));
}

#[test]
fn licence() {
    let licence = env!("CARGO_PKG_LICENSE")
        .replace('-', "--")
        .replace(' ', "%20");
    assert!(README.contains(&format!("badge/licence-{licence}-")));
}

#[test]
fn no_std() {
    assert!(README.contains("badge/no__std-"));
    assert!(include_str!("../src/lib.rs").contains("\n#![no_std]\n"));
}

/// The files that the package has, by the beginnings of their paths.
fn included() -> Vec<String> {
    let manifest = include_str!("../Cargo.toml");
    let list = manifest.split_once("\ninclude = [").unwrap().1;
    let list = list.split_once(']').unwrap().0;
    list.split('"')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}

fn is_included(file: &str, included: &[String]) -> bool {
    included.iter().any(|pattern| {
        let pattern = pattern.trim_start_matches('/');
        match pattern.split_once('*') {
            // Such a pattern is about the root.
            Some((before, after)) => {
                !file.contains('/') && file.starts_with(before) && file.ends_with(after)
            }
            None => file == pattern || file.starts_with(&format!("{pattern}/")),
        }
    })
}

/// What links and pictures of a page point to: `](target)`.
fn targets(page: &str) -> impl Iterator<Item = &str> {
    page.split("](").skip(1).filter_map(|rest| {
        let target = rest.split([')', ' ', '#']).next()?;
        (!target.is_empty() && !target.contains("://")).then_some(target)
    })
}

#[test]
fn no_link_of_a_packaged_page_breaks() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let included = included();
    let mut links = 0;
    for entry in fs::read_dir(root).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        if path.extension().is_none_or(|extension| extension != "md") {
            continue;
        }
        assert!(is_included(name, &included), "{name} is not packaged");
        let page = fs::read_to_string(&path).unwrap();
        for target in targets(&page) {
            links += 1;
            assert!(root.join(target).exists(), "{name} links to {target}");
            assert!(
                is_included(target, &included),
                "{name} links to {target}, which is not packaged"
            );
        }
    }
    assert!(links >= 8, "only {links} links");
}

#[test]
fn is_short() {
    assert!(README.lines().count() < 120);
}
