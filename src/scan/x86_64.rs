//! Which kernel runs: the widest that the processor has, asked for once.
//!
//! One byte holds the answer, so that a call costs a load and a comparison; a kernel that the build
//! is fixed to costs neither.
//!
//! Tried and dropped: asking for each kernel in turn (a load more for each that there isn't), a
//! pointer to the kernel (a call that can't be inlined and is no faster).

#![expect(
    unsafe_code,
    reason = "a kernel may be called only where the processor has what it is made of"
)]

mod avx2;
mod avx512;
mod edge;
mod tables;

use core::sync::atomic::{AtomicU8, Ordering};

use super::{Scan, portable};
use crate::encoding::Encoding;

cpufeatures::new!(
    has_avx512,
    "avx512f",
    "avx512bw",
    "avx512vbmi",
    "bmi1",
    "bmi2",
    "popcnt"
);
cpufeatures::new!(has_avx2, "avx2", "bmi1", "bmi2", "popcnt");

/// Calls a function of the kernel for an instruction set.
macro_rules! on {
    ($isa:expr, $function:ident($($argument:expr),*)) => {
        match $isa {
            // SAFETY: there is such a value only if the processor has the features.
            Isa::Avx512 => unsafe { avx512::$function($($argument),*) },
            // SAFETY: as above.
            Isa::Avx2 => unsafe { avx2::$function($($argument),*) },
            Isa::Portable => portable::$function($($argument),*),
        }
    };
}

/// An instruction set that this processor has: only [`Isa::available`] names one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Isa {
    Portable = 1,
    Avx2 = 2,
    Avx512 = 3,
}

/// The number of the widest instruction set, 0 until it is asked for.
static WIDEST: AtomicU8 = AtomicU8::new(0);

impl Isa {
    /// The widest, if it is a vector kernel and has been asked for or the build is fixed to it.
    #[inline]
    pub(super) fn known() -> Option<Self> {
        const FIXED: bool = cfg!(all(
            target_feature = "avx512f",
            target_feature = "avx512bw",
            target_feature = "avx512vbmi",
            target_feature = "bmi1",
            target_feature = "bmi2",
            target_feature = "popcnt",
        ));
        let number = if FIXED {
            3
        } else {
            WIDEST.load(Ordering::Relaxed)
        };
        match number {
            3.. => Some(Self::Avx512),
            2 => Some(Self::Avx2),
            0 | 1 => None,
        }
    }

    /// The widest, asked for unless it has been.
    #[cold]
    pub(super) fn ask() -> Self {
        if WIDEST.load(Ordering::Relaxed) == Self::Portable as u8 {
            return Self::Portable;
        }
        let widest = Self::available().next().unwrap_or(Self::Portable);
        // Whoever else asks meanwhile finds the same, and nothing else depends on it.
        WIDEST.store(widest as u8, Ordering::Relaxed);
        widest
    }

    /// All that the processor and the operating system have, the widest first.
    pub(super) fn available() -> impl Iterator<Item = Self> {
        let all = [
            (Self::Avx512, has_avx512::get()),
            (Self::Avx2, has_avx2::get()),
            (Self::Portable, true),
        ];
        all.into_iter()
            .filter_map(|(isa, is_there)| is_there.then_some(isa))
    }

    #[inline]
    pub(super) fn scan(self, text: &str) -> Scan {
        on!(self, scan(text))
    }

    #[inline]
    pub(super) fn fill(self, text: &str, encoding: Encoding, room: usize) -> (usize, usize) {
        on!(self, fill(text, encoding, room))
    }

    #[inline]
    pub(super) fn is_flat(self, bytes: &[u8]) -> bool {
        on!(self, is_flat(bytes))
    }

    pub(super) fn gsm7_prefix(self, text: &str) -> usize {
        on!(self, gsm7_prefix(text))
    }
}

#[inline]
pub(super) fn scan(text: &str) -> Scan {
    #[cold]
    #[inline(never)]
    fn scan_unknown(text: &str) -> Scan {
        Isa::ask().scan(text)
    }
    match Isa::known() {
        Some(isa) => isa.scan(text),
        None => scan_unknown(text),
    }
}

#[inline]
pub(super) fn is_flat(bytes: &[u8]) -> bool {
    #[cold]
    #[inline(never)]
    fn is_flat_unknown(bytes: &[u8]) -> bool {
        Isa::ask().is_flat(bytes)
    }
    match Isa::known() {
        Some(isa) => isa.is_flat(bytes),
        None => is_flat_unknown(bytes),
    }
}

/// Nothing is filled before something is scanned.
#[inline]
pub(super) fn fill(text: &str, encoding: Encoding, room: usize) -> (usize, usize) {
    Isa::known()
        .unwrap_or(Isa::Portable)
        .fill(text, encoding, room)
}

pub(super) fn gsm7_prefix(text: &str) -> usize {
    Isa::known().unwrap_or_else(Isa::ask).gsm7_prefix(text)
}
