//! The look-up tables of the vector kernels, computed from the GSM-7 tables at compile time.
//!
//! UTF-8 is checked byte by byte: an ASCII byte alone, a continuation byte together with the byte
//! before it. That is enough: after a first byte that begins no GSM-7 character, no continuation
//! byte is allowed. Assertions compare both forms below with [`ASCII`] and [`FOLLOWS`], byte by
//! byte, at compile time.

#![expect(
    clippy::indexing_slicing,
    reason = "the tables are filled and tested at compile time"
)]

use crate::gsm7::CHARACTERS;

/// The septets of ASCII characters, 0 for those in neither table.
const ASCII: [u8; 128] = {
    let mut septets = [0; 128];
    let mut i = 0;
    while i < CHARACTERS.len() {
        let (c, cost) = CHARACTERS[i];
        if c.is_ascii() {
            septets[c as usize] = cost;
        }
        i += 1;
    }
    septets
};

/// The ASCII characters that [are flat](crate::scan::is_flat).
const IS_FLAT: [bool; 128] = {
    let mut is_flat = [false; 128];
    let mut b = 0;
    while b < 128 {
        is_flat[b] = ASCII[b] == 1 && b != b'\r' as usize;
        b += 1;
    }
    is_flat
};

/// Whether a continuation byte may follow a byte: the two are neighbours in some GSM-7 character.
/// Indexed by the low seven bits of the first byte and the low six of the second.
const FOLLOWS: [[bool; 64]; 128] = {
    let mut follows = [[false; 64]; 128];
    let mut i = 0;
    while i < CHARACTERS.len() {
        let mut utf8 = [0; 4];
        let bytes = CHARACTERS[i].0.encode_utf8(&mut utf8).as_bytes();
        let mut at = 1;
        while at < bytes.len() {
            follows[low7(bytes[at - 1])][low6(bytes[at])] = true;
            at += 1;
        }
        i += 1;
    }
    follows
};

const fn low7(b: u8) -> usize {
    (b & 0x7F) as usize
}

const fn low6(b: u8) -> usize {
    (b & 0x3F) as usize
}

const fn low4(b: u8) -> usize {
    (b & 0x0F) as usize
}

const fn high4(b: u8) -> usize {
    (b >> 4) as usize
}

/// The only GSM-7 character of three bytes, which is also the only one beyond ASCII of two septets:
/// €.
pub(super) const EURO: [u8; 3] = {
    let mut utf8 = [0; 3];
    let mut found = 0;
    let mut i = 0;
    while i < CHARACTERS.len() {
        let (c, septets) = CHARACTERS[i];
        if c.len_utf8() == 3 {
            c.encode_utf8(&mut utf8);
            found += 1;
        }
        assert!(c.len_utf8() <= 3 && (c.is_ascii() || (septets == 2) == (c.len_utf8() == 3)));
        i += 1;
    }
    assert!(found == 1);
    utf8
};

/// A character of the extension table. It is so rare that the tables by halves omit it.
pub(super) const FORM_FEED: u8 = 0x0C;

/// Aligned to a cache line.
#[repr(align(64))]
pub(super) struct Aligned<T>(pub(super) T);

/// Tables by the low bits of a byte, for look-ups of 64 and 128 bytes.
pub(super) mod by_low_bits {
    use super::{ASCII as SEPTETS, Aligned, CHARACTERS, FOLLOWS, IS_FLAT, low6, low7};

    /// An ASCII byte is in neither GSM-7 table.
    const FOREIGN: u8 = 0x80;
    /// An ASCII byte is in the extension table.
    pub(in crate::scan::x86_64) const PAIR: u8 = 0x01;
    /// From here up to `FOREIGN`: one bit for each byte that a continuation byte may follow.
    const BEFORE: u8 = 0x02;

    /// The sign bit is set for an ASCII byte that is not flat.
    pub(in crate::scan::x86_64) static NOT_FLAT: Aligned<[[u8; 64]; 2]> = halves(not_flat());

    /// The flags of a byte, by its low seven bits: `FOREIGN` and `PAIR` if it is ASCII; otherwise
    /// the bit that [`AFTER`] has for each byte which may follow it. ASCII bytes also have such
    /// bits, but no continuation byte follows them.
    pub(in crate::scan::x86_64) static FLAGS: Aligned<[[u8; 64]; 2]> = halves(BOTH.0);

    const fn not_flat() -> [u8; 128] {
        let mut not_flat = [0; 128];
        let mut b = 0;
        while b < 128 {
            if !IS_FLAT[b] {
                not_flat[b] = 0x80;
            }
            b += 1;
        }
        not_flat
    }

    const fn halves(table: [u8; 128]) -> Aligned<[[u8; 64]; 2]> {
        let mut halves = [[0; 64]; 2];
        let mut b = 0;
        while b < 128 {
            halves[b / 64][b % 64] = table[b];
            b += 1;
        }
        Aligned(halves)
    }

    /// The bytes that a continuation byte may follow, by its low six bits.
    pub(in crate::scan::x86_64) static AFTER: Aligned<[u8; 64]> = Aligned(BOTH.1);

    const BOTH: ([u8; 128], [u8; 64]) = {
        let mut flags = [0; 128];
        let mut after = [0; 64];
        let mut bit = BEFORE;
        let mut b = 0;
        while b < 128 {
            flags[b] |= match SEPTETS[b] {
                0 => FOREIGN,
                1 => 0,
                _ => PAIR,
            };
            let mut is_before = false;
            let mut c = 0;
            while c < 64 {
                if FOLLOWS[b][c] {
                    is_before = true;
                    after[c] |= bit;
                }
                c += 1;
            }
            if is_before {
                assert!(bit < FOREIGN);
                flags[b] |= bit;
                bit <<= 1;
            }
            b += 1;
        }
        (flags, after)
    };

    const _: () = check_flags();
    const _: () = check_pairs();

    const fn check_flags() {
        let mut b = 0;
        while b < 128_u8 {
            let (half, place) = (low7(b) / 64, low7(b) % 64);
            assert!((NOT_FLAT.0[half][place] == 0x80) != IS_FLAT[low7(b)]);
            let flags = FLAGS.0[half][place];
            assert!((flags & FOREIGN == 0) == (SEPTETS[low7(b)] != 0));
            assert!((flags & PAIR != 0) == (SEPTETS[low7(b)] == 2));
            let mut c = 0x80;
            while c < 0xC0_u8 {
                let may_follow = flags & AFTER.0[low6(c)] != 0;
                assert!(may_follow == FOLLOWS[low7(b)][low6(c)]);
                c += 1;
            }
            b += 1;
        }
    }

    /// No byte of a longer GSM-7 character has `PAIR`. So in a GSM-7 text `PAIR` can be tested
    /// without testing whether the byte is ASCII.
    const fn check_pairs() {
        let mut i = 0;
        while i < CHARACTERS.len() {
            let mut utf8 = [0; 4];
            let bytes = CHARACTERS[i].0.encode_utf8(&mut utf8).as_bytes();
            let mut at = 0;
            while at < bytes.len() {
                assert!(bytes.len() == 1 || BOTH.0[low7(bytes[at])] & PAIR == 0);
                at += 1;
            }
            i += 1;
        }
    }
}

/// Tables by the two halves of a byte, for look-ups in 16 entries. A set of bytes is a bit; a byte
/// is in the set if both halves have the bit.
///
/// ASCII: rows of the code chart that have the same characters of one septet share a bit.
/// Characters of two septets share another bit, because they are in the same columns. Continuation
/// bytes with the same high half after the same first byte share a bit. There are eight such
/// groups, so no bit is left. The form feed and [`EURO`] don't fit and are handled separately.
pub(super) mod by_halves {
    use super::{ASCII, EURO, FOLLOWS, FORM_FEED, IS_FLAT, high4, low4, low6, low7};

    /// An ASCII byte is in the extension table, and is not the form feed.
    pub(in crate::scan::x86_64) const PAIR: u8 = 0x80;

    pub(in crate::scan::x86_64) struct Halves {
        /// By the high half of any byte.
        pub(in crate::scan::x86_64) high: [u8; 16],
        /// By the low half of an ASCII byte. It shares a bit with `high` if the byte is flat.
        pub(in crate::scan::x86_64) flat: [u8; 16],
        /// The same if the byte is in the GSM-7 tables, including CR, and with `PAIR`.
        pub(in crate::scan::x86_64) ascii: [u8; 16],
        /// By the low half of the byte before a continuation byte.
        pub(in crate::scan::x86_64) before: [u8; 16],
        /// By the low half of a continuation byte. The byte may follow if `high` and `before` of
        /// the byte before, and `high` and `after` of this byte, all share a bit.
        pub(in crate::scan::x86_64) after: [u8; 16],
    }

    pub(in crate::scan::x86_64) const HALVES: Halves = {
        let halves = Halves {
            high: [0; 16],
            flat: [0; 16],
            ascii: [0; 16],
            before: [0; 16],
            after: [0; 16],
        };
        with_continuations(with_ascii(halves))
    };

    const fn with_ascii(mut halves: Halves) -> Halves {
        let mut rows = [0_u16; 8];
        let mut bits = [0; 8];
        let mut bit = 1;
        let mut high = 0;
        while high < 8 {
            let mut flat = 0_u16;
            let mut pairs = 0_u16;
            let mut low = 0;
            while low < 16 {
                let b = high << 4 | low;
                flat |= (IS_FLAT[b] as u16) << low;
                match ASCII[b] {
                    1 => rows[high] |= 1 << low,
                    2 if b != FORM_FEED as usize => pairs |= 1 << low,
                    _ => {}
                }
                low += 1;
            }
            let mut same = 0;
            while rows[same] != rows[high] {
                same += 1;
            }
            if same == high {
                assert!(bit < PAIR);
                bits[high] = bit;
                bit <<= 1;
            }
            halves.high[high] |= bits[same];
            set(&mut halves.flat, flat, bits[same]);
            set(&mut halves.ascii, rows[high], bits[same]);
            if pairs != 0 {
                halves.high[high] |= PAIR;
                set(&mut halves.ascii, pairs, PAIR);
            }
            high += 1;
        }
        halves
    }

    const fn with_continuations(mut halves: Halves) -> Halves {
        let mut bit = 1_u8;
        let mut before = 0xC0_u8;
        while before != 0xE0 {
            let mut high = 8;
            while high < 12 {
                let mut row = 0_u16;
                let mut low = 0;
                while low < 16 {
                    row |= (FOLLOWS[low7(before)][low6(high << 4 | low)] as u16) << low;
                    low += 1;
                }
                if row != 0 {
                    assert!(bit != 0);
                    halves.high[high4(before)] = 0xFF;
                    halves.before[low4(before)] |= bit;
                    halves.high[high as usize] |= bit;
                    set(&mut halves.after, row, bit);
                    bit <<= 1;
                }
                high += 1;
            }
            before += 1;
        }
        halves
    }

    const fn set(table: &mut [u8; 16], lows: u16, bit: u8) {
        let mut low = 0;
        while low < 16 {
            if lows >> low & 1 != 0 {
                table[low] |= bit;
            }
            low += 1;
        }
    }

    const _: () = check_ascii();
    const _: () = check_continuations();

    const fn check_ascii() {
        let mut b = 0;
        while b < 128_u8 {
            let flat = HALVES.high[high4(b)] & HALVES.flat[low4(b)];
            let flags = HALVES.high[high4(b)] & HALVES.ascii[low4(b)];
            let septets = if b == FORM_FEED { 0 } else { ASCII[low7(b)] };
            assert!((flat != 0) == IS_FLAT[low7(b)]);
            assert!((flags != 0) == (septets != 0));
            assert!((flags & PAIR != 0) == (septets == 2));
            b += 1;
        }
        assert!(ASCII[FORM_FEED as usize] == 2);
    }

    /// After every first byte, and after the first two bytes of €, the tables and the € check
    /// together allow exactly what GSM-7 allows. After any other continuation byte they may allow
    /// more. That does no harm: an earlier byte of the same character was already refused.
    const fn check_continuations() {
        let mut before = 0x80_u8;
        while before != 0 {
            let mut c = 0x80;
            while c < 0xC0_u8 {
                let here = HALVES.high[high4(c)] & HALVES.after[low4(c)];
                let there = HALVES.high[high4(before)] & HALVES.before[low4(before)];
                let is_euro =
                    before == EURO[0] && c == EURO[1] || before == EURO[1] && c == EURO[2];
                if before >= 0xC0 || before == EURO[1] {
                    let may_follow = here & there != 0 || is_euro;
                    assert!(may_follow == FOLLOWS[low7(before)][low6(c)]);
                }
                c += 1;
            }
            before = before.wrapping_add(1);
        }
    }
}
