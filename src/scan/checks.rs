//! Checks of every kernel against a simple one, which uses `chars()` and the tables. The tests and
//! the fuzz target `kernels` call them.

#![allow(
    unreachable_pub,
    clippy::missing_panics_doc,
    clippy::unwrap_used,
    reason = "a check fails by panicking; one is public for the fuzzer"
)]

extern crate std;

use std::boxed::Box;
use std::string::String;
use std::vec::Vec;

use super::{Scan, portable};
use crate::encoding::Encoding::{self, Gsm7, Ucs2};

/// The widest window of any kernel.
pub(super) const WINDOW: usize = 64;

/// Checks all kernels on a fuzzer's input: one byte for the offset of the text from an aligned
/// address, one for the room to fill, then the text.
pub fn check_kernels(data: &[u8]) {
    let Some((&[offset, room], text)) = data.split_first_chunk() else {
        return;
    };
    let text = String::from_utf8_lossy(text);
    let offset = usize::from(offset) % WINDOW;
    // No spare capacity after the text, so that tools which watch the heap notice a read past it.
    let shifted: Box<str> = ("`".repeat(offset) + &text).into();
    let text = shifted.get(offset..).unwrap();
    let kernels = kernels();
    let scan = check_scan(&kernels, text);
    for room in [usize::from(room), usize::from(room) * scan.units() / 255] {
        check_fill(&kernels, text, scan.encoding(), room);
        check_fill(&kernels, text, Ucs2, room);
    }
}

pub(super) struct Kernel {
    pub(super) name: &'static str,
    scan: fn(&str) -> Scan,
    fill: fn(&str, Encoding, usize) -> (usize, usize),
    gsm7_prefix: fn(&str) -> usize,
    is_flat: fn(&[u8]) -> bool,
}

/// All kernels that this machine can run.
pub(super) fn kernels() -> Vec<Kernel> {
    let portable = Kernel {
        name: "portable",
        scan: portable::scan,
        fill: portable::fill,
        gsm7_prefix: portable::gsm7_prefix,
        is_flat: portable::is_flat,
    };
    let chosen = Kernel {
        name: "the chosen kernel",
        scan: super::scan,
        fill: super::fill,
        gsm7_prefix: super::gsm7_prefix,
        is_flat: super::is_flat,
    };
    let mut kernels = Vec::from([portable, chosen]);
    kernels.extend(vector_kernels());
    kernels
}

#[cfg(all(feature = "simd", target_arch = "x86_64", target_feature = "sse2"))]
fn vector_kernels() -> Vec<Kernel> {
    use super::x86_64::Isa;

    macro_rules! kernel {
        ($name:literal, $($path:tt)+) => {
            Kernel {
                name: $name,
                scan: |text| $($path)+.scan(text),
                fill: |text, encoding, room| $($path)+.fill(text, encoding, room),
                gsm7_prefix: |text| $($path)+.gsm7_prefix(text),
                is_flat: |bytes| $($path)+.is_flat(bytes),
            }
        };
    }

    [
        (Isa::Avx2, kernel!("AVX2", Isa::Avx2)),
        (Isa::Avx512, kernel!("AVX-512 VBMI", Isa::Avx512)),
    ]
    .into_iter()
    .filter(|(isa, _)| Isa::available().any(|available| available == *isa))
    .map(|(_, kernel)| kernel)
    .collect()
}

#[cfg(not(all(feature = "simd", target_arch = "x86_64", target_feature = "sse2")))]
const fn vector_kernels() -> Vec<Kernel> {
    Vec::new()
}

/// The definition at the top of `scan.rs`, taken literally.
fn scan_by_chars(text: &str) -> Scan {
    let units = |encoding: Encoding| text.chars().map(move |c| encoding.units(c));
    let encoding = if units(Gsm7).all(|units| units.is_some()) {
        Gsm7
    } else {
        Ucs2
    };
    let units = units(encoding).map(Option::unwrap);
    Scan::new(
        encoding,
        units.clone().map(usize::from).sum(),
        units.filter(|&units| units == 2).count(),
    )
}

fn fill_by_chars(text: &str, encoding: Encoding, room: usize) -> (usize, usize) {
    let mut taken = (0, 0);
    for c in text.chars() {
        let units = taken.1 + usize::from(encoding.units(c).unwrap());
        if units > room {
            break;
        }
        taken = (taken.0 + c.len_utf8(), units);
    }
    taken
}

fn gsm7_prefix_by_chars(text: &str) -> usize {
    text.find(|c| Gsm7.units(c).is_none()).unwrap_or(text.len())
}

pub(super) fn check_scan(kernels: &[Kernel], text: &str) -> Scan {
    let expected = scan_by_chars(text);
    let expected_prefix = gsm7_prefix_by_chars(text);
    for kernel in kernels {
        let name = kernel.name;
        assert_eq!((kernel.scan)(text), expected, "{name}: {text:?}");
        assert_eq!(
            (kernel.gsm7_prefix)(text),
            expected_prefix,
            "{name}: {text:?}"
        );
        check_flat(kernel, text.as_bytes());
        // Also bytes that are not UTF-8.
        check_flat(kernel, text.as_bytes().get(1..).unwrap_or_default());
    }
    expected
}

fn check_flat(kernel: &Kernel, bytes: &[u8]) {
    let is_flat = |&b: &u8| b != b'\r' && b.is_ascii() && Gsm7.units(char::from(b)) == Some(1);
    let expected = bytes.iter().all(is_flat);
    let name = kernel.name;
    assert_eq!((kernel.is_flat)(bytes), expected, "{name}: {bytes:?}");
}

pub(super) fn check_fill(kernels: &[Kernel], text: &str, encoding: Encoding, room: usize) {
    let expected = fill_by_chars(text, encoding, room);
    for kernel in kernels {
        let name = kernel.name;
        let filled = (kernel.fill)(text, encoding, room);
        assert_eq!(filled, expected, "{name}: {room} units of {text:?}");
    }
}
