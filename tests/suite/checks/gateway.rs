//! What must hold for any text under any gateway: the library, with a profile made by its setters,
//! against the oracle in `oracle/gateway.rs`.
//!
//! A crate that includes this file must also include `tests/suite/oracle/mod.rs` as `mod oracle`.

#![allow(dead_code, reason = "every test crate uses its own part of the checks")]
#![allow(
    clippy::unwrap_used,
    clippy::string_slice,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::cast_possible_truncation,
    reason = "a check fails by panicking"
)]

use core::fmt::Write as _;
use std::collections::BTreeSet;
use std::sync::{LazyLock, Mutex};

use sms_charge::explain::{FindingKind, GuardErrorKind, Tier, UnicodePolicy};
use sms_charge::template::{BoundsErrorKind, Class, VarSpec};
use sms_charge::{
    Capacities, Encodings, Estimate, Guard, Language, Languages, Limits, Profile, ShiftTables,
    Template, Total,
};

use super::oracle;
use super::oracle::gateway::{
    self, Added, Alphabet, Answer, Billing, Capacity, Encoding, Gateway, KeepWhole, LineEnds,
    Segment,
};
use super::oracle::guard::{self, Refusal, Unicode};

fn small(figure: usize) -> u16 {
    u16::try_from(figure).unwrap()
}

/// The library's profile for the same gateway.
pub(crate) fn profile(gateway: &Gateway) -> Profile {
    let excluded: String = gateway.excluded.iter().collect();
    Profile::new()
        .with_capacities(capacities(gateway))
        .with_packing(packing(gateway.keep_whole))
        .with_billing(match gateway.billing {
            Billing::Segments => sms_charge::Billing::Segments,
            Billing::Quotient => sms_charge::Billing::Quotient,
        })
        .with_encodings(encodings(&gateway.encodings))
        .with_excluded(&excluded)
        .with_languages(languages(gateway))
        .with_before(added(&gateway.before))
        .with_after(added(&gateway.after))
        .with_line_ends(match gateway.line_ends {
            LineEnds::AsIs => sms_charge::LineEnds::AsIs,
            LineEnds::CrLfAsLf => sms_charge::LineEnds::CrLfAsLf,
            LineEnds::LfAsCrLf => sms_charge::LineEnds::LfAsCrLf,
        })
        .with_limits(limits(gateway))
}

fn capacities(gateway: &Gateway) -> Capacities {
    let capacity =
        |(single, multi): Capacity| sms_charge::Capacity::new(small(single), small(multi)).unwrap();
    Capacities {
        gsm7: capacity(gateway.capacities.gsm7),
        ucs2: capacity(gateway.capacities.ucs2),
        latin1: capacity(gateway.capacities.latin1),
    }
}

fn languages(gateway: &Gateway) -> Languages {
    let all = |numbers: &[u8]| -> Vec<Language> {
        let languages = numbers.iter().map(|&number| Language::from_number(number));
        languages.map(Option::unwrap).collect()
    };
    Languages::new(&all(&gateway.locking), &all(&gateway.single)).unwrap()
}

const fn packing(keep_whole: KeepWhole) -> sms_charge::Packing {
    match keep_whole {
        KeepWhole::Characters => sms_charge::Packing::Characters,
        #[cfg(feature = "graphemes")]
        KeepWhole::Graphemes => sms_charge::Packing::Graphemes,
        #[cfg(not(feature = "graphemes"))]
        KeepWhole::Graphemes => panic!("this build packs no graphemes"),
    }
}

fn encodings(tried: &[Alphabet]) -> Encodings {
    let tried: Vec<_> = tried
        .iter()
        .map(|alphabet| match alphabet {
            Alphabet::Ascii => sms_charge::Alphabet::Ascii,
            Alphabet::Gsm7 => sms_charge::Alphabet::Gsm7,
            Alphabet::Latin1 => sms_charge::Alphabet::Latin1,
            Alphabet::Ucs2 => sms_charge::Alphabet::Ucs2,
        })
        .collect();
    Encodings::new(&tried).unwrap()
}

fn added(added: &Added) -> sms_charge::Added {
    match added {
        Added::Text(text) => sms_charge::Added::text(kept(text)),
        Added::Characters(count) => sms_charge::Added::characters(small(*count)),
    }
}

/// Setters take static texts, as a program's own constants are. Each text is kept once.
fn kept(text: &str) -> &'static str {
    static KEPT: LazyLock<Mutex<BTreeSet<&'static str>>> = LazyLock::new(Mutex::default);
    let mut all = KEPT.lock().unwrap();
    if let Some(kept) = all.get(text) {
        return kept;
    }
    let kept: &'static str = String::from(text).leak();
    all.insert(kept);
    kept
}

fn limits(gateway: &Gateway) -> Limits {
    let mut limits = Limits::new().with_segments(gateway.limits.segments as u32);
    for (encoding, of) in ENCODINGS {
        if let Some(characters) = gateway.limits.characters.of(encoding) {
            limits = limits.with_characters_in(of, characters as u32);
        }
        if let Some(units) = gateway.limits.units.of(encoding) {
            limits = limits.with_units_in(of, units as u32);
        }
    }
    limits
}

const ENCODINGS: [(Encoding, sms_charge::Encoding); 3] = [
    (Encoding::Gsm7, sms_charge::Encoding::Gsm7),
    (Encoding::Ucs2, sms_charge::Encoding::Ucs2),
    (Encoding::Latin1, sms_charge::Encoding::Latin1),
];

fn same_encoding(seen: sms_charge::Encoding) -> Encoding {
    let same = ENCODINGS.iter().find(|(_, of)| *of == seen);
    same.unwrap().0
}

/// The answer of the library, in the types of the oracle.
pub(crate) fn seen(profile: &Profile, text: &str) -> Answer {
    let estimate = profile.estimate(text);
    Answer {
        encoding: same_encoding(estimate.encoding),
        tables: numbers(estimate.tables),
        units: estimate.units,
        charge: estimate.charge as usize,
        over_limit: estimate.over_limit,
        remaining: profile.remaining(text),
        segments: profile
            .segments(text)
            .map(|segment| Segment {
                text: segment.text.to_owned(),
                units: segment.units,
                added: segment.added,
                remaining: segment.remaining,
            })
            .collect(),
    }
}

fn numbers(tables: ShiftTables) -> (u8, u8) {
    let number = |language: Option<Language>| language.map_or(0, Language::number);
    (number(tables.locking), number(tables.single))
}

fn same_estimate(estimate: Estimate, expected: gateway::Estimate) -> bool {
    let seen = gateway::Estimate {
        encoding: same_encoding(estimate.encoding),
        tables: numbers(estimate.tables),
        units: estimate.units,
        charge: estimate.charge as usize,
        over_limit: estimate.over_limit,
    };
    seen == expected
}

/// All checks except those that need many passes.
pub(crate) fn check(text: &str, gateway: &Gateway) {
    let profile = profile(gateway);
    let seen = seen(&profile, text);
    let answer = gateway::answer(gateway, text);
    assert_eq!(seen, answer, "{gateway:?} {text:?}");
    let of_bytes = profile.estimate_utf8(text.as_bytes()).unwrap();
    assert!(
        same_estimate(of_bytes, answer.estimate()),
        "{gateway:?} {text:?}"
    );
    let segments = profile.segments(text);
    assert_eq!(
        numbers(segments.tables()),
        seen.tables,
        "{gateway:?} {text:?}"
    );
    let joined: String = segments.map(|segment| segment.text).collect();
    assert_eq!(joined, text, "{gateway:?}");
    if gateway.billing == Billing::Segments {
        assert_eq!(seen.charge, seen.segments.len(), "{gateway:?} {text:?}");
    }
}

/// For bytes that may not be UTF-8: the estimate if they are, otherwise the error of the standard
/// library.
pub(crate) fn check_bytes(bytes: &[u8]) {
    let expected = core::str::from_utf8(bytes).map(sms_charge::estimate);
    assert_eq!(sms_charge::estimate_utf8(bytes), expected, "{bytes:?}");
}

/// Whether the clusters of a message cannot be known from its pieces: a character outside GSM-7 may
/// join its neighbours. What the gateway adds is part of the message.
pub(crate) fn may_need_clusters(gateway: &Gateway, text: &str) -> bool {
    let outside = |text: &str| text.chars().any(|c| oracle::septets(c).is_none());
    let added = [&gateway.before, &gateway.after];
    gateway.keep_whole == KeepWhole::Graphemes
        && (outside(text)
            || added.iter().any(|added| match added {
                Added::Text(text) => outside(text),
                Added::Characters(_) => false,
            }))
}

/// A meter is fed in pieces of these lengths. After every piece its estimate equals that of the
/// text so far, or the meter says that it cannot know.
pub(crate) fn check_meter(text: &str, gateway: &Gateway, lengths: impl Iterator<Item = usize>) {
    let profile = profile(gateway);
    let mut meter = profile.meter();
    let mut written = profile.meter();
    let mut fed = 0;
    let empty = gateway::estimate(gateway, "");
    match meter.estimate() {
        Ok(estimate) => assert!(same_estimate(estimate, empty), "{gateway:?}"),
        Err(_) => assert!(may_need_clusters(gateway, ""), "{gateway:?}"),
    }
    for piece in cut_to_lengths(text, lengths) {
        meter.push(piece);
        write!(written, "{piece}").unwrap();
        fed += piece.len();
        let whole = &text[..fed];
        assert_eq!(
            meter.estimate(),
            written.estimate(),
            "{gateway:?} {whole:?}"
        );
        match meter.estimate() {
            Ok(estimate) => {
                let expected = gateway::estimate(gateway, whole);
                assert!(
                    same_estimate(estimate, expected),
                    "{gateway:?} {whole:?}: {estimate:?} is not {expected:?}"
                );
            }
            Err(_) => assert!(may_need_clusters(gateway, whole), "{gateway:?} {whole:?}"),
        }
    }
}

/// The `const` functions, and the meter.
pub(crate) fn check_const(text: &str, gateway: &Gateway) {
    match profile(gateway).const_estimate(text) {
        Ok(estimate) => assert!(
            same_estimate(estimate, gateway::estimate(gateway, text)),
            "{gateway:?} {text:?}: {estimate:?}"
        ),
        Err(_) => assert!(may_need_clusters(gateway, text), "{gateway:?} {text:?}"),
    }
}

/// Cuts a text into pieces of these lengths in characters, which may be 0. The last piece is the
/// rest.
pub(crate) fn cut_to_lengths(text: &str, lengths: impl Iterator<Item = usize>) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    for length in lengths {
        if rest.is_empty() {
            break;
        }
        let end = rest
            .char_indices()
            .nth(length)
            .map_or(rest.len(), |at| at.0);
        let (piece, after) = rest.split_at(end);
        pieces.push(piece);
        rest = after;
    }
    pieces.push(rest);
    pieces
}

/// Several texts: one by one, and in total.
pub(crate) fn check_total(texts: &[&str], gateway: &Gateway) {
    let profile = profile(gateway);
    let expected: Vec<_> = texts
        .iter()
        .map(|text| gateway::estimate(gateway, text))
        .collect();
    let count = |is: fn(&gateway::Estimate) -> bool| {
        expected.iter().filter(|answer| is(answer)).count() as u64
    };
    let total = profile.total(texts.iter().copied());
    assert_eq!(total.texts, texts.len() as u64);
    assert_eq!(
        total.charge,
        expected
            .iter()
            .map(|answer| answer.charge as u64)
            .sum::<u64>(),
        "{gateway:?} {texts:?}"
    );
    assert_eq!(
        total.ucs2,
        count(|answer| answer.encoding == Encoding::Ucs2)
    );
    assert_eq!(total.over_limit, count(|answer| answer.over_limit));
    let (first, others) = texts.split_at(texts.len() / 2);
    let halves = [first, others].map(|half| profile.total(half.iter().copied()));
    assert_eq!(halves.into_iter().sum::<Total>(), total);
}

/// The longest prefix between clusters.
#[cfg(feature = "graphemes")]
pub(crate) fn check_fit(text: &str, gateway: &Gateway, segments: u32) {
    assert_eq!(
        profile(gateway).fit(text, segments),
        gateway::fit(gateway, text, segments as usize),
        "{gateway:?} {segments} of {text:?}"
    );
}

/// A text whose pieces are literals and values of a template in turn, cut at random places.
pub(crate) fn check_template(text: &str, gateway: &Gateway, lengths: impl Iterator<Item = usize>) {
    if text.contains('%') {
        return;
    }
    let profile = profile(gateway);
    let pieces = cut_to_lengths(text, lengths);
    let mut source = String::new();
    let mut values = Vec::new();
    for (index, piece) in pieces.iter().enumerate() {
        if index % 2 == 0 {
            source.push_str(piece);
        } else {
            write!(source, "%{{v{index}}}").unwrap();
            values.push(*piece);
        }
    }
    let template = Template::parse(&source).unwrap();
    let message = template.render_positional(&values).unwrap();
    assert_eq!(message.to_string(), text);
    match message.estimate_with(&profile) {
        Ok(estimate) => assert!(
            same_estimate(estimate, gateway::estimate(gateway, text)),
            "{gateway:?} {source:?} {values:?}: {estimate:?}"
        ),
        Err(_) => assert!(may_need_clusters(gateway, text), "{gateway:?} {text:?}"),
    }
}

/// Everything that describes a text says the same about it.
pub(crate) fn check_explained(text: &str, gateway: &Gateway, tier: Tier) {
    let answer = gateway::answer(gateway, text);
    guards_agree(text, gateway, &answer);
    check_guard(text, gateway);
    findings_agree(text, gateway, &answer);
    edits_agree(text, gateway, &answer, tier);
    the_culprit_agrees(text, gateway, &answer);
}

fn guards_agree(text: &str, gateway: &Gateway, answer: &Answer) {
    let guard = Guard::new().with_profile(profile(gateway));
    let charge = u32::try_from(answer.charge).unwrap();
    for guard in [guard, guard.with_budget(charge)] {
        match guard.check(text) {
            Ok(estimate) => {
                assert!(!answer.over_limit, "{gateway:?} {text:?}");
                assert!(
                    same_estimate(estimate, answer.estimate()),
                    "{gateway:?} {text:?}"
                );
            }
            Err(error) => assert!(answer.over_limit, "{gateway:?} {text:?}: {error:?}"),
        }
    }
    let error = guard.with_budget(charge - 1).check(text).unwrap_err();
    let kind = GuardErrorKind::OverBudget {
        charge,
        budget: charge - 1,
    };
    assert_eq!(error.kind(), kind, "{gateway:?} {text:?}");
    // The text before the span fits the budget, if there is any.
    let kept = &text[..error.span().start];
    let prefix = gateway::estimate(gateway, kept);
    assert!(
        kept.is_empty() || prefix.charge < answer.charge,
        "{gateway:?} {text:?}: {error:?}"
    );
}

/// The guard's verdict under every policy and several budgets, where the route tries GSM-7 and then UCS-2.
pub(crate) fn check_guard(text: &str, gateway: &Gateway) {
    let adds_gsm7 = [&gateway.before, &gateway.after]
        .iter()
        .all(|added| match added {
            Added::Text(text) => text
                .chars()
                .all(|c| gateway::can_write(gateway, Alphabet::Gsm7, c)),
            Added::Characters(_) => true,
        });
    let is_plain = gateway.encodings == [Alphabet::Gsm7, Alphabet::Ucs2]
        && gateway.line_ends == LineEnds::AsIs
        && gateway.locking.is_empty()
        && gateway.single.is_empty();
    if !adds_gsm7 || !is_plain {
        return;
    }
    let charge = gateway::estimate(gateway, text).charge;
    for (policy, unicode) in [
        (UnicodePolicy::Allow, Unicode::Allow),
        (UnicodePolicy::WhenFree, Unicode::WhenFree),
        (UnicodePolicy::Deny, Unicode::Deny),
    ] {
        for budget in [
            None,
            Some(0),
            Some(charge - 1),
            Some(charge),
            Some(charge + 1),
        ] {
            let mut guard = Guard::new()
                .with_profile(profile(gateway))
                .with_unicode(policy);
            if let Some(budget) = budget {
                guard = guard.with_budget(budget as u32);
            }
            let seen = guard
                .check(text)
                .map(|_| ())
                .map_err(|error| match error.kind() {
                    GuardErrorKind::Unicode => Refusal::Unicode,
                    GuardErrorKind::UnicodeCosts { charge, without } => Refusal::UnicodeCosts {
                        charge: charge as usize,
                        without: without as usize,
                    },
                    GuardErrorKind::OverBudget { charge, budget } => Refusal::OverBudget {
                        charge: charge as usize,
                        budget: budget as usize,
                    },
                    GuardErrorKind::OverGatewayLimit { charge } => Refusal::OverGatewayLimit {
                        charge: charge as usize,
                    },
                    other => panic!("a kind nobody knows: {other:?}"),
                });
            let expected = guard::verdict(gateway, unicode, budget, text);
            assert_eq!(seen, expected, "{gateway:?} {policy:?} {budget:?} {text:?}");
        }
    }
}

fn findings_agree(text: &str, gateway: &Gateway, answer: &Answer) {
    let profile = profile(gateway);
    let mut wasted = Vec::new();
    let mut tips_over = 0;
    for finding in profile.explain(text) {
        let said = format!("{gateway:?} {text:?}: {finding:?}");
        assert_eq!(
            finding.units,
            gateway::units_of(gateway, text, finding.span.clone()),
            "{said}"
        );
        match finding.kind {
            FindingKind::WastedUnits { units } => wasted.push((finding.span.start, units)),
            FindingKind::TipsOver => {
                tips_over += 1;
                assert!(answer.charge > 1, "{said}");
                let prefix = gateway::estimate(gateway, &text[..finding.span.start]);
                let lower = prefix.encoding != answer.encoding || prefix.charge < answer.charge;
                assert!(lower, "{said}");
            }
            _ => {}
        }
    }
    assert!(tips_over < 2, "{gateway:?} {text:?}");
    if gateway.billing == Billing::Segments {
        // Where the text continues in the next segment and this one has unused units.
        let mut at = 0;
        let mut left_free = Vec::new();
        for segment in &answer.segments {
            at += segment.text.len();
            if !segment.text.is_empty() && at < text.len() && segment.remaining > 0 {
                left_free.push((at, segment.remaining));
            }
        }
        wasted.retain(|&(at, _)| at > 0);
        assert_eq!(wasted, left_free, "{gateway:?} {text:?}");
    }
}

fn edits_agree(text: &str, gateway: &Gateway, answer: &Answer, tier: Tier) {
    let profile = profile(gateway);
    let all = sms_charge::explain::apply_all(text, tier);
    let applied = all.to_string();
    match all.estimate(&profile) {
        Ok(estimate) => assert!(
            same_estimate(estimate, gateway::estimate(gateway, &applied)),
            "{gateway:?} {text:?} {applied:?}: {estimate:?}"
        ),
        Err(_) => assert!(may_need_clusters(gateway, &applied), "{gateway:?} {text:?}"),
    }
    match profile.savings(text, tier) {
        Ok(savings) => {
            let applied = savings.to_string();
            assert!(
                same_estimate(savings.before, answer.estimate()),
                "{gateway:?} {text:?}"
            );
            assert!(
                same_estimate(savings.after, gateway::estimate(gateway, &applied)),
                "{gateway:?} {text:?} {applied:?}: {:?}",
                savings.after
            );
            assert!(savings.after.charge <= savings.before.charge);
            let lower = savings.after.charge < savings.before.charge;
            assert!(lower || applied == text, "{gateway:?} {text:?} {applied:?}");
        }
        Err(_) => assert!(may_need_clusters(gateway, text), "{gateway:?} {text:?}"),
    }
}

fn the_culprit_agrees(text: &str, gateway: &Gateway, answer: &Answer) {
    let Some(culprit) = profile(gateway).sole_culprit(text) else {
        return;
    };
    let said = format!("{gateway:?} {text:?}: {culprit:?}");
    let mut without = text.to_owned();
    without.replace_range(culprit.span.clone(), "");
    let without = gateway::estimate(gateway, &without);
    assert!(same_estimate(culprit.with, answer.estimate()), "{said}");
    assert!(same_estimate(culprit.without, without), "{said}");
    assert_ne!(without.encoding, answer.encoding, "{said}");
}

/// A variable of a template, and its specification.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Variable {
    pub(crate) class: Class,
    pub(crate) least: usize,
    pub(crate) most: usize,
}

/// One character for each way in which a character of the class can or cannot be written.
fn representatives(gateway: &Gateway, class: Class) -> Vec<char> {
    let candidates = match class {
        Class::Digits => "17",
        Class::Gsm7Basic => "17aéñΔΩ¤£",
        Class::Gsm7 => "17aéñΔΩ¤£[~€\u{c}",
        _ => "17aéñΔΩ¤£[~€\u{c}á\u{80}яç😀",
    };
    // Characters that national tables have, lack, or have at another cost.
    let candidates = match class {
        _ if gateway.locking.is_empty() && gateway.single.is_empty() => candidates,
        Class::Digits => candidates,
        Class::Gsm7Basic => "1aAèΔ",
        Class::Gsm7 => "1aAèΔ[€",
        _ => "1aAèΔ[€ğáक😀",
    };
    let mut seen = BTreeSet::new();
    let alphabets = [Alphabet::Ascii, Alphabet::Gsm7, Alphabet::Latin1];
    candidates
        .chars()
        .filter(|&c| {
            let is_written = alphabets.map(|alphabet| gateway::can_write(gateway, alphabet, c));
            let national = (1..=13).map(|number| {
                let by = |pair| oracle::national::septets(pair, c);
                (
                    by((if number == 2 { 0 } else { number }, 0)),
                    by((0, number)),
                )
            });
            let has_tables = !gateway.locking.is_empty() || !gateway.single.is_empty();
            let national: Vec<_> = national.filter(|_| has_tables).collect();
            seen.insert((is_written, oracle::septets(c), c.len_utf16(), national))
        })
        .collect()
}

/// All values of a variable, except those that differ in nothing that is counted.
fn values(gateway: &Gateway, variable: Variable) -> Vec<String> {
    let characters = representatives(gateway, variable.class);
    let mut of_length = vec![String::new()];
    let mut all = Vec::new();
    for length in 0..=variable.most {
        if length >= variable.least {
            all.extend(of_length.iter().cloned());
        }
        of_length = of_length
            .iter()
            .flat_map(|value| characters.iter().map(move |c| format!("{value}{c}")))
            .collect();
    }
    all
}

/// A template: literals, and variables by number.
pub(crate) type Parts<'p> = [Result<&'p str, usize>];

/// The variables of a template in the order of their first places.
fn used(parts: &Parts<'_>) -> Vec<usize> {
    let mut used = Vec::new();
    for variable in parts.iter().filter_map(|part| part.err()) {
        if !used.contains(&variable) {
            used.push(variable);
        }
    }
    used
}

const NAMES: [&str; 2] = ["first", "second"];

fn source(parts: &Parts<'_>) -> String {
    let part = |part: &Result<&str, usize>| match part {
        Ok(literal) => (*literal).to_owned(),
        Err(variable) => format!("%{{{}}}", NAMES[*variable]),
    };
    parts.iter().map(part).collect()
}

fn specs(parts: &Parts<'_>, variables: &[Variable]) -> Vec<(&'static str, VarSpec)> {
    let spec = |variable: usize| {
        let of = variables[variable];
        let length = small(of.least)..=small(of.most);
        (NAMES[variable], VarSpec::new(of.class, length))
    };
    used(parts).into_iter().map(spec).collect()
}

/// The charge of each message that a template can become, and whether all values are GSM-7.
fn charges(gateway: &Gateway, parts: &Parts<'_>, variables: &[Variable]) -> Vec<(u32, bool)> {
    let mut messages = vec![[String::new(), String::new()]];
    for variable in used(parts) {
        let values = values(gateway, variables[variable]);
        let with = |message: &[String; 2], value: &str| {
            let mut message = message.clone();
            value.clone_into(&mut message[variable]);
            message
        };
        messages = messages
            .iter()
            .flat_map(|message| values.iter().map(|value| with(message, value)))
            .collect();
    }
    let charge = |values: &[String; 2]| {
        let part = |part: &Result<_, usize>| part.map_or_else(|variable| &*values[variable], |l| l);
        let message: String = parts.iter().map(part).collect();
        let is_gsm7 = values
            .concat()
            .chars()
            .all(|c| oracle::septets(c).is_some());
        (gateway::charge_of(gateway, &message) as u32, is_gsm7)
    };
    messages.iter().map(charge).collect()
}

/// A template's bounds against all messages that it can become.
pub(crate) fn check_bounds(gateway: &Gateway, parts: &Parts<'_>, variables: &[Variable; 2]) {
    let source = source(parts);
    let template = Template::parse(&source).unwrap();
    let profile = profile(gateway);
    let keeps_clusters = gateway.keep_whole == KeepWhole::Graphemes;
    let told = format!("{gateway:?} {source:?} {variables:?}");
    let bounds = match template.bounds_with(&profile, &specs(parts, variables)) {
        Ok(bounds) => bounds,
        Err(error) => {
            assert_eq!(error.kind(), BoundsErrorKind::Graphemes, "{told}");
            let is_any = |variable: usize| {
                let variable = variables[variable];
                variable.class == Class::Any && variable.most > 0
            };
            assert!(
                keeps_clusters && used(parts).into_iter().any(is_any)
                    || may_need_clusters(gateway, &source),
                "{told}"
            );
            return;
        }
    };

    let charges = charges(gateway, parts, variables);
    let all = || charges.iter().map(|(charge, _)| *charge);
    let in_gsm7 = charges.iter().filter(|(_, is_gsm7)| *is_gsm7);
    let highest_gsm7 = in_gsm7.map(|(charge, _)| *charge).max();
    if gateway.locking.is_empty() && gateway.single.is_empty() {
        assert_eq!(Some(bounds.charge.low), all().min(), "low {told}");
        assert_eq!(Some(bounds.charge.high), all().max(), "high {told}");
        assert_eq!(Some(bounds.highest_gsm7), highest_gsm7, "GSM-7 {told}");
    } else {
        // Which tables a message has depends on all of its characters, so the bounds may be too
        // wide.
        assert!(Some(bounds.charge.low) <= all().min(), "low {told}");
        assert!(Some(bounds.charge.high) >= all().max(), "high {told}");
        assert!(Some(bounds.highest_gsm7) >= highest_gsm7, "GSM-7 {told}");
    }

    for (variable, of) in used(parts).into_iter().zip(bounds.variables()) {
        if keeps_clusters && variables[variable].class == Class::Any {
            // Any longer value may have clusters.
            continue;
        }
        let highest = |more: usize| {
            let mut raised = *variables;
            raised[variable].most += more;
            let bounds = template.bounds_with(&profile, &specs(parts, &raised));
            bounds.unwrap().charge.high
        };
        let headroom = usize::from(of.headroom);
        assert_eq!(
            highest(headroom),
            bounds.charge.high,
            "{variable} of {told}"
        );
        assert!(
            highest(headroom + 1) > bounds.charge.high,
            "{variable} of {told}"
        );
    }
}

/// Texts that a fuzzed gateway may add.
const ADDED: [&str; 10] = [
    "",
    "a",
    "RM0.00 ",
    "[Solo1]",
    "€",
    "á",
    "\r",
    "\n",
    "🇮",
    "👩\u{200d}",
];

/// Takes bytes from a fuzzer: eight that choose the gateway, then the text.
///
/// A seed can be typed: `"00000000"` is the standard. In order: capacities, what stays whole with
/// the billing, encodings with national tables, excluded characters, what is added before and
/// after, line ends with limits, and how the text is cut for the meter.
pub(crate) fn check_gateway(data: &[u8]) {
    check_bytes(data);
    let Some((choice, text)) = data.split_first_chunk::<8>() else {
        return;
    };
    let choice = choice.map(|byte| usize::from(byte.wrapping_sub(b'0')));
    let [
        capacities,
        ways,
        encodings,
        excluded,
        before,
        after,
        line_ends,
        lengths,
    ] = choice;
    let text = String::from_utf8_lossy(text);
    let added = |choice: usize| match choice % 16 {
        characters @ 10.. => Added::Characters((characters - 9) * 37),
        text => Added::Text(ADDED[text].repeat(1 + choice / 16)),
    };
    let small = |multi: usize| (multi + capacities % 3, multi);
    // None, Turkish, or all.
    let languages = |is_locking, choice| {
        let all = oracle::national::languages(is_locking);
        match choice {
            0 => Vec::new(),
            1 => vec![1],
            _ => all,
        }
    };
    let gateway = Gateway {
        capacities: match capacities % 4 {
            0 => gateway::CONCAT8,
            1 => gateway::CONCAT16,
            choice => gateway::By {
                gsm7: small(3 + choice + capacities / 64),
                ucs2: small(2 + capacities / 16),
                latin1: small(2 + capacities / 32),
            },
        },
        keep_whole: match ways % 2 {
            #[cfg(feature = "graphemes")]
            1 => KeepWhole::Graphemes,
            _ => KeepWhole::Characters,
        },
        billing: if ways / 2 % 2 == 0 {
            Billing::Segments
        } else {
            Billing::Quotient
        },
        encodings: match encodings % 6 {
            0 => vec![Alphabet::Gsm7, Alphabet::Ucs2],
            1 => vec![Alphabet::Ucs2],
            2 => vec![Alphabet::Ascii, Alphabet::Ucs2],
            3 => vec![Alphabet::Latin1, Alphabet::Ucs2],
            4 => vec![Alphabet::Gsm7, Alphabet::Latin1, Alphabet::Ucs2],
            _ => vec![Alphabet::Ascii, Alphabet::Latin1, Alphabet::Ucs2],
        },
        excluded: ['\n', '\r', 'a', '[', '€', 'é', 'Δ']
            .into_iter()
            .enumerate()
            .filter_map(|(bit, c)| (excluded >> bit & 1 == 1).then_some(c))
            .collect(),
        locking: languages(true, encodings / 6 % 3),
        single: languages(false, encodings / 18 % 3),
        before: added(before),
        after: added(after),
        line_ends: match line_ends % 3 {
            0 => LineEnds::AsIs,
            1 => LineEnds::CrLfAsLf,
            _ => LineEnds::LfAsCrLf,
        },
        limits: gateway::Limits {
            segments: 255,
            characters: gateway::By::all((line_ends / 3 % 2 == 1).then_some(70)),
            units: gateway::By::all((line_ends / 6 % 2 == 1).then_some(80)),
        },
    };
    check(&text, &gateway);
    let pieces = || (1..40).map(move |at| (lengths * at + 1) % 13);
    // The oracle writes every prefix by every pair of tables.
    if text.len() <= 200 || gateway.locking.is_empty() && gateway.single.is_empty() {
        check_meter(&text, &gateway, pieces());
    }
    check_const(&text, &gateway);
    check_guard(&text, &gateway);
    // The oracle tries every prefix.
    #[cfg(feature = "graphemes")]
    if text.len() <= 200 {
        check_fit(&text, &gateway, (lengths % 4) as u32);
    }
}
