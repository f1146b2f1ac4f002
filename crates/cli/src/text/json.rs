//! Writes the whole report on a text as JSON.

use std::io::{self, Write};
use std::ops::Range;

use serde::Serialize;
use sms_charge::explain::{Tier, lints};
use sms_charge::{Language, Profile, Segment};
use sms_charge_lists::json::{Finding, Savings, findings, savings};

use crate::gateway;
use crate::money::Price;

/// First the fields of an answer to a line, then the fields that only a whole report has.
#[derive(Serialize)]
struct Report {
    encoding: String,
    units: usize,
    charge: u32,
    segments: Vec<usize>,
    remaining: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    locking: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    single: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    over_limit: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cost: Option<Cost>,
    parts: Vec<Part>,
    findings: Vec<Finding>,
    lints: Vec<Lint>,
    savings: Option<PricedSavings>,
    sole_culprit: Option<SoleCulprit>,
}

/// An amount of money, in the unit of the tariff and in words.
#[derive(Serialize)]
struct Cost {
    amount: Option<u64>,
    shown: Option<String>,
}

/// A segment.
#[derive(Serialize)]
struct Part {
    units: usize,
    added: usize,
    left: usize,
    span: [usize; 2],
}

/// A place that was probably not meant.
#[derive(Serialize)]
struct Lint {
    code: &'static str,
    span: [usize; 2],
    meant: Option<char>,
}

/// The cheaper text, and its price.
#[derive(Serialize)]
struct PricedSavings {
    #[serde(flatten)]
    savings: Savings,
    #[serde(skip_serializing_if = "Option::is_none")]
    cost: Option<Cost>,
}

/// The one place that keeps the text out of GSM-7.
#[derive(Serialize)]
struct SoleCulprit {
    span: [usize; 2],
    charge_with: u32,
    charge_without: u32,
}

/// Writes one object on one line.
pub(super) fn write(
    out: &mut impl Write,
    profile: &Profile,
    price: Option<&Price<'_>>,
    tier: Tier,
    text: &str,
) -> io::Result<()> {
    let estimate = profile.estimate(text);
    let culprit = profile.sole_culprit(text).map(|sole| SoleCulprit {
        span: ends(&sole.span),
        charge_with: sole.with.charge,
        charge_without: sole.without.charge,
    });
    let report = Report {
        encoding: estimate.encoding.to_string(),
        units: estimate.units,
        charge: estimate.charge,
        segments: profile
            .segments(text)
            .map(|segment| segment.units)
            .collect(),
        remaining: profile.remaining(text),
        locking: estimate.tables.locking.map(Language::number),
        single: estimate.tables.single.map(Language::number),
        over_limit: gateway::has_limit(profile).then_some(estimate.over_limit),
        cost: cost(price, estimate.charge),
        parts: parts(profile, text),
        findings: findings(profile, text),
        lints: lints(text)
            .map(|lint| Lint {
                code: lint.kind.code(),
                span: ends(&lint.span),
                meant: lint.meant,
            })
            .collect(),
        savings: savings(profile, text, tier).map(|savings| PricedSavings {
            cost: cost(price, savings.charge),
            savings,
        }),
        sole_culprit: culprit,
    };
    serde_json::to_writer(&mut *out, &report)?;
    writeln!(out)
}

fn cost(price: Option<&Price<'_>>, charge: u32) -> Option<Cost> {
    price.map(|price| Cost {
        amount: price.amount(charge),
        shown: price.shown(charge),
    })
}

fn parts(profile: &Profile, text: &str) -> Vec<Part> {
    let mut start = 0;
    let part = |segment: Segment<'_>| {
        let end = start + segment.text.len();
        let span = [start, end];
        start = end;
        Part {
            units: segment.units,
            added: segment.added,
            left: segment.remaining,
            span,
        }
    };
    profile.segments(text).map(part).collect()
}

const fn ends(span: &Range<usize>) -> [usize; 2] {
    [span.start, span.end]
}
