//! The octets of segments: worked out by hand from the standard, and read by another decoder.

use proptest::collection::vec;
use proptest::prelude::*;

use sms_charge::octets::{Concatenation, Reference, UserData, decode, fill_bits, unpack};
use sms_charge::{
    Alphabet, Capacities, Encoding, Encodings, Language, Languages, Profile, Segment, ShiftTables,
};

use crate::checks::octets as checks;
use crate::oracle::national::{self, CELLS};
use crate::properties::cases;

fn hex(octets: impl Iterator<Item = u8>) -> String {
    octets.fold(String::new(), |hex, octet| hex + &format!("{octet:02X}"))
}

fn segment<'t>(profile: &'t Profile, text: &'t str, number: usize) -> Segment<'t> {
    profile.segments(text).nth(number - 1).unwrap()
}

/// Header, packed text, length.
fn golden(data: &UserData<'_>) -> (String, String, u8) {
    (hex(data.header()), hex(data.packed()), data.length())
}

fn alone(text: &str) -> (String, String, u8) {
    let profile = Profile::new();
    golden(&segment(&profile, text, 1).user_data(None).unwrap())
}

fn is(header: &str, packed: &str, length: u8) -> (String, String, u8) {
    (header.to_owned(), packed.to_owned(), length)
}

#[test]
fn packed_by_hand() {
    // h e l l o are 68 65 6C 6C 6F: E8 is 68 and the lowest bit of 65, and so on.
    assert_eq!(alone("hello"), is("", "E8329BFD06", 5));
    assert_eq!(alone("hellohello"), is("", "E8329BFD4697D9EC37", 10));
    // An escape and 65: 1B | 65 << 7 is 329B.
    assert_eq!(alone("€"), is("", "9B32", 2));
    // Seven septets leave seven unused bits, which are zeros. The length says that they are not an
    // @.
    assert_eq!(alone("1234567"), is("", "31D98C56B3DD00", 7));
    assert_eq!(alone("12345678"), is("", "31D98C56B3DD70", 8));
    assert_eq!(alone("@@@@@@@"), is("", "00000000000000", 7));
    assert_eq!(alone("@@@@@@@@"), is("", "00000000000000", 8));
    assert_eq!(alone(""), is("", "", 0));
}

#[test]
fn behind_a_reference_of_eight_bits_by_hand() {
    let profile = Profile::new();
    // Two of 153 septets, then the five.
    let text = "a".repeat(306) + "hello";
    let concatenation = Concatenation::new(Reference::Bits8(0xCC), 3, 3).unwrap();
    let last = segment(&profile, &text, 3);
    let data = last.user_data(Some(concatenation)).unwrap();
    // Six octets are 48 bits. One fill bit is added, and the text begins at the eighth septet.
    assert_eq!(golden(&data), is("050003CC0303", "D06536FB0D", 12));
    let text = "a".repeat(306) + "a{b";
    let last = segment(&profile, &text, 3);
    let data = last.user_data(Some(concatenation)).unwrap();
    assert_eq!(golden(&data), is("050003CC0303", "C21B9418", 11));
    // The first is full: 6 octets and 134.
    let first = segment(&profile, &text, 1);
    let concatenation = Concatenation::new(Reference::Bits8(0xCC), 3, 1).unwrap();
    let data = first.user_data(Some(concatenation)).unwrap();
    assert_eq!((data.packed().count(), data.length()), (134, 160));
}

#[test]
fn behind_a_reference_of_sixteen_bits_by_hand() {
    let profile = Profile::new().with_capacities(Capacities::CONCAT16);
    let text = "a".repeat(304) + "hello";
    let concatenation = Concatenation::new(Reference::Bits16(0x1234), 3, 3).unwrap();
    let last = segment(&profile, &text, 3);
    let data = last.user_data(Some(concatenation)).unwrap();
    // Seven octets are eight septets: no fill bits.
    assert_eq!(golden(&data), is("06080412340303", "E8329BFD06", 13));
}

#[test]
fn by_national_tables_by_hand() {
    let turkish = Profile::new().with_languages(Languages::of(Language::Turkish));
    let data = segment(&turkish, "ığ", 1).user_data(None).unwrap();
    // ı is 07 and ğ is 0C. Four octets are 32 bits, and three fill bits are added: 07 << 3 is 38,
    // and of 0C << 2 the result is 30.
    assert_eq!(golden(&data), is("03250101", "383000", 7));

    // A locking table and a single shift table of another language: seven octets, no fill bits.
    let both = Profile::new().with_languages(Languages::ALL);
    let data = segment(&both, "İ ã", 1).user_data(None).unwrap();
    assert_eq!(hex(data.header()), "06240103250101");
    assert_eq!(hex(data.unpacked()), "40201B7B");
    // 40, 20, 1B and 7B: 40 | 20 << 7 is 1040, then 1B << 14 | 7B << 21.
    assert_eq!(golden(&data), is("06240103250101", "40D0660F", 12));

    // A reference and a table: nine octets are 72 bits, and five fill bits are added.
    let hindi = Profile::new().with_languages(Languages::of(Language::Hindi));
    let text = "क".repeat(298) + "hello";
    let concatenation = Concatenation::new(Reference::Bits8(1), 3, 3).unwrap();
    let last = segment(&hindi, &text, 3);
    let data = last.user_data(Some(concatenation)).unwrap();
    assert_eq!(golden(&data), is("080003010303250106", "005D66B3DF", 16));
}

#[test]
fn ucs2_and_latin1_by_hand() {
    let profile = Profile::new();
    let data = segment(&profile, "Rp\u{A0}5 😀", 1)
        .user_data(None)
        .unwrap();
    let octets = "0052007000A000350020D83DDE00";
    assert_eq!(golden(&data), is("", octets, 14));
    assert_eq!(hex(data.unpacked()), octets);
    assert_eq!((data.data_coding_scheme(), data.smpp_data_coding()), (8, 8));

    let encodings = [Alphabet::Gsm7, Alphabet::Latin1, Alphabet::Ucs2];
    let profile = profile.with_encodings(Encodings::new(&encodings).unwrap());
    let data = segment(&profile, "Olá", 1).user_data(None).unwrap();
    assert_eq!(golden(&data), is("", "4F6CE1", 3));
    assert_eq!((data.data_coding_scheme(), data.smpp_data_coding()), (4, 3));

    let data = segment(&profile, "Ola", 1).user_data(None).unwrap();
    assert_eq!((data.data_coding_scheme(), data.smpp_data_coding()), (0, 0));
}

/// As in USSD and cell broadcast: 6.1.2.2 and 6.1.2.3.
#[test]
fn seven_unused_bits_hold_a_cr_if_no_length_is_known() {
    let padded = |text: &str| {
        let profile = Profile::new();
        let data = segment(&profile, text, 1).user_data(None).unwrap();
        hex(data.packed().padded_with_cr())
    };
    assert_eq!(padded("1234567"), "31D98C56B3DD1A");
    assert_eq!(padded("12345678"), "31D98C56B3DD70");
    assert_eq!(padded("123456"), "31D98C56B301");
    // Another CR follows a CR that ends with an octet.
    assert_eq!(padded("1234567\r"), "31D98C56B3DD1A0D");
}

#[test]
fn every_cell_is_written_and_read() {
    for cell in CELLS.iter() {
        let language = Language::from_number(cell.language);
        let tables = if cell.is_locking {
            ShiftTables {
                locking: language,
                single: None,
            }
        } else {
            ShiftTables {
                locking: None,
                single: language,
            }
        };
        let same = |other: &&national::Cell| {
            (other.language, other.is_locking, other.character)
                == (cell.language, cell.is_locking, cell.character)
        };
        let lowest = CELLS
            .iter()
            .filter(same)
            .map(|cell| cell.septet)
            .min()
            .unwrap();
        let profile = Profile::new();
        let text = cell.character.to_string();
        let mut segment = profile.segments(&text).next().unwrap();
        segment.encoding = Encoding::Gsm7;
        segment.tables = tables;
        let written: Vec<u8> = segment.user_data(None).unwrap().unpacked().collect();
        let by_default = crate::oracle::septets(cell.character) == Some(1);
        match (cell.is_locking, by_default) {
            (true, _) => assert_eq!(written, [lowest], "{cell:?}"),
            (false, false) => assert_eq!(written, [0x1B, lowest], "{cell:?}"),
            (false, true) => assert_eq!(written.len(), 1, "{cell:?}"),
        }
        let septets = if cell.is_locking {
            vec![cell.septet]
        } else {
            vec![0x1B, cell.septet]
        };
        assert!(decode(septets, tables).eq([cell.character]), "{cell:?}");
    }
}

#[test]
fn unusual_octets_are_read_as_the_standard_says() {
    let default = |septets: &[u8]| -> String {
        decode(septets.iter().copied(), ShiftTables::DEFAULT).collect()
    };
    // An escape at the end is removed. An escape after another is a space.
    assert_eq!(default(b"a\x1B"), "a");
    assert_eq!(default(b"a\x1B\x1Bb"), "a b");
    // A code that the extension table does not have is that of the default alphabet.
    assert_eq!(default(b"\x1Ba\x1B\r"), "a\r");
    // Not a septet.
    assert_eq!(default(b"\xE9\x1B\xE9"), "\u{FFFD}\u{FFFD}");
    // A space is shown for a code that a table does not have.
    let bengali = Some(Language::Bengali);
    let tables = ShiftTables {
        locking: bengali,
        single: bengali,
    };
    assert!(decode([0x0C, 0x1B, 0x45, 0x1B, 0x5B], tables).eq(" E ".chars()));
    // Telugu has no €. A standard receiver shows the character at 65.
    let telugu = ShiftTables {
        locking: None,
        single: Some(Language::Telugu),
    };
    assert!(decode([0x1B, 0x65], telugu).eq(['e']));
    // A receiver knows no locking table for Spanish.
    let spanish = ShiftTables {
        locking: Some(Language::Spanish),
        single: None,
    };
    assert!(decode([0x40], spanish).eq(['¡']));
}

#[test]
fn all_septets_by_all_pairs() {
    let alone: Vec<u8> = (0..=255).collect();
    let shifted: Vec<u8> = (0..=255).flat_map(|septet| [0x1B, septet]).collect();
    for locking in 0..14 {
        for single in 0..14 {
            checks::check_septets(&alone, (locking, single), locking);
            checks::check_septets(&shifted, (locking, single), single);
        }
    }
}

#[test]
fn too_long_a_segment_is_refused() {
    let capacities = crate::capacities((160, 160), (70, 70));
    let profile = Profile::new().with_capacities(capacities);
    let text = "a".repeat(161);
    let concatenation = Concatenation::new(Reference::Bits8(1), 2, 1).unwrap();
    let full = segment(&profile, &text, 1);
    let error = full.user_data(Some(concatenation)).unwrap_err();
    assert_eq!((error.code(), error.span()), ("user-data-too-long", 0..160));
    assert!(full.user_data(None).is_ok());
    // A reference of sixteen bits takes one octet more.
    let profile = Profile::new();
    let full = segment(&profile, &text, 1);
    assert!(full.user_data(Some(concatenation)).is_ok());
    let wide = Concatenation::new(Reference::Bits16(1), 2, 1).unwrap();
    assert!(full.user_data(Some(wide)).is_err());
}

#[test]
fn numbers_are_from_one_to_the_total() {
    let new = |total, number| Concatenation::new(Reference::Bits8(1), total, number);
    assert!(new(1, 1).is_ok() && new(255, 255).is_ok());
    for (total, number) in [(2, 0), (2, 3), (0, 0), (256, 1)] {
        let error = new(total, number).unwrap_err();
        assert_eq!(error.code(), "concatenation-out-of-range");
    }
}

/// How many octets or characters are left is within the hint at every step. The hint is at most
/// `over` times as many.
fn check_hints(mut left: impl Iterator + Clone, over: usize) {
    loop {
        let count = left.clone().count();
        let (least, most) = left.size_hint();
        let most = most.unwrap();
        assert!(least <= count && count <= most, "{least} {count} {most}");
        assert!(most <= over * count, "{count} {most}");
        if left.next().is_none() {
            return;
        }
    }
}

#[test]
fn hints_of_lengths_are_close() {
    let by =
        |encodings: &[Alphabet]| Profile::new().with_encodings(Encodings::new(encodings).unwrap());
    for (profile, text) in [
        (Profile::new(), "a€bc[€"),
        (by(&[Alphabet::Latin1, Alphabet::Ucs2]), "aéb"),
        (by(&[Alphabet::Ucs2]), "aя😀b"),
    ] {
        let segment = segment(&profile, text, 1);
        let data = segment.user_data(None).unwrap();
        check_hints(data.unpacked(), 4);
        if segment.encoding == Encoding::Ucs2 {
            let octets = data.unpacked().count();
            assert!(data.unpacked().size_hint().0 >= octets / 4);
        }
    }

    let mut decoded = decode(*b"a\x1Beb", ShiftTables::DEFAULT);
    for (hint, character) in [((2, 4), 'a'), ((1, 3), '€'), ((0, 1), 'b')] {
        assert_eq!(decoded.size_hint(), (hint.0, Some(hint.1)));
        assert_eq!(decoded.next(), Some(character));
    }
    assert_eq!(decoded.size_hint(), (0, Some(0)));

    let turkish = Profile::new().with_languages(Languages::of(Language::Turkish));
    let one = segment(&turkish, "ğ", 1);
    let concatenation = Concatenation::new(Reference::Bits16(7), 2, 1).unwrap();
    for concatenation in [None, Some(concatenation)] {
        let mut header = one.user_data(concatenation).unwrap().header();
        check_hints(header.clone(), 1);
        while header.len() > 0 {
            assert_eq!(header.len(), header.clone().count());
            header.next();
        }
        assert_eq!(header.next(), None);
    }
}

#[test]
fn fill_bits_reach_a_septet() {
    for header in 0..20 {
        let bits = header * 8 + usize::from(fill_bits(header));
        assert!(bits.is_multiple_of(7) && fill_bits(header) < 7);
    }
    assert_eq!(unpack(&[], 3).count(), 0);
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn a_text_is_read_back_from_its_octets(
        choice in any::<[u8; 4]>(),
        septets in vec(prop_oneof![0..128_u8, Just(0x1B), any::<u8>()], 0..500),
    ) {
        checks::check_octets(&[&choice[..], &septets].concat());
    }

    #[test]
    fn a_text_of_any_characters_too(
        choice in any::<[u8; 4]>(),
        text in "[a-z0-9 €{\\[ğşıáãक-न।آ-ی中😀\n]{0,400}",
    ) {
        checks::check_octets(&[&choice[..], text.as_bytes()].concat());
    }
}
