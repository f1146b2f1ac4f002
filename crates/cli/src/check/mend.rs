//! Finds a small change that brings a template back to the costs of its baseline.

use sms_charge::explain::{Tier, apply_all};

use super::compare::worse;
use super::measure::Measured;
use crate::{lang, visible};

/// A simple change that would fix a template, if there is one: replacements in its text, the specification of
/// the baseline, or fewer characters.
pub(super) fn of(old: &Measured, new: &Measured, headroom: u16) -> Option<String> {
    let mends = |candidate: &Measured| worse(old, candidate, headroom).is_empty();
    replacements(new, mends)
        .or_else(|| specifications(old, new, mends))
        .or_else(|| shorter(old, new, mends))
}

/// Replaces the characters that make it UCS-2. Brackets are never replaced, because placeholders contain
/// them.
fn replacements(new: &Measured, mends: impl Fn(&Measured) -> bool) -> Option<String> {
    let plain = apply_all(&new.text, Tier::Typographic);
    let mended = new.changed(&plain.to_string(), &new.counting)?;
    if !mends(&mended) {
        return None;
    }
    let mut said: Vec<String> = Vec::new();
    for edit in plain.edits() {
        let from = new.text.get(edit.span.clone()).unwrap_or_default();
        let from = visible::spelled(from);
        let what = match edit.replacement.text {
            "" => lang::MEND_LEAVE_OUT.with(&[&from]),
            text => lang::MEND_WRITE.with(&[&quoted(text), &from]),
        };
        if !said.contains(&what) {
            said.push(what);
        }
    }
    (!said.is_empty()).then(|| said.join(", "))
}

fn quoted(text: &str) -> String {
    let mut characters = text.chars();
    match (characters.next(), characters.next()) {
        (Some(c), None) => visible::quoted(c),
        _ => format!("`{}`", visible::spelled(text)),
    }
}

/// Takes the specifications of the baseline for the variables whose specification changed.
fn specifications(
    old: &Measured,
    new: &Measured,
    mends: impl Fn(&Measured) -> bool,
) -> Option<String> {
    let mut counting = new.counting.clone();
    let mut said = Vec::new();
    for (name, spec) in &mut counting.specs {
        let before = old.variables.get(name)?;
        let now = new.variables.get(name)?;
        if before.spec != now.spec {
            *spec = before.spec.parse().ok()?;
            said.push(format!("{name} = \"{}\"", before.spec));
        }
    }
    if said.is_empty() {
        return None;
    }
    let mended = new.changed(&new.text, &counting)?;
    mends(&mended).then(|| lang::MEND_SPEC.with(&[&said.join(", ")]))
}

/// Removes characters where the text begins to differ.
fn shorter(old: &Measured, new: &Measured, mends: impl Fn(&Measured) -> bool) -> Option<String> {
    let start = differs_at(&old.text, &new.text);
    let (kept, rest) = new.text.split_at_checked(start)?;
    let ends: Vec<usize> = rest
        .char_indices()
        .map(|(at, c)| at + c.len_utf8())
        .collect();
    for (count, &end) in ends.iter().enumerate() {
        let text = format!("{kept}{}", rest.get(end..).unwrap_or_default());
        let Some(candidate) = new.changed(&text, &new.counting) else {
            // This would cut a placeholder.
            continue;
        };
        if mends(&candidate) {
            let characters = lang::CHARACTER.counted(count + 1);
            return Some(lang::MEND_SHORTER.with(&[&characters]));
        }
    }
    None
}

/// The byte from which two texts differ.
pub(super) fn differs_at(old: &str, new: &str) -> usize {
    let same = old
        .chars()
        .zip(new.chars())
        .take_while(|(old, new)| old == new);
    same.map(|(c, _)| c.len_utf8()).sum()
}
