//! Each way of counting is recovered from the bills it makes, judged by a twin that counts without
//! the library.

use proptest::prelude::*;
use proptest::sample::select;
use sms_charge::reconcile::{Explanation, Treatment};
use sms_charge::{Profile, Reconciliation, estimate};

use crate::properties::cases;

/// The septets of the characters that are in GSM-7, among those that these tests use.
fn septets(c: char) -> Option<usize> {
    match c {
        'a'..='z' | 'A'..='Z' | '0'..='9' | ' ' | '\n' | '\r' | 'é' => Some(1),
        '€' | '[' => Some(2),
        _ => None,
    }
}

/// A way of counting, spelled out again.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Way {
    name: &'static str,
    treatment: Treatment,
    reserve: usize,
}

const RESERVES: [usize; 3] = [0, 13, 64];
const NAMES: [&str; 4] = ["standard", "16-bit reference", "sum", "flat"];
const TREATMENTS: [Treatment; 4] = [
    Treatment::AsIs,
    Treatment::ForcedUcs2,
    Treatment::CrLfAsLf,
    Treatment::LfAsCrLf,
];

impl Way {
    fn capacities(self) -> [(usize, usize); 2] {
        match self.name {
            "16-bit reference" => [(160, 152), (70, 66)],
            "flat" => [(160, 160), (70, 70)],
            _ => [(160, 153), (70, 67)],
        }
    }

    /// The bill, one character after the other.
    fn bill(self, text: &str) -> u32 {
        let text = match self.treatment {
            Treatment::CrLfAsLf => text.replace("\r\n", "\n"),
            Treatment::LfAsCrLf => text.replace("\r\n", "\n").replace('\n', "\r\n"),
            _ => text.to_owned(),
        };
        let is_gsm7 =
            self.treatment != Treatment::ForcedUcs2 && text.chars().all(|c| septets(c).is_some());
        let width = |c: char| match septets(c) {
            Some(septets) if is_gsm7 => septets,
            _ => c.len_utf16(),
        };
        let (single, multi) = self.capacities()[usize::from(!is_gsm7)];
        let units: usize = text.chars().map(width).sum();
        if units + self.reserve <= single {
            return 1;
        }
        if matches!(self.name, "sum" | "flat") {
            return (units + self.reserve).div_ceil(multi) as u32;
        }
        let (mut parts, mut used) = (1, self.reserve);
        for c in text.chars() {
            if used + width(c) > multi {
                parts += 1;
                used = 0;
            }
            used += width(c);
        }
        parts
    }

    fn is(self, found: Explanation) -> bool {
        found.name() == self.name
            && found.treatment() == self.treatment
            && found.reserves().contains(&(self.reserve as u16))
    }
}

fn ways() -> impl Iterator<Item = Way> {
    TREATMENTS.into_iter().flat_map(|treatment| {
        NAMES.into_iter().flat_map(move |name| {
            RESERVES.map(|reserve| Way {
                name,
                treatment,
                reserve,
            })
        })
    })
}

/// Texts that tell the ways apart: of the lengths at which a message or a part is full under some
/// reserve, with pairs on the edges, and with both kinds of line end.
fn telling() -> Vec<String> {
    let mut texts = Vec::new();
    for full in [70, 132, 134, 140, 160, 304, 306, 320] {
        for reserve in RESERVES {
            for units in [full - reserve, full - reserve + 1] {
                texts.push("a".repeat(units));
                texts.push("я".repeat(units));
                texts.push(format!("{}\n", "a".repeat(units - 1)));
                texts.push(format!("{}\r\n", "a".repeat(units - 2)));
            }
        }
    }
    // As full as two parts can be, with a pair across their edge.
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
        let reserve = way.reserve as u16;
        assert_eq!(found[0].reserves(), reserve..=reserve, "{way:?}");
        assert_eq!((bills.closest(), found[0].mismatches()), (found[0], 0));
        if way.treatment == Treatment::AsIs {
            let profile = found[0].profile();
            assert!(
                texts
                    .iter()
                    .all(|text| profile.estimate(text).charge == way.bill(text))
            );
        }

        // One bill that nobody makes, and there is none.
        bills.observe("Kode 4417", 9);
        assert_eq!(bills.explanations().count(), 0, "{way:?}");
        assert!(way.is(bills.closest()), "{way:?}: {:?}", bills.closest());
        assert_eq!(bills.closest().mismatches(), 1);
    }
}

#[test]
fn charges_that_nobody_makes() {
    for actual in [0, 4, u32::MAX] {
        let mut bills = Reconciliation::new();
        bills.observe("Kode 4417", actual);
        assert_eq!(bills.explanations().count(), 0);
        assert_eq!(
            bills.closest().to_string(),
            "standard, with 0 to 65 characters put before the text"
        );
    }
}

#[test]
fn reserves_end_where_one_does_worse() {
    let mut bills = Reconciliation::new();
    bills.observe(&"a".repeat(155), 1); // 0 to 5
    bills.observe(&"a".repeat(150), 2); // 11 and more
    let found = bills.closest();
    assert_eq!((found.name(), found.mismatches()), ("standard", 1));
    assert_eq!(found.reserves(), 0..=5);
}

#[test]
fn one_character_is_not_characters() {
    let mut bills = Reconciliation::new();
    bills.observe(&"a".repeat(160), 2);
    bills.observe(&"a".repeat(159), 1);
    assert_eq!(
        bills.closest().to_string(),
        "standard, with 1 character put before the text"
    );
}

#[test]
fn what_no_text_could_show_is_not_listed() {
    let mut bills = Reconciliation::new();
    bills.observe("Lunas ✅", 1);
    assert!(
        bills
            .explanations()
            .all(|found| found.treatment() == Treatment::AsIs)
    );
    assert_eq!(bills.explanations().count(), 4);
    bills.observe("satu\ndua", 1);
    let treatments = |bills: &Reconciliation, wanted| {
        bills
            .explanations()
            .filter(|found| found.treatment() == wanted)
            .count()
    };
    assert_eq!(treatments(&bills, Treatment::ForcedUcs2), 4);
    assert_eq!(treatments(&bills, Treatment::LfAsCrLf), 4);
    assert_eq!(treatments(&bills, Treatment::CrLfAsLf), 0);
}

#[test]
fn explanations_are_said_in_words() {
    let a = |times| "a".repeat(times);
    // Full messages and parts, so that no reserve fits and no other capacity, and pairs on an edge.
    let of_gsm7 = [(a(160), 1), (a(306), 2), (a(307), 3), ("€".repeat(153), 3)];
    let and = |text: String, actual| [&of_gsm7[..], &[(text, actual)]].concat();
    for (bills, words) in [
        (
            vec![(a(70), 1), (a(134), 2), (a(135), 3), ("😀".repeat(67), 3)],
            "standard, all sent as UCS-2",
        ),
        (and(a(159) + "\n", 2), "standard, LF sent as CR LF"),
        (and(a(159) + "\r\n", 1), "standard, CR LF sent as LF"),
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

    // So many characters before the text, or at least and at most.
    for (least, most, words) in [
        (0, 0, "standard"),
        (1, 1, "standard, with 1 character put before the text"),
        (13, 13, "standard, with 13 characters put before the text"),
        (
            1,
            13,
            "standard, with 1 to 13 characters put before the text",
        ),
    ] {
        let mut found = Reconciliation::new();
        found.observe(&a(161 - least), 2);
        found.observe(&a(160 - most), 1);
        assert_eq!(found.closest().to_string(), words);
    }
    assert_eq!(format!("{:>10}|", Treatment::AsIs), "  as it is|");
}

#[test]
fn nothing_is_explained_by_everything() {
    let bills = Reconciliation::default();
    assert_eq!(format!("{bills:?}"), format!("{:?}", Reconciliation::new()));
    assert_eq!((bills.texts(), bills.tally().bills()), (0, 0));
    assert!(bills.explanations().map(|found| found.name()).eq(NAMES));
    assert_eq!(bills.closest().mismatches(), 0);
}

#[test]
fn the_tally() {
    let mut bills = Reconciliation::with(Profile::new().reserve(20));
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
    assert!(size_of::<Reconciliation>() < 10_000);
}

fn text() -> impl Strategy<Value = String> {
    let alphabet = select(vec!["a", "€", "é", "\n", "\r\n", "\r", "[", "😀", "я"]);
    let gsm7 = select(vec!["a", "€", "é", "\n", "\r\n", "\r", "["]);
    prop_oneof![
        proptest::collection::vec(alphabet, 0..200).prop_map(|pieces| pieces.concat()),
        proptest::collection::vec(gsm7, 0..400).prop_map(|pieces| pieces.concat()),
    ]
}

proptest! {
    #![proptest_config(cases(100))]

    /// Every reserve of every way, beside the twin's bill: exactly those that agree are found.
    #[test]
    fn the_reserves_are_those_that_agree(text in text(), actual in 0..8_u32) {
        let mut bills = Reconciliation::new();
        bills.observe(&text, actual);
        let found: Vec<_> = bills.explanations().collect();
        for treatment in TREATMENTS {
            for (name, most) in NAMES.into_iter().zip([65, 64, 65, 68]) {
                let of_way: Vec<_> = found
                    .iter()
                    .filter(|found| (found.name(), found.treatment()) == (name, treatment))
                    .collect();
                prop_assert!(of_way.len() <= 1);
                let agreeing: Vec<u16> = (0..=most)
                    .filter(|&reserve| Way { name, treatment, reserve: reserve.into() }.bill(&text) == actual)
                    .collect();
                let listed: Vec<u16> = of_way.iter().flat_map(|found| found.reserves()).collect();
                let is_shown = treatment == Treatment::AsIs || !listed.is_empty();
                if is_shown {
                    prop_assert_eq!(listed, agreeing, "{} {:?}", name, treatment);
                }
            }
        }
    }

    /// The way that made the bills is always among those found.
    #[test]
    fn the_true_way_is_found(
        texts in proptest::collection::vec(text(), 1..12),
        name in select(&NAMES[..]),
        reserve in 0..=64_usize,
    ) {
        let way = Way { name, treatment: Treatment::AsIs, reserve };
        let mut bills = Reconciliation::new();
        for text in &texts {
            bills.observe(text, way.bill(text));
        }
        prop_assert!(bills.explanations().any(|found| way.is(found)));
    }
}
