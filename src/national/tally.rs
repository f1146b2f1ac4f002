//! All pairs of tables in one pass.
//!
//! By a locking table the septets of a text are its characters, and one more for each that the table
//! hasn't, whatever the single shift table. So a count for each locking table does, with the set of
//! single shift tables that have all those others. A locking table goes when its set is empty: most go
//! at the first letter of another script, and the rest of the text is counted for one or two.

#![expect(
    clippy::indexing_slicing,
    reason = "the number of a language is masked to the columns that there are"
)]

use super::coding::Coding;
use super::index::{Held, Index};
use super::language::Language;
use super::languages::Languages;
use super::tables::ShiftTables;

/// What a text costs by every pair of tables that a route may use and that has all its characters.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tally {
    index: &'static Index,
    characters: usize,
    /// The locking tables that are left, a bit each.
    locking: u16,
    /// Those that have no character of the text that the default alphabet hasn't.
    never_better: u16,
    columns: [Column; COLUMNS],
}

/// By one locking table.
#[derive(Clone, Copy, Debug)]
struct Column {
    /// The characters that it hasn't, which take two septets.
    extended: usize,
    /// The single shift tables that have all of them, a bit each.
    single: u16,
}

/// One for each number, and as many as a mask of bits allows.
const COLUMNS: usize = 16;

/// A text by one pair of tables.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Written {
    pub(crate) coding: Coding,
    pub(crate) septets: usize,
    /// Characters of two septets.
    pub(crate) extended: usize,
}

impl Tally {
    /// Of nothing. A header has room for both elements, or for one of them only.
    pub(crate) const fn new(
        languages: &Languages,
        index: &'static Index,
        has_room_for_two: bool,
    ) -> Self {
        let single = languages.single();
        let column = Column {
            extended: 0,
            single: if has_room_for_two { single } else { 1 },
        };
        let mut columns = [column; COLUMNS];
        columns[0].single = single;
        Self {
            index,
            characters: 0,
            locking: languages.locking(),
            never_better: !1,
            columns,
        }
    }

    /// Adds a character, or one that no table may send. Returns the locking tables, of those that were
    /// left, that haven't it.
    pub(crate) const fn push(&mut self, c: char, is_excluded: bool) -> u16 {
        let held = self.held(c, is_excluded);
        self.characters += 1;
        if held.locking & 1 == 0 {
            self.never_better &= !held.locking;
        }
        let without = self.locking & !held.locking;
        let mut rest = without;
        while rest != 0 {
            let column = &mut self.columns[rest.trailing_zeros() as usize % COLUMNS];
            let bit = rest & rest.wrapping_neg();
            column.extended += 1;
            column.single &= held.single;
            if column.single == 0 {
                self.locking &= !bit;
            }
            rest ^= bit;
        }
        without
    }

    /// Whether a pair of some [place](Self::at) is out with a character.
    pub(crate) const fn loses(&self, c: char, is_excluded: bool) -> bool {
        let held = self.held(c, is_excluded);
        let mut rest = self.locking & !held.locking;
        while rest != 0 {
            let before = self.columns[rest.trailing_zeros() as usize % COLUMNS].single;
            let after = before & held.single;
            if before & 1 != after & 1 || after == 0 {
                return true;
            }
            rest &= rest - 1;
        }
        false
    }

    const fn held(&self, c: char, is_excluded: bool) -> Held {
        if is_excluded {
            Held::NOWHERE
        } else {
            self.index.held(c)
        }
    }

    /// Adds a number of characters of one septet in every table.
    pub(crate) const fn push_ones(&mut self, characters: usize) {
        self.characters += characters;
    }

    /// Adds a number of characters of two septets in every pair of tables.
    pub(crate) const fn push_pairs(&mut self, characters: usize) {
        self.characters += characters;
        let mut at = 0;
        while at < COLUMNS {
            self.columns[at].extended += characters;
            at += 1;
        }
    }

    /// Whether the locking table of a place is left.
    pub(crate) const fn has(&self, place: usize) -> bool {
        Self::is_in(self.locking, place)
    }

    /// Whether the locking table of a place is in a set.
    pub(crate) const fn is_in(locking: u16, place: usize) -> bool {
        locking >> (place / 2 % COLUMNS) & 1 == 1
    }

    /// How many elements name the tables of a place.
    pub(crate) const fn elements(place: usize) -> u8 {
        (place >= 2) as u8 + (place % 2 == 1) as u8
    }

    /// Whether no pair has all characters.
    pub(crate) const fn is_over(&self) -> bool {
        self.locking == 0
    }

    /// The pair that is worth a look at a place of a list: by each locking table the extension table, and
    /// the first of the national single shift tables. Others cost the same as that one.
    ///
    /// `None` if it is not left. There are [`PLACES`](Self::PLACES).
    pub(crate) const fn at(&self, place: usize) -> Option<Written> {
        let number = place / 2 % COLUMNS;
        let column = self.columns[number];
        let single = if place.is_multiple_of(2) {
            column.single & 1
        } else {
            column.single & !1
        };
        if self.locking >> number & 1 == 0 || single == 0 {
            return None;
        }
        #[expect(clippy::cast_possible_truncation, reason = "it is below 16")]
        let tables = ShiftTables {
            locking: Language::from_number(number as u8),
            single: Language::from_number(single.trailing_zeros() as u8),
        };
        Some(Written {
            coding: Coding::national(tables, self.index),
            septets: self.characters + column.extended,
            extended: column.extended,
        })
    }

    /// Whether another pair that is left has no more elements than that of a place, and takes no more
    /// septets for any character.
    pub(crate) const fn is_needless(&self, place: usize) -> bool {
        let number = place / 2 % COLUMNS;
        let is_left = self.locking >> number & 1 == 1;
        let is_national = place % 2 == 1;
        if is_left && is_national && self.columns[number].single & 1 == 1 {
            return true;
        }
        let default = if self.locking & 1 == 1 {
            self.columns[0].single
        } else {
            0
        };
        let has_default = default & 1 == 1 || default != 0 && is_national;
        has_default && self.never_better >> number & 1 == 1
    }

    /// How long the list is.
    pub(crate) const PLACES: usize = 2 * (Language::ALL.len() + 1);
}
