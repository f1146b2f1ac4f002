//! What must hold for a segment's octets. A decoder that shares nothing with the library reads the
//! text out of them, and so does the library's own.
//!
//! A crate that includes this file must also include `tests/suite/oracle/mod.rs` as `mod oracle`.

#![allow(dead_code, reason = "every test crate uses its own part of the checks")]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::cast_possible_truncation,
    reason = "a check fails by panicking"
)]

use std::collections::HashMap;
use std::sync::LazyLock;

use sms_charge::octets::{Concatenation, Reference, UserData, decode, fill_bits, unpack};
use sms_charge::{
    Alphabet, Capacities, Encoding, Encodings, Language, Languages, Packing, Profile, Segment,
    ShiftTables,
};

use super::oracle::national::{CELLS, Pair};
use super::oracle::{ROWS, Table};

/// By language, kind and septet.
static CHARACTERS: LazyLock<HashMap<(u8, bool, u8), char>> = LazyLock::new(|| {
    let national = CELLS.iter().map(|cell| {
        (
            (cell.language, cell.is_locking, cell.septet),
            cell.character,
        )
    });
    let default = ROWS.iter().map(|row| {
        let is_locking = row.table == Table::Default;
        ((0, is_locking, row.septet), row.character)
    });
    national.chain(default).collect()
});

/// The characters of septets, in the words of the standard.
pub(crate) fn characters((locking, single): Pair, septets: &[u8]) -> String {
    // Spanish has no locking table.
    let locking = if locking == 2 { 0 } else { locking };
    let in_locking = |septet: u8| match septet {
        0x80.. => '\u{fffd}',
        _ => CHARACTERS
            .get(&(locking, true, septet))
            .copied()
            .unwrap_or(' '),
    };
    let mut text = String::new();
    let mut septets = septets.iter().copied();
    while let Some(septet) = septets.next() {
        if septet != 0x1b {
            text.push(in_locking(septet));
        } else if let Some(septet) = septets.next() {
            let shifted = CHARACTERS.get(&(single, false, septet));
            text.push(shifted.copied().unwrap_or_else(|| in_locking(septet)));
        }
    }
    text
}

/// The bits of octets in the order in which they are sent.
fn bits(octets: &[u8]) -> Vec<bool> {
    let bits = octets
        .iter()
        .flat_map(|octet| (0..8).map(move |bit| octet >> bit & 1 == 1));
    bits.collect()
}

/// Whole septets from one bit on.
fn septets_from(octets: &[u8], first: usize) -> Vec<u8> {
    let bits = bits(octets);
    let septets = bits.get(first..).unwrap_or(&[]).chunks_exact(7);
    let septet = |bits: &[bool]| (0..7).map(|bit| u8::from(bits[bit]) << bit).sum();
    septets.map(septet).collect()
}

/// A message as a phone reads it.
struct Read {
    text: String,
    tables: Pair,
    /// Reference, total, number.
    concatenation: Option<(u16, u8, u8)>,
}

/// Reads by data coding scheme, length and user data, without and with a header.
fn read(scheme: u8, length: usize, has_header: bool, data: &[u8]) -> Read {
    let mut tables = (0, 0);
    let mut concatenation = None;
    let mut header = 0;
    if has_header {
        header = 1 + usize::from(data[0]);
        let mut at = 1;
        while at < header {
            let (kind, size) = (data[at], usize::from(data[at + 1]));
            let value = &data[at + 2..at + 2 + size];
            match (kind, value) {
                (0x00, &[reference, total, number]) => {
                    concatenation = Some((reference.into(), total, number));
                }
                (0x08, &[high, low, total, number]) => {
                    concatenation = Some((u16::from_be_bytes([high, low]), total, number));
                }
                (0x24, &[language]) => tables.1 = language,
                (0x25, &[language]) => tables.0 = language,
                _ => panic!("{kind:#x} {value:?}"),
            }
            at += 2 + size;
        }
        assert_eq!(at, header);
    }
    let text = match scheme {
        0x00 => {
            assert_eq!(data.len(), (length * 7).div_ceil(8));
            let septets = header_septets(header);
            let all = septets_from(data, septets * 7);
            let spare = bits(data).split_off(length * 7);
            assert!(spare.iter().all(|&bit| !bit), "{spare:?}");
            characters(tables, &all[..length - septets])
        }
        0x08 => {
            assert_eq!(data.len(), length);
            let units = data[header..].chunks_exact(2);
            let units: Vec<u16> = units
                .map(|pair| u16::from_be_bytes([pair[0], pair[1]]))
                .collect();
            String::from_utf16(&units).unwrap()
        }
        0x04 => {
            assert_eq!(data.len(), length);
            data[header..]
                .iter()
                .map(|&octet| char::from(octet))
                .collect()
        }
        _ => panic!("{scheme:#x}"),
    };
    Read {
        text,
        tables,
        concatenation,
    }
}

/// Counted up instead of divided.
fn header_septets(octets: usize) -> usize {
    let mut septets = 0;
    while septets * 7 < octets * 8 {
        septets += 1;
    }
    septets
}

fn numbers(tables: ShiftTables) -> Pair {
    let number = |language: Option<Language>| language.map_or(0, Language::number);
    (number(tables.locking), number(tables.single))
}

/// The text equals what is read out of its segments.
pub(crate) fn check_text(text: &str, profile: &Profile, reference: Reference) {
    let total = profile.segments(text).count();
    if total > 255 {
        return;
    }
    let mut joined = String::new();
    for (number, segment) in (1..).zip(profile.segments(text)) {
        let concatenation = Concatenation::new(reference, total, number).unwrap();
        let concatenation = (total > 1).then_some(concatenation);
        let data = segment.user_data(concatenation).unwrap();
        check_segment(&segment, &data);
        let whole: Vec<u8> = data.header().chain(data.packed()).collect();
        assert!(whole.len() <= 140, "{text:?}");
        let has_header = data.header().len() > 0;
        let scheme = data.data_coding_scheme();
        let read = read(scheme, data.length().into(), has_header, &whole);
        assert_eq!(read.text, segment.text, "{text:?} {whole:x?}");
        assert_eq!(read.tables, numbers(segment.tables), "{text:?}");
        let reference = match reference {
            Reference::Bits8(reference) => reference.into(),
            Reference::Bits16(reference) => reference,
            _ => panic!("a new kind of reference"),
        };
        let expected = (total > 1).then_some((reference, total as u8, number as u8));
        assert_eq!(read.concatenation, expected, "{text:?}");
        joined.push_str(&read.text);
    }
    assert_eq!(joined, text);
}

/// The library's own decoder, and the two forms of the same septets.
fn check_segment(segment: &Segment<'_>, data: &UserData<'_>) {
    let unpacked: Vec<u8> = data.unpacked().collect();
    let (least, most) = data.unpacked().size_hint();
    assert!(least <= unpacked.len() && most.is_none_or(|most| unpacked.len() <= most));
    if segment.encoding != Encoding::Gsm7 {
        assert!(data.packed().eq(unpacked));
        return;
    }
    assert!(decode(unpacked.iter().copied(), segment.tables).eq(segment.text.chars()));
    let packed: Vec<u8> = data.packed().collect();
    let fill = fill_bits(data.header().len());
    let septets = unpack(&packed, fill).take(unpacked.len());
    assert!(septets.eq(unpacked.iter().copied()), "{packed:x?} {fill}");

    // Without a length, a CR fills the unused bits. A CR that ends with an octet is sent twice,
    // which does no harm.
    let padded: Vec<u8> = data.packed().padded_with_cr().collect();
    let mut expected = unpacked.clone();
    let bits = usize::from(fill) + unpacked.len() * 7;
    if bits % 8 == 1 || bits.is_multiple_of(8) && unpacked.last() == Some(&b'\r') {
        expected.push(b'\r');
    }
    let septets: Vec<u8> = unpack(&padded, fill).collect();
    assert_eq!(septets, expected, "{padded:x?} {fill}");
}

/// Any septets with any tables.
pub(crate) fn check_septets(septets: &[u8], pair: Pair, fill: u8) {
    let (locking, single) = pair;
    let tables = ShiftTables {
        locking: Language::from_number(locking),
        single: Language::from_number(single),
    };
    let seen: String = decode(septets.iter().copied(), tables).collect();
    assert_eq!(seen, characters(pair, septets), "{septets:x?} by {pair:?}");

    let unpacked = unpack(septets, fill);
    let length = unpacked.len();
    let unpacked: Vec<u8> = unpacked.collect();
    let first = usize::from(fill % 7);
    assert_eq!(
        unpacked,
        septets_from(septets, first),
        "{septets:x?} {fill}"
    );
    assert_eq!(unpacked.len(), length);
}

/// Takes bytes from a fuzzer: four that choose, then septets and a text.
pub(crate) fn check_octets(data: &[u8]) {
    let Some((&[locking, single, ways, fill], rest)) = data.split_first_chunk::<4>() else {
        return;
    };
    check_septets(rest, (locking % 14, single % 14), fill);

    let wide = ways & 1 == 1;
    let capacities = if wide {
        Capacities::CONCAT16
    } else {
        Capacities::CONCAT8
    };
    let encodings: &[Alphabet] = match ways >> 1 & 3 {
        0 | 1 => &[Alphabet::Gsm7, Alphabet::Ucs2],
        2 => &[Alphabet::Gsm7, Alphabet::Latin1, Alphabet::Ucs2],
        _ => &[Alphabet::Ucs2],
    };
    let languages = match ways >> 3 & 3 {
        0 => Languages::NONE,
        1 => Languages::ALL,
        _ => [locking, single]
            .into_iter()
            .filter_map(|number| Language::from_number(number % 14))
            .fold(Languages::NONE, |all, language| {
                all.and(Languages::of(language))
            }),
    };
    let packing = match ways >> 5 & 1 {
        #[cfg(feature = "graphemes")]
        1 => Packing::Graphemes,
        _ => Packing::Characters,
    };
    let profile = Profile::new()
        .with_capacities(capacities)
        .with_encodings(Encodings::new(encodings).unwrap())
        .with_languages(languages)
        .with_packing(packing);
    let reference = if wide {
        Reference::Bits16(u16::from_be_bytes([locking, single]))
    } else {
        Reference::Bits8(locking)
    };
    let text = String::from_utf8_lossy(rest);
    check_text(&text, &profile, reference);
    // The text of any septets can be encoded.
    let said = characters((locking % 14, single % 14), rest);
    check_text(&said, &profile, reference);
}
