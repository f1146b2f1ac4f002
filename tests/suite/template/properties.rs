//! Every syntax, content and profile: the string equals the oracle's, and the estimate equals that
//! of the string.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::checks::template as checks;
use crate::oracle::Rules;
use crate::oracle::template::Marks;
use crate::oracle::template::twin::MARKS;
use crate::properties::{cases, rules};

const NAMES: [&str; 6] = ["code", "a", "_b", "expire_at", "A", "n1"];

/// One of each kind of character, the characters of syntaxes, and blanks.
const LITERALS: [&str; 26] = [
    "a", "Kode ", "é", "€", "[", "я", "’", "`", "😀", "\u{1b}", "\r\n", " ", "%", "{", "}", "$",
    "#", "*", "{{", "}}", "##", "%{", "{code}", "%{a}", "${a}", "1",
];

/// Text between delimiters that is not a name.
const BROKEN: [&str; 9] = [
    "", "1", "a b", "a.b", "код", " a", "\u{200b}", "-", "a\u{a0}",
];

fn fragment(marks: Marks<'static>) -> impl Strategy<Value = String> {
    let around = move |name: &str| format!("{}{name}{}", marks.open, marks.close);
    prop_oneof![
        6 => select(&LITERALS[..]).prop_map(str::to_owned),
        6 => select(&NAMES[..]).prop_map(around),
        1 => select(&BROKEN[..]).prop_map(around),
        1 => (60..70_usize).prop_map(move |n| around(&"n".repeat(n))),
        1 => select(&NAMES[..]).prop_map(move |name| format!("{}{name}", marks.open)),
        1 => select(vec![marks.open, marks.close]).prop_map(str::to_owned),
        2 => run_to_an_edge(),
    ]
}

/// Literals that do not break a template, except that `{name}` syntax sometimes has a brace.
fn sound_fragment(marks: Marks<'static>) -> impl Strategy<Value = String> {
    let around = move |name: &str| format!("{}{name}{}", marks.open, marks.close);
    let harmless = [
        "a", "Kode ", "é", "€", "[", "я", "’", "😀", "\r\n", " ", "{{", "}}",
    ];
    prop_oneof![
        4 => select(harmless.to_vec()).prop_map(str::to_owned),
        4 => select(&NAMES[..]).prop_map(around),
        2 => run_to_an_edge(),
    ]
}

/// A run of one character that ends a few units before a boundary.
fn run_to_an_edge() -> impl Strategy<Value = String> {
    let filler = select(vec!["a", "[", "€", "é", "я", "😀"]);
    let edge = select(vec![4, 9, 66, 67, 70, 76, 132, 134, 152, 153, 160, 306]);
    (filler, edge, 0..6_usize).prop_map(|(filler, edge, short)| {
        let units = filler.encode_utf16().count();
        filler.repeat((edge / units).saturating_sub(short))
    })
}

fn marks() -> impl Strategy<Value = Marks<'static>> {
    prop_oneof![2 => Just(MARKS[0]), 2 => Just(MARKS[1]), 5 => select(&MARKS[..])]
}

/// Almost any text.
fn value() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => vec(select(&LITERALS[..]), 0..8).prop_map(|texts| texts.concat()),
        2 => run_to_an_edge(),
        1 => (run_to_an_edge(), run_to_an_edge()).prop_map(|(a, b)| a + &b),
        1 => "\\PC{0,12}",
    ]
}

/// Pairs in any order. Some have names that no template has.
fn content() -> impl Strategy<Value = String> {
    let names = select(vec![
        "code",
        "a",
        "_b",
        "expire_at",
        "A",
        "n1",
        "unused",
        "x",
    ]);
    let pairs = vec((names, value()), 0..9);
    pairs.prop_map(|pairs| {
        let pairs: Vec<_> = pairs
            .into_iter()
            .map(|(name, value)| format!("{name}:{}", value.replace(',', ".")))
            .collect();
        pairs.join(",")
    })
}

/// A value for each name.
fn whole_content() -> impl Strategy<Value = String> {
    (vec(value(), NAMES.len()), any::<prop::sample::Index>()).prop_map(|(values, first)| {
        let mut pairs: Vec<_> = NAMES
            .iter()
            .zip(values)
            .map(|(name, value)| format!("{name}:{}", value.replace(',', ".")))
            .collect();
        let first = first.index(pairs.len());
        pairs.rotate_left(first);
        pairs.join(",")
    })
}

/// A source, and its syntax.
pub(super) fn case(sound: bool) -> impl Strategy<Value = (String, Marks<'static>)> {
    marks().prop_flat_map(move |marks| {
        let fragments = if sound {
            vec(sound_fragment(marks).boxed(), 0..14).boxed()
        } else {
            vec(fragment(marks).boxed(), 0..14).boxed()
        };
        (
            fragments.prop_map(|fragments| fragments.concat()),
            Just(marks),
        )
    })
}

proptest! {
    #![proptest_config(cases(1_500))]

    #[test]
    fn every_property_holds(
        (source, marks) in case(false),
        content in content(),
        rules in rules(),
    ) {
        checks::check(&source, marks, &content, &rules);
    }

    #[test]
    fn every_property_holds_where_there_is_a_value_for_each(
        (source, marks) in case(true),
        content in whole_content(),
        rules in rules(),
        seed in any::<u8>(),
    ) {
        checks::check(&source, marks, &content, &rules);
        checks::check_bounds(&source, marks, &content, &rules, seed);
    }

    #[test]
    fn too_many_placeholders_are_reported_once(
        names in vec(select(&NAMES[..]), 60..70),
        marks in marks(),
    ) {
        let source: String = names
            .iter()
            .flat_map(|name| [marks.open, name, marks.close])
            .collect();
        checks::check(&source, marks, "", &Rules::default());
    }

    #[test]
    fn bytes_of_any_kind_are_checked_as_the_fuzzer_does(bytes in vec(any::<u8>(), 0..200)) {
        checks::check_template(&bytes);
    }
}
