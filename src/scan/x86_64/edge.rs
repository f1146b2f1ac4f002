//! Finding the byte of a window where the room for units ends.

/// The units of the first `n` bytes of a window. `first` marks the first bytes of all characters,
/// `pairs` those of characters of two units.
#[inline]
const fn units(first: u64, pairs: u64, n: u32) -> usize {
    let below = (1 << n) - 1;
    ((first & below).count_ones() + (pairs & below).count_ones()) as usize
}

/// How many bytes and units of a window fit in `room` units, if not all of it does: the largest `n`
/// with `units(n) <= room`.
///
/// It is found bit by bit, from the highest bit. Continuation bytes count nothing, so the cut is
/// always before a first byte.
#[inline]
pub(super) const fn edge(first: u64, pairs: u64, room: usize) -> (usize, usize) {
    let mut bytes = 0;
    let mut step = 32;
    while step > 0 {
        if units(first, pairs, bytes + step) <= room {
            bytes += step;
        }
        step /= 2;
    }
    (bytes as usize, units(first, pairs, bytes))
}
