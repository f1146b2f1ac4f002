//! Shows what fits in a number of segments, and what is cut off.

use std::fmt::Display;
use std::io::{self, Write};

use anstyle::Style;
use sms_charge::Profile;
use sms_charge::explain::Fitting;

use crate::rows::write_prose;
use crate::style::{FAINT, HEADING};
use crate::{lang, visible};

pub(super) fn write(
    out: &mut impl Write,
    profile: &Profile,
    text: &str,
    fitting: Fitting,
    segments: u32,
) -> io::Result<()> {
    // If clusters stay whole, no replacements are made.
    let (kept, end, after) = if let Ok(fitted) = profile.fitted(text, fitting) {
        (fitted.to_string(), fitted.kept_bytes(), fitted.after)
    } else {
        let kept = profile.fit(text, segments);
        (kept.to_owned(), kept.len(), profile.estimate(kept))
    };
    let cut_off = text.get(end..).unwrap_or_default();
    let encoding = profile.estimate(text).encoding;
    let segments = lang::SEGMENTS.counted(segments as usize);

    let heading = lang::FIT.with(&[&segments]);
    writeln!(out, "\n{HEADING}{heading}{HEADING:#}")?;
    if kept == text {
        return write_prose(out, Style::new(), lang::ALL_FITS.text());
    }
    if kept.is_empty() {
        return write_prose(out, Style::new(), lang::NOTHING_FITS.text());
    }
    let characters = lang::CHARACTER.counted(kept.chars().count());
    let units = lang::UNIT.counted(after.units);
    let values: [&dyn Display; 4] = [&characters, &after.encoding, &units, &after.charge];
    write_prose(out, Style::new(), &lang::KEPT.with(&values))?;
    visible::write_lines(out, profile, "  │ ", &kept, after.encoding)?;
    if cut_off.is_empty() {
        return Ok(());
    }
    let characters = lang::CHARACTER.counted(cut_off.chars().count());
    let cut = lang::CUT_OFF.with(&[&characters]);
    let from = lang::FROM_BYTE.with(&[&end]);
    writeln!(out, "  {cut}{FAINT}{from}{FAINT:#}")?;
    visible::write_lines(out, profile, "  │ ", cut_off, encoding)
}
