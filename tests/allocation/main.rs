//! Counting, cutting, fitting, metering, explaining and filling in a template never allocate.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod content;
mod counting;
mod phone;

use std::fmt::Write as _;

use counting::allocations_in;
#[cfg(feature = "graphemes")]
use sms_charge::Packing;
use sms_charge::explain::{Tier, UnicodePolicy};
use sms_charge::octets::{decode, unpack};
use sms_charge::template::{Delimiters, Syntax, VarSpec};
use sms_charge::{
    Added, Billing, Capacities, Capacity, Content, Encodings, Guard, Languages, Limits, LineEnds,
    Meter, Profile, ShiftTables, Template,
};

/// Gateways that differ in every setting of a profile.
const COUNTS: &[Profile] = &[
    Profile::new(),
    Profile::new().with_billing(Billing::Quotient),
    Profile::new().with_encodings(Encodings::ASCII_UCS2),
    Profile::new().with_line_ends(LineEnds::LfAsCrLf),
    Profile::new().with_languages(Languages::ALL),
    Profile::new()
        .with_excluded("€Δ")
        .with_limits(Limits::new().with_characters(500)),
    #[cfg(feature = "graphemes")]
    Profile::new().with_packing(Packing::Graphemes),
];

fn profiles() -> impl Iterator<Item = Profile> {
    let of = |(single, multi)| Capacity::new(single, multi).unwrap();
    let custom = Capacities {
        gsm7: of((9, 7)),
        ucs2: of((5, 4)),
        ..Capacities::CONCAT8
    };
    [Capacities::CONCAT8, Capacities::CONCAT16, custom]
        .into_iter()
        .flat_map(|capacities| {
            COUNTS.iter().flat_map(move |count| {
                [
                    Added::NOTHING,
                    Added::characters(20),
                    Added::text("[Solo1] "),
                ]
                .map(|added| {
                    let profile = count.with_capacities(capacities);
                    profile.with_before(added).with_after(added)
                })
            })
        })
}

fn texts() -> [String; 11] {
    [
        String::new(),
        "Kode OTP Anda 482913. Berlaku 5 menit.".to_owned(),
        "a".repeat(1000),
        "€".repeat(500),
        "é[Δ]".repeat(200),
        "я".repeat(500),
        "ğ{Şa".repeat(100),
        "क1िA।".repeat(100),
        "😀a".repeat(300),
        "👨‍👩‍👧‍👦🇮🇩".repeat(100),
        format!("я{}", "\u{301}".repeat(500)),
    ]
}

#[track_caller]
fn assert_none<T>(what: &str, call: impl FnOnce() -> T) {
    assert_eq!(allocations_in(call), 0, "{what} allocates");
}

#[test]
fn octets() {
    for profile in profiles() {
        for text in texts() {
            let allocations = allocations_in(|| {
                let segments = profile.segments(&text);
                let data = segments.filter_map(|segment| segment.user_data(None).ok());
                data.map(|data| {
                    data.header().chain(data.packed()).count() + data.unpacked().count()
                })
                .sum::<usize>()
                    + decode(unpack(text.as_bytes(), 1), ShiftTables::DEFAULT).count()
            });
            assert_eq!(allocations, 0, "{profile:?} {text:?}");
        }
    }
}

#[test]
fn the_counter_sees_an_allocation() {
    assert_eq!(allocations_in(|| Box::new(1)), 1);
}

#[test]
fn counting_allocates_nothing() {
    for text in &texts() {
        assert_none("estimate", || sms_charge::estimate(text));
        assert_none("const_estimate", || sms_charge::const_estimate(text));
        assert_none("remaining", || sms_charge::remaining(text));
        for profile in profiles() {
            assert_none("Profile::estimate", || profile.estimate(text));
            assert_none("Profile::remaining", || profile.remaining(text));
        }
    }
}

#[test]
fn batches_allocate_nothing() {
    let texts = texts();
    let each = || texts.iter().map(String::as_str);
    for profile in profiles() {
        assert_none("estimate_each", || profile.estimate_each(each(), |_| ()));
        assert_none("total", || profile.total(each()));
    }
}

#[test]
fn cutting_allocates_nothing() {
    for text in &texts() {
        assert_none("segments", || sms_charge::segments(text).count());
        for profile in profiles() {
            assert_none("Profile::segments", || profile.segments(text).count());
        }
    }
}

#[cfg(feature = "graphemes")]
#[test]
fn fitting_allocates_nothing() {
    for text in &texts() {
        for messages in [0, 1, 2, 5, u32::MAX] {
            assert_none("fit", || sms_charge::fit(text, messages).len());
            for profile in profiles() {
                assert_none("Profile::fit", || profile.fit(text, messages).len());
            }
        }
    }
}

/// Every tier: `Tier::ALL_BUT_LOSSY` and the one that it leaves out.
const TIERS: &[Tier] = &[
    Tier::Invisible,
    Tier::Typographic,
    Tier::Equivalent,
    Tier::Spacing,
    Tier::Pictures,
    #[cfg(feature = "translit")]
    Tier::Lossy,
];

#[test]
fn explaining_allocates_nothing() {
    let expensive = format!("“Rp\u{a0}50.000” e\u{301} [x] 👨‍👩‍👧\r\n{}  ", "a".repeat(200));
    for text in texts().iter().chain([&expensive]) {
        assert_none("explain", || sms_charge::explain::explain(text).count());
        assert_none("Findings::grouped", || {
            sms_charge::explain::explain(text).grouped().count()
        });
        for &tier in TIERS {
            assert_none("apply_all", || {
                sms_charge::explain::apply_all(text, tier).pieces().count()
            });
        }
        for profile in profiles() {
            assert_none("Profile::explain", || profile.explain(text).count());
            assert_none("Profile::sole_culprit", || profile.sole_culprit(text));
            for &tier in TIERS {
                assert_none("Profile::savings", || {
                    profile
                        .savings(text, tier)
                        .map(|savings| savings.edits().count())
                });
            }
            let guard = Guard::new()
                .with_profile(profile)
                .with_unicode(UnicodePolicy::WhenFree);
            assert_none("Guard::check", || guard.with_budget(2).check(text));
        }
    }
}

#[test]
fn metering_allocates_nothing() {
    for text in &texts() {
        for profile in profiles() {
            let mut meter = profile.meter();
            assert_none("Meter::push", || meter.push(text));
            assert_none("Meter::estimate", || meter.estimate());
            assert_none("Meter::write_fmt", || write!(meter, "{text}{}", 482_913));
        }
    }
}

const SYNTAXES: [Syntax; 5] = [
    Syntax::PercentBrace,
    Syntax::Brace,
    Syntax::DollarBrace,
    Syntax::DoubleBrace,
    Syntax::Hash,
];

#[test]
fn parsing_a_template_allocates_nothing() {
    let sources = [
        "Kode %{code}, {{a}} ${a} ##a## %{a}%{code} {a} – ",
        "%{} {1} ${a.b} {{ ##a%{",
        &"%{a}".repeat(70),
    ];
    for source in sources {
        for syntax in SYNTAXES {
            assert_none("parse_with", || {
                Template::parse_with(source, syntax).is_ok()
            });
            assert_none("problems", || Template::problems(source, syntax).count());
            let Ok(template) = Template::parse_with(source, syntax) else {
                continue;
            };
            assert_none("variables", || template.variables().count());
            assert_none("placeholders", || template.placeholders().count());
            assert_none("warnings", || template.warnings().count());
        }
    }
    assert_none("Delimiters::new", || Delimiters::new("**", "**").is_ok());
}

#[test]
fn rendering_allocates_nothing() {
    let source = format!("{}%{{a}}€%{{b}}{}%{{a}}", "a".repeat(150), "[".repeat(80));
    let template = Template::parse(&source).unwrap();
    for text in &texts() {
        let pairs = format!("b:{}[x,a:{}", text.replace(',', "."), "€1".repeat(99));
        let Ok(content) = Content::parse_lenient(&pairs) else {
            continue;
        };
        assert_none("missing", || template.missing(&content).count());
        assert_none("unused", || template.unused(&content).count());
        assert_none("render_positional", || {
            template.render_positional(&[text]).is_err()
        });
        let values = [text.as_str(), "[["];
        for message in [
            template.render(&content).unwrap(),
            template.render_positional(&values).unwrap(),
        ] {
            assert_none("pieces", || message.pieces().count());
            assert_none("estimate", || message.estimate());
            let mut meter = Meter::new();
            assert_none("Display", || write!(meter, "{message}"));
            for profile in profiles() {
                assert_none("estimate_with", || message.estimate_with(&profile));
            }
        }
    }
}

#[test]
fn bounds_allocate_nothing() {
    let template = Template::parse("Halo %{name}, €%{amount}. %{name}").unwrap();
    let specs = [("name", VarSpec::NAME), ("amount", VarSpec::AMOUNT)];
    assert_none("bounds", || template.bounds(&specs));
    for profile in profiles() {
        assert_none("bounds_with", || template.bounds_with(&profile, &specs));
    }
    assert_none("bounds", || template.bounds(&[]).is_err());
}
