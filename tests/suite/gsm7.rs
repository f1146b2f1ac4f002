//! Which characters are GSM-7 and what each costs, against a table typed apart from the library's.

use sms_charge::{Encoding, Meter, const_estimate, estimate, gsm7};

use crate::oracle::{self, ROWS, Table};

/// More than a block of the kernel before and after, so that the character is met inside one too.
const PADDING: usize = 40;

fn padded(text: &str) -> String {
    format!("{0}{text}{0}", "a".repeat(PADDING))
}

fn rows_of(table: Table) -> usize {
    ROWS.iter().filter(|row| row.table == table).count()
}

#[test]
fn the_table_has_127_and_10_characters_and_no_escape() {
    assert_eq!(rows_of(Table::Default), 127);
    assert_eq!(rows_of(Table::Extension), 10);
    assert!(ROWS.iter().all(|row| row.character != '\u{1b}'));
    assert!(
        ROWS.iter()
            .all(|row| row.table == Table::Extension || row.septet != 0x1b)
    );
}

#[test]
fn the_table_names_no_septet_and_no_character_twice() {
    for (index, row) in ROWS.iter().enumerate() {
        for other in ROWS.iter().skip(index + 1) {
            assert_ne!(row.character, other.character, "{}", row.name);
            assert_ne!(
                (row.table, row.septet),
                (other.table, other.septet),
                "{}",
                row.name
            );
        }
    }
}

#[test]
fn the_published_tables_are_the_same() {
    for (septet, character) in (0..).zip(gsm7::DEFAULT_ALPHABET) {
        let row = ROWS
            .iter()
            .find(|row| (row.table, row.septet) == (Table::Default, septet));
        let listed = row.map_or('\u{1b}', |row| row.character);
        assert_eq!(character, listed, "{septet:#x}");
    }
    let extension = ROWS.iter().filter(|row| row.table == Table::Extension);
    let extension = extension.map(|row| (row.septet, row.character));
    assert!(gsm7::EXTENSION_TABLE.into_iter().eq(extension));
    assert_eq!(gsm7::ESCAPE, '\u{1b}');
}

#[test]
fn every_unicode_scalar_costs_what_the_table_says() {
    let (mut scalars, mut basic, mut extension) = (0, 0, 0);
    for character in '\0'..=char::MAX {
        let septets = gsm7::septets(character).map(usize::from);
        assert_eq!(septets, oracle::septets(character), "{character:?}");
        let units = |encoding: Encoding| encoding.units(character).map(usize::from);
        assert_eq!(units(Encoding::Gsm7), septets, "{character:?}");
        let code_units = Some(character.len_utf16());
        assert_eq!(units(Encoding::Ucs2), code_units, "{character:?}");
        scalars += 1;
        basic += usize::from(septets == Some(1));
        extension += usize::from(septets == Some(2));
    }
    assert_eq!((scalars, basic, extension), (1_112_064, 127, 10));
}

#[test]
fn every_unicode_scalar_alone_is_estimated_so() {
    for character in '\0'..=char::MAX {
        let mut utf8 = [0; 4];
        let text = &*character.encode_utf8(&mut utf8);
        let (encoding, units) = match oracle::septets(character) {
            Some(septets) => (Encoding::Gsm7, septets),
            None => (Encoding::Ucs2, character.len_utf16()),
        };
        let mut meter = Meter::new();
        meter.push(text);
        for seen in [
            estimate(text),
            const_estimate(text),
            meter.estimate().unwrap(),
        ] {
            assert_eq!(
                (seen.encoding, seen.units, seen.charge, seen.over_limit),
                (encoding, units, 1, false),
                "{character:?}"
            );
        }
    }
}

#[test]
fn every_unicode_scalar_is_estimated_so_inside_a_text() {
    let mut text = String::with_capacity(2 * PADDING + 4);
    for character in '\0'..=char::MAX {
        text.clear();
        text.extend(std::iter::repeat_n('a', PADDING));
        text.push(character);
        text.extend(std::iter::repeat_n('a', PADDING));
        let seen = estimate(&text);
        let (encoding, units) = match oracle::septets(character) {
            Some(septets) => (Encoding::Gsm7, septets),
            None => (Encoding::Ucs2, character.len_utf16()),
        };
        assert_eq!(
            (seen.encoding, seen.units),
            (encoding, units + 2 * PADDING),
            "{character:?}"
        );
    }
}

/// Characters that resemble one in the tables, share its first byte or its last, or are often
/// thought to be in.
const NOT_IN_THE_TABLES: &[(char, &str)] = &[
    (
        '\u{1b}',
        "ESCAPE is the way to the extension, not a character",
    ),
    ('\0', "NUL, which is the code of @"),
    ('\t', "tab"),
    ('\u{b}', "line tabulation"),
    ('\u{7f}', "delete, which is the code of à"),
    ('\u{85}', "next line"),
    ('\u{a0}', "no-break space"),
    ('\u{ad}', "soft hyphen"),
    ('`', "backtick"),
    ('´', "acute accent"),
    ('ç', "small c with cedilla; the capital is there"),
    ('á', "small a with acute; with grave it is there"),
    ('µ', "micro sign"),
    ('μ', "small mu"),
    ('\u{2126}', "ohm sign; omega is there"),
    ('\u{212b}', "angstrom sign; A with ring is there"),
    ('Α', "capital alpha, which looks like A"),
    ('δ', "small delta; the capital is there"),
    ('‘', "left curly quote"),
    ('’', "right curly quote"),
    ('“', "left curly double quote"),
    ('”', "right curly double quote"),
    ('–', "en dash"),
    ('…', "ellipsis"),
    ('₤', "lira sign"),
    ('₫', "dong sign, beside the euro"),
    ('\u{2028}', "line separator"),
    ('\u{fe0f}', "variation selector"),
    ('\u{feff}', "byte order mark"),
    ('\u{ffff}', "a placeholder for the escape elsewhere"),
    ('ａ', "full-width a"),
    ('😀', "an emoji"),
    ('\u{10ffff}', "the last scalar"),
];

#[test]
fn a_character_outside_the_tables_makes_the_text_ucs2() {
    for &(character, why) in NOT_IN_THE_TABLES {
        assert_eq!(gsm7::septets(character), None, "{character:?}: {why}");
        let alone = estimate(character.encode_utf8(&mut [0; 4]));
        assert_eq!(alone.encoding, Encoding::Ucs2, "{character:?}: {why}");
        let inside = estimate(&padded(&character.to_string()));
        assert_eq!(inside.encoding, Encoding::Ucs2, "{character:?}: {why}");
    }
}

#[test]
fn every_pair_of_listed_characters_is_counted() {
    let outside = NOT_IN_THE_TABLES.iter().map(|&(character, _)| character);
    let listed: Vec<char> = ROWS
        .iter()
        .map(|row| row.character)
        .chain(outside)
        .collect();
    for first in &listed {
        for second in &listed {
            let text = format!("{first}{second}");
            let encoding = oracle::encoding(&text);
            let units = oracle::units(encoding, &text);
            let seen = oracle::Estimate::from(estimate(&text));
            assert_eq!((seen.encoding, seen.units), (encoding, units), "{text:?}");
            let seen = estimate(&padded(&text));
            assert_eq!(seen.units, units + 2 * PADDING, "{text:?}");
            assert_eq!(const_estimate(&text), estimate(&text), "{text:?}");
        }
    }
}

#[test]
fn extension_characters_cost_one_unit_once_the_text_is_ucs2() {
    let extension: String = ROWS
        .iter()
        .filter(|row| row.table == Table::Extension)
        .map(|row| row.character)
        .collect();
    assert_eq!(estimate(&extension).units, 20);
    assert_eq!(estimate(&format!("{extension}я")).units, 11);
}
