//! Every property for random gateways and for texts near their boundaries.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use sms_charge::explain::Tier;
use sms_charge::template::Class;

use crate::checks::gateway as checks;
use crate::oracle::gateway::{
    self, Added, Alphabet, Billing, By, Capacity, Gateway, KeepWhole, Limits, LineEnds,
};
use crate::oracle::national;
use crate::properties::cases;

/// The values of `keep-whole` in this build.
const KEPT_WHOLE: &[KeepWhole] = &[
    KeepWhole::Characters,
    #[cfg(feature = "graphemes")]
    KeepWhole::Graphemes,
];

/// Texts between the variables of a template.
const LITERALS: [&str; 18] = [
    "a", "aa", "aaaaa", "[", "[[[", "é", "á", "Δ", "я", "😀", "\r", "\n", "\r\n", "€", "ğ", "ğğğ",
    "क", "AA",
];

const TIERS: &[Tier] = &[
    Tier::Invisible,
    Tier::Typographic,
    Tier::Equivalent,
    Tier::Spacing,
    Tier::Pictures,
    #[cfg(feature = "translit")]
    Tier::Lossy,
];

/// All lists of encodings that a profile accepts.
const ENCODINGS: [&[Alphabet]; 6] = [
    &[Alphabet::Gsm7, Alphabet::Ucs2],
    &[Alphabet::Ucs2],
    &[Alphabet::Ascii, Alphabet::Ucs2],
    &[Alphabet::Latin1, Alphabet::Ucs2],
    &[Alphabet::Gsm7, Alphabet::Latin1, Alphabet::Ucs2],
    &[Alphabet::Ascii, Alphabet::Latin1, Alphabet::Ucs2],
];

/// What a gateway may add: nothing, one and two units in both encodings, line ends, and characters
/// that would join the text's if a cluster could cross.
const ADDED: [&str; 18] = [
    "",
    "a",
    "RM0.00 ",
    "Notify: ",
    "[Solo1]",
    "€",
    "¤",
    "á",
    "Impôts: ",
    "【Solo】",
    "😀",
    "🇮",
    "👩\u{200d}",
    "e\u{301}",
    "\u{301}",
    "\r",
    "\n",
    "\r\n",
];

fn small_capacity() -> impl Strategy<Value = Capacity> {
    (2..14_usize, 0..6_usize).prop_map(|(multi, more)| (multi + more, multi))
}

fn capacities() -> impl Strategy<Value = By<Capacity>> {
    let real = select(vec![
        gateway::CONCAT8,
        gateway::CONCAT16,
        By {
            gsm7: (160, 160),
            ucs2: (70, 70),
            latin1: (140, 140),
        },
        By {
            gsm7: (159, 154),
            ucs2: (70, 63),
            latin1: (140, 133),
        },
        By {
            ucs2: (160, 153),
            ..gateway::CONCAT8
        },
    ]);
    let small = (small_capacity(), small_capacity(), small_capacity());
    prop_oneof![
        1 => real,
        2 => small.prop_map(|(gsm7, ucs2, latin1)| By { gsm7, ucs2, latin1 }),
    ]
}

fn added() -> impl Strategy<Value = Added> {
    let text = |text: String| Added::Text(text);
    prop_oneof![
        3 => Just(Added::Characters(0)),
        4 => select(&ADDED[..]).prop_map(|added| Added::Text(added.to_owned())),
        // Two or three that may join each other.
        2 => vec(select(&ADDED[..]), 2..4).prop_map(move |added| text(added.concat())),
        2 => (select(&ADDED[..]), 1..30_usize).prop_map(move |(added, times)| text(added.repeat(times))),
        2 => prop_oneof![1..9_usize, 60..80_usize, 150..400_usize].prop_map(Added::Characters),
    ]
}

fn limits() -> impl Strategy<Value = Limits> {
    let limit = || prop_oneof![2 => Just(None), 1 => (0..80_usize).prop_map(Some)];
    let by = move || {
        prop_oneof![
            2 => Just(By::all(None)),
            1 => (0..80_usize).prop_map(|limit| By::all(Some(limit))),
            1 => (limit(), limit(), limit())
                .prop_map(|(gsm7, ucs2, latin1)| By { gsm7, ucs2, latin1 }),
        ]
    };
    let segments = prop_oneof![2 => Just(255), 1 => 1..8_usize];
    (segments, by(), by()).prop_map(|(segments, characters, units)| Limits {
        segments,
        characters,
        units,
    })
}

/// Mostly no languages, like most gateways.
fn languages(is_locking: bool) -> impl Strategy<Value = Vec<u8>> {
    let all = national::languages(is_locking);
    prop_oneof![
        4 => Just(Vec::new()),
        1 => Just(all.clone()),
        2 => subsequence(all, 0..4),
    ]
}

fn gateways() -> impl Strategy<Value = Gateway> {
    let excluded = prop_oneof![
        3 => Just(Vec::new()),
        1 => subsequence(vec!['\n', '\r', '7', 'a', '[', '€', 'é', 'Δ', '¤', '\u{c}'], 0..10),
    ];
    let encodings = select(&ENCODINGS[..]).prop_map(<[Alphabet]>::to_vec);
    let ways = (
        select(KEPT_WHOLE),
        select(vec![
            Billing::Segments,
            Billing::Segments,
            Billing::Quotient,
        ]),
        select(vec![LineEnds::AsIs, LineEnds::CrLfAsLf, LineEnds::LfAsCrLf]),
    );
    let adds = (added(), added());
    let tables = (languages(true), languages(false));
    let writes = (encodings, excluded, tables);
    (capacities(), ways, writes, adds, limits()).prop_map(
        |(capacities, (keep_whole, billing, line_ends), writes, adds, limits)| {
            let (before, after) = adds;
            let (encodings, excluded, (locking, single)) = writes;
            Gateway {
                capacities,
                keep_whole,
                billing,
                encodings,
                excluded,
                locking,
                single,
                before,
                after,
                line_ends,
                limits,
            }
        },
    )
}

/// Characters of GSM-7, in and outside ASCII.
const GSM7: [&str; 14] = [
    "a", " ", "Z", "@", "é", "Ω", "¤", "\n", "\r", "\r\n", "[", "~", "€", "\u{c}",
];

/// Characters of Latin-1. Some are not in GSM-7.
const LATIN1: [&str; 12] = [
    "a", "á", "ç", "\u{ff}", "\u{80}", "`", "\t", "\u{a0}", "[", "\n", "\r\n", "\u{1b}",
];

const ANY: [&str; 24] = [
    "a",
    "[",
    "€",
    "é",
    "á",
    "я",
    "Α",
    "中",
    "’",
    "\u{100}",
    "😀",
    "👩\u{200d}🚀",
    "👨\u{200d}👩\u{200d}👧",
    "🇮🇩",
    "🇮",
    "👍🏽",
    "e\u{301}",
    "\u{301}",
    "\u{200d}",
    "क्षि",
    "\u{1100}\u{1161}",
    "\r",
    "\n",
    "\r\n",
];

/// Characters that national tables have in one septet and in two, and characters that they lack.
const NATIONAL: [&str; 30] = [
    "a",
    "A",
    "7",
    " ",
    "@",
    "è",
    "Æ",
    "Λ",
    "[",
    "~",
    "€",
    "\n",
    "\r\n",
    "ğ",
    "Ş",
    "ı",
    "ç",
    "á",
    "ã",
    "â",
    "`",
    "∞",
    "क",
    "ि",
    "।",
    "क्षि",
    "আ",
    "১",
    "ا",
    "۔",
];

fn pieces(from: &'static [&'static str], most: usize) -> impl Strategy<Value = String> {
    vec(select(from), 0..most).prop_map(|pieces| pieces.concat())
}

/// Long enough for several segments of a real gateway.
fn run() -> impl Strategy<Value = String> {
    let filler = select(vec![
        "a", "[", "é", "á", "€", "я", "😀", "🇮🇩", "e\u{301}", "\n", "\r\n", "ğ", "क", "कि", "ا",
    ]);
    let length = prop_oneof![30..36_usize, 60..72_usize, 130..162_usize, 300..320_usize];
    (filler, length).prop_map(|(filler, length)| filler.repeat(length))
}

fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => pieces(&GSM7, 60),
        3 => pieces(&LATIN1, 50),
        4 => pieces(&NATIONAL, 60),
        4 => subsequence(&NATIONAL[..], 2..6).prop_flat_map(|few| {
            vec(select(few), 0..90).prop_map(|pieces| pieces.concat())
        }),
        4 => pieces(&ANY, 40),
        1 => (pieces(&ANY, 6), run(), pieces(&ANY, 6)).prop_map(|(a, b, c)| a + &b + &c),
        1 => (pieces(&GSM7, 6), run(), pieces(&GSM7, 12)).prop_map(|(a, b, c)| a + &b + &c),
        1 => vec(any::<char>(), 0..20).prop_map(|characters| characters.iter().collect()),
    ]
}

proptest! {
    #![proptest_config(cases(800))]

    #[test]
    fn count_cut_and_remaining_are_the_oracles(text in texts(), gateway in gateways()) {
        checks::check(&text, &gateway);
        checks::check_const(&text, &gateway);
    }

    #[test]
    fn a_meter_is_the_estimate_of_what_it_was_fed(
        text in texts(),
        gateway in gateways(),
        lengths in vec(0..20_usize, 0..12),
    ) {
        checks::check_meter(&text, &gateway, lengths.into_iter());
    }

    #[test]
    fn a_template_is_the_estimate_of_its_message(
        text in texts(),
        gateway in gateways(),
        lengths in vec(0..20_usize, 0..12),
    ) {
        checks::check_template(&text, &gateway, lengths.into_iter());
    }

    #[test]
    fn a_total_is_the_sum(texts in vec(texts(), 0..6), gateway in gateways()) {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        checks::check_total(&texts, &gateway);
    }

    #[test]
    fn everything_agrees_about_a_text(
        text in texts(),
        gateway in gateways(),
        tier in select(TIERS),
    ) {
        checks::check_explained(&text, &gateway, tier);
    }
}

fn variable(most: usize) -> impl Strategy<Value = checks::Variable> {
    let class = select(vec![
        Class::Digits,
        Class::Gsm7Basic,
        Class::Gsm7,
        Class::Any,
    ]);
    (class, 0..=most, 0..=most).prop_map(|(class, a, b)| checks::Variable {
        class,
        least: a.min(b),
        most: a.max(b),
    })
}

proptest! {
    #![proptest_config(cases(600))]

    #[test]
    fn bounds_are_the_extremes_of_all_messages(
        gateway in gateways(),
        parts in vec(
            prop_oneof![
                3 => select(&LITERALS[..]).prop_map(Ok),
                2 => (0..2_usize).prop_map(Err),
            ],
            0..6,
        ),
        variables in prop_oneof![
            (variable(3), variable(0)),
            (variable(2), variable(1)),
        ],
    ) {
        checks::check_bounds(&gateway, &parts, &variables.into());
    }
}

#[cfg(feature = "graphemes")]
proptest! {
    #![proptest_config(cases(500))]

    #[test]
    fn fit_is_the_longest_prefix_within_a_charge(
        text in texts(),
        gateway in gateways(),
        segments in prop_oneof![6 => 0..6_u32, 1 => 0..60_u32],
    ) {
        checks::check_fit(&text, &gateway, segments);
    }
}

fn gateway_with(change: impl FnOnce(&mut Gateway)) -> Gateway {
    let mut gateway = Gateway::default();
    change(&mut gateway);
    gateway
}

fn text(added: &str) -> Added {
    Added::Text(added.to_owned())
}

/// A CR LF that is added where a segment has space for the CR only.
#[cfg(feature = "graphemes")]
#[test]
fn added_line_ends_stay_whole_without_the_text() {
    let long = "a".repeat(152);
    for (before, after) in [
        (format!("{long}\r\n"), ""),
        (String::new(), &*format!("\r\n{long}")),
    ] {
        let gateway = gateway_with(|gateway| {
            gateway.keep_whole = KeepWhole::Graphemes;
            gateway.before = text(&before);
            gateway.after = text(after);
        });
        let none = checks::Variable {
            class: Class::Digits,
            least: 0,
            most: 0,
        };
        // 152 | 2 + 151 | 1, although the sum is 306.
        for length in 150..155 {
            let text = "a".repeat(length);
            checks::check(&text, &gateway);
            checks::check_meter(&text, &gateway, core::iter::empty());
            checks::check_const(&text, &gateway);
            checks::check_template(&text, &gateway, core::iter::empty());
            checks::check_bounds(&gateway, &[Ok(&text)], &[none, none]);
        }
    }
}

/// An empty value leaves the line ends around it next to each other. One character splits them.
#[test]
fn the_headroom_of_an_empty_variable_counts_the_split_line_end() {
    let empty = checks::Variable {
        class: Class::Digits,
        least: 0,
        most: 0,
    };
    for line_ends in [LineEnds::AsIs, LineEnds::CrLfAsLf, LineEnds::LfAsCrLf] {
        let gateway = gateway_with(|gateway| gateway.line_ends = line_ends);
        let parts = [Ok("\r"), Err(0), Ok("\né"), Err(1)];
        checks::check_bounds(&gateway, &parts, &[empty, empty]);
    }
}

/// A place that is sent as one unit after a CR, and would be two units alone.
#[test]
fn a_finding_has_the_units_of_its_place() {
    let gateway = gateway_with(|gateway| {
        gateway.capacities = By::all((6, 6));
        gateway.line_ends = LineEnds::LfAsCrLf;
    });
    for text in ["aaaaa\r\n", "aaaa\r\n", "aaaaa\n", "aaaaa\n\r\n", "a \n"] {
        checks::check_explained(text, &gateway, Tier::Equivalent);
    }
}

/// A shorter part of a cluster may stay whole when the whole cluster is wider than a segment.
#[cfg(feature = "graphemes")]
#[test]
fn a_prefix_of_a_wide_cluster_costs_less() {
    let gateway = gateway_with(|gateway| {
        gateway.keep_whole = KeepWhole::Graphemes;
        gateway.capacities.ucs2 = (3, 3);
        gateway.after = text("a");
    });
    checks::check_explained("aaक\u{94d}षि", &gateway, Tier::Equivalent);
    // The same at the size of a real segment: 65 + 70 + 2.
    let real = gateway_with(|gateway| {
        gateway.keep_whole = KeepWhole::Graphemes;
        gateway.after = text("aaaa");
    });
    for units in 66..72 {
        let wide = format!("{}e{}", "я".repeat(65), "\u{301}".repeat(units));
        checks::check_explained(&wide, &real, Tier::Equivalent);
    }
}

/// A text that must be UCS-2. Some shorter prefixes are Latin-1 or GSM-7, and others are not.
#[cfg(feature = "graphemes")]
#[test]
fn fit_tries_the_alphabets_that_the_added_text_allows() {
    let three = vec![Alphabet::Gsm7, Alphabet::Latin1, Alphabet::Ucs2];
    let latin = gateway_with(|gateway| {
        gateway.encodings = three.clone();
        gateway.capacities.latin1 = (5, 5);
        gateway.before = text("á");
        gateway.after = Added::Characters(2);
    });
    checks::check_fit("aaΩ", &latin, 1);
    let euro = gateway_with(|gateway| {
        gateway.encodings = three;
        gateway.excluded = vec!['\u{c}'];
        gateway.capacities.gsm7 = (2, 2);
        gateway.capacities.ucs2 = (6, 6);
        gateway.before = Added::Characters(1);
        gateway.after = text("€");
    });
    checks::check_fit(&format!("{}\u{c}", "a".repeat(33)), &euro, 1);
}

/// The prefix in septets ends within a cluster.
#[cfg(feature = "graphemes")]
#[test]
fn fit_keeps_the_clusters_of_the_whole_text() {
    let gateway = gateway_with(|gateway| {
        gateway.single = vec![1];
        gateway.after = Added::Characters(150);
    });
    for text in ["e\u{301}", "ae\u{301}", "ğe\u{301}\u{301}a"] {
        checks::check_fit(text, &gateway, 1);
    }
}

/// A line end of the prefix or the suffix falls on the edge of a segment of national tables.
#[cfg(feature = "graphemes")]
#[test]
fn an_added_line_end_beside_letters_of_a_national_table() {
    for length in 140..155 {
        let gateway = gateway_with(|gateway| {
            gateway.keep_whole = KeepWhole::Graphemes;
            gateway.single = vec![1];
            gateway.before = text(&format!("{}\r\n", "a".repeat(length)));
            gateway.after = text(&format!("\r\n{}", "a".repeat(length)));
        });
        for letters in 0..80 {
            checks::check_meter(&"ğ".repeat(letters), &gateway, core::iter::empty());
        }
    }
}

/// By the default tables a capital takes one septet. By Hindi's, which the added letter needs, it
/// takes two.
#[test]
fn capitals_after_an_added_hindi_letter() {
    let gateway = gateway_with(|gateway| {
        gateway.locking = vec![6];
        gateway.single = vec![6];
        gateway.before = text("अ");
    });
    for length in 60..230 {
        checks::check(&"A".repeat(length), &gateway);
    }
}

/// The CR that the gateway adds needs UCS-2. So a prefix is GSM-7 up to the first line end.
#[cfg(feature = "graphemes")]
#[test]
fn fit_stops_before_a_line_end_whose_cr_is_excluded() {
    let gateway = gateway_with(|gateway| {
        gateway.excluded = vec!['\r'];
        gateway.line_ends = LineEnds::LfAsCrLf;
        gateway.capacities.ucs2 = (3, 3);
    });
    for text in ["aaaaaa\naaa", "aaaaaa\raaa", "aaaaaa\r\naaa", "\naaaaaa"] {
        checks::check_fit(text, &gateway, 1);
    }
}

#[cfg(feature = "serde")]
mod written {
    use sms_charge::Profile;
    use toml::{Table, Value};

    use super::*;

    fn pair((single, multi): Capacity) -> Value {
        [single, multi].map(number).to_vec().into()
    }

    fn number(figure: usize) -> Value {
        i64::try_from(figure).unwrap().into()
    }

    fn table<const N: usize>(entries: [(&str, Option<Value>); N]) -> Value {
        let mut table = Table::new();
        for (key, value) in entries {
            if let Some(value) = value {
                table.insert(key.to_owned(), value);
            }
        }
        table.into()
    }

    fn by(limits: By<Option<usize>>) -> Value {
        table([
            ("gsm7", limits.gsm7.map(number)),
            ("ucs2", limits.ucs2.map(number)),
            ("latin1", limits.latin1.map(number)),
        ])
    }

    fn added(added: &Added) -> Value {
        match added {
            Added::Text(text) => text.as_str().into(),
            Added::Characters(count) => number(*count),
        }
    }

    fn words(languages: &[u8]) -> Value {
        let words = languages.iter();
        let words = words.map(|&number| Value::from(national::WORDS[usize::from(number) - 1]));
        Value::Array(words.collect())
    }

    /// The gateway file as the design describes it.
    fn file(gateway: &Gateway) -> Value {
        let word = |word: &str| Some(Value::from(word));
        table([
            (
                "capacities",
                Some(table([
                    ("gsm7", Some(pair(gateway.capacities.gsm7))),
                    ("ucs2", Some(pair(gateway.capacities.ucs2))),
                    ("latin1", Some(pair(gateway.capacities.latin1))),
                ])),
            ),
            (
                "keep-whole",
                word(match gateway.keep_whole {
                    KeepWhole::Characters => "characters",
                    KeepWhole::Graphemes => "graphemes",
                }),
            ),
            (
                "billing",
                word(match gateway.billing {
                    Billing::Segments => "segments",
                    Billing::Quotient => "quotient",
                }),
            ),
            (
                "languages",
                Some(table([
                    ("locking", Some(words(&gateway.locking))),
                    ("single", Some(words(&gateway.single))),
                ])),
            ),
            (
                "encodings",
                Some(Value::Array(
                    gateway
                        .encodings
                        .iter()
                        .map(|alphabet| match alphabet {
                            Alphabet::Ascii => "ascii".into(),
                            Alphabet::Gsm7 => "gsm7".into(),
                            Alphabet::Latin1 => "latin1".into(),
                            Alphabet::Ucs2 => "ucs2".into(),
                        })
                        .collect(),
                )),
            ),
            (
                "excluded",
                word(&gateway.excluded.iter().collect::<String>()),
            ),
            ("before", Some(added(&gateway.before))),
            ("after", Some(added(&gateway.after))),
            (
                "line-ends",
                word(match gateway.line_ends {
                    LineEnds::AsIs => "as-is",
                    LineEnds::CrLfAsLf => "crlf-as-lf",
                    LineEnds::LfAsCrLf => "lf-as-crlf",
                }),
            ),
            (
                "limit",
                Some(table([
                    ("segments", Some(number(gateway.limits.segments))),
                    ("characters", Some(by(gateway.limits.characters))),
                    ("units", Some(by(gateway.limits.units))),
                ])),
            ),
        ])
    }

    proptest! {
        #![proptest_config(cases(300))]

        #[test]
        fn a_gateway_file_is_read_as_its_profile_and_written_back(gateway in gateways()) {
            let profile = checks::profile(&gateway);
            let read: Profile = file(&gateway).try_into().unwrap();
            prop_assert_eq!(read, profile);

            let toml = toml::to_string(&profile).unwrap();
            prop_assert_eq!(toml::from_str::<Profile>(&toml).unwrap(), profile, "{}", toml);
            let json = serde_json::to_string(&profile).unwrap();
            prop_assert_eq!(serde_json::from_str::<Profile>(&json).unwrap(), profile, "{}", json);
        }
    }
}
