//! Each way of counting is found again from its bills. A twin that counts without the library makes
//! the bills.

use proptest::prelude::*;
use proptest::sample::select;
use sms_charge::reconcile::Explanation;
use sms_charge::reconcile::Reconciliation;
use sms_charge::{Added, Alphabet, Billing, Capacities, Encodings, LineEnds, Profile, estimate};

use crate::properties::cases;

/// The septets of the GSM-7 characters that these tests use.
fn septets(c: char) -> Option<usize> {
    match c {
        'a'..='z' | 'A'..='Z' | '0'..='9' | ' ' | '\n' | '\r' | 'é' => Some(1),
        '€' | '[' => Some(2),
        _ => None,
    }
}

/// A way of counting, written out again.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Way {
    bill: Bill,
    sent: Sent,
    before: usize,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Bill {
    Standard,
    Concat16,
    Quotient,
    Flat,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Sent {
    AsIs,
    AllAsUcs2,
    CrLfAsLf,
    LfAsCrLf,
    AsciiOnly,
    Latin1,
}

const BEFORE: [usize; 3] = [0, 13, 64];
const BILLS: [Bill; 4] = [Bill::Standard, Bill::Concat16, Bill::Quotient, Bill::Flat];
const ALL_SENT: [Sent; 6] = [
    Sent::AsIs,
    Sent::AllAsUcs2,
    Sent::CrLfAsLf,
    Sent::LfAsCrLf,
    Sent::AsciiOnly,
    Sent::Latin1,
];

impl Way {
    /// Single and multi of GSM-7, UCS-2 and Latin-1.
    fn capacities(self) -> [(usize, usize); 3] {
        match self.bill {
            Bill::Concat16 => [(160, 152), (70, 66), (140, 133)],
            Bill::Flat => [(160, 160), (70, 70), (140, 140)],
            Bill::Standard | Bill::Quotient => [(160, 153), (70, 67), (140, 134)],
        }
    }

    /// The bill, character by character.
    fn bill(self, text: &str) -> u32 {
        let text = match self.sent {
            Sent::CrLfAsLf => text.replace("\r\n", "\n"),
            Sent::LfAsCrLf => text.replace("\r\n", "\n").replace('\n', "\r\n"),
            _ => text.to_owned(),
        };
        let is_septet = |c: char| match self.sent {
            Sent::AllAsUcs2 => false,
            Sent::AsciiOnly => c.is_ascii() && septets(c).is_some(),
            _ => septets(c).is_some(),
        };
        let encoding = if self.sent == Sent::AllAsUcs2 {
            1
        } else if text.chars().all(is_septet) {
            0
        } else if self.sent == Sent::Latin1 && text.chars().all(|c| c <= 'ÿ') {
            2
        } else {
            1
        };
        let width = |c: char| match encoding {
            0 => septets(c).unwrap(),
            _ => c.len_utf16(),
        };
        let (single, multi) = self.capacities()[encoding];
        let units: usize = text.chars().map(width).sum();
        if units + self.before <= single {
            return 1;
        }
        if matches!(self.bill, Bill::Quotient | Bill::Flat) {
            return (units + self.before).div_ceil(multi) as u32;
        }
        let (mut parts, mut used) = (1, self.before);
        while used > multi {
            parts += 1;
            used -= multi;
        }
        for c in text.chars() {
            if used + width(c) > multi {
                parts += 1;
                used = 0;
            }
            used += width(c);
        }
        parts
    }

    /// What the library should find.
    fn profile(self) -> Profile {
        let profile = match self.sent {
            Sent::AsIs => Profile::new(),
            Sent::AllAsUcs2 => Profile::new().with_encodings(Encodings::UCS2),
            Sent::CrLfAsLf => Profile::new().with_line_ends(LineEnds::CrLfAsLf),
            Sent::LfAsCrLf => Profile::new().with_line_ends(LineEnds::LfAsCrLf),
            Sent::AsciiOnly => Profile::new().with_encodings(Encodings::ASCII_UCS2),
            Sent::Latin1 => Profile::new().with_encodings(
                Encodings::new(&[Alphabet::Gsm7, Alphabet::Latin1, Alphabet::Ucs2]).unwrap(),
            ),
        };
        let profile = match self.bill {
            Bill::Standard => profile,
            Bill::Concat16 => profile.with_capacities(Capacities::CONCAT16),
            Bill::Quotient => profile.with_billing(Billing::Quotient),
            Bill::Flat => {
                let flat = Capacities {
                    latin1: "140/140".parse().unwrap(),
                    ..crate::capacities((160, 160), (70, 70))
                };
                profile
                    .with_billing(Billing::Quotient)
                    .with_capacities(flat)
            }
        };
        profile.with_before(Added::characters(self.before as u16))
    }

    /// What an explanation says first.
    fn words(self) -> String {
        let bill: &[&str] = match self.bill {
            Bill::Standard => &[],
            Bill::Concat16 => &["16-bit reference"],
            Bill::Quotient => &["units divided"],
            Bill::Flat => &["units divided", "160 and 70 in each of several segments"],
        };
        let sent: &[&str] = match self.sent {
            Sent::AsIs => &[],
            Sent::AllAsUcs2 => &["all sent as UCS-2"],
            Sent::AsciiOnly => &["only ASCII sent as GSM-7"],
            Sent::Latin1 => &["Latin-1 tried before UCS-2"],
            Sent::CrLfAsLf => &["CR LF sent as LF"],
            Sent::LfAsCrLf => &["LF sent as CR LF"],
        };
        match [bill, sent].concat().as_slice() {
            [] => "standard".to_owned(),
            words => words.join(", "),
        }
    }

    fn is(self, found: Explanation) -> bool {
        found.before().contains(&(self.before as u16)) && self.is_except_before(found)
    }

    fn is_except_before(self, found: Explanation) -> bool {
        let without = |profile: Profile| profile.with_before(Added::NOTHING);
        without(found.profile()) == without(self.profile())
    }
}

fn ways() -> impl Iterator<Item = Way> {
    ALL_SENT.into_iter().flat_map(|sent| {
        BILLS
            .into_iter()
            .flat_map(move |bill| BEFORE.map(|before| Way { bill, sent, before }))
    })
}

/// Texts that separate the ways: with the lengths at which a segment is full with some added
/// characters, with pairs at the boundaries, and with both kinds of line end.
fn telling() -> Vec<String> {
    let mut texts = Vec::new();
    for full in [70, 132, 134, 140, 160, 266, 268, 280, 304, 306, 320] {
        for before in BEFORE {
            for units in [full - before, full - before + 1] {
                texts.push("é".repeat(units));
                texts.push("á".repeat(units));
                texts.push("a".repeat(units));
                texts.push("я".repeat(units));
                texts.push(format!("{}\n", "a".repeat(units - 1)));
                texts.push(format!("{}\r\n", "a".repeat(units - 2)));
            }
        }
    }
    // As full as two segments can be, with a pair at their boundary.
    for (before, times) in [("", 153), ("a", 146), ("", 121)] {
        texts.push(format!("{before}{}", "€".repeat(times)));
    }
    for (before, times) in [("", 67), ("a", 60), ("", 35)] {
        texts.push(format!("{before}{}", "😀".repeat(times)));
    }
    texts
}

#[test]
fn each_way_is_recovered_from_its_bills() {
    let texts = telling();
    for way in ways() {
        let mut bills = Reconciliation::new();
        for text in &texts {
            bills.observe(text, way.bill(text));
        }
        let found: Vec<_> = bills.explanations().collect();
        assert_eq!(found.len(), 1, "{way:?}: {found:?}");
        assert!(way.is(found[0]), "{way:?}: {found:?}");
        let before = way.before as u16;
        assert_eq!(found[0].before(), before..=before, "{way:?}");
        assert_eq!((bills.closest(), found[0].mismatches()), (found[0], 0));
        let told = found[0].to_string();
        let words = told.split(", with ").next();
        assert_eq!(words, Some(&*way.words()), "{told}");
        let profile = found[0].profile();
        for text in &texts {
            assert_eq!(
                profile.estimate(text).charge,
                way.bill(text),
                "{way:?} {text:?}"
            );
        }

        // One bill that no way makes. Then there is no explanation.
        bills.observe("Kode 4417", 9);
        assert_eq!(bills.explanations().count(), 0, "{way:?}");
        assert!(way.is(bills.closest()), "{way:?}: {:?}", bills.closest());
        assert_eq!(bills.closest().mismatches(), 1);
    }
}

#[test]
fn charges_that_no_profile_makes() {
    for actual in [0, 4, u32::MAX] {
        let mut bills = Reconciliation::new();
        bills.observe("Kode 4417", actual);
        assert_eq!(bills.explanations().count(), 0);
        assert_eq!(
            bills.closest().to_string(),
            "standard, with 0 to 80 characters before the text"
        );
    }
}

#[test]
fn the_numbers_before_end_at_a_worse_one() {
    let mut bills = Reconciliation::new();
    bills.observe(&"a".repeat(155), 1); // 0 to 5
    bills.observe(&"a".repeat(150), 2); // 11 and more
    let found = bills.closest();
    assert_eq!((found.profile(), found.mismatches()), (Profile::new(), 1));
    assert_eq!(found.before(), 0..=5);
}

#[test]
fn one_character_is_singular() {
    let mut bills = Reconciliation::new();
    bills.observe(&"a".repeat(160), 2);
    bills.observe(&"a".repeat(159), 1);
    assert_eq!(
        bills.closest().to_string(),
        "standard, with 1 character before the text"
    );
}

#[test]
fn a_setting_that_no_text_shows_is_not_listed() {
    let mut bills = Reconciliation::new();
    let listed = |bills: &Reconciliation, sent| {
        let is = |found: &Explanation| {
            BILLS.iter().any(|&bill| {
                Way {
                    bill,
                    sent,
                    before: 0,
                }
                .is_except_before(*found)
            })
        };
        bills.explanations().filter(is).count()
    };
    bills.observe("Lunas ✅", 1);
    assert_eq!(
        ALL_SENT.map(|sent| listed(&bills, sent)),
        [4, 0, 0, 0, 0, 0]
    );
    bills.observe("satu\ndua", 1);
    assert_eq!(
        ALL_SENT.map(|sent| listed(&bills, sent)),
        [4, 4, 0, 4, 0, 0]
    );
    bills.observe("café\r\n", 1);
    assert_eq!(
        ALL_SENT.map(|sent| listed(&bills, sent)),
        [4, 4, 4, 4, 4, 0]
    );
    bills.observe("á", 1);
    assert_eq!(ALL_SENT.map(|sent| listed(&bills, sent)), [4; 6]);
}

#[test]
fn the_more_usual_explanation_comes_first() {
    let mut bills = Reconciliation::new();
    // Some text shows each setting, and no setting changes a bill.
    for text in ["Lunas ✅", "satu\ndua", "café\r\n", "á"] {
        bills.observe(text, 1);
    }
    let order = ALL_SENT.into_iter().flat_map(|sent| {
        BILLS.map(|bill| Way {
            bill,
            sent,
            before: 0,
        })
    });
    let found: Vec<_> = bills.explanations().collect();
    assert_eq!(found.len(), order.clone().count());
    for (way, found) in order.zip(found) {
        assert!(way.is_except_before(found), "{way:?}: {found:?}");
    }
}

#[test]
fn explanations_are_written_in_words() {
    let a = |times| "a".repeat(times);
    // Full segments, so that no added characters and no other capacity fit, and pairs at a
    // boundary.
    let of_gsm7 = [(a(160), 1), (a(306), 2), (a(307), 3), ("€".repeat(153), 3)];
    let and = |text: String, actual| [&of_gsm7[..], &[(text, actual)]].concat();
    for (bills, words) in [
        (
            vec![(a(70), 1), (a(134), 2), (a(135), 3), ("😀".repeat(67), 3)],
            "all sent as UCS-2",
        ),
        (and(a(159) + "\n", 2), "LF sent as CR LF"),
        (and(a(159) + "\r\n", 1), "CR LF sent as LF"),
    ] {
        let mut found = Reconciliation::new();
        for (text, actual) in bills {
            found.observe(&text, actual);
        }
        let said: Vec<_> = found
            .explanations()
            .map(|found| found.to_string())
            .collect();
        assert_eq!(said, [words]);
    }

    // The number of characters before the text: exact, or from least to most.
    for (least, most, words) in [
        (0, 0, "standard"),
        (1, 1, "standard, with 1 character before the text"),
        (13, 13, "standard, with 13 characters before the text"),
        (1, 13, "standard, with 1 to 13 characters before the text"),
    ] {
        let mut found = Reconciliation::new();
        found.observe(&a(161 - least), 2);
        found.observe(&a(160 - most), 1);
        assert_eq!(found.closest().to_string(), words);
    }
}

#[test]
fn without_bills_everything_is_an_explanation() {
    let bills = Reconciliation::default();
    assert_eq!(format!("{bills:?}"), format!("{:?}", Reconciliation::new()));
    assert_eq!((bills.texts(), bills.tally().bills()), (0, 0));
    let words = bills.explanations().map(|found| found.to_string());
    let bills_made = [
        "standard",
        "16-bit reference",
        "units divided",
        "units divided, 160 and 70 in each of several segments",
    ];
    assert!(
        words.eq(bills_made.map(|bill| format!("{bill}, with 0 to 80 characters before the text")))
    );
    assert_eq!(bills.closest().mismatches(), 0);
}

#[test]
fn the_tally() {
    let mut bills = Reconciliation::with(Profile::new().with_before(Added::characters(20)));
    bills.observe("Kode 4417", 1);
    bills.observe(&"a".repeat(150), 1);
    bills.observe("Kode 4417", 2);
    bills.observe_estimate(estimate("Kode 4417"), 1);
    bills.observe_estimate(estimate(&"a".repeat(161)), 1);
    let tally = bills.tally();
    assert_eq!((tally.matches, tally.over, tally.under), (2, 1, 2));
    assert_eq!((tally.bills(), bills.texts()), (5, 3));
}

#[test]
fn no_text_is_shown() {
    let mut bills = Reconciliation::new();
    bills.observe("Kode 918273", 1);
    let shown = format!("{bills:?}");
    assert!(
        !shown.contains("918273") && !shown.contains("Kode"),
        "{shown}"
    );
    assert!(size_of::<Reconciliation>() < 18_000);
}

fn text() -> impl Strategy<Value = String> {
    let alphabet = select(vec!["a", "€", "é", "á", "\n", "\r\n", "\r", "[", "😀", "я"]);
    let gsm7 = select(vec!["a", "€", "é", "\n", "\r\n", "\r", "["]);
    prop_oneof![
        proptest::collection::vec(alphabet, 0..200).prop_map(|pieces| pieces.concat()),
        proptest::collection::vec(gsm7, 0..400).prop_map(|pieces| pieces.concat()),
    ]
}

proptest! {
    #![proptest_config(cases(100))]

    /// Every number of characters with every way, against the bill of the twin. Exactly those that
    /// agree are found.
    #[test]
    fn the_numbers_before_agree_with_the_bills(text in text(), charge in 0..8_u32) {
        let mut bills = Reconciliation::new();
        bills.observe(&text, charge);
        let found: Vec<_> = bills.explanations().collect();
        for sent in ALL_SENT {
            for bill in BILLS {
                let way = |before| Way { bill, sent, before };
                let of_way: Vec<_> = found
                    .iter()
                    .filter(|found| way(0).is_except_before(**found))
                    .collect();
                prop_assert!(of_way.len() <= 1);
                let agreeing: Vec<u16> = (0..=80)
                    .filter(|&before| way(before.into()).bill(&text) == charge)
                    .collect();
                let listed: Vec<u16> = of_way.iter().flat_map(|found| found.before()).collect();
                if sent == Sent::AsIs || !listed.is_empty() {
                    prop_assert_eq!(listed, agreeing, "{:?}", way(0));
                }
            }
        }
    }

    /// The way that made the bills is always among those found.
    #[test]
    fn the_true_way_is_found(
        texts in proptest::collection::vec(text(), 1..12),
        bill in select(&BILLS[..]),
        before in 0..=80_usize,
    ) {
        let way = Way { bill, sent: Sent::AsIs, before };
        let mut bills = Reconciliation::new();
        for text in &texts {
            bills.observe(text, way.bill(text));
        }
        prop_assert!(bills.explanations().any(|found| way.is(found)));
    }

    /// For every gateway that made the bills, each profile that is found makes them, too.
    #[test]
    fn a_found_profile_makes_every_bill(
        texts in proptest::collection::vec(text(), 1..12),
        bill in select(&BILLS[..]),
        sent in select(&ALL_SENT[..]),
        before in 0..=200_usize,
        after in prop_oneof![Just(""), Just(" Balas STOP"), Just("[x]€"), Just("🙏")],
    ) {
        let way = Way { bill, sent, before };
        let hidden = way.profile().with_after(Added::text(after));
        let mut bills = Reconciliation::new();
        for text in &texts {
            bills.observe(text, hidden.estimate(text).charge);
        }
        for found in bills.explanations() {
            for before in found.before() {
                let profile = found.profile().with_before(Added::characters(before));
                for text in &texts {
                    prop_assert_eq!(profile.estimate(text).charge, hidden.estimate(text).charge);
                }
            }
        }
    }
}
