//! The README's badges are true.

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
