//! Checks the templates against the limits of the gateway.

use std::collections::BTreeMap;
use std::ops::Range;

use sms_charge::template::Class;
use sms_charge::{Content, Profile, Template};

use super::Finding;
use super::measure::Measured;
use crate::{gateway, lang};

pub(super) fn all(
    profile: &Profile,
    templates: &BTreeMap<String, Measured>,
    gateway: Range<usize>,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    let alone = profile.estimate("").charge;
    if alone > 1 {
        findings.push(Finding {
            name: "[gateway]".to_owned(),
            what: lang::ADDED_ALONE.with(&[&lang::SEGMENTS.counted(alone as usize)]),
            fails: true,
            span: gateway,
            is_refusal: false,
        });
    }
    for (name, measured) in templates {
        let limit = profile.limits().segments();
        let what = if measured.worst > limit {
            lang::OVER_SEGMENTS.with(&[&measured.worst, &limit])
        } else if gateway::has_limit(profile) && passes_limit(measured) {
            lang::OVER_CHARACTERS.text().to_owned()
        } else {
            continue;
        };
        findings.push(Finding {
            name: name.clone(),
            what,
            fails: true,
            span: measured.span.clone(),
            is_refusal: false,
        });
    }
    findings
}

/// Whether the message with the longest values is over a limit of characters or units. The values are tried
/// with plain letters, and with the characters that use most units.
fn passes_limit(measured: &Measured) -> bool {
    let Ok(template) = Template::parse_with(&measured.text, measured.counting.syntax) else {
        return false;
    };
    let longest = |widest: bool| {
        let pairs: Vec<_> = measured
            .counting
            .specs
            .iter()
            .map(|(name, spec)| {
                let piece = match spec.class() {
                    Class::Any if widest => "🎉",
                    Class::Gsm7 if widest => "€",
                    Class::Digits => "0",
                    _ => "a",
                };
                let most = usize::from(*spec.characters().end());
                format!("{name}:{}", piece.repeat(most))
            })
            .collect();
        pairs.join(",")
    };
    [false, true].into_iter().any(|widest| {
        let values = longest(widest);
        let Ok(content) = Content::parse(&values) else {
            return false;
        };
        template.render(&content).is_ok_and(|message| {
            let text = message.to_string();
            measured.counting.profile.estimate(&text).over_limit
        })
    })
}
