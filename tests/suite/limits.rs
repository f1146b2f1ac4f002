//! Each limit that the docs, `SECURITY.md` and `PROMISES.md` give as a number: what reaches it is taken, and what
//! passes it by one is not. The numbers stand here a second time, in the order of the rooms; those of templates
//! that take longer are in `template/limits.rs`.

use core::mem::size_of;

use sms_charge::content::ContentWriter;
use sms_charge::explain::{Lint, LintKind, Savings, Tier, apply_all, lints, savings};
use sms_charge::octets::{Concatenation, Reference};
use sms_charge::phone::{ParseOptions, PhoneNumberErrorKind};
use sms_charge::reconcile::Reconciliation;
use sms_charge::template::{Delimiters, Syntax, TemplateErrorKind, VarSpec};
use sms_charge::{
    Added, Alphabet, Capacities, Capacity, Content, Encodings, Language, Languages, Limits,
    PhoneNumber, Profile, Template, estimate, rcs, remaining,
};

mod counting {
    use super::*;

    /// `(single, multi)` of GSM-7, UCS-2 and Latin-1.
    fn figures(capacities: Capacities) -> [(usize, usize); 3] {
        let Capacities { gsm7, ucs2, latin1 } = capacities;
        [gsm7, ucs2, latin1].map(|capacity| (capacity.single(), capacity.multi()))
    }

    #[test]
    fn a_segment_has_140_octets() {
        assert_eq!(
            figures(Capacities::CONCAT8),
            [(160, 153), (70, 67), (140, 134)]
        );
        assert_eq!(
            figures(Capacities::CONCAT16),
            [(160, 152), (70, 66), (140, 133)]
        );
        assert_eq!((remaining(""), remaining("я")), (160, 69));
        for (unit, single, multi) in [("a", 160, 153), ("я", 70, 67)] {
            for (units, charge) in [
                (single, 1),
                (single + 1, 2),
                (2 * multi, 2),
                (2 * multi + 1, 3),
            ] {
                assert_eq!(
                    estimate(&unit.repeat(units)).charge,
                    charge,
                    "{units} of {unit}"
                );
            }
        }
    }

    #[test]
    fn one_of_several_segments_holds_2_units_at_least_and_no_more_than_one_alone() {
        assert!(Capacity::new(2, 2).is_ok() && Capacity::new(2, 1).is_err());
        assert!(Capacity::new(160, 160).is_ok() && Capacity::new(160, 161).is_err());
        assert!(Capacity::new(u16::MAX, u16::MAX).is_ok());
    }

    #[test]
    fn a_gateway_takes_255_segments() {
        assert_eq!(Profile::new().limits().segments(), 255);
        for (unit, multi) in [("a", 153), ("я", 67)] {
            let full = unit.repeat(255 * multi);
            assert!(!estimate(&full).over_limit);
            assert!(estimate(&(full + unit)).over_limit);
        }
        let limits = Limits::new().with_characters(500);
        let profile = Profile::new().with_limits(limits);
        assert!(!profile.estimate(&"a".repeat(500)).over_limit);
        assert!(profile.estimate(&"a".repeat(501)).over_limit);
    }

    #[test]
    fn a_text_of_510_bytes_is_copied_for_the_gateway() {
        assert_eq!(Added::MAX_COPIED_BYTES, 510);
        let full = "a".repeat(510);
        assert_eq!(Added::try_from(&*full).unwrap().as_text(), Some(&*full));
        assert!(Added::try_from(&*"a".repeat(511)).is_err());
        assert!(Added::try_from(&*("a".repeat(509) + "é")).is_err());
        // As a number it is anything that an u16 holds.
        let profile = Profile::new().with_before(Added::characters(u16::MAX));
        assert_eq!(profile.estimate("").charge, 65_535_u32.div_ceil(153));
    }

    #[test]
    fn three_encodings_are_tried_at_most() {
        use Alphabet::{Ascii, Gsm7, Latin1, Ucs2};

        assert!(Encodings::new(&[Gsm7, Latin1, Ucs2]).is_ok());
        assert!(Encodings::new(&[Ascii, Latin1, Ucs2]).is_ok());
        assert!(Encodings::new(&[Ascii, Gsm7, Latin1, Ucs2]).is_err());
        assert!(Encodings::new(&[]).is_err());
    }

    #[test]
    fn there_are_13_languages_and_a_table_takes_3_octets() {
        assert_eq!(Language::ALL.len(), 13);
        let profile = Profile::new().with_languages(Languages::ALL);
        // ğ is in the Turkish locking table, ç of the Portuguese single shift table takes an escape.
        for (text, septets) in [("ğ", 155), ("ğक", 152)] {
            let mut one = text.to_owned();
            let units = profile.estimate(text).units;
            one.push_str(&"1".repeat(septets - units));
            assert_eq!(profile.estimate(&one).charge, 1, "{text}");
            assert_eq!(profile.estimate(&(one + "1")).charge, 2, "{text}");
        }
    }

    #[test]
    fn a_header_numbers_255_segments() {
        let reference = Reference::Bits16(7);
        assert!(Concatenation::new(reference, 255, 255).is_ok());
        assert!(Concatenation::new(reference, 255, 1).is_ok());
        for (total, number) in [(256, 1), (255, 0), (2, 3), (0, 0)] {
            assert!(
                Concatenation::new(reference, total, number).is_err(),
                "{number} of {total}"
            );
        }
    }

    #[test]
    fn user_data_has_140_octets() {
        let roomy = Profile::new().with_capacities(crate::capacities((170, 170), (80, 80)));
        for (unit, most) in [("a", 160), ("я", 70)] {
            for (units, is_taken) in [(most, true), (most + 1, false)] {
                let text = unit.repeat(units);
                let segment = roomy.segments(&text).next().unwrap();
                let data = segment.user_data(None);
                assert_eq!(data.is_ok(), is_taken, "{units} of {unit}");
                if let Ok(data) = data {
                    assert_eq!(data.packed().count(), 140);
                }
            }
            // With a reference of 16 bits, one less than CONCAT8 has.
            let concatenation = Concatenation::new(Reference::Bits16(1), 2, 1).ok();
            let most = if unit == "a" { 152 } else { 66 };
            for (units, is_taken) in [(most, true), (most + 1, false)] {
                let text = unit.repeat(units);
                let segment = roomy.segments(&text).next().unwrap();
                assert_eq!(
                    segment.user_data(concatenation).is_ok(),
                    is_taken,
                    "{units} of {unit}"
                );
            }
        }
    }

    #[test]
    fn a_basic_message_of_rcs_has_160_bytes() {
        assert_eq!(rcs::message_type(&"é".repeat(80)), rcs::MessageType::Basic);
        assert_eq!(
            rcs::message_type(&("é".repeat(80) + "a")),
            rcs::MessageType::Single
        );
        assert_eq!(
            [160, 161, 320].map(|bytes| rcs::us_segments(&"a".repeat(bytes))),
            [1, 2, 2]
        );
    }
}

mod explaining {
    use super::*;

    /// More than one segment in UCS-2, and in GSM-7 with all replacements.
    fn with_blanks(replacements: usize) -> String {
        format!("{}{}", "a".repeat(200), "\u{A0}a".repeat(replacements))
    }

    #[test]
    fn savings_try_128_replacements() {
        assert_eq!(Savings::MAX_REPLACEMENTS, 128);
        let full = with_blanks(128);
        let found = savings(&full, Tier::Invisible);
        assert!(!found.is_partial());
        // The last one is tried: only without any is the text GSM-7.
        assert_eq!(found.edits().count(), 128);
        assert_eq!((found.before.charge, found.after.charge), (7, 3));

        let more = with_blanks(129);
        let found = savings(&more, Tier::Invisible);
        assert!(found.is_partial());
        assert_eq!(found.edits().count(), 0);
        assert_eq!(apply_all(&more, Tier::Invisible).edits().count(), 129);
    }

    /// UTS #51, ED-14a: a tag sequence has 32 characters at most.
    #[test]
    fn tags_are_kept_after_a_flag_up_to_32() {
        for (tags, kept) in [(1, 1), (31, 31), (32, 32), (33, 32), (40, 32)] {
            let flag = |tags: usize| format!("🏴{}", "\u{E0062}".repeat(tags));
            let applied = apply_all(&flag(tags), Tier::ALL_BUT_LOSSY[0]).to_string();
            assert_eq!(applied, flag(kept), "{tags} tags");
        }
    }

    #[test]
    fn plus_signs_are_taken_for_blanks_from_3_on() {
        let is_form = |text: &str| {
            let said = |lint: Lint| lint.kind == LintKind::UrlEncoding;
            lints(text).any(said)
        };
        assert!(is_form("Kode+Anda+adalah+siap"));
        assert!(!is_form("Kode+Anda+adalah"));
    }
}

mod content {
    use super::*;

    fn pairs(count: usize) -> Vec<(String, String)> {
        (0..count)
            .map(|n| (format!("k{n}"), "1".to_owned()))
            .collect()
    }

    fn joined(count: usize) -> String {
        let pairs: Vec<_> = pairs(count)
            .iter()
            .map(|(key, value)| format!("{key}:{value}"))
            .collect();
        pairs.join(",")
    }

    #[test]
    fn it_has_64_pairs() {
        assert_eq!(Content::MAX_PAIRS, 64);
        assert_eq!(Content::parse(&joined(64)).unwrap().len(), 64);
        assert_eq!(
            Content::parse(&joined(65)).unwrap_err().code(),
            "too-many-pairs"
        );
        assert!(ContentWriter::new(&pairs(64)).is_ok());
        let pairs = pairs(65);
        let error = ContentWriter::new(&pairs).unwrap_err();
        assert_eq!(error.index(), 64);
    }

    #[test]
    fn it_has_65535_bytes() {
        assert_eq!(Content::MAX_BYTES, 65_535);
        let of = |bytes: usize| format!("k:{}", "a".repeat(bytes - 2));
        assert!(Content::parse(&of(65_535)).is_ok());
        let long = of(65_536);
        let error = Content::parse(&long).unwrap_err();
        assert_eq!(
            (error.code(), error.span()),
            ("content-too-long", 65_535..65_535)
        );
        for (bytes, is_taken) in [(65_535, true), (65_536, false)] {
            let value = "a".repeat(bytes - 2);
            assert_eq!(
                ContentWriter::new(&[("k", &*value)]).is_ok(),
                is_taken,
                "{bytes}"
            );
        }
    }

    #[test]
    fn a_key_has_64_bytes_without_a_warning() {
        let codes = |bytes: usize| {
            let text = format!("{}:1", "k".repeat(bytes));
            Content::problems(&text)
                .map(|problem| problem.code())
                .collect::<Vec<_>>()
        };
        assert_eq!(codes(64), Vec::<&str>::new());
        assert_eq!(codes(65), ["key-too-long"]);
    }

    #[cfg(target_pointer_width = "64")]
    #[test]
    fn it_takes_536_bytes_of_memory() {
        assert_eq!(size_of::<Content<'_>>(), 536);
    }
}

mod template {
    use super::*;

    #[test]
    fn a_name_has_64_bytes() {
        let source = |bytes: usize| format!("%{{{}}}", "n".repeat(bytes));
        assert!(Template::parse(&source(64)).is_ok());
        let long = source(65);
        let error = Template::parse(&long).unwrap_err();
        assert_eq!(error.kind(), TemplateErrorKind::NameTooLong);
    }

    #[test]
    fn it_has_64_placeholders() {
        assert_eq!(Template::MAX_PLACEHOLDERS, 64);
        assert!(Template::parse(&"%{a}".repeat(64)).is_ok());
        assert!(Template::parse(&"%{a}".repeat(65)).is_err());
    }

    #[test]
    fn a_placeholder_has_65535_bytes_with_its_default() {
        let source = |bytes: usize| format!("{{a:-{}}}", "d".repeat(bytes - "{a:-}".len()));
        let full = source(65_535);
        assert!(Template::parse_with(&full, Syntax::Brace).is_ok());
        let long = source(65_536);
        let error = Template::parse_with(&long, Syntax::Brace).unwrap_err();
        assert_eq!(error.kind(), TemplateErrorKind::PlaceholderTooLong);
    }

    #[test]
    fn a_delimiter_has_16_bytes() {
        assert_eq!(Delimiters::MAX_BYTES, 16);
        let of = |open, close| Delimiters::new(&"<".repeat(open), &">".repeat(close)).is_ok();
        assert!(of(16, 16) && !of(17, 16) && !of(16, 17) && !of(0, 1) && !of(1, 0));
    }

    #[test]
    fn specifications_have_the_lengths_of_the_docs() {
        for (spec, least, most) in [
            (VarSpec::CODE, 4, 8),
            (VarSpec::MINUTES, 1, 3),
            (VarSpec::AMOUNT, 1, 15),
            (VarSpec::DATE, 4, 17),
            (VarSpec::NAME, 1, 40),
            (VarSpec::URL, 1, 60),
        ] {
            let allows = |characters: u16| spec.allows(&"1".repeat(characters.into()));
            assert_eq!(spec.characters(), least..=most);
            assert!(
                allows(least) && allows(most) && !allows(least - 1) && !allows(most + 1),
                "{spec:?}"
            );
        }
    }
}

mod phone {
    use super::*;

    const NUMBER: &str = "+6281234567890";

    #[test]
    fn an_input_has_64_bytes() {
        assert_eq!(PhoneNumber::MAX_INPUT_BYTES, 64);
        let padded = |bytes: usize| format!("{NUMBER:<bytes$}");
        assert!(PhoneNumber::parse_lenient(&padded(64)).is_ok());
        let long = padded(65);
        let error = PhoneNumber::parse_lenient(&long).unwrap_err();
        assert_eq!(
            (error.kind(), error.span()),
            (PhoneNumberErrorKind::InputTooLong, 64..65)
        );
        let error = PhoneNumber::parse(&"1".repeat(65)).unwrap_err();
        assert_eq!(error.kind(), PhoneNumberErrorKind::InputTooLong);
    }

    #[test]
    fn a_number_has_9_to_12_digits_and_takes_8_bytes() {
        assert_eq!(size_of::<PhoneNumber>(), 8);
        let kind = |digits: usize| {
            let number = format!("+62812{}", "3".repeat(digits - 3));
            PhoneNumber::parse(&number).map_err(|error| error.kind())
        };
        assert!((9..=12).all(|digits| kind(digits).is_ok()));
        assert_eq!(kind(8), Err(PhoneNumberErrorKind::TooShort { digits: 8 }));
        assert_eq!(kind(13), Err(PhoneNumberErrorKind::TooLong { digits: 13 }));
        assert_eq!(
            kind(14),
            Err(PhoneNumberErrorKind::BeyondE164 { digits: 14 })
        );
    }

    #[test]
    fn two_spaces_stand_between_digits() {
        for (spaces, is_taken) in [(1, true), (2, true), (3, false)] {
            let number = format!("0812{}34567890", " ".repeat(spaces));
            assert_eq!(
                PhoneNumber::parse_lenient(&number).is_ok(),
                is_taken,
                "{spaces}"
            );
        }
    }

    #[test]
    fn a_mask_shows_4_digits() {
        let number = PhoneNumber::parse(NUMBER).unwrap();
        assert_eq!(number.masked(4).to_string(), "+62 812-****-7890");
        assert_eq!(number.masked(5), number.masked(4));
        assert_ne!(number.masked(3), number.masked(4));
    }

    /// Which inputs are told that a spreadsheet has rounded them.
    #[test]
    fn an_exponent_has_1_or_2_digits_and_a_mantissa_1_before_its_point() {
        let is_rounded = |input: &str| {
            let error = PhoneNumber::parse_lenient(input).unwrap_err();
            error.kind() == PhoneNumberErrorKind::ScientificNotation
        };
        for input in [
            "8.1E+1",
            "8.1E+12",
            "8,1e12",
            "8E11",
            "8.1E-10",
            "+6.28123E+12",
        ] {
            assert!(is_rounded(input), "{input}");
        }
        for input in [
            "8.1E+100", "8.1E+", "8.1E", "62.8E+11", "E+11", ".8E+11", "8.1E+1a", "8.1E+1+1",
        ] {
            assert!(!is_rounded(input), "{input}");
        }
    }

    /// All ways to write a word in capital and small letters.
    fn cases(word: &str) -> Vec<String> {
        let letters = word.bytes().filter(u8::is_ascii_alphabetic).count();
        let written = |choice: usize| {
            let mut bit = 0;
            let letter = |c: char| {
                if !c.is_ascii_alphabetic() {
                    return c;
                }
                bit += 1;
                match choice >> (bit - 1) & 1 {
                    0 => c.to_ascii_lowercase(),
                    _ => c.to_ascii_uppercase(),
                }
            };
            word.chars().map(letter).collect()
        };
        (0..1 << letters).map(written).collect()
    }

    #[test]
    fn tel_is_read_in_any_case() {
        let all = cases("tel:");
        assert_eq!(all.len(), 8);
        for scheme in all {
            let number = PhoneNumber::parse_lenient(&format!("{scheme}{NUMBER}"));
            assert_eq!(number, PhoneNumber::parse(NUMBER), "{scheme}");
        }
    }

    #[test]
    fn labels_around_a_number_are_read_in_any_case() {
        let options = ParseOptions::new().unwrapped(true);
        let digits = &NUMBER[1..];
        let labels = ["wa:", "hp:", "telp:", "telp."].map(|label| (label, NUMBER, ""));
        let links = ["wa.me/", "https://wa.me/"].map(|link| (link, digits, ""));
        let accounts = ["@c.us", "@s.whatsapp.net"].map(|account| ("", digits, account));
        for (before, number, after) in labels.into_iter().chain(links).chain(accounts) {
            for before in cases(before) {
                // The first and the last way, and some between.
                for after in cases(after).into_iter().step_by(31) {
                    let input = format!("{before}{number}{after}");
                    assert_eq!(options.parse(&input), PhoneNumber::parse(NUMBER), "{input}");
                }
            }
        }
    }
}

mod reconciling {
    use super::*;

    #[test]
    fn up_to_80_characters_before_a_text_are_found() {
        for (before, is_found) in [(80, true), (81, false)] {
            let mut bills = Reconciliation::new();
            bills.observe(&"a".repeat(160 - before), 1);
            bills.observe(&"a".repeat(161 - before), 2);
            let found = bills
                .explanations()
                .any(|found| found.profile().capacities() == Capacities::CONCAT8);
            assert_eq!(found, is_found, "{before}");
        }
    }

    #[test]
    fn the_bills_take_17_kilobytes_however_many() {
        let bytes = size_of::<Reconciliation>();
        assert!((16_500..17_500).contains(&bytes), "{bytes}");
    }
}
