//! Where in a window of text the units run out.

/// The units of the first `n` bytes of a window, whose characters' first bytes are set in `first`
/// and those of the characters of two units also in `pairs`.
#[inline]
const fn units(first: u64, pairs: u64, n: u32) -> usize {
    let below = (1 << n) - 1;
    ((first & below).count_ones() + (pairs & below).count_ones()) as usize
}

/// How many bytes of a window, and how many units, fit into `room`, when not all of it does.
///
/// ```text
/// the most n with units(n) <= room
/// ```
///
/// Found bit by bit from the highest. A character's later bytes cost nothing, so that the cut is
/// in front of a first byte.
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
