//! The machine of the measurements.

use std::process::{Command, Output};

pub fn line() -> String {
    let info = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let of = |key| {
        let mut pairs = info.lines().filter_map(|line| line.split_once(':'));
        let pair = pairs.find(|(name, _)| name.trim() == key);
        pair.map_or("?", |(_, value)| value.trim())
    };
    let (model, family, number) = (of("model name"), of("cpu family"), of("model"));
    let has = |flag| of("flags").split(' ').any(|name| name == flag);
    let is = |on| if on { "yes" } else { "no" };
    let (avx2, vbmi) = (is(has("avx2")), is(has("avx512vbmi")));
    let simd = is(cfg!(feature = "simd"));
    let (rustc, date) = (answer("rustc", "--version"), answer("date", "-I"));
    format!(
        "{model}, family {family}, model {number}: avx2 {avx2}, avx512vbmi {vbmi}; {rustc}; feature `simd` {simd}; {date}"
    )
}

fn answer(program: &str, argument: &str) -> String {
    let output = Command::new(program).arg(argument).output();
    let text = |output: Output| String::from_utf8_lossy(&output.stdout).trim().to_owned();
    output.map_or("?".to_owned(), text)
}
