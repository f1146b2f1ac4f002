//! The choice of the kernel: the widest one that the processor supports, detected once.
//!
//! One byte holds the answer, so a call costs one load and one comparison. It costs neither if the
//! build fixes the kernel by its target features.
//!
//! Tried and dropped: asking for each kernel in turn (one more load for each missing one); a
//! pointer to the kernel (the call can't be inlined and is not faster).

#![expect(
    unsafe_code,
    reason = "a kernel may be called only if the processor has its instructions"
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
            // SAFETY: this value exists only if the processor has the features.
            Isa::Avx512 => unsafe { avx512::$function($($argument),*) },
            // SAFETY: as above.
            Isa::Avx2 => unsafe { avx2::$function($($argument),*) },
            Isa::Portable => portable::$function($($argument),*),
        }
    };
}

/// An instruction set that this processor has. Values come only from [`Isa::available`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Isa {
    Portable = 1,
    Avx2 = 2,
    Avx512 = 3,
}

/// The number of the widest instruction set; 0 until it is detected.
static WIDEST: AtomicU8 = AtomicU8::new(0);

impl Isa {
    /// The widest instruction set, if it has a vector kernel and either is detected already or is
    /// fixed by the build.
    #[inline]
    pub(super) fn detected() -> Option<Self> {
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

    /// The widest instruction set. Detects it if needed.
    #[cold]
    pub(super) fn detect() -> Self {
        if WIDEST.load(Ordering::Relaxed) == Self::Portable as u8 {
            return Self::Portable;
        }
        let widest = Self::available().next().unwrap_or(Self::Portable);
        // Relaxed is enough: other threads would store the same value, and no other data depends on
        // it.
        WIDEST.store(widest as u8, Ordering::Relaxed);
        widest
    }

    /// All instruction sets that the processor and the operating system support, the widest first.
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
        Isa::detect().scan(text)
    }
    match Isa::detected() {
        Some(isa) => isa.scan(text),
        None => scan_unknown(text),
    }
}

#[inline]
pub(super) fn is_flat(bytes: &[u8]) -> bool {
    #[cold]
    #[inline(never)]
    fn is_flat_unknown(bytes: &[u8]) -> bool {
        Isa::detect().is_flat(bytes)
    }
    match Isa::detected() {
        Some(isa) => isa.is_flat(bytes),
        None => is_flat_unknown(bytes),
    }
}

/// Uses the portable kernel if none is detected yet. In practice a scan comes first and detects it.
#[inline]
pub(super) fn fill(text: &str, encoding: Encoding, room: usize) -> (usize, usize) {
    Isa::detected()
        .unwrap_or(Isa::Portable)
        .fill(text, encoding, room)
}

pub(super) fn gsm7_prefix(text: &str) -> usize {
    Isa::detected()
        .unwrap_or_else(Isa::detect)
        .gsm7_prefix(text)
}
