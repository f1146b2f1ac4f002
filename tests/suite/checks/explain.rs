//! What must hold for findings, replacements, savings and the guard, for any text under any
//! profile. The fuzz target runs it, over its stored inputs, and so does proptest.
//!
//! Here edits are applied with `String` and counted with `estimate`. So promises about texts that
//! the library never builds are checked with texts that exist.

#![allow(dead_code, reason = "every test crate uses its own part of the checks")]
#![allow(
    clippy::unwrap_used,
    clippy::string_slice,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a check fails by panicking"
)]

use std::collections::BTreeSet;

use sms_charge::explain::{Edit, FindingKind, GuardErrorKind};
use sms_charge::explain::{Savings, Tier, UnicodePolicy, apply_all};
use sms_charge::{
    Added, Billing, Capacities, Capacity, Encoding, Estimate, Guard, Limits, Packing, Profile,
};

/// Every tier: `Tier::ALL_BUT_LOSSY` and the lossy one.
pub(crate) const TIERS: &[Tier] = &[
    Tier::Invisible,
    Tier::Typographic,
    Tier::Equivalent,
    Tier::Spacing,
    Tier::Pictures,
    #[cfg(feature = "translit")]
    Tier::Lossy,
];

/// Takes bytes from a fuzzer: packing, capacities, characters before the text and tier as typed
/// digits, then the text. `"0000"` is the default profile and the lowest tier.
pub(crate) fn check_explain(data: &[u8]) {
    let Some((choice, text)) = data.split_first_chunk::<4>() else {
        return;
    };
    let [packing, capacities, reserve, tier] =
        choice.map(|byte| usize::from(byte.wrapping_sub(b'0')));
    let profile = COUNTS[packing % COUNTS.len()]
        .with_capacities(capacity(capacities))
        .with_before(Added::characters(u16::try_from(reserve).unwrap()));
    let text = String::from_utf8_lossy(text);
    let tier = TIERS[tier % TIERS.len()];
    check(&text, &profile, tier);
    if capacities % CAPACITIES < STANDARD {
        no_choice_costs_less(&text, &profile, tier);
    }
}

/// Each packing, and billing by quotient.
pub(crate) const COUNTS: &[Profile] = &[
    Profile::new(),
    Profile::new().with_billing(Billing::Quotient),
    #[cfg(feature = "graphemes")]
    Profile::new().with_packing(Packing::Graphemes),
];

const CAPACITIES: usize = 7;
/// The first two are the standard's. Their segments hold more characters in GSM-7 than in UCS-2.
pub(crate) const STANDARD: usize = 2;

/// Those of the standard, and some so small that a few characters fill several segments.
pub(crate) fn capacity(choice: usize) -> Capacities {
    let of = |(single, multi)| Capacity::new(single, multi).unwrap();
    let small = |gsm7, ucs2| Capacities {
        gsm7: of(gsm7),
        ucs2: of(ucs2),
        ..Capacities::CONCAT8
    };
    match choice % CAPACITIES {
        0 => Capacities::CONCAT8,
        1 => Capacities::CONCAT16,
        2 => small((9, 8), (4, 3)),
        3 => small((7, 5), (5, 4)),
        4 => small((4, 2), (9, 7)),
        5 => small((2, 2), (2, 2)),
        _ => small((20, 18), (9, 8)),
    }
}

pub(crate) fn check(text: &str, profile: &Profile, tier: Tier) {
    findings_tell_the_truth(text, profile);
    all_edits_can_be_applied(text, profile, tier);
    no_finding_is_left_after_all_edits(text, tier);
    clean_text_is_untouched(text, profile, tier);
    savings_keep_their_promise(text, profile, tier);
    the_culprit_is_alone(text, profile);
    the_guard_agrees_with_the_estimate(text, profile);
    condensed_and_fitted_texts_cost_what_is_said(text, profile, tier);
    lints_are_in_order(text);
}

#[cfg_attr(
    not(feature = "graphemes"),
    expect(unused_variables, reason = "only `fitted` asks for it")
)]
fn condensed_and_fitted_texts_cost_what_is_said(text: &str, profile: &Profile, tier: Tier) {
    if let Ok(Some(condensed)) = profile.condensed(text) {
        let written = condensed.to_string();
        assert_eq!(condensed.after, profile.estimate(&written), "{text:?}");
        assert!(condensed.after.charge < profile.estimate(text).charge);
    }
    #[cfg(feature = "graphemes")]
    for segments in 1..3 {
        let fitting = sms_charge::explain::Fitting::new(segments);
        for fitting in [fitting, fitting.with_replacements(tier).with_ellipsis()] {
            if let Ok(fitted) = profile.fitted(text, fitting) {
                let written = fitted.to_string();
                assert_eq!(fitted.after, profile.estimate(&written), "{text:?}");
                assert!(written.is_empty() || fitted.after.charge <= segments);
            }
        }
    }
}

fn lints_are_in_order(text: &str) {
    let mut end = 0;
    for lint in sms_charge::explain::lints(text) {
        assert!(end <= lint.span.start && text.get(lint.span.clone()).is_some());
        end = lint.span.end;
    }
}

pub(crate) fn apply(text: &str, edits: &[Edit]) -> String {
    let mut applied = text.to_owned();
    for edit in edits.iter().rev() {
        applied.replace_range(edit.span.clone(), edit.replacement.text);
    }
    applied
}

fn is_gsm7(text: &str) -> bool {
    text.chars().all(|c| Encoding::Gsm7.units(c).is_some())
}

fn findings_tell_the_truth(text: &str, profile: &Profile) {
    let estimate = profile.estimate(text);
    let findings: Vec<_> = profile.explain(text).collect();
    assert!(
        findings.is_sorted_by_key(|finding| finding.span.start),
        "{findings:?}"
    );
    let mut forcing = BTreeSet::new();
    let mut over = 0;
    for finding in &findings {
        let place = &text[finding.span.clone()];
        assert!(!place.is_empty());
        assert_eq!(finding.is_outside_gsm7(), !is_gsm7(place), "{finding:?}");
        let units = |c| usize::from(estimate.encoding.units(c).unwrap());
        assert_eq!(finding.units, place.chars().map(units).sum::<usize>());
        if let Some(replacement) = finding.replacement {
            assert!(is_gsm7(replacement.text) && replacement.tier <= Tier::Equivalent);
        }
        match finding.kind {
            FindingKind::TipsOver => {
                over += 1;
                let before = &text[..finding.span.start];
                if profile.estimate(before).encoding == estimate.encoding {
                    assert!(profile.estimate(before).charge < estimate.charge);
                    let one_more = place.chars().next().unwrap();
                    let longer = &text[..finding.span.start + one_more.len_utf8()];
                    let same = profile.estimate(longer).encoding == estimate.encoding;
                    // A cluster may end later, and move the cut back.
                    if same && (profile.packing() == Packing::Characters) {
                        assert_eq!(profile.estimate(longer).charge, estimate.charge);
                    }
                }
            }
            FindingKind::WastedUnits { .. } => {}
            _ => {
                let at = finding.span.start;
                forcing.extend(
                    place
                        .char_indices()
                        .filter(|c| !is_gsm7(&c.1.to_string()))
                        .map(|c| at + c.0),
                );
            }
        }
        assert!(
            finding
                .name()
                .is_none_or(|name| !name.to_string().is_empty())
        );
    }
    // What the gateway adds may alone need as many segments.
    let nothing = profile.estimate("");
    let is_lower = nothing.charge < estimate.charge && nothing.encoding == estimate.encoding;
    let is_unadded = *profile == profile.with_before(Added::NOTHING) && estimate.charge > 1;
    assert!(over <= 1 && (over == 1 || !is_lower && !is_unadded));
    assert!(over == 0 || estimate.charge > 1);
    let all = text
        .char_indices()
        .filter(|c| !is_gsm7(&c.1.to_string()))
        .map(|c| c.0);
    assert!(
        forcing.into_iter().eq(all),
        "each that forces UCS-2 is found: {findings:?}"
    );

    let wasted: Vec<_> = findings
        .iter()
        .filter_map(|finding| match finding.kind {
            FindingKind::WastedUnits { units } => Some((finding.span.start, units)),
            _ => None,
        })
        .collect();
    let parts: Vec<_> = profile.segments(text).collect();
    let mut at = 0;
    let left_free = parts[..parts.len() - 1].iter().filter_map(|part| {
        at += part.text.len();
        (part.remaining > 0).then_some((at, part.remaining))
    });
    if !(profile.billing() == Billing::Quotient) {
        assert!(left_free.eq(wasted));
    }

    let grouped: usize = profile
        .explain(text)
        .grouped()
        .map(|group| group.count)
        .sum();
    assert_eq!(grouped, findings.len());
}

/// Whether pieces of a text may be refused.
fn may_have_clusters(text: &str, profile: &Profile) -> bool {
    profile.packing() != Packing::Characters && !is_gsm7(text)
}

fn all_edits_can_be_applied(text: &str, profile: &Profile, tier: Tier) {
    let edited = apply_all(text, tier);
    let edits: Vec<_> = edited.edits().collect();
    for pair in edits.windows(2) {
        assert!(
            pair[0].span.end <= pair[1].span.start,
            "{pair:?} of {text:?}"
        );
    }
    for edit in &edits {
        assert!(is_gsm7(edit.replacement.text), "{edit:?}");
        assert!(edit.replacement.tier <= tier, "{edit:?}");
        assert_ne!(edit.replacement.text, &text[edit.span.clone()], "{edit:?}");
    }
    let applied = apply(text, &edits);
    assert_eq!(edited.to_string(), applied);
    assert_eq!(edited.pieces().collect::<String>(), applied);
    assert!(edited.pieces().all(|piece| !piece.is_empty()));
    match edited.estimate(profile) {
        Ok(estimate) => assert_eq!(estimate, profile.estimate(&applied), "{text:?}"),
        Err(_) => assert!(may_have_clusters(&applied, profile), "{text:?}"),
    }
}

fn no_finding_is_left_after_all_edits(text: &str, tier: Tier) {
    let applied = apply_all(text, tier).to_string();
    let left: Vec<_> = apply_all(&applied, tier).edits().collect();
    assert_eq!(left, [], "{tier:?} {text:?} {applied:?}");
    for finding in sms_charge::explain::explain(&applied) {
        let left = finding
            .replacement
            .is_some_and(|replacement| replacement.tier <= tier);
        assert!(!left, "{tier:?} {finding:?} {text:?} {applied:?}");
    }
}

fn clean_text_is_untouched(text: &str, profile: &Profile, tier: Tier) {
    let clean = |f: sms_charge::explain::Finding| {
        matches!(
            f.kind,
            FindingKind::TipsOver | FindingKind::WastedUnits { .. }
        )
    };
    // No finding tells of spare blanks.
    if tier < Tier::Spacing && is_gsm7(text) && profile.explain(text).all(clean) {
        assert_eq!(apply_all(text, tier).to_string(), text);
    }
}

fn savings_keep_their_promise(text: &str, profile: &Profile, tier: Tier) {
    let Ok(savings) = profile.savings(text, tier) else {
        assert!(may_have_clusters(text, profile));
        return;
    };
    let all: Vec<_> = apply_all(text, tier).edits().collect();
    let edits: Vec<_> = savings.edits().collect();
    let applied = apply(text, &edits);
    assert!(edits.iter().all(|edit| all.contains(edit)));
    assert_eq!(savings.to_string(), applied);
    assert!(savings.edited().edits().eq(edits.iter().cloned()));
    let whole: String = savings.edited().pieces().collect();
    assert_eq!(whole, applied);
    assert_eq!(savings.before, profile.estimate(text));
    assert_eq!(
        savings.after,
        profile.estimate(&applied),
        "{text:?} {edits:?}"
    );
    assert!(savings.after.charge <= savings.before.charge);
    assert!(edits.is_empty() || savings.after.charge < savings.before.charge);
    assert_eq!(
        savings.is_partial(),
        savings.before.charge > 1 && all.len() > Savings::MAX_REPLACEMENTS
    );

    let mut steps = steps(text, &all[..all.len().min(Savings::MAX_REPLACEMENTS)]);
    if savings.is_partial() {
        // The partner of an opening bracket may be one of those that are not examined.
        let is_open =
            |step: &[Edit]| step.len() == 1 && matches!(&text[step[0].span.clone()], "[" | "{");
        steps.retain(|step| !is_open(step));
    }
    for step in &steps {
        if step.iter().all(|edit| edits.contains(edit)) {
            let fewer: Vec<_> = edits
                .iter()
                .filter(|edit| !step.contains(edit))
                .cloned()
                .collect();
            let charge = profile.estimate(&apply(text, &fewer)).charge;
            assert!(
                charge > savings.after.charge,
                "{step:?} is not needed: {text:?}"
            );
        }
    }
    assert_eq!(edits, choice(text, profile, steps), "{tier:?} {text:?}");
}

/// Savings against every possible choice, where there are few. Not for capacities that hold fewer
/// characters in GSM-7.
pub(crate) fn no_choice_costs_less(text: &str, profile: &Profile, tier: Tier) {
    let edits: Vec<_> = apply_all(text, tier).edits().collect();
    let Ok(savings) = profile.savings(text, tier) else {
        return;
    };
    if savings.before.charge == 1 || edits.len() > 8 {
        return;
    }
    let charges = (0..1_usize << edits.len()).map(|choice| {
        let chosen = edits
            .iter()
            .enumerate()
            .filter(|(at, _)| choice >> at & 1 == 1);
        let chosen: Vec<_> = chosen.map(|(_, edit)| edit.clone()).collect();
        profile.estimate(&apply(text, &chosen)).charge
    });
    assert_eq!(
        Some(savings.after.charge),
        charges.min(),
        "{tier:?} {text:?}"
    );
}

/// The edits as they are chosen: a bracket together with its partner.
fn steps(text: &str, edits: &[Edit]) -> Vec<Vec<Edit>> {
    let mut steps: Vec<Vec<Edit>> = Vec::new();
    let (mut square, mut curly) = (Vec::new(), Vec::new());
    for edit in edits {
        let open = match &text[edit.span.clone()] {
            "[" | "]" => Some(&mut square),
            "{" | "}" => Some(&mut curly),
            _ => None,
        };
        match (&text[edit.span.clone()], open) {
            ("[" | "{", Some(open)) => open.push(steps.len()),
            ("]" | "}", Some(open)) => {
                if let Some(partner) = open.pop() {
                    steps[partner].push(edit.clone());
                    continue;
                }
            }
            _ => {}
        }
        steps.push(vec![edit.clone()]);
    }
    steps
}

/// The rule of `savings`, word by word.
fn choice(text: &str, profile: &Profile, mut steps: Vec<Vec<Edit>>) -> Vec<Edit> {
    let before = profile.estimate(text);
    let units = |text: &str| -> i64 {
        text.chars()
            .map(|c| i64::from(before.encoding.units(c).unwrap_or_default()))
            .sum()
    };
    let saved = |step: &Vec<Edit>| -> i64 {
        step.iter()
            .map(|edit| units(&text[edit.span.clone()]) - units(edit.replacement.text))
            .sum()
    };
    steps.sort_by_key(|step| (step[0].replacement.tier, -saved(step), step[0].span.start));
    let joined = |steps: &[Vec<Edit>]| {
        let mut edits = steps.concat();
        edits.sort_by_key(|edit| edit.span.start);
        edits
    };
    let charge =
        |steps: &[Vec<Edit>]| -> Estimate { profile.estimate(&apply(text, &joined(steps))) };
    let shortest = |steps: &[Vec<Edit>]| {
        let runs = (0..=steps.len()).map(|run| (charge(&steps[..run]).charge, run));
        let (lowest, run) = runs.min().unwrap();
        (lowest, steps[..run].to_vec())
    };
    let no_longer: Vec<_> = steps
        .iter()
        .filter(|step| saved(step) >= 0)
        .cloned()
        .collect();
    let all_classes = shortest(&steps);
    let of_some = shortest(&no_longer);
    let (mut lowest, mut chosen) = if of_some.0 < all_classes.0 {
        of_some
    } else {
        all_classes
    };
    loop {
        let count = chosen.len();
        for at in (0..count).rev() {
            let mut fewer = chosen.clone();
            fewer.remove(at);
            if charge(&fewer).charge <= lowest {
                lowest = charge(&fewer).charge;
                chosen = fewer;
            }
        }
        if chosen.len() == count {
            return joined(&chosen);
        }
    }
}

/// Then the guard has nothing else to report.
const NO_LIMIT: Limits = Limits::new().with_segments(u32::MAX);

fn the_culprit_is_alone(text: &str, profile: &Profile) {
    let runs: Vec<_> = text
        .split(|c| Encoding::Gsm7.units(c).is_some())
        .filter(|run| !run.is_empty())
        .collect();
    let Some(culprit) = profile.sole_culprit(text) else {
        assert_ne!(runs.len(), 1, "{text:?}");
        return;
    };
    let mut without = text.to_owned();
    without.replace_range(culprit.span.clone(), "");
    assert_eq!([&text[culprit.span]], runs[..]);
    assert_eq!(Some(culprit.character), runs[0].chars().next());
    assert_eq!(culprit.with, profile.estimate(text));
    assert_eq!(culprit.without, profile.estimate(&without));
    // The guard compares the same two.
    let guard = Guard::new().with_profile(profile.with_limits(NO_LIMIT));
    let checked = guard.with_unicode(UnicodePolicy::WhenFree).check(text);
    let (with, without) = (culprit.with.charge, culprit.without.charge);
    let expected = (without < with).then_some(GuardErrorKind::UnicodeCosts {
        charge: with,
        without,
    });
    assert_eq!(
        checked.err().map(|error| error.kind()),
        expected,
        "{text:?}"
    );
}

fn the_guard_agrees_with_the_estimate(text: &str, profile: &Profile) {
    let estimate = profile.estimate(text);
    let guard = Guard::new().with_profile(*profile);
    assert_eq!(guard.check(text).is_err(), estimate.over_limit);

    let denied = guard.with_unicode(UnicodePolicy::Deny).check(text);
    let is_unicode = denied.is_err_and(|error| error.kind() == GuardErrorKind::Unicode);
    assert_eq!(is_unicode, !is_gsm7(text));

    let gsm7: String = text
        .chars()
        .filter(|&c| Encoding::Gsm7.units(c).is_some())
        .collect();
    let without = profile.estimate(&gsm7).charge;
    let free = guard.with_unicode(UnicodePolicy::WhenFree).check(text);
    let costs =
        matches!(free, Err(error) if matches!(error.kind(), GuardErrorKind::UnicodeCosts { .. }));
    assert_eq!(costs, !is_gsm7(text) && without < estimate.charge);

    let charge = estimate.charge;
    assert_eq!(
        guard.with_budget(charge).check(text).is_err(),
        estimate.over_limit
    );
    let error = guard.with_budget(charge - 1).check(text).unwrap_err();
    assert_eq!(
        error.kind(),
        GuardErrorKind::OverBudget {
            charge,
            budget: charge - 1
        }
    );
    let kept = &text[..error.span().start];
    assert!(
        kept.is_empty() || profile.estimate(kept).charge < charge,
        "{error}: {text:?}"
    );
    let said = error.to_string().contains("or remove only");
    let without = profile.estimate(&gsm7);
    let is_free_without = !is_gsm7(text) && without.charge < charge && !without.over_limit;
    assert_eq!(said, is_free_without, "{error}: {text:?}");
    for error in [Some(error), denied.err(), free.err()]
        .into_iter()
        .flatten()
    {
        assert!(text.get(error.span()).is_some());
        assert_eq!(
            error.character(),
            text.chars().find(|&c| Encoding::Gsm7.units(c).is_none())
        );
        assert!(!error.to_string().is_empty());
    }
}
