//! What fits in a number of segments, and what was cut off.

use std::fmt::Display;
use std::io::{self, Write};

use sms_charge::Profile;

use super::style::{FAINT, HEADING};
use super::visible;
use crate::lang::{self, Lang};

pub(crate) fn write(
    out: &mut impl Write,
    profile: &Profile,
    lang: Lang,
    text: &str,
    segments: u32,
) -> io::Result<()> {
    let kept = profile.fit(text, segments);
    let cut_off = text.strip_prefix(kept).unwrap_or_default();
    let encoding = profile.estimate(text).encoding;
    let segments = lang.counted(segments as usize, &lang::SEGMENTS);

    let heading = lang.say(&lang::FIT, &[&segments]);
    writeln!(out, "\n{HEADING}{heading}{HEADING:#}")?;
    if cut_off.is_empty() {
        return writeln!(out, "  {}", lang.of(&lang::ALL_FITS));
    }
    if kept.is_empty() {
        return writeln!(out, "  {}", lang.of(&lang::NOTHING_FITS));
    }
    let estimate = profile.estimate(kept);
    let characters = lang.counted(kept.chars().count(), &lang::CHARACTER);
    let units = lang.counted(estimate.units, &lang::UNIT);
    let values: [&dyn Display; 4] = [&characters, &estimate.encoding, &units, &estimate.charge];
    writeln!(out, "  {}", lang.say(&lang::KEPT, &values))?;
    visible::write_lines(out, profile, "  │ ", kept, estimate.encoding)?;
    let characters = lang.counted(cut_off.chars().count(), &lang::CHARACTER);
    let cut = lang.say(&lang::CUT_OFF, &[&characters]);
    let from = lang.say(&lang::FROM_BYTE, &[&kept.len()]);
    writeln!(out, "  {cut}{FAINT}{from}{FAINT:#}")?;
    visible::write_lines(out, profile, "  │ ", cut_off, encoding)
}
