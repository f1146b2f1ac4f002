//! What must hold for every template, content string and profile. Proptest, the replay of the
//! corpus and the fuzz target `template` all call these functions.
//!
//! A crate that includes this file must also include `tests/suite/oracle/mod.rs` as `mod oracle`.

#![allow(dead_code, reason = "every test crate uses its own part of the checks")]
#![allow(
    clippy::unwrap_used,
    clippy::string_slice,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a check fails by panicking"
)]

use sms_charge::template::{
    BoundsErrorKind, Class, FromContentError, Message, RenderError, TemplateError,
    TemplateErrorKind, VarSpec, Warning, WarningKind,
};
use sms_charge::{Content, Template};

use super::oracle::template::twin::{MARKS, syntax};
use super::oracle::template::{self as plain, Marks, Problem, Reading};
use super::oracle::twin::{PACKINGS, profile};
use super::oracle::{self, Capacity, Packing, Rules};

/// The capacities of both headers, and ones so small that every segment has a boundary nearby.
pub(crate) const CAPACITIES: [(Capacity, Capacity); 6] = [
    oracle::CONCAT8,
    oracle::CONCAT16,
    ((7, 5), (5, 4)),
    ((2, 2), (2, 2)),
    ((4, 2), (9, 7)),
    ((9, 8), (4, 3)),
];

/// Takes bytes from a fuzzer: five that choose syntax, capacities, packing, characters before the
/// text and the specifications, then the template. The content follows a NUL.
///
/// A seed can be typed: `"00000"` is `%{name}` and the default profile.
pub(crate) fn check_template(data: &[u8]) {
    let Some((choice, text)) = data.split_first_chunk::<5>() else {
        return;
    };
    let [marks, capacities, packing, reserve, specs] = choice.map(|byte| byte.wrapping_sub(b'0'));
    let one_of = |byte: u8, count: usize| usize::from(byte) % count;
    let marks = MARKS[one_of(marks, MARKS.len())];
    let rules = Rules::with(CAPACITIES[one_of(capacities, CAPACITIES.len())])
        .packing(PACKINGS[one_of(packing, PACKINGS.len())])
        .reserve(usize::from(reserve));
    let text = String::from_utf8_lossy(text);
    let (source, content) = text.split_once('\0').unwrap_or((&text, ""));

    check(source, marks, content, &rules);
    check_bounds(source, marks, content, &rules, specs);
}

/// All checks except the bounds.
pub(crate) fn check(source: &str, marks: Marks<'_>, content: &str, rules: &Rules) {
    let reading = plain::read(source, marks);
    check_problems(source, marks, &reading);
    let Ok(template) = Template::parse_with(source, syntax(marks)) else {
        return;
    };
    assert_eq!(template.source(), source);
    assert!(template.placeholders().eq(reading.placeholders()));
    let names = reading.variables().into_iter().map(|(name, _)| name);
    assert!(template.variables().eq(names));
    check_warnings(&template, marks, &reading);

    for content in [Content::parse(content), Content::parse_lenient(content)]
        .iter()
        .flatten()
    {
        check_content(&template, &reading, content, rules);
    }
    check_one_pass(&template, content);
    // Every text is a valid value, even with commas and placeholders.
    let values = [content, source, "", "%{code}{code}", "€😀"];
    let values: Vec<_> = values.iter().cycle().take(64).copied().collect();
    check_fill(&template, &reading, &values, rules);
}

/// The errors equal those of the oracle, each has a span in the text, and `parse` returns the
/// first.
pub(crate) fn check_problems(source: &str, marks: Marks<'_>, reading: &Reading<'_>) {
    let seen: Vec<TemplateError> = Template::problems(source, syntax(marks)).collect();
    let problems: Vec<Problem> = seen.iter().map(problem).collect();
    assert_eq!(problems, reading.problems, "{marks:?} {source:?}");
    for error in &seen {
        assert!(source.get(error.span()).is_some(), "{error:?} {source:?}");
        assert!(!error.span().is_empty());
        assert!(error.to_string().contains("byte"));
    }
    let parsed = Template::parse_with(source, syntax(marks));
    assert_eq!(parsed.err(), seen.first().copied(), "{marks:?} {source:?}");
}

const fn problem(error: &TemplateError) -> Problem {
    let c = match error.kind() {
        TemplateErrorKind::Unexpected(c) => Some(c),
        _ => None,
    };
    (error.code(), c, error.span())
}

/// The warnings are in order with spans in the text, and each kind occurs only where the template
/// has its cause.
fn check_warnings(template: &Template<'_>, marks: Marks<'_>, reading: &Reading<'_>) {
    let source = template.source();
    let warnings: Vec<Warning> = template.warnings().collect();
    assert!(warnings.is_sorted_by_key(|warning| {
        // The percent sign that is not an escape is before the placeholder.
        warning.span().start + usize::from(warning.kind() == WarningKind::NoEscape)
    }));
    for warning in &warnings {
        let span = warning.span();
        let text = source.get(span.clone()).unwrap();
        assert!(warning.to_string().contains("byte"));
        match warning.kind() {
            WarningKind::OtherSyntax(other) => {
                assert_ne!(other, syntax(marks));
                match Template::parse_with(text, other) {
                    Ok(read) => {
                        assert_eq!(read.placeholders().len(), 1, "{warning:?} {source:?}");
                    }
                    // `{nama pelanggan}`, `{{#if vip}}`, `%{1}`.
                    Err(error) => assert!(
                        ["unexpected-character", "template-language", "digit-first"]
                            .contains(&error.code()),
                        "{warning:?} {error:?} {source:?}"
                    ),
                }
            }
            WarningKind::DefaultOrCondition => assert!(text.contains("??")),
            WarningKind::NoEscape => assert!(marks.open.starts_with(text)),
            WarningKind::Adjacent => {
                let spans = reading.placeholders();
                assert!(spans.iter().any(|(_, other)| *other == span));
                assert!(spans.iter().any(|(_, other)| other.end == span.start));
            }
            WarningKind::ForcesUcs2(c) => {
                assert!(text.chars().eq([c]));
                assert!(oracle::septets(c).is_none());
            }
            WarningKind::TrailingBlanks => {
                assert_eq!(text.trim(), "");
                assert_eq!(span.end, source.len());
            }
            _ => panic!("a warning nobody knows: {warning:?}"),
        }
    }
    let has = |code: &str| warnings.iter().any(|warning| warning.code() == code);
    let literals = reading.literals();
    let is_ucs2 = oracle::encoding(&literals) == oracle::Encoding::Ucs2;
    assert_eq!(has("template-forces-ucs2"), is_ucs2, "{source:?}");
    let ends_blank = source.ends_with([' ', '\t', '\r', '\n']);
    assert_eq!(has("template-trailing-blanks"), ends_blank, "{source:?}");
    let adjacent = reading
        .placeholders()
        .windows(2)
        .filter(|pair| pair[0].1.end == pair[1].1.start)
        .count();
    let told = warnings
        .iter()
        .filter(|w| w.kind() == WarningKind::Adjacent);
    assert_eq!(told.count(), adjacent, "{source:?}");
}

/// Render, missing and unused, for a content string that was read.
pub(crate) fn check_content(
    template: &Template<'_>,
    reading: &Reading<'_>,
    content: &Content<'_>,
    rules: &Rules,
) {
    let pairs: Vec<_> = content.pairs().map(|pair| (pair.key, pair.value)).collect();
    let value = |name: &str| {
        let pair = pairs.iter().find(|(key, _)| *key == name);
        pair.map(|(_, value)| *value)
    };
    let variables = reading.variables();
    let missing: Vec<_> = variables
        .iter()
        .filter(|(name, _)| value(name).is_none() && !reading.may_miss(name))
        .cloned()
        .collect();
    assert!(template.missing(content).eq(missing.iter().cloned()));
    let unused = pairs
        .iter()
        .map(|(key, _)| *key)
        .filter(|key| variables.iter().all(|(name, _)| name != key));
    assert!(template.unused(content).map(|(key, _)| key).eq(unused));
    let spans = template
        .unused(content)
        .all(|(key, span)| content.as_str().get(span) == Some(key));
    assert!(spans);

    match (template.render(content), reading.render(value)) {
        (Ok(message), Some(text)) => check_message(message, &text, rules),
        (Err(error), None) => check_render_error(error, &missing),
        (seen, expected) => panic!("{seen:?} is not {expected:?}"),
    }
}

/// The one pass over a content string gives the same as the three steps.
fn check_one_pass(template: &Template<'_>, content: &str) {
    let steps = match Content::parse(content) {
        Ok(content) => match template.render(&content) {
            Ok(message) => Ok(message.estimate()),
            Err(error) => Err(FromContentError::Render(error)),
        },
        Err(error) => Err(FromContentError::Content(error)),
    };
    let source = template.source();
    assert_eq!(
        template.estimate_content(content),
        steps,
        "{source:?} {content:?}"
    );
}

/// Values in the order of the variables, and too few of them.
pub(crate) fn check_fill(
    template: &Template<'_>,
    reading: &Reading<'_>,
    values: &[&str],
    rules: &Rules,
) {
    let variables = reading.variables();
    let names: Vec<_> = variables.iter().map(|(name, _)| *name).collect();
    let place = |name: &str| plain::place(&names, name);
    let few = values.len().min(variables.len() + 1);
    for given in (0..=few).chain([values.len()]) {
        let values = &values[..given];
        let missing: Vec<_> = variables
            .iter()
            .filter(|(name, _)| place(name) >= given && !reading.may_miss(name))
            .cloned()
            .collect();
        match template.render_positional(values) {
            Ok(message) => {
                assert_eq!(missing, [], "{:?}", template.source());
                let text = reading.render(|name| values.get(place(name)).copied());
                check_message(message, &text.unwrap(), rules);
            }
            Err(error) => check_render_error(error, &missing),
        }
    }
}

fn check_render_error(error: RenderError, missing: &[(&str, core::ops::Range<usize>)]) {
    assert_eq!((error.name(), error.span()), missing[0].clone());
    assert_eq!(error.more(), missing.len() - 1);
    assert_eq!(error.code(), "missing-value");
}

/// The string equals the oracle's, and the estimate equals that of the string, which was never
/// built.
pub(crate) fn check_message(message: Message<'_>, text: &str, rules: &Rules) {
    assert_eq!(message.to_string(), text);
    assert_eq!(message.pieces().collect::<String>(), text);
    let library = profile(rules);
    match message.estimate_with(&library) {
        Err(_) => {
            assert_eq!(rules.packing, Packing::Graphemes);
            assert_eq!(oracle::encoding(text), oracle::Encoding::Ucs2);
        }
        Ok(seen) => {
            let expected = oracle::answer(rules, text).estimate;
            assert_eq!(oracle::Estimate::from(seen), expected, "{rules:?} {text:?}");
        }
    }
    assert_eq!(message.estimate(), sms_charge::estimate(text), "{text:?}");
    let debug = format!("{message:?}");
    assert!(debug.starts_with("Message"), "{debug}");
}

/// If the values match their specifications, the bounds hold for the message.
pub(crate) fn check_bounds(source: &str, marks: Marks<'_>, content: &str, rules: &Rules, seed: u8) {
    let (Ok(template), Ok(content)) = (
        Template::parse_with(source, syntax(marks)),
        Content::parse_lenient(content),
    ) else {
        return;
    };
    let Ok(message) = template.render(&content) else {
        return;
    };
    let mut seed = usize::from(seed);
    let mut below = |bound: usize| {
        seed = (seed * 5 + 3) % 251;
        seed % bound
    };
    let specs: Vec<_> = template
        .variables()
        .map(|name| {
            let value = content.get(name).unwrap_or_default();
            let characters = value.chars().count();
            let (least, most) = (characters - below(characters + 1), characters + below(5));
            let least = u16::try_from(least).unwrap();
            let most = u16::try_from(most).unwrap();
            (name, VarSpec::new(narrowest(value), least..=most))
        })
        .collect();
    // A line end in a value is a cluster, and no class allows it.
    let has_line_end = |value: &str| value.contains(['\r', '\n']);
    if rules.packing == Packing::Graphemes && content.pairs().any(|pair| has_line_end(pair.value)) {
        return;
    }
    let bounds = match template.bounds_with(&profile(rules), &specs) {
        Ok(bounds) => bounds,
        Err(error) => {
            assert_eq!(error.kind(), BoundsErrorKind::Graphemes);
            assert_eq!(rules.packing, Packing::Graphemes);
            return;
        }
    };
    let charge = oracle::answer(rules, &message.to_string()).estimate.charge;
    let told = format!("{bounds:?} {rules:?} {specs:?} {source:?}");
    assert!(
        bounds.charge.low <= charge && charge <= bounds.charge.high,
        "{charge} {told}"
    );
    let is_gsm7 = |value: &str| oracle::encoding(value) == oracle::Encoding::Gsm7;
    if content.pairs().all(|pair| is_gsm7(pair.value)) {
        assert!(charge <= bounds.highest_gsm7, "{charge} {told}");
    }
    assert!(bounds.highest_gsm7 <= bounds.charge.high, "{told}");
    assert_eq!(bounds.variables().len(), specs.len());
}

/// The smallest class of a value.
pub(crate) fn narrowest(value: &str) -> Class {
    if value.chars().all(|c| c.is_ascii_digit()) {
        Class::Digits
    } else if value.chars().all(|c| oracle::septets(c) == Some(1)) {
        Class::Gsm7Basic
    } else if value.chars().all(|c| oracle::septets(c).is_some()) {
        Class::Gsm7
    } else {
        Class::Any
    }
}
