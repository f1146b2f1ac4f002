//! Counting a text by all pairs of tables in one pass.
//!
//! With a given locking table, a text takes one septet for each character, and one more for each
//! character that the table lacks. The single shift table doesn't change that number. So the tally
//! keeps, for each locking table, one count and the set of single shift tables that have all
//! characters which the locking table lacks. When the set is empty, the locking table is dropped.
//! Most are dropped at the first letter of another script, so most of a text is counted for one or
//! two tables.

#![expect(
    clippy::indexing_slicing,
    reason = "the number of a language is reduced to the number of columns"
)]

#[cfg(test)]
mod tests;

use super::coding::Coding;
use super::index::{Held, Index};
use super::language::Language;
use super::languages::Languages;
use super::tables::ShiftTables;

/// The septets of a text by every pair of tables that the route may use and that can write the
/// text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tally {
    index: &'static Index,
    characters: usize,
    /// The locking tables that are left, one bit each.
    locking: u16,
    /// The locking tables that have no character of the text that the default alphabet lacks.
    never_better: u16,
    columns: [Column; COLUMNS],
}

/// The count with one locking table.
#[derive(Clone, Copy, Debug)]
struct Column {
    /// The number of characters that the locking table lacks. They take two septets.
    extended: usize,
    /// The single shift tables that have all of them, one bit each.
    single: u16,
}

/// One column for each bit of a set of tables.
const COLUMNS: usize = 16;

/// A text written with one pair of tables.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Written {
    pub(crate) coding: Coding,
    pub(crate) septets: usize,
    /// Characters of two septets.
    pub(crate) extended: usize,
}

impl Tally {
    /// The tally of an empty text. `has_room_for_two` says whether a segment has room for the
    /// header elements of two tables, or of only one.
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

    /// Adds a character. An excluded character is in no table. Returns those locking tables still
    /// left that lack the character.
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

    /// Whether, with this character, a locking table loses the extension table or its last single
    /// shift table.
    ///
    /// A national single shift table that is lost earlier doesn't matter: the extension table has
    /// written the same text with fewer header elements.
    pub(crate) const fn loses_pair(&self, c: char, is_excluded: bool) -> bool {
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

    /// Adds a number of characters that take one septet with every pair of tables.
    pub(crate) const fn push_ones(&mut self, characters: usize) {
        self.characters += characters;
    }

    /// Adds a number of characters that take two septets with every pair of tables.
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

    /// How many header elements name the tables of a place.
    pub(crate) const fn elements(place: usize) -> u8 {
        (place >= 2) as u8 + (place % 2 == 1) as u8
    }

    /// Whether no pair of tables can write the text.
    pub(crate) const fn is_over(&self) -> bool {
        self.locking == 0
    }

    /// The pair of tables at a place below [`PLACES`](Self::PLACES); `None` if no such pair
    /// can write the text.
    ///
    /// Each locking table has two places: one with the extension table, one with the first national
    /// single shift table that is left. Other national single shift tables would cost the same as
    /// the first.
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

    /// Whether the pair at a place can't be better than another pair that is left: the other has no
    /// more header elements, and takes no more septets for any character.
    pub(crate) const fn is_redundant(&self, place: usize) -> bool {
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

    /// The number of places: two for each locking table.
    pub(crate) const PLACES: usize = 2 * (Language::ALL.len() + 1);
}
