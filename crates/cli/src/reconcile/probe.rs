//! Finds texts whose bills would distinguish explanations.

use std::collections::BTreeMap;

use sms_charge::reconcile::Explanation;
use sms_charge::{Added, Profile};

use crate::lang;

/// A text that repeats one piece, and what it costs by each explanation.
pub(super) struct Probe {
    piece: &'static str,
    times: usize,
    /// For each charge, the numbers of the explanations, from 1.
    answers: BTreeMap<u32, Vec<usize>>,
}

/// The pieces of a text: a plain letter, a character of two septets, a UCS-2 character, a letter of GSM-7
/// outside ASCII, a letter of Latin-1 outside GSM-7, and both line ends.
const PIECES: [&str; 7] = ["a", "€", "ж", "ü", "á", "a\n", "a\r\n"];
const LONGEST: usize = 330;

/// A person would not send more.
const MOST: usize = 3;

/// A way of counting that is still possible: the number of its explanation, and the profile.
type Possible = (usize, Profile);

impl Probe {
    /// A few texts that distinguish the explanations, as well as texts can. The first one distinguishes most.
    pub(super) fn distinguishing(found: &[Explanation]) -> Vec<Self> {
        let mut groups = vec![possible(found)];
        let mut probes = Vec::new();
        while probes.len() < MOST {
            groups.retain(|group| group.len() > 1);
            groups.sort_by_key(|group| std::cmp::Reverse(group.len()));
            let Some(at) = groups.iter().position(|group| best(group).is_some()) else {
                break;
            };
            let group = groups.swap_remove(at);
            let Some((piece, times)) = best(&group) else {
                break;
            };
            let text = piece.repeat(times);
            let mut parts: BTreeMap<u32, Vec<Possible>> = BTreeMap::new();
            for (number, profile) in group {
                let charge = profile.estimate(&text).charge;
                parts.entry(charge).or_default().push((number, profile));
            }
            let numbers = |part: &Vec<Possible>| {
                let mut numbers: Vec<_> = part.iter().map(|&(number, _)| number).collect();
                numbers.dedup();
                numbers
            };
            let answers = parts.iter().map(|(&charge, part)| (charge, numbers(part)));
            probes.push(Self {
                piece,
                times,
                answers: answers.collect(),
            });
            groups.extend(parts.into_values());
        }
        probes
    }

    /// `305 × a`.
    pub(super) fn named(&self) -> String {
        let piece = crate::visible::spelled(self.piece);
        lang::A_TEXT_OF.with(&[&self.times, &piece])
    }

    pub(super) fn answers(&self) -> impl Iterator<Item = (u32, &[usize])> {
        self.answers
            .iter()
            .map(|(&charge, numbers)| (charge, &**numbers))
    }
}

/// Each explanation, with the fewest and with the most characters before the text.
fn possible(found: &[Explanation]) -> Vec<Possible> {
    let mut possible = Vec::new();
    for (at, explanation) in found.iter().enumerate() {
        let profile = explanation.profile();
        let before = explanation.before();
        possible.push((at + 1, profile));
        if before.end() > before.start() {
            let most = profile.with_before(Added::characters(*before.end()));
            possible.push((at + 1, most));
        }
    }
    possible
}

/// The text after which the fewest explanations remain possible. Among equal texts, the shortest.
fn best(group: &[Possible]) -> Option<(&'static str, usize)> {
    let mut best = None;
    let mut fewest = group.len();
    for piece in PIECES {
        let whole = piece.repeat(LONGEST);
        for times in 1..=LONGEST {
            let text = whole.get(..piece.len() * times).unwrap_or_default();
            let mut together: BTreeMap<u32, usize> = BTreeMap::new();
            for (_, profile) in group {
                *together.entry(profile.estimate(text).charge).or_default() += 1;
            }
            let most = together.into_values().max().unwrap_or_default();
            if most < fewest {
                fewest = most;
                best = Some((piece, times));
            }
        }
    }
    best
}
