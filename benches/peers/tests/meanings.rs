//! What `sms-charge` and `rlibphonenumber` read in inputs whose meaning is known, because they are
//! generated from it.
//!
//! The other test compares digits, and both crates could join digits that are not a number. Here an
//! answer is *wrong* if it is a number that the input does not mean. Ranges, extensions and pairs
//! mean more than one number. Masks have lost digits. Decimals and dates are not numbers. Any
//! number that is read there is wrong. Ordinary forms mean their number, and refused ones are
//! counted, too.

use std::collections::BTreeMap;

use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumberFormat, PhoneNumberType, Region};
use sms_charge::PhoneNumber;
use sms_charge::phone::ParseOptions;

#[path = "random/mod.rs"]
mod random;
use random::Random;

/// The meaning that an input is made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Meaning {
    Number,
    Range,
    Extension,
    Mask,
    Decimal,
    Pair,
    DateAndTime,
    Row,
}

use Meaning::{DateAndTime, Decimal, Extension, Mask, Number, Pair, Range, Row};

const MEANINGS: [Meaning; 8] = [
    Number,
    Range,
    Extension,
    Mask,
    Decimal,
    Pair,
    DateAndTime,
    Row,
];

/// Its answer, if that is a valid Indonesian mobile number.
fn theirs(input: &str) -> Option<String> {
    let number = PHONE_NUMBER_UTIL.parse(input, Some(Region::ID)).ok()?;
    let mobile = number.country_code == 62
        && number.is_valid()
        && number.get_type() == PhoneNumberType::Mobile;
    mobile.then(|| number.format_as(PhoneNumberFormat::E164).into_owned())
}

/// A national significant number of a valid range.
fn nsn(random: &mut Random) -> String {
    loop {
        let second = random.pick(&["1", "2", "3", "5", "6", "7", "8", "9"]);
        let rest = random.below(4) + 7;
        let nsn = format!("8{second}{}", digits(random, rest));
        if !nsn.starts_with("868") {
            return nsn;
        }
    }
}

fn digits(random: &mut Random, count: usize) -> String {
    (0..count)
        .map(|_| char::from(b'0' + u8::try_from(random.below(10)).unwrap()))
        .collect()
}

const PREFIXES: &[&str] = &["0", "62", "+62", "+62 ", "0062", "(+62) ", "+62 (0)", "62 "];

/// What people put between the groups of a number.
const JOINTS: &[&str] = &[" ", "-", ".", " - ", "  ", "\u{2011}", "\u{A0}"];

/// A number in groups. The last has three digits or more, because a single dot before fewer digits
/// is a decimal point.
fn grouped(random: &mut Random, nsn: &str, joint: &str) -> String {
    let mut text = String::new();
    let mut left = nsn;
    while left.len() > 5 {
        let width = 2 + random.below(3);
        let (group, rest) = left.split_at(width.min(left.len() - 3));
        text += group;
        text += joint;
        left = rest;
    }
    text + left
}

/// A number without separators, or in groups with the same separator.
fn number(random: &mut Random, joint: &str) -> (String, String) {
    let nsn = nsn(random);
    let prefix = random.pick(PREFIXES);
    let written = match random.below(3) {
        0 => nsn.clone(),
        1 => grouped(random, &nsn, joint),
        // The whole prefix of the operator in brackets, with its 0.
        _ => {
            return (
                format!("(0{}) {}", &nsn[..3], grouped(random, &nsn[3..], joint)),
                nsn,
            );
        }
    };
    (format!("{prefix}{written}"), nsn)
}

/// An input, and the number that it means, if it means one.
fn input(random: &mut Random, meaning: Meaning) -> (String, Option<String>) {
    let joint = random.pick(JOINTS);
    let (number, nsn) = number(random, joint);
    let tail = |random: &mut Random| {
        let count = 1 + random.below(3);
        digits(random, count)
    };
    // If a tail has the separator of the groups, nobody can recognize it: 0811-234-567-8.
    let sign = |random: &mut Random, signs: &[&'static str]| loop {
        let sign = random.pick(signs);
        let is_space = |text: &str| text.trim_matches([' ', '\u{A0}']).is_empty();
        let in_brackets = number.starts_with("(0") && is_space(sign);
        if sign != joint && !(is_space(sign) && is_space(joint)) && !in_brackets {
            return sign;
        }
    };
    let text = match meaning {
        Number => return (number, Some(format!("+62{nsn}"))),
        Range => {
            let sign = sign(
                random,
                &[
                    "-", "–", "—", " - ", " – ", "/", "~", " s/d ", " sd ", " to ", "-/", ".",
                ],
            );
            number + sign + &tail(random)
        }
        Extension => {
            let sign = sign(
                random,
                &[
                    " ", " ext ", " ext. ", "x", " x", "#", ";ext=", ",", ", ", " (", "(", " - ",
                    "\u{A0}",
                ],
            );
            let closing = if sign.contains('(') { ")" } else { "" };
            number + sign + &tail(random) + closing
        }
        Mask => {
            let run = format!("{}{nsn}", random.pick(PREFIXES));
            let first = run.len() - nsn.len() + random.below(4);
            let hidden = 2 + random.below(5);
            let (before, after) = (&run[..first], &run[(first + hidden).min(run.len() - 1)..]);
            let mask = match random.below(6) {
                0 => random
                    .pick(&["*", "x", "X", "•", "_", "?", "#", "…"])
                    .repeat(hidden),
                1 => ".".repeat(hidden),
                2 => random.pick(&["-", "–", "\u{2011}"]).repeat(hidden),
                3 => " ".repeat(hidden.max(3)),
                4 => random
                    .pick(&["()", "( )", "(   )", " () ", " ( ) "])
                    .to_owned(),
                _ => random
                    .pick(&[
                        ". . .", "- -", " . . ", "-.-", "…", " … ", "..", "--", " -- ",
                    ])
                    .to_owned(),
            };
            format!("{before}{mask}{after}")
        }
        Decimal => {
            let whole = format!("{}{nsn}", random.pick(&["", "0", "62", "+62", "0062"]));
            let count = 1 + random.below(4);
            match random.below(5) {
                0 => format!("{whole}.{}", "0".repeat(count)),
                1 => format!("{whole},{}", "0".repeat(count)),
                2 => format!("{whole}.{}", digits(random, count)),
                3 => format!("0.{nsn}"),
                _ => format!("{}.{}E+{}", &nsn[..1], &nsn[1..], 9 + random.below(4)),
            }
        }
        Pair => {
            let (other, _) = self::number(random, joint);
            let between = random.pick(&[
                " ", ", ", ",", ";", "; ", "/", " / ", "-", " - ", " dan ", " atau ", "\n", "\t",
                "  ", "|",
            ]);
            number + between + &other
        }
        DateAndTime => {
            let (day, month) = (1 + random.below(28), 1 + random.below(12));
            let (hour, minute, second) = (random.below(24), random.below(60), random.below(60));
            let later = random.below(24);
            let year = 1990 + random.below(50);
            let sign = random.pick(&["-", "."]);
            match random.below(6) {
                0 => format!("{day:02}{sign}{month:02}{sign}{year} {hour:02}{minute:02}"),
                1 => format!("{month:02}{sign}{day:02}{sign}{year} {hour:02}.{minute:02}"),
                2 => format!(
                    "{day:02}{sign}{month:02}{sign}{:02} {hour:02}{minute:02}",
                    year % 100
                ),
                3 => format!("{hour:02}.{minute:02} {day:02}-{month:02}-{year}"),
                4 => format!("{hour:02}{minute:02} {year}-{month:02}-{day:02}"),
                _ => {
                    format!(
                        "{hour:02}.{minute:02}.{second:02} - {later:02}.{minute:02}.{second:02}"
                    )
                }
            }
        }
        Row => {
            let row = 1 + random.below(999);
            // Both readings are the same number.
            let row = if row == 62 { 63 } else { row };
            let number = format!("{}{nsn}", random.pick(&["0", "62"]));
            format!(
                "{row}{}{number}",
                random.pick(&[". ", ".", " ", ") ", " - "])
            )
        }
    };
    (text, None)
}

#[derive(Default)]
struct Shares {
    seen: u32,
    ours_wrong: u32,
    ours_refused: u32,
    theirs_wrong: u32,
}

#[test]
fn no_input_is_read_as_what_it_does_not_mean() {
    const INPUTS: usize = 1_000_000;
    let mut random = Random(20_261_128);
    let mut shares = BTreeMap::<Meaning, Shares>::new();
    let bare = ParseOptions::new().bare_eight(true);
    for at in 0..INPUTS {
        let meaning = MEANINGS[at % MEANINGS.len()];
        let (input, meant) = input(&mut random, meaning);
        let ours = PhoneNumber::parse_lenient(&input)
            .ok()
            .map(|number| number.to_string());
        let theirs = theirs(&input);
        let share = shares.entry(meaning).or_default();
        share.seen += 1;
        if ours != meant {
            if ours.is_none() {
                share.ours_refused += 1;
            } else {
                share.ours_wrong += 1;
            }
            if share.ours_wrong + share.ours_refused <= 5 {
                println!(
                    "{meaning:?}: {input:?} means {meant:?}, ours {ours:?}, theirs {theirs:?}"
                );
            }
        }
        // With the option nothing is wrong, either.
        if let Ok(number) = bare.parse(&input) {
            assert_eq!(Some(number.to_string()), meant, "{meaning:?} {input:?}");
        }
        share.theirs_wrong += u32::from(theirs.is_some() && theirs != meant);
    }
    println!(
        "| meaning | inputs | ours wrong | ours refused | theirs wrong |\n|---|---|---|---|---|"
    );
    for (meaning, share) in &shares {
        let Shares {
            seen,
            ours_wrong,
            ours_refused,
            theirs_wrong,
        } = share;
        println!("| {meaning:?} | {seen} | {ours_wrong} | {ours_refused} | {theirs_wrong} |");
    }
    let ours = |count: fn(&Shares) -> u32| shares.values().map(count).sum::<u32>();
    assert_eq!(ours(|share| share.ours_wrong), 0);
    assert_eq!(shares[&Number].ours_refused, 0);
    // A parser that searches for a number must be wrong about these inputs.
    assert!(shares.values().map(|share| share.theirs_wrong).sum::<u32>() > 50_000);
}
