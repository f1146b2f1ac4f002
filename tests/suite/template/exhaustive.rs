//! The bounds against a search through every assignment: small capacities, few and short values,
//! and one character for each possible cost.
//!
//! The charge depends only on the cost of a value's characters in each encoding. So one character
//! for each combination stands for all: 1 and 1, 2 and 1, none and 1, none and 2.

use std::collections::HashMap;

use sms_charge::Template;
use sms_charge::template::{Bounds, Class, VarSpec};

use crate::oracle::twin::profile;
use crate::oracle::{self, Capacity, Encoding, Packing, Rules};

const CAPACITIES: [(Capacity, Capacity); 6] = [
    ((3, 2), (3, 2)),
    ((4, 3), (3, 2)),
    ((3, 3), (4, 3)),
    // Each encoding holds more than the other.
    ((3, 2), (9, 7)),
    ((9, 7), (3, 2)),
    ((6, 5), (5, 4)),
];

fn rules(reserves: &'static [usize]) -> impl Iterator<Item = Rules> {
    CAPACITIES.into_iter().flat_map(move |capacities| {
        [Packing::Characters, Packing::Sum]
            .into_iter()
            .flat_map(move |packing| {
                reserves
                    .iter()
                    .map(move |&reserve| Rules::with(capacities).packing(packing).reserve(reserve))
            })
    })
}

const CLASSES: [Class; 4] = [Class::Digits, Class::Gsm7Basic, Class::Gsm7, Class::Any];

const fn alphabet(class: Class) -> &'static [&'static str] {
    match class {
        Class::Digits => &["7"],
        Class::Gsm7Basic => &["é"],
        Class::Gsm7 => &["a", "€"],
        _ => &["a", "€", "я", "😀"],
    }
}

/// Every value of `min` to `max` characters.
fn values(class: Class, min: u16, max: u16) -> Vec<String> {
    let mut all = Vec::new();
    let mut longest = vec![String::new()];
    for length in 0..=max {
        if length >= min {
            all.extend(longest.iter().cloned());
        }
        longest = longest
            .iter()
            .flat_map(|value| alphabet(class).iter().map(move |c| format!("{value}{c}")))
            .collect();
    }
    all
}

/// The results of the search.
#[derive(Debug, PartialEq, Eq)]
struct Found {
    least: u32,
    worst_gsm7: u32,
    worst: u32,
    turns_ucs2: Vec<bool>,
}

type Spec = (Class, u16, u16);

/// Charges by text: many assignments give the same text.
struct Search {
    rules: Rules,
    charges: HashMap<String, (u32, bool)>,
}

impl Search {
    fn new(rules: Rules) -> Self {
        Self {
            rules,
            charges: HashMap::new(),
        }
    }

    fn charge(&mut self, text: String) -> (u32, bool) {
        let rules = self.rules;
        if let Some(known) = self.charges.get(&text) {
            return *known;
        }
        let estimate = oracle::answer(&rules, &text).estimate;
        let answer = (estimate.charge, estimate.encoding == Encoding::Ucs2);
        self.charges.insert(text, answer);
        answer
    }

    fn run(&mut self, source: &str, specs: &[Spec]) -> Found {
        let is_gsm7 = |text: &str| oracle::encoding(text) == Encoding::Gsm7;
        let names = ["%{a}", "%{b}", "%{c}"];
        let mut texts = vec![(source.to_owned(), Vec::new())];
        for (name, &(class, min, max)) in names.iter().zip(specs) {
            texts = texts
                .into_iter()
                .flat_map(|(text, beyond)| {
                    values(class, min, max).into_iter().map(move |value| {
                        let mut beyond: Vec<bool> = beyond.clone();
                        beyond.push(!is_gsm7(&value));
                        (text.replace(name, &value), beyond)
                    })
                })
                .collect();
        }
        let literals = names
            .iter()
            .fold(source.to_owned(), |text, name| text.replace(name, ""));
        let mut found = Found {
            least: u32::MAX,
            worst_gsm7: 0,
            worst: 0,
            turns_ucs2: vec![false; specs.len()],
        };
        for (text, beyond) in texts {
            let (charge, is_ucs2) = self.charge(text);
            found.least = found.least.min(charge);
            found.worst = found.worst.max(charge);
            match beyond.iter().filter(|beyond| **beyond).count() {
                0 => found.worst_gsm7 = found.worst_gsm7.max(charge),
                1 if is_gsm7(&literals) && is_ucs2 => {
                    let alone = beyond.iter().position(|beyond| *beyond).unwrap();
                    found.turns_ucs2[alone] = true;
                }
                _ => {}
            }
        }
        found
    }
}

fn bounds(source: &str, rules: &Rules, specs: &[Spec]) -> Bounds {
    let template = Template::parse(source).unwrap();
    let specs: Vec<_> = ["a", "b", "c"]
        .into_iter()
        .zip(specs)
        .map(|(name, &(class, min, max))| (name, VarSpec::new(class, min..=max)))
        .collect();
    template.bounds_with(&profile(rules), &specs).unwrap()
}

fn check(search: &mut Search, source: &str, specs: &[Spec]) {
    let rules = search.rules;
    let seen = bounds(source, &rules, specs);
    let found = search.run(source, specs);
    let seen_as_found = Found {
        least: seen.charge.low,
        worst_gsm7: seen.highest_gsm7,
        worst: seen.charge.high,
        turns_ucs2: seen.variables().iter().map(|v| v.turns_ucs2).collect(),
    };
    assert_eq!(seen_as_found, found, "{source:?} {specs:?} {rules:?}");

    // The headroom is the largest increase that keeps the highest charge. If the case after an
    // increase is small, the search of that case proves its highest charge.
    for (variable, told) in seen.variables().iter().enumerate() {
        let raised = |by: u16| {
            let mut specs = specs.to_vec();
            specs[variable].2 += by;
            bounds(source, &rules, &specs).charge.high
        };
        assert_eq!(
            raised(told.headroom),
            seen.charge.high,
            "{source:?} {specs:?} {rules:?}"
        );
        assert!(
            raised(told.headroom + 1) > seen.charge.high,
            "{source:?} {specs:?} {rules:?}"
        );
    }
}

/// Every class with every range of lengths up to `most`.
fn specs(most: u16) -> Vec<Spec> {
    let mut specs = Vec::new();
    for class in CLASSES {
        for max in 0..=most {
            specs.extend((0..=max).map(|min| (class, min, max)));
        }
    }
    specs
}

#[test]
fn bounds_of_one_variable_are_exact() {
    let sources = [
        "%{a}",
        "x%{a}",
        "%{a}x",
        "€%{a}",
        "x€%{a}",
        "%{a}%{a}",
        "%{a}x%{a}",
        "%{a}€%{a}xx",
        "я%{a}",
        "😀%{a}",
        "x😀%{a}x%{a}",
        "€я%{a}",
    ];
    for rules in rules(&[0, 1, 3]) {
        let mut search = Search::new(rules);
        for source in sources {
            for spec in specs(3) {
                check(&mut search, source, &[spec]);
            }
        }
    }
}

#[test]
fn bounds_of_two_variables_are_exact() {
    let sources = ["%{a}%{b}", "%{a}x%{b}", "%{a}€%{b}%{a}", "%{a}😀%{b}"];
    // Lengths of different kinds: none, at most one, one or two.
    let ranges = [(0, 0), (0, 1), (1, 2)];
    let specs: Vec<Spec> = CLASSES
        .into_iter()
        .flat_map(|class| ranges.map(|(min, max)| (class, min, max)))
        .collect();
    for rules in rules(&[0, 1]) {
        let mut search = Search::new(rules);
        for source in sources {
            for &a in &specs {
                for &b in &specs {
                    check(&mut search, source, &[a, b]);
                }
            }
        }
    }
}

#[test]
fn bounds_of_three_variables_are_exact() {
    let sources = ["%{a}x%{b}%{c}", "€%{a}%{b}%{c}%{a}", "%{a}%{b}я%{c}"];
    let specs = [
        (Class::Gsm7Basic, 1, 2),
        (Class::Gsm7, 0, 1),
        (Class::Any, 0, 1),
        (Class::Any, 1, 2),
    ];
    for rules in rules(&[1]) {
        let mut search = Search::new(rules);
        for source in sources {
            for a in specs {
                for b in specs {
                    for c in specs {
                        check(&mut search, source, &[a, b, c]);
                    }
                }
            }
        }
    }
}
