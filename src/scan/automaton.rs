//! An automaton over UTF-8 bytes that decides whether a text is GSM-7. Each byte takes one shift
//! and no branch.
//!
//! Each byte value has a row of 6-bit fields, one field for each state. The field holds the next
//! state. A state is the bit position of its own field, so a step is `row >> state`. Bits above the
//! low six don't matter: the next shift counts modulo 64.
//!
//! The rows are computed from the GSM-7 tables at compile time. The states are a trie of the
//! characters' UTF-8 forms (after C2, C3, CE, E2 and E2 82), and a dead state for all other bytes.

#![expect(
    clippy::indexing_slicing,
    reason = "the rows are filled at compile time, and there is one for every byte"
)]

use crate::gsm7::CHARACTERS;

/// A state of the automaton. Only the low six bits count.
#[derive(Clone, Copy)]
pub(crate) struct State(u64);

/// The width of a field. A row has room for ten states; seven are needed.
const FIELD: u64 = 6;
const DEAD: u64 = 0;
const BOUNDARY: u64 = FIELD;

impl State {
    /// Between two characters. Every text begins here.
    pub(crate) const START: Self = Self(BOUNDARY);

    #[inline]
    #[expect(clippy::cast_possible_truncation, reason = "a shift counts modulo 64")]
    pub(crate) const fn next(self, byte: u8) -> Self {
        Self(ROWS[byte as usize].wrapping_shr(self.0 as u32))
    }

    /// Whether a byte has shown that the text is not GSM-7. Once dead, the state stays dead.
    #[inline]
    pub(crate) const fn is_dead(self) -> bool {
        self.0 & 0x3F == DEAD
    }
}

static ROWS: [u64; 256] = {
    let mut trie = Trie {
        rows: [0; 256],
        states: BOUNDARY,
    };
    let mut i = 0;
    while i < CHARACTERS.len() {
        trie.add(CHARACTERS[i].0);
        i += 1;
    }
    trie.rows
};

struct Trie {
    rows: [u64; 256],
    /// The last state that was added.
    states: u64,
}

impl Trie {
    const fn add(&mut self, c: char) {
        let mut utf8 = [0; 4];
        let bytes = c.encode_utf8(&mut utf8).as_bytes();
        let mut state = BOUNDARY;
        let mut i = 0;
        while i < bytes.len() {
            let row = &mut self.rows[bytes[i] as usize];
            let known = (*row >> state) & 0x3F;
            let next = if known != DEAD {
                known
            } else if i + 1 == bytes.len() {
                BOUNDARY
            } else {
                self.states += FIELD;
                assert!(self.states + FIELD <= u64::BITS as u64);
                self.states
            };
            *row |= next << state;
            state = next;
            i += 1;
        }
    }
}
