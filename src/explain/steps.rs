//! The steps towards a cheaper text, in the order in which they are tried, and the cost of any
//! choice of steps.
//!
//! The scans of the pieces of a text add up. So adding or removing a step is one addition and one
//! subtraction. The text is counted again only if a two-unit character may fall on a segment's
//! edge, or if the profile needs more than a scan. For 128 quotes in 400 characters that takes 2 %
//! of the time of counting the text for each try.

use core::ops::Range;

use super::FindingKind;
use super::places::Places;
use super::replacements::Replacements;
use super::table::Replacement;
use super::tier::Tier;
use crate::count::alone::GraphemesError;
use crate::count::estimate::Estimate;
use crate::count::profile::Profile;
use crate::national::coding::Coding;
use crate::scan::{Joined, Scan, scan};

/// A replacement, and its step.
#[derive(Clone, Copy)]
pub(super) struct Step {
    start: usize,
    end: usize,
    text: &'static str,
    /// The scans of the original text and of the replacement.
    replaced: Scan,
    replacement: Scan,
    /// The bits of this replacement and of its partner. 0 for a closing bracket, which belongs to
    /// the step of its opening partner.
    bits: u128,
    tier: Tier,
    saved: isize,
    bracket: Option<char>,
}

impl Step {
    const NONE: Self = Self {
        start: 0,
        end: 0,
        text: "",
        replaced: Scan::of_flat(0),
        replacement: Scan::of_flat(0),
        bits: 0,
        tier: Tier::Invisible,
        saved: 0,
        bracket: None,
    };

    /// Whether the step makes the text longer, in the text's own encoding.
    pub(super) const fn makes_longer(&self) -> bool {
        self.saved < 0
    }
}

/// A choice of steps, by their bits, and the scan of the text with them.
#[derive(Clone, Copy)]
pub(super) struct Run {
    chosen: u128,
    cost: Joined,
}

impl Run {
    pub(super) const fn chosen(self) -> u128 {
        self.chosen
    }

    pub(super) const fn has(self, step: &Step) -> bool {
        self.chosen & step.bits != 0
    }
}

/// The memory for the steps of a text. Clearing the largest takes longer than estimating most texts.
pub(super) struct Storage<const N: usize> {
    list: [Step; N],
    ranked: [u8; N],
}

impl<const N: usize> Storage<N> {
    pub(super) const EMPTY: Self = Self {
        list: [Step::NONE; N],
        ranked: [0; N],
    };
}

/// The steps of a text.
pub(super) struct Steps<'t, 'p, 'r> {
    pub(super) text: &'t str,
    pub(super) allowed: Replacements,
    pub(super) before: Estimate,
    /// Whether the text has more replacements than are tried.
    pub(super) partial: bool,
    profile: &'p Profile,
    /// The coding of the text.
    coding: Coding,
    /// The replacements, in the order of the text.
    list: &'r mut [Step],
    count: usize,
    /// The indexes of steps in `list`, in the order in which they are tried.
    ranked: &'r mut [u8],
    ranked_count: usize,
    /// The scan of the text without any step.
    none: Joined,
}

impl<'t, 'p, 'r> Steps<'t, 'p, 'r> {
    /// The steps of a text, at most `N` of them.
    pub(super) fn of<const N: usize>(
        text: &'t str,
        allowed: Replacements,
        before: Estimate,
        profile: &'p Profile,
        storage: &'r mut Storage<N>,
    ) -> Self {
        let mut steps = Self {
            text,
            allowed,
            before,
            partial: false,
            profile,
            coding: profile.sent(text).coding,
            list: &mut storage.list,
            count: 0,
            ranked: &mut storage.ranked,
            ranked_count: 0,
            none: Joined::NOTHING,
        };
        for place in Places::new(text, allowed) {
            if let Some(replacement) = place.replacement {
                steps.add(place.kind, place.span, replacement);
                if steps.partial {
                    break;
                }
            }
        }
        if steps.partial {
            steps.drop_unmatched_brackets();
        }
        steps.rank();
        steps.add_up();
        steps
    }

    fn add(&mut self, kind: Option<FindingKind>, span: Range<usize>, replacement: Replacement) {
        let Some((place, before)) = self
            .list
            .get_mut(..=self.count)
            .and_then(<[_]>::split_last_mut)
        else {
            self.partial = true;
            return;
        };
        let coding = self.coding;
        let replaced = self.text.get(span.clone()).unwrap_or_default();
        *place = Step {
            start: span.start,
            end: span.end,
            text: replacement.text,
            replaced: scan(replaced),
            replacement: scan(replacement.text),
            bits: 1 << self.count,
            tier: replacement.tier,
            saved: units(coding, replaced) - units(coding, replacement.text),
            bracket: match kind {
                Some(FindingKind::ExtraUnit) => replaced.chars().next(),
                _ => None,
            },
        };
        if let Some(opening) = place.bracket.and_then(opening)
            && let Some(partner) = before
                .iter_mut()
                .rfind(|step| step.bracket == Some(opening))
        {
            partner.bits |= place.bits;
            partner.saved += place.saved;
            partner.bracket = None;
            place.bits = 0;
        }
        self.count += 1;
    }

    /// Drops the steps of opening brackets whose partners are not tried, so that `[x]` never
    /// becomes `(x]`.
    fn drop_unmatched_brackets(&mut self) {
        let steps = self.list.iter_mut().take(self.count);
        for step in steps.filter(|step| matches!(step.bracket, Some('[' | '{'))) {
            step.bits = 0;
        }
    }

    /// Sorts the steps by tier, then by the units that they save (most first), then by position.
    ///
    /// It is an insertion sort, because the standard library's sort has a panic that the optimiser
    /// can't remove.
    fn rank(&mut self) {
        let list = &*self.list;
        let rank = |at: u8| {
            let step = list.get(usize::from(at));
            step.map(|step| (step.tier, -step.saved, at))
        };
        let steps = (0..=u8::MAX).zip(list).take(self.count);
        for (new, _) in steps.filter(|(_, step)| step.bits != 0) {
            // From the end, because the steps of most texts are already sorted.
            let mut at = self.ranked_count;
            while let Some([earlier, place]) = self.ranked.get_mut(at.wrapping_sub(1)..=at)
                && rank(*earlier) > rank(new)
            {
                *place = *earlier;
                at -= 1;
            }
            if let Some(place) = self.ranked.get_mut(at) {
                *place = new;
            }
            self.ranked_count += 1;
        }
    }

    /// Sums the scans of all pieces of the text.
    fn add_up(&mut self) {
        let mut at = 0;
        for step in self.list.iter().take(self.count) {
            self.none
                .add(scan(self.text.get(at..step.start).unwrap_or_default()));
            self.none.add(step.replaced);
            at = step.end;
        }
        self.none.add(scan(self.text.get(at..).unwrap_or_default()));
    }

    /// The steps in the order in which they are tried.
    pub(super) fn ranked(&self) -> impl DoubleEndedIterator<Item = &Step> {
        let ranked = self.ranked.get(..self.ranked_count).unwrap_or_default();
        ranked
            .iter()
            .filter_map(|&at| self.list.get(usize::from(at)))
    }

    /// The run without any step.
    pub(super) const fn none(&self) -> Run {
        Run {
            chosen: 0,
            cost: self.none,
        }
    }

    /// The run with this step added, or removed if the run has it.
    pub(super) fn toggled(&self, mut run: Run, step: &Step) -> Run {
        let mut bits = step.bits;
        while let Some(step) = self.list.get(bits.trailing_zeros() as usize) {
            let bit = bits & bits.wrapping_neg();
            let (old, new) = if run.chosen & bit == 0 {
                (step.replaced, step.replacement)
            } else {
                (step.replacement, step.replaced)
            };
            run.cost.remove(old);
            run.cost.add(new);
            run.chosen ^= bit;
            bits ^= bit;
        }
        run
    }

    /// What the text costs with the steps of a run.
    pub(super) fn estimate(&self, run: Run) -> Result<Estimate, GraphemesError> {
        if self.profile.is_plain()
            && let Some(estimate) = self.profile.estimate_plain_unseen(run.cost.scan())
        {
            return Ok(estimate);
        }
        let mut meter = self.profile.meter();
        let (mut at, mut bits) = (0, run.chosen);
        for step in self.list.iter().take(self.count) {
            if bits & 1 == 1 {
                meter.push(self.text.get(at..step.start).unwrap_or_default());
                meter.push(step.text);
                at = step.end;
            }
            bits >>= 1;
        }
        meter.push(self.text.get(at..).unwrap_or_default());
        meter.estimate()
    }
}

/// The units of a piece in the coding of the text.
fn units(coding: Coding, text: &str) -> isize {
    let units = |c| isize::from(coding.units(c).unwrap_or_default());
    text.chars().map(units).sum()
}

/// The opening bracket of a closing one.
const fn opening(closing: char) -> Option<char> {
    match closing {
        ']' => Some('['),
        '}' => Some('{'),
        _ => None,
    }
}
