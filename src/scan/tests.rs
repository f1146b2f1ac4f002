//! Every kernel is compared with a simple one, on texts that reach the edges of each window.

extern crate std;

#[cfg(all(unix, feature = "simd", not(miri)))]
mod guarded;

use std::boxed::Box;
use std::format;
use std::fs;
use std::io::Write;
use std::string::{String, ToString};
use std::vec::Vec;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::Config;

use super::checks::{Kernel, WINDOW, check_fill, check_kernels, check_scan, kernels};
use super::tiny;
use crate::encoding::Encoding::Ucs2;

/// Writes to stderr directly, because the harness shows the output of a test only if it fails.
#[test]
fn say_which_kernels_are_not_tested() {
    for name in ["AVX2", "AVX-512 VBMI"] {
        if !kernels().iter().any(|kernel| kernel.name == name) {
            let mut stderr = std::io::stderr();
            writeln!(
                stderr,
                "\nSKIPPED: no {name} here, that kernel is NOT tested"
            )
            .unwrap();
        }
    }
}

/// Any other kernel would give the same answers, but slower.
#[cfg(all(feature = "simd", target_arch = "x86_64", target_feature = "sse2"))]
#[test]
fn the_widest_kernel_is_chosen() {
    use super::x86_64::Isa;

    let widest = Isa::available().next().unwrap();
    for _ in 0..2 {
        assert_eq!(Isa::detect(), widest);
        assert_eq!(Isa::detected().unwrap_or(Isa::Portable), widest);
    }
}

/// Exactly the documented bytes are plain. To call fewer bytes plain would be correct, but slower.
#[test]
fn quick_check_is_exact() {
    let is_plain = |byte: &u8| matches!(byte, b' '..=b'Z' | b'a'..=b'z');
    for length in 0..=tiny::LONGEST {
        for byte in 0..=u8::MAX {
            let check = |bytes: &[u8]| {
                assert_eq!(
                    tiny::is_plain(bytes),
                    bytes.iter().all(is_plain),
                    "{bytes:?}"
                );
            };
            check(&std::vec![byte; length]);
            for place in 0..length {
                let mut bytes = std::vec![b'a'; length];
                *bytes.get_mut(place).unwrap() = byte;
                check(&bytes);
            }
        }
    }
}

/// Fills the text's own encoding, and UCS-2, which a meter fills with any text.
fn check_every_fill(kernels: &[Kernel], text: &str) {
    let scan = check_scan(kernels, text);
    for room in 0..=scan.units() + 2 {
        check_fill(kernels, text, scan.encoding(), room);
        check_fill(kernels, text, Ucs2, room);
    }
}

/// Characters of every number of bytes, in the tables and not, of one unit and of two.
const LETTERS: [&str; 12] = [
    "a", "[", "\u{c}", "`", "\0", "é", "ç", "Δ", "€", "’", "中", "😀",
];

/// Lengths around the steps of the kernels.
fn edges() -> impl Iterator<Item = usize> + Clone {
    [0, 1, 7, 8, 15, 16, 31, 32, 63, 64, 127, 128, 191]
        .into_iter()
        .flat_map(|edge: usize| [edge.saturating_sub(1), edge, edge + 1])
}

#[test]
fn every_scalar_alone() {
    let kernels = kernels();
    let mut utf8 = [0; 4];
    for c in '\0'..=char::MAX {
        check_scan(&kernels, c.encode_utf8(&mut utf8));
    }
}

/// All characters below U+3000; beyond, the first and last character of each leading byte.
fn telling_characters() -> impl Iterator<Item = char> {
    let beyond = ('\u{3000}'..=char::MAX).filter(|&c| {
        let c = u32::from(c);
        matches!(c & 0xFFF, 0 | 0xFFF) || matches!(c & 0xFFFF, 0xFFFD | 0xD7FF)
    });
    ('\0'..'\u{3000}').chain(beyond)
}

#[test]
fn telling_characters_at_every_edge() {
    let kernels = kernels();
    let mut text = String::new();
    for before in [
        1, 7, 8, 13, 14, 15, 16, 29, 30, 31, 32, 60, 61, 62, 63, 64, 95, 126, 127, 128, 190, 191,
    ] {
        for c in telling_characters() {
            text.clear();
            text.extend(std::iter::repeat_n('a', before));
            text.push(c);
            check_scan(&kernels, &text);
            text.push_str("[a");
            check_scan(&kernels, &text);
        }
    }
}

/// A byte is checked together with the byte before it, so every pair of characters must occur
/// within a window, across its edge, and in the last, overlapping window. The accent at the start
/// takes the text past the first stage.
#[test]
fn every_two_neighbours() {
    let kernels = kernels();
    let neighbours = ('\0'..'\u{100}').chain("ΔΞΨΩẀ€₭‚—中😀".chars());
    let mut text = String::new();
    for (first, second) in neighbours
        .clone()
        .flat_map(|first| neighbours.clone().map(move |second| (first, second)))
    {
        for before in [0, 29, 61] {
            text.clear();
            text.push('é');
            text.extend(std::iter::repeat_n('a', before));
            text.extend([first, second]);
            check_scan(&kernels, &text);
        }
        // Within the first window, with a whole window after it.
        text.extend(std::iter::repeat_n('a', WINDOW));
        check_scan(&kernels, &text);
    }
}

/// Overlapping windows must cover every byte.
#[test]
fn every_letter_at_every_place_of_every_length() {
    let kernels = kernels();
    for letter in LETTERS {
        for length in 0..=3 * WINDOW + 10 {
            for before in 0..=length {
                let text = "a".repeat(before) + letter + &"a".repeat(length - before);
                check_scan(&kernels, &text);
            }
        }
    }
}

/// Windows are checked together. A byte in one must not hide a byte at the same place of another.
#[test]
fn every_letter_twice_at_every_distance() {
    let kernels = kernels();
    for letter in LETTERS {
        for length in edges() {
            for before in [0, 5, 31] {
                for between in 0..=2 * WINDOW {
                    if let Some(behind) = length.checked_sub(before + between) {
                        let [before, between, behind] =
                            [before, between, behind].map(|letters| "a".repeat(letters));
                        check_scan(
                            &kernels,
                            &[&before, letter, &between, letter, &behind].concat(),
                        );
                    }
                }
            }
        }
    }
}

/// The counts so far must be kept, wherever a stage ends.
#[test]
fn every_letter_so_far_behind_every_other() {
    let kernels = kernels();
    for first in LETTERS {
        for second in LETTERS {
            for before in [0, 1, 30, 61, 62, 63] {
                for between in edges() {
                    let text = format!(
                        "{}{first}{}{second}]",
                        "a".repeat(before),
                        "é".repeat(between / 2)
                    );
                    check_scan(&kernels, &text);
                }
            }
        }
    }
}

#[test]
fn every_room_of_every_letter_repeated() {
    let kernels = kernels();
    for letter in LETTERS {
        for length in edges() {
            check_every_fill(&kernels, &letter.repeat(length / letter.len()));
            let text = format!("{}{}", "a".repeat(length), letter.repeat(3));
            check_every_fill(&kernels, &text);
        }
    }
}

/// No spare capacity after the text, so that tools which watch the heap notice a read past it.
#[test]
fn every_length_in_a_box_of_its_own() {
    let kernels = kernels();
    for letter in LETTERS {
        for length in 0..=4 * WINDOW {
            let text: Box<str> = letter.repeat(length / letter.len()).into();
            let scan = check_scan(&kernels, &text);
            check_fill(&kernels, &text, scan.encoding(), scan.units() / 2);
        }
    }
}

/// Long enough to overflow counters of one byte, with any step.
#[test]
fn long_texts() {
    let kernels = kernels();
    for letter in LETTERS {
        for bytes in [255 * 32, 255 * 64, 256 * 64, 70_000] {
            for tail in ["", "é", "]", "😀"] {
                let text = letter.repeat(bytes / letter.len() + 1) + tail;
                let scan = check_scan(&kernels, &text);
                check_fill(&kernels, &text, scan.encoding(), scan.units() - 1);
                check_fill(&kernels, &text, scan.encoding(), scan.units() / 2);
            }
        }
    }
}

fn letters() -> impl Strategy<Value = String> {
    let some = prop_oneof![
        6 => select(&["a", "1", " ", "\n", "\r"][..]).prop_map(ToString::to_string),
        2 => select(&["[", "~", "\u{c}", "é", "Ω", "€", "\u{e0}"][..]).prop_map(ToString::to_string),
        1 => (0..140_usize).prop_map(|length| "a".repeat(length)),
    ];
    let mixed = prop_oneof![
        8 => some.clone(),
        1 => select(&LETTERS[..]).prop_map(ToString::to_string),
        1 => any::<char>().prop_map(String::from),
    ];
    prop_oneof![
        vec(some, 0..120).prop_map(|letters| letters.concat()),
        vec(mixed, 0..120).prop_map(|letters| letters.concat()),
        vec(any::<char>(), 0..120).prop_map(String::from_iter),
    ]
}

proptest! {
    #![proptest_config(Config { cases: 2_000, failure_persistence: None, ..Config::default() })]

    #[test]
    fn mixes_at_any_address(text in letters(), offset in 0..WINDOW, room in 0..700_usize) {
        let shifted = format!("{}{text}", "`".repeat(offset));
        let text = shifted.get(offset..).unwrap();
        let kernels = kernels();
        let scan = check_scan(&kernels, text);
        check_fill(&kernels, text, scan.encoding(), room);
        check_fill(&kernels, text, scan.encoding(), room % (scan.units() + 1));
        check_fill(&kernels, text, Ucs2, room % 70);
    }
}

/// The corpus of the fuzzer.
#[test]
fn corpus() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/corpus/kernels");
    let files = fs::read_dir(folder).unwrap();
    let inputs: Vec<_> = files
        .map(|file| fs::read(file.unwrap().path()).unwrap())
        .collect();
    assert!(!inputs.is_empty(), "the corpus is empty");
    for input in inputs {
        check_kernels(&input);
    }
}
