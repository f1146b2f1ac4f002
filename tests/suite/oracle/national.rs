//! The national language tables, read from `tests/data/national.tsv`, and what a character costs by a
//! pair of them. The default tables come from `tests/data/gsm7.tsv`.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a broken table ought to stop the test"
)]

use std::collections::{BTreeMap, HashSet};
use std::sync::LazyLock;

/// The numbers of a locking and of a single shift table, 0 for a default one.
pub(crate) type Pair = (u8, u8);

/// The words of gateway files for the languages, in the order of their numbers from 1 on.
pub(crate) const WORDS: [&str; 13] = [
    "tr", "es", "pt", "bn", "gu", "hi", "kn", "ml", "or", "pa", "ta", "te", "ur",
];

/// One cell.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cell {
    pub(crate) language: u8,
    pub(crate) is_locking: bool,
    pub(crate) septet: u8,
    pub(crate) character: char,
}

pub(crate) static CELLS: LazyLock<Vec<Cell>> = LazyLock::new(|| {
    let lines = include_str!("../../data/national.tsv").lines();
    lines
        .filter(|line| !line.starts_with('#'))
        .map(|line| {
            let columns: Vec<&str> = line.split('\t').collect();
            let point = u32::from_str_radix(columns[4].strip_prefix("U+").unwrap(), 16).unwrap();
            Cell {
                language: columns[0].parse().unwrap(),
                is_locking: columns[2] == "locking",
                septet: u8::from_str_radix(columns[3], 16).unwrap(),
                character: char::from_u32(point).unwrap(),
            }
        })
        .collect()
});

/// The characters of a table, by its language and kind.
static TABLES: LazyLock<BTreeMap<(u8, bool), HashSet<char>>> = LazyLock::new(|| {
    let mut tables: BTreeMap<(u8, bool), HashSet<char>> = BTreeMap::new();
    for cell in CELLS.iter() {
        let table = tables.entry((cell.language, cell.is_locking)).or_default();
        table.insert(cell.character);
    }
    tables
});

/// The languages that have a locking shift table, and those that have a single shift table.
pub(crate) fn languages(is_locking: bool) -> Vec<u8> {
    let keys = TABLES.keys().filter(|(_, kind)| *kind == is_locking);
    keys.map(|(language, _)| *language).collect()
}

fn has(language: u8, is_locking: bool, character: char) -> bool {
    match language {
        0 => super::septets(character) == Some(if is_locking { 1 } else { 2 }),
        _ => TABLES[&(language, is_locking)].contains(&character),
    }
}

/// The septets of a character by a pair of tables.
pub(crate) fn septets((locking, single): Pair, character: char) -> Option<usize> {
    if has(locking, true, character) {
        Some(1)
    } else if has(single, false, character) {
        Some(2)
    } else {
        None
    }
}
