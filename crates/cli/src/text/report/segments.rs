//! Shows the segments, each with a bar that stands for its capacity.

use std::io::{self, Write};

use sms_charge::{Added, Estimate, Profile, Segment};

use crate::rows::write_prose;
use crate::style::{FAINT, HEADING, USED};
use crate::{lang, visible, width};

/// The most columns that a bar may have.
const LONGEST: usize = 34;
const SHORTEST: usize = 8;

/// If there are more segments than this, only the first ones and the last one are shown.
const UNFOLDED: usize = 6;
const FIRST: usize = 3;

pub(super) fn write(
    out: &mut impl Write,
    profile: &Profile,
    text: &str,
    estimate: Estimate,
    all: bool,
) -> io::Result<()> {
    let count = profile.segments(text).count();
    let folds = !all && count > UNFOLDED;
    let is_shown = |at: usize| !folds || at < FIRST || at + 1 == count;
    let mut added_first = profile.before() != Added::NOTHING;
    let mut shown = Vec::new();
    let mut folded = 0;
    for (at, segment) in profile.segments(text).enumerate() {
        let next_first = added_first && segment.text.is_empty();
        if is_shown(at) {
            shown.push((at, segment, added_first));
        } else {
            folded += segment.units;
        }
        // After the beginning of the text, the gateway adds only at the end of the text.
        added_first = next_first;
    }
    let bar = columns_of_bars(&shown);
    for (at, segment, added_first) in shown {
        if folds && at + 1 == count {
            let (first, last) = (FIRST + 1, count - 1);
            let units = lang::UNIT.counted(folded);
            let fold = lang::FOLDED.with(&[&first, &last, &units]);
            write_prose(out, FAINT, &fold)?;
        }
        let heading = lang::SEGMENT.with(&[&(at + 1)]);
        write!(out, "  {HEADING}{heading}{HEADING:#}  ")?;
        write_bar(out, &segment, added_first, bar)?;
        writeln!(out, "  {}", used(&segment))?;
        visible::write_lines(out, profile, "  │ ", segment.text, estimate.encoding)?;
    }
    if (estimate.charge as usize) < count {
        let note = lang::BY_QUOTIENT.with(&[&estimate.charge, &count]);
        write_prose(out, FAINT, &note)?;
    }
    Ok(())
}

/// The columns that the longest line leaves for the bars.
fn columns_of_bars(shown: &[(usize, Segment<'_>, bool)]) -> usize {
    let beside = shown.iter().map(|(at, segment, _)| {
        let heading = lang::SEGMENT.with(&[&(at + 1)]);
        "      ".len() + width::of(&heading) + width::of(&used(segment))
    });
    let left = width::columns().saturating_sub(beside.max().unwrap_or_default());
    left.clamp(SHORTEST, LONGEST)
}

fn used(segment: &Segment<'_>) -> String {
    let (units, added, left) = (segment.units, segment.added, segment.remaining);
    let capacity = units + added + left;
    let phrase = match added {
        0 => lang::USED_BY,
        _ => lang::USED_AND_ADDED,
    };
    phrase.with(&[&units, &capacity, &left, &added])
}

/// Draws how much of a segment the text uses, how much the gateway adds, and how much is free.
fn write_bar(
    out: &mut impl Write,
    segment: &Segment<'_>,
    added_first: bool,
    bar: usize,
) -> io::Result<()> {
    let (units, added, left) = (segment.units, segment.added, segment.remaining);
    let capacity = units + added + left;
    let [first, second] = if added_first {
        [("▒", added), ("█", units)]
    } else {
        [("█", units), ("▒", added)]
    };
    let column = |units: usize| {
        // A few units must not look like none, and nearly all units must not look like all.
        match (units * bar + capacity / 2) / capacity {
            0 if units > 0 => 1,
            column if column == bar && units < capacity => bar - 1,
            column => column,
        }
    };
    let [is_first, is_second] = [first.1, second.1].map(|units| usize::from(units > 0));
    let end = column(first.1 + second.1).max(is_first + is_second);
    let middle = column(first.1).min(end - is_second);
    let first = first.0.repeat(middle);
    let second = second.0.repeat(end - middle);
    let left = "░".repeat(bar - end);
    write!(out, "{USED}{first}{second}{USED:#}{FAINT}{left}{FAINT:#}")
}
