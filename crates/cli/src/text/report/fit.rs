//! What fits in a number of segments, and what was cut off.

use std::fmt::Display;
use std::io::{self, Write};

use anstyle::Style;
use sms_charge::Profile;

use crate::rows::write_prose;
use crate::style::{FAINT, HEADING};
use crate::{lang, visible};

pub(super) fn write(
    out: &mut impl Write,
    profile: &Profile,
    text: &str,
    segments: u32,
) -> io::Result<()> {
    let kept = profile.fit(text, segments);
    let cut_off = text.strip_prefix(kept).unwrap_or_default();
    let encoding = profile.estimate(text).encoding;
    let segments = lang::SEGMENTS.counted(segments as usize);

    let heading = lang::FIT.with(&[&segments]);
    writeln!(out, "\n{HEADING}{heading}{HEADING:#}")?;
    if cut_off.is_empty() {
        return write_prose(out, Style::new(), lang::ALL_FITS.text());
    }
    if kept.is_empty() {
        return write_prose(out, Style::new(), lang::NOTHING_FITS.text());
    }
    let estimate = profile.estimate(kept);
    let characters = lang::CHARACTER.counted(kept.chars().count());
    let units = lang::UNIT.counted(estimate.units);
    let values: [&dyn Display; 4] = [&characters, &estimate.encoding, &units, &estimate.charge];
    write_prose(out, Style::new(), &lang::KEPT.with(&values))?;
    visible::write_lines(out, profile, "  │ ", kept, estimate.encoding)?;
    let characters = lang::CHARACTER.counted(cut_off.chars().count());
    let cut = lang::CUT_OFF.with(&[&characters]);
    let from = lang::FROM_BYTE.with(&[&kept.len()]);
    writeln!(out, "  {cut}{FAINT}{from}{FAINT:#}")?;
    visible::write_lines(out, profile, "  │ ", cut_off, encoding)
}
