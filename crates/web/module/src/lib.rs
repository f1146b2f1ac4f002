//! The library as a WebAssembly module: a few functions on its memory.
//!
//! JavaScript writes the options and then the text at `__heap_base`, and grows the memory if there is not enough
//! of it. An answer is written behind them. It begins with two numbers of four bytes: 1 if the question was
//! refused and otherwise 0, and the length of what follows. There is no allocator: the next question is written
//! over the answer.

#![cfg(target_arch = "wasm32")]
#![no_std]
#![warn(clippy::undocumented_unsafe_blocks)]

use core::arch::wasm32::{memory_grow, memory_size, unreachable};
use core::fmt;
use core::str::from_utf8_unchecked;
use core::{ptr, slice};

use sms_charge_web::{Profile, cuts, numbers};

const PAGE: usize = 64 * 1024;

/// The two numbers before an answer.
const HEAD: usize = 8;

unsafe extern "C" {
    /// The end of what the linker has placed. Only its address means something.
    static __heap_base: u8;
}

#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    unreachable()
}

/// The bytes that JavaScript wrote before the call, from an offset.
fn read(skipped: usize, length: usize) -> &'static [u8] {
    // SAFETY: the caller wrote these bytes before the call, and nothing else is kept there. What is written
    // during the call begins behind them.
    unsafe {
        let start = (&raw const __heap_base).add(skipped);
        slice::from_raw_parts(start, length)
    }
}

/// Where an answer goes, behind all input.
struct Output {
    start: usize,
    end: usize,
}

impl Output {
    /// Aligned, as numbers are at its start.
    fn behind(input: usize) -> Self {
        let start = ((&raw const __heap_base).addr() + input).next_multiple_of(8);
        Self {
            start,
            end: start + HEAD,
        }
    }

    /// Grows the memory up to a place.
    fn reach(end: usize) -> fmt::Result {
        let has = memory_size::<0>();
        let missing = end.div_ceil(PAGE).saturating_sub(has);
        // By as much as it has, so that a long answer doesn't ask for each page.
        let is_enough = missing == 0
            || memory_grow::<0>(missing.max(has)) != usize::MAX
            || memory_grow::<0>(missing) != usize::MAX;
        if is_enough { Ok(()) } else { Err(fmt::Error) }
    }

    fn push(&mut self, bytes: &[u8]) -> fmt::Result {
        let end = self.end + bytes.len();
        Self::reach(end)?;
        let to = ptr::with_exposed_provenance_mut::<u8>(self.end);
        // SAFETY: the memory reaches to `end`, and all behind the input belongs to the answer.
        unsafe {
            to.copy_from_nonoverlapping(bytes.as_ptr(), bytes.len());
        }
        self.end = end;
        Ok(())
    }

    fn push_all(&mut self, numbers: impl IntoIterator<Item = u32>) -> fmt::Result {
        numbers
            .into_iter()
            .try_for_each(|number| self.push(&number.to_le_bytes()))
    }

    /// Writes the two numbers at the start of the answer. Returns the place of the answer, or 0 if there was not
    /// enough memory.
    fn finish(self, is_refused: bool, written: fmt::Result) -> usize {
        if written.and_then(|()| Self::reach(self.end)).is_err() {
            return 0;
        }
        let length = self.end - self.start - HEAD;
        let head = ptr::with_exposed_provenance_mut::<[u32; 2]>(self.start);
        let numbers = [
            u32::from(is_refused),
            u32::try_from(length).unwrap_or(u32::MAX),
        ];
        // SAFETY: these eight bytes belong to the answer, and the place is aligned.
        unsafe {
            head.write(numbers);
        }
        self.start
    }
}

#[cfg(feature = "questions")]
impl fmt::Write for Output {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.push(text.as_bytes())
    }
}

/// Where JavaScript writes.
#[unsafe(no_mangle)]
extern "C" fn input() -> usize {
    (&raw const __heap_base).addr()
}

/// What a text costs, as numbers.
#[unsafe(no_mangle)]
extern "C" fn estimate(options: usize, text: usize) -> usize {
    with_gateway(options, text, |gateway, text, output| {
        output.push_all(numbers(gateway, text))
    })
}

/// The segments of a text, as numbers.
#[unsafe(no_mangle)]
extern "C" fn segments(options: usize, text: usize) -> usize {
    with_gateway(options, text, |gateway, text, output| {
        output.push_all(cuts(gateway, text).flatten())
    })
}

/// How many characters of one unit may follow before the charge rises, as a number.
#[cfg(feature = "gateways")]
#[unsafe(no_mangle)]
extern "C" fn remaining(options: usize, text: usize) -> usize {
    with_gateway(options, text, |gateway, text, output| {
        output.push_all([sms_charge_web::remaining(gateway, text)])
    })
}

/// Calls what counts with the gateway of the options.
#[cfg(feature = "gateways")]
fn with_gateway(
    options: usize,
    text: usize,
    count: impl FnOnce(&Profile, &str, &mut Output) -> fmt::Result,
) -> usize {
    let mut output = Output::behind(options + text);
    match sms_charge_web::gateway(read(0, options)) {
        Ok(gateway) => {
            let written = count(&gateway, asked(options, text), &mut output);
            output.finish(false, written)
        }
        Err(refusal) => {
            let written = write_refusal(&mut output, refusal);
            output.finish(true, written)
        }
    }
}

/// Calls what counts by the standard. The profile is a constant, so the compiler removes what only other
/// profiles need.
#[cfg(not(feature = "gateways"))]
#[inline(always)]
fn with_gateway(
    options: usize,
    text: usize,
    count: impl FnOnce(&Profile, &str, &mut Output) -> fmt::Result,
) -> usize {
    const STANDARD: &Profile = &Profile::new();
    let mut output = Output::behind(options + text);
    let written = count(STANDARD, asked(options, text), &mut output);
    output.finish(false, written)
}

/// The text.
fn asked(options: usize, text: usize) -> &'static str {
    // SAFETY: js/module.js writes it with a TextEncoder, which writes UTF-8 whatever the string.
    unsafe { from_utf8_unchecked(read(options, text)) }
}

#[cfg(feature = "gateways")]
fn write_refusal(output: &mut Output, refusal: sms_charge_web::Refusal) -> fmt::Result {
    for piece in [refusal.key, ": expected ", refusal.expected] {
        output.push(piece.as_bytes())?;
    }
    Ok(())
}

/// Every other question, by its number.
#[cfg(feature = "questions")]
#[unsafe(no_mangle)]
extern "C" fn ask(question: usize, options: usize, text: usize) -> usize {
    let mut output = Output::behind(options + text);
    match sms_charge_web::answer(
        question,
        read(0, options),
        asked(options, text),
        &mut output,
    ) {
        Ok(()) => output.finish(false, Ok(())),
        Err(refusal) => {
            let mut output = Output::behind(options + text);
            let written = write_refusal(&mut output, refusal);
            output.finish(true, written)
        }
    }
}
