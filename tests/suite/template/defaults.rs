//! The bounds of templates with defaults, against a search through every assignment: a value, an
//! empty one, or none.
//!
//! The search fills each placeholder with string operations. It shares only the syntax with the
//! library.

use std::collections::HashMap;
use std::slice::from_ref;

use sms_charge::Template;
use sms_charge::template::{BoundsError, BoundsErrorKind, Class, Syntax, VarSpec};

use crate::oracle::twin::profile;
use crate::oracle::{self, Encoding, Packing, Rules};

/// The texts between the placeholders, and the variable and the default of each placeholder.
struct Source<'s> {
    literals: &'s [&'s str],
    places: &'s [(char, Option<&'s str>)],
}

impl Source<'_> {
    fn written(&self) -> String {
        let mut text = self.literals[0].to_owned();
        for (&(name, default), literal) in self.places.iter().zip(&self.literals[1..]) {
            let default = default.map_or_else(String::new, |default| format!(":-{default}"));
            text.extend(["{", &name.to_string(), &default, "}", literal]);
        }
        text
    }

    /// `None` if a placeholder has neither.
    fn filled(&self, values: &[(char, Option<&str>)]) -> Option<String> {
        let mut text = self.literals[0].to_owned();
        for (&(name, default), literal) in self.places.iter().zip(&self.literals[1..]) {
            let value = values.iter().find(|(known, _)| *known == name).unwrap().1;
            let all_have = self
                .places
                .iter()
                .all(|(other, default)| *other != name || default.is_some());
            if value.is_none() && !all_have {
                return None;
            }
            match value {
                None | Some("") => text.push_str(default.unwrap_or_default()),
                Some(value) => text.push_str(value),
            }
            text.push_str(literal);
        }
        Some(text)
    }
}

/// No value, and every value of the class with `min` to `max` characters.
fn assignments(class: Class, min: u16, max: u16) -> Vec<Option<String>> {
    let alphabet: &[&str] = match class {
        Class::Digits => &["7"],
        Class::Gsm7Basic => &["é"],
        Class::Gsm7 => &["a", "€"],
        _ => &["a", "€", "я", "😀"],
    };
    let mut all = vec![None];
    let mut longest = vec![String::new()];
    for length in 0..=max {
        if length >= min {
            all.extend(longest.iter().cloned().map(Some));
        }
        longest = longest
            .iter()
            .flat_map(|value| alphabet.iter().map(move |c| format!("{value}{c}")))
            .collect();
    }
    all
}

type Spec = (char, Class, u16, u16);

/// Every choice of assignments to all variables.
fn every_choice(specs: &[Spec]) -> Vec<Vec<Option<String>>> {
    let mut all = vec![Vec::new()];
    for &(_, class, min, max) in specs {
        let values = assignments(class, min, max);
        let with_each = |chosen: &Vec<Option<String>>| {
            let each = values
                .iter()
                .map(|value| [&chosen[..], from_ref(value)].concat());
            each.collect::<Vec<_>>()
        };
        all = all.iter().flat_map(with_each).collect();
    }
    all
}

/// Charges by text, and whether it is UCS-2: many choices give the same text.
type Charges = HashMap<String, (u32, bool)>;

fn is_gsm7(text: &str) -> bool {
    oracle::encoding(text) == Encoding::Gsm7
}

/// The lowest charge, the highest with GSM-7 values, the highest, and the variables that can alone
/// turn the text into UCS-2.
fn search(
    source: &Source<'_>,
    specs: &[Spec],
    rules: &Rules,
    charges: &mut Charges,
) -> (u32, u32, u32, Vec<bool>) {
    let (mut least, mut worst, mut worst_gsm7) = (u32::MAX, 0, 0);
    let mut turns = vec![false; specs.len()];
    let literals_gsm7 = is_gsm7(&source.literals.concat());
    for chosen in every_choice(specs) {
        let values = specs.iter().zip(&chosen);
        let values: Vec<_> = values
            .map(|(spec, value)| (spec.0, value.as_deref()))
            .collect();
        let Some(text) = source.filled(&values) else {
            continue;
        };
        let (charge, is_ucs2) = *charges.entry(text).or_insert_with_key(|text| {
            let estimate = oracle::answer(rules, text).estimate;
            (estimate.charge, estimate.encoding == Encoding::Ucs2)
        });
        least = least.min(charge);
        worst = worst.max(charge);
        // A default is the template's own text and not a value.
        if chosen.iter().flatten().all(|value| is_gsm7(value)) {
            worst_gsm7 = worst_gsm7.max(charge);
        }
        // The texts in the placeholders of each variable.
        let shows_beyond = |&(name, value): &(char, Option<&str>)| {
            let mut places = source.places.iter().filter(|place| place.0 == name);
            places.any(|(_, default)| {
                let shown = value.filter(|value| !value.is_empty()).or(*default);
                !is_gsm7(shown.unwrap_or_default())
            })
        };
        let beyond: Vec<bool> = values.iter().map(shows_beyond).collect();
        if literals_gsm7 && is_ucs2 && beyond.iter().filter(|beyond| **beyond).count() == 1 {
            let alone = beyond.iter().position(|beyond| *beyond).unwrap();
            turns[alone] = true;
        }
    }
    (least, worst_gsm7, worst, turns)
}

fn check(source: &Source<'_>, specs: &[Spec], rules: &Rules, charges: &mut Charges) {
    let written = source.written();
    let template = Template::parse_with(&written, Syntax::Brace).unwrap();
    let names: Vec<String> = specs.iter().map(|spec| spec.0.to_string()).collect();
    let spec = |&(_, class, min, max): &Spec| VarSpec::new(class, min..=max);
    let given: Vec<_> = names
        .iter()
        .map(|name| &**name)
        .zip(specs.iter().map(spec))
        .collect();
    let of = |given: &[(&str, VarSpec)]| template.bounds_with(&profile(rules), given).unwrap();
    let bounds = of(&given);
    let said = format!("{written} {specs:?} {rules:?}");

    let variables = bounds.variables();
    let turns: Vec<_> = variables
        .iter()
        .map(|variable| variable.turns_ucs2)
        .collect();
    let seen = (
        bounds.charge.low,
        bounds.highest_gsm7,
        bounds.charge.high,
        turns,
    );
    assert_eq!(seen, search(source, specs, rules, charges), "{said}");

    for (i, told) in variables.iter().enumerate() {
        let raised = |by: u16| {
            let mut given = given.clone();
            let (_, class, min, max) = specs[i];
            given[i].1 = VarSpec::new(class, min..=max + by);
            of(&given).charge.high
        };
        assert_eq!(raised(told.headroom), bounds.charge.high, "{said}");
        assert!(raised(told.headroom + 1) > bounds.charge.high, "{said}");
    }
    let shares: usize = variables.iter().map(|variable| variable.units).sum();
    assert_eq!(
        bounds.worst.literal_units + shares,
        bounds.worst.units,
        "{said}"
    );
}

const RULES: [((usize, usize), (usize, usize)); 4] = [
    ((4, 3), (3, 2)),
    ((3, 2), (9, 7)),
    ((6, 5), (5, 4)),
    ((9, 3), (8, 2)),
];

fn rules() -> impl Iterator<Item = Rules> {
    RULES.into_iter().flat_map(|capacities| {
        [Packing::Characters, Packing::Sum].map(|packing| Rules::with(capacities).packing(packing))
    })
}

const DEFAULTS: [&str; 8] = ["", "a", "ab", "€", "€€a", "я", "abя", "😀😀"];

#[test]
fn of_one_variable() {
    for rules in rules() {
        let mut charges = HashMap::new();
        for default in DEFAULTS {
            for places in [
                &[('a', Some(default))][..],
                &[('a', Some(default)), ('a', Some(default))],
                &[('a', Some(default)), ('a', Some("xyz"))],
                &[('a', Some(default)), ('a', None)],
            ] {
                for literal in ["", "x", "€x"] {
                    let literals = [literal; 3];
                    let source = Source {
                        literals: &literals[..=places.len()],
                        places,
                    };
                    for class in [Class::Digits, Class::Gsm7, Class::Any] {
                        for (min, max) in [(0, 0), (0, 1), (1, 1), (1, 2), (0, 2), (2, 2)] {
                            check(&source, &[('a', class, min, max)], &rules, &mut charges);
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn of_two_variables() {
    for rules in rules() {
        let mut charges = HashMap::new();
        for a in DEFAULTS {
            for b in [None, Some("€a"), Some("я")] {
                let places = [('a', Some(a)), ('b', b), ('a', Some("k"))];
                let source = Source {
                    literals: &["", "x", "", ""],
                    places: &places,
                };
                for class in [Class::Digits, Class::Gsm7, Class::Any] {
                    for (min, max) in [(0, 1), (1, 2)] {
                        let specs = [('a', class, min, max), ('b', Class::Any, min, 1)];
                        check(&source, &specs, &rules, &mut charges);
                    }
                }
            }
        }
    }
}

/// The composition of the worst case.
#[test]
fn shares_of_the_worst_case() {
    let template = Template::parse_with(
        "Halo {name:-Pelanggan yang terhormat}, kode {code} ({code})",
        Syntax::Brace,
    )
    .unwrap();
    let specs = [
        ("name", VarSpec::gsm7_basic(1..=10)),
        ("code", VarSpec::CODE),
    ];
    let bounds = template.bounds(&specs).unwrap();
    let shares: Vec<_> = bounds
        .variables()
        .iter()
        .map(|variable| variable.units)
        .collect();
    // The default is longer than any name. There are two placeholders for the code.
    assert_eq!(
        (bounds.worst.literal_units, shares),
        ("Halo , kode  ()".len(), vec![24, 16])
    );
    assert_eq!(
        (bounds.worst.units, bounds.worst.encoding),
        (55, sms_charge::Encoding::Gsm7)
    );

    let template = Template::parse("Saldo %{amount} – %{name}").unwrap();
    let specs = [("amount", VarSpec::AMOUNT), ("name", VarSpec::NAME)];
    let bounds = template.bounds(&specs).unwrap();
    let shares: Vec<_> = bounds
        .variables()
        .iter()
        .map(|variable| variable.units)
        .collect();
    assert_eq!((bounds.worst.literal_units, shares), (9, vec![15, 80]));
    assert_eq!(
        (bounds.worst.units, bounds.worst.encoding),
        (104, sms_charge::Encoding::Ucs2)
    );
}

#[test]
fn too_many_defaults_that_do_not_match() {
    let of = |count: u8, max: u16| {
        let names: Vec<String> = (0..count).map(|n| format!("v{n}")).collect();
        let source = format!("{{{}:-Kak}} ", names.join(":-Kak} {"));
        let template = Template::parse_with(&source, Syntax::Brace).unwrap();
        let specs: Vec<_> = names
            .iter()
            .map(|name| (&**name, VarSpec::any(1..=max)))
            .collect();
        template
            .bounds(&specs)
            .map(|bounds| bounds.charge.high)
            .map_err(BoundsError::kind)
    };
    // The literals and defaults have 16 characters. Each value may equal its default, or is
    // shorter.
    assert_eq!(of(9, 3), Ok(1));
    assert_eq!(of(8, 2), Ok(1));
    assert_eq!(of(9, 2), Err(BoundsErrorKind::TooManyDefaults));
}
