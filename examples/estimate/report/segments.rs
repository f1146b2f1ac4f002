//! The segments, each with a bar as long as its capacity.

use std::io::{self, Write};

use sms_charge::{Added, Estimate, Profile, Segment};

use super::style::{FAINT, HEADING, USED};
use super::visible;
use crate::lang::{self, Lang};

/// Columns of a bar.
const BAR: usize = 34;

pub(super) fn write(
    out: &mut impl Write,
    profile: &Profile,
    lang: Lang,
    text: &str,
    estimate: Estimate,
) -> io::Result<()> {
    let mut added_first = profile.before() != Added::NOTHING;
    let mut count: u32 = 0;
    for segment in profile.segments(text) {
        count += 1;
        let heading = lang.say(&lang::SEGMENT, &[&count]);
        write!(out, "  {HEADING}{heading}{HEADING:#}  ")?;
        write_use(out, lang, &segment, added_first)?;
        visible::write_lines(out, profile, "  │ ", segment.text, estimate.encoding)?;
        // What is added in a segment after the text's beginning stands at the text's end.
        added_first &= segment.text.is_empty();
    }
    if estimate.charge < count {
        let note = lang.say(&lang::BY_QUOTIENT, &[&estimate.charge, &count]);
        writeln!(out, "  {FAINT}{note}{FAINT:#}")?;
    }
    Ok(())
}

fn write_use(
    out: &mut impl Write,
    lang: Lang,
    segment: &Segment<'_>,
    added_first: bool,
) -> io::Result<()> {
    let (units, added, left) = (segment.units, segment.added, segment.remaining);
    let capacity = units + added + left;
    let used = if added_first {
        [("▒", added), ("█", units)]
    } else {
        [("█", units), ("▒", added)]
    };
    write_bar(out, used, capacity)?;
    let phrase = match added {
        0 => &lang::USED_BY,
        _ => &lang::USED_AND_ADDED,
    };
    let used = lang.say(phrase, &[&units, &capacity, &left, &added]);
    writeln!(out, "  {used}")
}

/// What two things take of a segment, one behind the other, and what is left free.
fn write_bar(
    out: &mut impl Write,
    [first, second]: [(&str, usize); 2],
    capacity: usize,
) -> io::Result<()> {
    let column = |units: usize| {
        // Neither something nor nearly everything may look like nothing or all.
        match (units * BAR + capacity / 2) / capacity {
            0 if units > 0 => 1,
            BAR if units < capacity => BAR - 1,
            column => column,
        }
    };
    let [is_first, is_second] = [first.1, second.1].map(|units| usize::from(units > 0));
    let end = column(first.1 + second.1).max(is_first + is_second);
    let middle = column(first.1).min(end - is_second);
    let first = first.0.repeat(middle);
    let second = second.0.repeat(end - middle);
    let left = "░".repeat(BAR - end);
    write!(out, "{USED}{first}{second}{USED:#}{FAINT}{left}{FAINT:#}")
}
