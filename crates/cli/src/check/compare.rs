//! What became of the templates since the baseline.

use std::collections::BTreeMap;
use std::fmt;

use super::baseline::Baseline;
use super::measure::Measured;

/// A line for the person who changed a template.
#[derive(Debug)]
pub(crate) struct Finding {
    name: String,
    what: String,
    pub(crate) fails: bool,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.fails { "FAIL" } else { "note" };
        write!(f, "{sign}  {}: {}", self.name, self.what)
    }
}

pub(crate) fn all(old: &Baseline, new: &BTreeMap<String, Measured>, headroom: u16) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (name, new) in new {
        let mut find = |what: String, fails| {
            let name = name.clone();
            findings.push(Finding { name, what, fails });
        };
        let Some(old) = old.templates.get(name) else {
            find("not in the baseline; --update adds it".to_owned(), true);
            continue;
        };
        charges(old, new, &mut find);
        lost_headroom(old, new, headroom, &mut find);
    }
    for name in old.templates.keys().filter(|name| !new.contains_key(*name)) {
        findings.push(Finding {
            name: name.clone(),
            what: "gone; --update forgets it".to_owned(),
            fails: false,
        });
    }
    findings
}

fn charges(old: &Measured, new: &Measured, find: &mut impl FnMut(String, bool)) {
    let figures = [
        ("at worst", old.worst, new.worst),
        ("at worst in GSM-7", old.worst_gsm7, new.worst_gsm7),
        ("at least", old.least, new.least),
    ];
    let mut told = None;
    for (which, before, now) in figures {
        // Both worsts are mostly one.
        if told.replace((before, now)) == Some((before, now)) {
            continue;
        }
        if now > before {
            find(
                format!("{before} to {now} {which}, {}", cause(old, new)),
                true,
            );
        } else if now < before {
            find(
                format!("{before} to {now} {which}; --update keeps it"),
                false,
            );
        }
    }
}

/// A variable that had as much headroom as is asked for, and has no longer.
fn lost_headroom(old: &Measured, new: &Measured, asked: u16, find: &mut impl FnMut(String, bool)) {
    for (name, variable) in &new.variables {
        let Some(before) = old.variables.get(name) else {
            continue;
        };
        let (before, now) = (before.headroom, variable.headroom);
        if before >= asked && now < asked {
            let what = format!(
                "headroom of {name} from {before} to {now}, {}",
                cause(old, new)
            );
            find(what, true);
        }
    }
}

/// Which byte, and why.
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
                return format!("new variable {name} at byte {at}");
            }
            Some(before) if before.spec != variable.spec => {
                return format!("{name} was {} and is {}", before.spec, variable.spec);
            }
            Some(_) => {}
        }
    }
    if old.text == new.text {
        return "the gateway counts otherwise".to_owned();
    }
    let same = old
        .text
        .chars()
        .zip(new.text.chars())
        .take_while(|(old, new)| old == new);
    let byte: usize = same.map(|(c, _)| c.len_utf8()).sum();
    let (before, now) = (old.text.chars().count(), new.text.chars().count());
    format!("text from byte {byte} on: {before} characters were, {now} are")
}
