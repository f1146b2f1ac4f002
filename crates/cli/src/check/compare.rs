//! Compares templates with the baseline: one line for each that changed.

use std::collections::BTreeMap;

use super::Finding;
use super::baseline::Baseline;
use super::measure::Measured;
use super::mend;
use crate::lang;

pub(super) fn all(
    old: &Baseline,
    new: &BTreeMap<String, Measured>,
    refused: &[String],
    headroom: u16,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (name, new) in new {
        let mut find = |what: String, fails| {
            findings.push(Finding {
                name: name.clone(),
                what,
                fails,
                span: new.span.clone(),
                is_refusal: false,
            });
        };
        let Some(old) = old.templates.get(name) else {
            find(lang::NOT_IN_BASELINE.text().to_owned(), true);
            continue;
        };
        let worse = worse(old, new, headroom);
        if !worse.is_empty() {
            let mut what = format!("{}; {}", worse.join(", "), cause(old, new));
            if let Some(mend) = mend::of(old, new, headroom) {
                what += "; ";
                what += &mend;
            }
            find(what, true);
        }
        let better = better(old, new);
        if !better.is_empty() {
            find(lang::UPDATE_KEEPS_IT.with(&[&better.join(", ")]), false);
        }
    }
    let is_gone = |name: &&String| !new.contains_key(*name) && !refused.contains(name);
    for name in old.templates.keys().filter(is_gone) {
        findings.push(Finding {
            name: name.clone(),
            what: lang::GONE.text().to_owned(),
            fails: false,
            span: 0..0,
            is_refusal: false,
        });
    }
    findings
}

/// What costs more, or has lost its headroom. Empty if nothing became worse.
pub(super) fn worse(old: &Measured, new: &Measured, asked: u16) -> Vec<String> {
    let mut worse = charges(old, new, |before, now| now > before);
    worse.extend(lost_headroom(old, new, asked));
    worse
}

fn better(old: &Measured, new: &Measured) -> Vec<String> {
    charges(old, new, |before, now| now < before)
}

fn charges(old: &Measured, new: &Measured, is_it: impl Fn(u32, u32) -> bool) -> Vec<String> {
    let figures = [
        (lang::AT_WORST, old.worst, new.worst),
        (lang::AT_WORST_IN_GSM7, old.worst_gsm7, new.worst_gsm7),
        (lang::AT_LEAST, old.least, new.least),
    ];
    let mut told = None;
    let mut charges = Vec::new();
    for (which, before, now) in figures {
        // The two highest charges are usually the same.
        let is_same = told.replace((before, now)) == Some((before, now));
        if !is_same && is_it(before, now) {
            charges.push(which.with(&[&before, &now]));
        }
    }
    charges
}

/// The variables that had the headroom that is asked for, and have it no longer. Variables with the same
/// change are named together.
fn lost_headroom(old: &Measured, new: &Measured, asked: u16) -> Vec<String> {
    let mut lost: Vec<((u16, u16), Vec<&str>)> = Vec::new();
    for (name, variable) in &new.variables {
        let Some(before) = old.variables.get(name) else {
            continue;
        };
        let way = (before.headroom, variable.headroom);
        if way.0 < asked || way.1 >= asked {
            continue;
        }
        match lost.iter_mut().find(|(known, _)| *known == way) {
            Some((_, names)) => names.push(name),
            None => lost.push((way, vec![name])),
        }
    }
    let say = |((before, now), names): ((u16, u16), Vec<&str>)| {
        lang::HEADROOM_LOST.with(&[&names.join(", "), &before, &now])
    };
    lost.into_iter().map(say).collect()
}

/// Which change is the cause, and at which byte.
fn cause(old: &Measured, new: &Measured) -> String {
    let was_there = |byte: usize| {
        old.text
            .chars()
            .any(|c| new.text.get(byte..).is_some_and(|rest| rest.starts_with(c)))
    };
    if let Some(culprit) = new
        .literal_culprit
        .filter(|culprit| !was_there(culprit.byte))
    {
        return culprit.to_string();
    }
    for (name, variable) in &new.variables {
        match old.variables.get(name) {
            None => {
                let at = new.text.find(name.as_str()).unwrap_or_default();
                return lang::NEW_VARIABLE.with(&[name, &at]);
            }
            Some(before) if before.spec != variable.spec => {
                return lang::SPEC_WAS.with(&[name, &before.spec, &variable.spec]);
            }
            Some(_) => {}
        }
    }
    if old.text == new.text {
        return lang::GATEWAY_OTHERWISE.text().to_owned();
    }
    let byte = mend::differs_at(&old.text, &new.text);
    let (before, now) = (old.text.chars().count(), new.text.chars().count());
    lang::TEXT_FROM.with(&[&byte, &before, &now])
}
