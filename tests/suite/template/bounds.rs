//! Bounds of templates from practice, and of larger ones with random values.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use sms_charge::template::{Class, VarSpec};
use sms_charge::{
    Added, Alphabet, Billing, Encoding, Encodings, Interval, Language, Languages, Profile, Template,
};

use crate::oracle::twin::profile;
use crate::oracle::{self, Rules};
use crate::properties::{cases, rules};

#[test]
fn of_a_code() {
    let template = Template::parse("Kode OTP Anda %{code}. Berlaku %{expire_at} menit.").unwrap();
    let specs = [("code", VarSpec::CODE), ("expire_at", VarSpec::MINUTES)];
    let bounds = template.bounds(&specs).unwrap();
    assert_eq!(
        (bounds.charge.low, bounds.highest_gsm7, bounds.charge.high),
        (1, 1, 1)
    );
    assert_eq!(Interval::from(&bounds), bounds.charge);
    // 31 literal characters, and at most 8 and 3 more.
    let headroom: Vec<_> = bounds.variables().iter().map(|v| v.headroom).collect();
    assert_eq!(headroom, [118, 118]);
    assert!(
        bounds
            .variables()
            .iter()
            .all(|variable| !variable.turns_ucs2)
    );
}

#[test]
fn of_each_class() {
    let template = Template::parse("%{x}").unwrap();
    for (spec, class, worst) in [
        (VarSpec::digits(0..=161), Class::Digits, 2),
        (VarSpec::gsm7_basic(0..=161), Class::Gsm7Basic, 2),
        // 76 escape pairs in each segment.
        (VarSpec::gsm7(0..=153), Class::Gsm7, 3),
        // 33 surrogate pairs in each segment.
        (VarSpec::any(0..=67), Class::Any, 3),
    ] {
        let most = match class {
            Class::Gsm7 => 153,
            Class::Any => 67,
            _ => 161,
        };
        assert_eq!(spec, VarSpec::new(class, 0..=most));
        let bounds = template.bounds(&[("x", spec)]).unwrap();
        assert_eq!(
            (bounds.charge.low, bounds.charge.high),
            (1, worst),
            "{spec:?}"
        );
    }
}

#[test]
fn of_each_preset() {
    let table = [
        (VarSpec::CODE, 1, 1, 152, false),
        (VarSpec::MINUTES, 1, 1, 157, false),
        (VarSpec::AMOUNT, 1, 1, 145, false),
        (VarSpec::DATE, 1, 1, 143, false),
        // Forty surrogate pairs are 80 units: 33 pairs in each segment, 66 in two.
        (VarSpec::NAME, 1, 2, 26, true),
        // Sixty characters of two septets are 120, and 80 characters fit.
        (VarSpec::URL, 1, 1, 20, false),
    ];
    let template = Template::parse("%{x}").unwrap();
    for (spec, worst_gsm7, worst, headroom, turns_ucs2) in table {
        let bounds = template.bounds(&[("x", spec)]).unwrap();
        let x = bounds.variables()[0];
        assert_eq!(
            (bounds.highest_gsm7, bounds.charge.high),
            (worst_gsm7, worst),
            "{spec:?}"
        );
        assert_eq!(
            (x.headroom, x.turns_ucs2),
            (headroom, turns_ucs2),
            "{spec:?}"
        );
    }
}

#[test]
fn of_a_template_that_is_ucs2_already() {
    let template = Template::parse("Saldo Rp\u{A0}%{amount} – %{name}").unwrap();
    let specs = [("amount", VarSpec::AMOUNT), ("name", VarSpec::any(1..=40))];
    let bounds = template.bounds(&specs).unwrap();
    // 12 literal units, then 15, then 40 or 80.
    assert_eq!(
        (bounds.charge.low, bounds.highest_gsm7, bounds.charge.high),
        (1, 1, 2)
    );
    assert!(
        bounds
            .variables()
            .iter()
            .all(|variable| !variable.turns_ucs2)
    );
}

#[test]
fn the_units_of_literals_are_without_what_a_gateway_adds() {
    let turkish = Languages::of(Language::Turkish);
    let profile = Profile::new()
        .with_languages(turkish)
        .with_before(Added::text("ABC: "));
    for (source, units) in [("Kode %{code}", 5), ("ğ %{code}", 2), ("–%{code}", 1)] {
        let template = Template::parse(source).unwrap();
        let bounds = template.bounds_with(&profile, &[("code", VarSpec::CODE)]);
        assert_eq!(bounds.unwrap().worst.literal_units, units, "{source}");
    }
}

/// Gujarati's tables have digits, but no é.
#[test]
fn a_gsm7_value_may_be_outside_the_tables_of_the_literals() {
    let gujarati = Languages::of(Language::Gujarati);
    let profile = Profile::new().with_languages(gujarati);
    let literal = "ગ".repeat(100);
    let charge = |value: &str| profile.estimate(&(literal.clone() + value)).charge;
    assert_eq!((charge("7"), charge("é")), (1, 2));

    let source = literal.clone() + "%{x}";
    let template = Template::parse(&source).unwrap();
    for (spec, high, turns_ucs2) in [
        (VarSpec::digits(1..=3), 1, false),
        (VarSpec::gsm7_basic(1..=3), 2, true),
        (VarSpec::gsm7(1..=3), 2, true),
    ] {
        let bounds = template.bounds_with(&profile, &[("x", spec)]).unwrap();
        assert_eq!(
            (bounds.charge.low, bounds.charge.high),
            (1, high),
            "{spec:?}"
        );
        assert_eq!(bounds.variables()[0].turns_ucs2, turns_ucs2, "{spec:?}");
    }
}

/// Both GSM-7 and UCS-2 messages have one segment.
#[test]
fn of_equal_charges_the_last_encoding_is_the_worst() {
    let template = Template::parse("Kode %{x}").unwrap();
    let bounds = template.bounds(&[("x", VarSpec::any(1..=10))]).unwrap();
    assert_eq!(bounds.charge.high, 1);
    // Five literals, and ten surrogate pairs.
    let worst = (bounds.worst.encoding, bounds.worst.units);
    assert_eq!(worst, (Encoding::Ucs2, 25));
}

/// The gateway sends é only in Latin-1, and Δ only in septets.
#[test]
fn two_values_may_be_outside_one_encoding_each() {
    let encodings = [Alphabet::Gsm7, Alphabet::Latin1, Alphabet::Ucs2];
    let profile = Profile::new()
        .with_encodings(Encodings::new(&encodings).unwrap())
        .with_excluded("é");
    let literal = "a".repeat(69);
    let charge = |values: &str| profile.estimate(&(literal.clone() + values)).charge;
    assert_eq!(["éé", "ΔΔ", "éΔ"].map(charge), [1, 1, 2]);

    let source = literal.clone() + "%{x}%{y}";
    let template = Template::parse(&source).unwrap();
    let one = VarSpec::gsm7_basic(1..=1);
    let specs = [("x", one), ("y", one)];
    let bounds = template.bounds_with(&profile, &specs).unwrap();
    assert_eq!((bounds.charge.low, bounds.charge.high), (1, 2));
}

/// One more character may turn the text into UCS-2. Then the first such character raises the
/// charge.
#[test]
fn headroom_ends_where_the_encoding_turns() {
    let source = format!("{}%{{x}}", "a".repeat(100));
    let template = Template::parse(&source).unwrap();
    let bounds = template.bounds(&[("x", VarSpec::any(0..=0))]).unwrap();
    assert_eq!(bounds.charge.high, 1);
    assert_eq!(bounds.variables()[0].headroom, 0);
    assert!(!bounds.variables()[0].turns_ucs2);
}

#[test]
fn headroom_is_at_most_the_largest_maximum() {
    let template = Template::parse("%{x}").unwrap();
    let roomy = crate::capacities((65_535, 65_535), (65_535, 65_535));
    let profile = Profile::new().with_capacities(roomy);
    let headroom = |max| {
        let specs = [("x", VarSpec::digits(0..=max))];
        let bounds = template.bounds_with(&profile, &specs).unwrap();
        bounds.variables()[0].headroom
    };
    assert_eq!([0, 1, 65_535].map(headroom), [65_535, 65_534, 0]);
}

#[test]
fn the_quotient_has_its_own_bounds() {
    let template = Template::parse("%{x}").unwrap();
    let specs = [("x", VarSpec::gsm7(0..=153))];
    let sum = Profile::new().with_billing(Billing::Quotient);
    assert_eq!(template.bounds(&specs).unwrap().charge.high, 3);
    assert_eq!(template.bounds_with(&sum, &specs).unwrap().charge.high, 2);
}

#[cfg(feature = "graphemes")]
#[test]
fn clusters_have_bounds_if_everything_is_gsm7() {
    use sms_charge::Packing;
    use sms_charge::template::BoundsErrorKind;

    let template = Template::parse("%{x}\r\n").unwrap();
    let profile = Profile::new().with_packing(Packing::Graphemes);
    let bounds = |spec| template.bounds_with(&profile, &[("x", spec)]);
    let charges =
        bounds(VarSpec::digits(0..=305)).map(|bounds| (bounds.charge.low, bounds.charge.high));
    assert_eq!(charges, Ok((1, 3))); // 152, 1 free, 153 with the line end cut off
    let error = bounds(VarSpec::NAME).unwrap_err();
    assert_eq!(error.code(), "graphemes-without-values");
    assert_eq!(
        (error.kind(), error.span(), error.spec()),
        (BoundsErrorKind::Graphemes, None, None)
    );
    assert!(template.bounds_with(&profile, &[]).is_err());

    let cafe = Template::parse("Cafe\u{301} %{x}").unwrap();
    let error = cafe
        .bounds_with(&profile, &[("x", VarSpec::CODE)])
        .unwrap_err();
    assert_eq!(error.kind(), BoundsErrorKind::Graphemes);
}

fn class() -> impl Strategy<Value = Class> {
    select(vec![
        Class::Digits,
        Class::Gsm7Basic,
        Class::Gsm7,
        Class::Any,
    ])
}

/// One character of the class for each possible cost.
const fn alphabet(class: Class) -> &'static [&'static str] {
    match class {
        Class::Digits => &["7"],
        Class::Gsm7Basic => &["7", "é"],
        Class::Gsm7 => &["7", "é", "€"],
        _ => &["7", "é", "€", "я", "😀"],
    }
}

/// A specification and values that match it. Their lengths and characters are mostly extreme.
fn variable() -> impl Strategy<Value = (VarSpec, Class, u16, u16, Vec<String>)> {
    (class(), 0..40_u16, 0..60_u16).prop_flat_map(|(class, min, more)| {
        let max = min + more;
        let length = prop_oneof![Just(min), Just(max), min..=max];
        let run = (length.clone(), select(alphabet(class)))
            .prop_map(|(length, c)| c.repeat(usize::from(length)));
        let mixed = length
            .prop_flat_map(move |length| vec(select(alphabet(class)), usize::from(length)))
            .prop_map(|characters| characters.concat());
        let values = vec(prop_oneof![run, mixed], 4);
        (
            Just(VarSpec::new(class, min..=max)),
            Just(class),
            Just(min),
            Just(max),
            values,
        )
    })
}

fn literal() -> impl Strategy<Value = String> {
    let c = prop_oneof![8 => select(vec!["a", "€", "é"]), 1 => select(vec!["я", "😀"])];
    prop_oneof![
        (c, 0..70_usize).prop_map(|(c, n)| c.repeat(n)),
        vec(select(vec!["a", "€"]), 0..30).prop_map(|texts| texts.concat()),
    ]
}

const NAMES: [&str; 3] = ["a", "b", "c"];

proptest! {
    #![proptest_config(cases(1_500))]

    #[test]
    fn all_charges_are_within_the_bounds_and_reach_them(
        literals in vec(literal(), 6),
        order in vec(0..3_usize, 0..5),
        variables in vec(variable(), 3),
        rules in rules().prop_filter("none for clusters", |rules| {
            rules.packing != oracle::Packing::Graphemes
        }),
    ) {
        let mut source = literals[0].clone();
        for (variable, literal) in order.iter().zip(&literals[1..]) {
            source.extend(["%{", NAMES[*variable], "}", literal]);
        }
        let template = Template::parse(&source).unwrap();
        let at = |name: &str| NAMES.iter().position(|known| *known == name).unwrap();
        let used: Vec<usize> = template.variables().map(at).collect();
        let specs: Vec<_> = used.iter().map(|&v| (NAMES[v], variables[v].0)).collect();
        let bounds = template.bounds_with(&profile(&rules), &specs).unwrap();
        let charge = |values: &[String]| {
            let mut text = source.clone();
            for (&v, value) in used.iter().zip(values) {
                text = text.replace(&format!("%{{{}}}", NAMES[v]), value);
            }
            let is_gsm7 = values.iter().all(|v| oracle::encoding(v) == oracle::Encoding::Gsm7);
            (oracle::answer(&rules, &text).estimate.charge, is_gsm7)
        };

        for draw in 0..4 {
            let values: Vec<_> = used.iter().map(|&v| variables[v].4[draw].clone()).collect();
            let (charge, is_gsm7) = charge(&values);
            prop_assert!(bounds.charge.low <= charge && charge <= bounds.charge.high, "{charge} {bounds:?}");
            prop_assert!(!is_gsm7 || charge <= bounds.highest_gsm7, "{charge} {bounds:?}");
        }

        // Runs of one character with the largest and the smallest length, one of them outside GSM-7
        // or none. The extremes are among these.
        let mut seen = Vec::new();
        for forcing in core::iter::once(None).chain((0..used.len()).map(Some)) {
            for wide in [false, true] {
                for longest in [false, true] {
                    let values: Vec<_> = used.iter().enumerate().map(|(i, &v)| {
                        let (_, class, min, max, _) = variables[v];
                        let forces = forcing == Some(i) && class == Class::Any && max > 0;
                        let length = if longest { max } else { min.max(u16::from(forces)) };
                        let c = match (class, wide) {
                            (Class::Any, true) if forcing.is_some() => "😀",
                            (Class::Any, false) if forces => "я",
                            (Class::Any | Class::Gsm7, true) => "€",
                            _ => "7",
                        };
                        c.repeat(usize::from(length))
                    }).collect();
                    seen.push(charge(&values));
                }
            }
        }
        let all = || seen.iter().map(|(charge, _)| *charge);
        let gsm7 = seen.iter().filter(|(_, is_gsm7)| *is_gsm7).map(|(charge, _)| *charge);
        prop_assert_eq!(all().min(), Some(bounds.charge.low), "least {}", &source);
        prop_assert_eq!(all().max(), Some(bounds.charge.high), "worst {}", &source);
        prop_assert_eq!(gsm7.max(), Some(bounds.highest_gsm7), "worst in GSM-7 {}", &source);

        for (i, told) in bounds.variables().iter().enumerate() {
            let raised = |by: u16| {
                let mut specs = specs.clone();
                let (_, class, min, max, _) = variables[used[i]];
                specs[i].1 = VarSpec::new(class, min..=max + by);
                let bounds = template.bounds_with(&profile(&rules), &specs);
                bounds.unwrap().charge.high
            };
            prop_assert_eq!(raised(told.headroom), bounds.charge.high);
            prop_assert!(raised(told.headroom + 1) > bounds.charge.high);
        }
    }
}

#[test]
fn bounds_use_the_default_profile() {
    let template = Template::parse("%{x}").unwrap();
    let specs = [("x", VarSpec::NAME)];
    let rules = Rules::default();
    let named = template.bounds_with(&profile(&rules), &specs).unwrap();
    assert_eq!(named, template.bounds(&specs).unwrap());
}
