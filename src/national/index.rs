//! An index that says which tables have a character.
//!
//! One look-up answers for all tables. Characters that are in the same tables are of one kind, and
//! there are only 38 kinds. The index takes 4 KB; a text in one script touches a few hundred bytes
//! of it.

#![expect(
    clippy::indexing_slicing,
    reason = "the index is filled at compile time, and its look-ups test their bounds"
)]

use super::language::Language;
use super::table::{Table, locking_table, single_table};

/// The tables that have a character: one bit for each table, at the number of its language. Bit 0
/// is the default alphabet or the extension table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Held {
    pub(crate) locking: u16,
    pub(crate) single: u16,
}

impl Held {
    pub(crate) const NOWHERE: Self = Self {
        locking: 0,
        single: 0,
    };

    /// The septets with a pair of tables, given as one bit each.
    pub(super) const fn septets(self, locking: u16, single: u16) -> Option<u8> {
        if self.locking & locking != 0 {
            Some(1)
        } else if self.single & single != 0 {
            Some(2)
        } else {
            None
        }
    }
}

/// The tables of every character.
#[derive(Debug)]
pub(crate) struct Index {
    /// The kind of each character, at the character's [slot].
    kinds: [u8; SLOTS],
    kind: [Held; KINDS],
}

/// All characters of the tables are below the Sinhala block, except two signs.
const END: usize = 0xD80;
const SLOTS: usize = END + 2;

/// The number of kinds, including the characters that are in no table.
const KINDS: usize = 38;

/// The slot of a character in the index; `None` if it is in no table.
const fn slot(c: char) -> Option<usize> {
    match c {
        '€' => Some(END),
        '∞' => Some(END + 1),
        _ if (c as usize) < END => Some(c as usize),
        _ => None,
    }
}

pub(super) static INDEX: Index = {
    let mut held = [Held::NOWHERE; SLOTS];
    held = with(held, locking_table(None), Language::bit(None), 0);
    held = with(held, single_table(None), 0, Language::bit(None));
    let mut at = 0;
    while at < Language::ALL.len() {
        let language = Some(Language::ALL[at]);
        if Language::ALL[at].has_locking_table() {
            held = with(held, locking_table(language), Language::bit(language), 0);
        }
        held = with(held, single_table(language), 0, Language::bit(language));
        at += 1;
    }
    by_kind(&held)
};

/// Sets the bits of a table in all its characters.
#[expect(clippy::panic, reason = "the index is built at compile time only")]
const fn with(mut held: [Held; SLOTS], table: &Table, locking: u16, single: u16) -> [Held; SLOTS] {
    let mut septet = 0;
    while septet < table.len() {
        if table[septet] != 0 {
            let Some(c) = char::from_u32(table[septet] as u32) else {
                panic!("a surrogate");
            };
            let Some(slot) = slot(c) else {
                panic!("a character beyond the index");
            };
            held[slot].locking |= locking;
            held[slot].single |= single;
        }
        septet += 1;
    }
    held
}

const fn by_kind(held: &[Held; SLOTS]) -> Index {
    let mut index = Index {
        kinds: [0; SLOTS],
        kind: [Held::NOWHERE; KINDS],
    };
    // Kind 0 is the characters that are in no table.
    let mut count = 1;
    let mut slot = 0;
    while slot < SLOTS {
        let Held { locking, single } = held[slot];
        let mut kind = 0;
        while kind < count
            && (index.kind[kind].locking != locking || index.kind[kind].single != single)
        {
            kind += 1;
        }
        if kind == count {
            index.kind[kind] = held[slot];
            count += 1;
        }
        #[expect(clippy::cast_possible_truncation, reason = "there are fewer than 256")]
        let number = kind as u8;
        index.kinds[slot] = number;
        slot += 1;
    }
    assert!(count == KINDS);
    index
}

impl Index {
    /// The tables that have a character.
    pub(crate) const fn held(&self, c: char) -> Held {
        match slot(c) {
            Some(slot) if (self.kinds[slot] as usize) < KINDS => {
                self.kind[self.kinds[slot] as usize]
            }
            _ => Held::NOWHERE,
        }
    }
}
