//! What fits in so many messages, and what was cut off.

use std::fmt::Display;
use std::io::{self, Write};

use super::style::{FAINT, HEADING};
use super::visible;
use crate::Gateway;
use crate::lang::{self, Lang};

pub(crate) fn write(
    out: &mut impl Write,
    gateway: &Gateway,
    lang: Lang,
    text: &str,
    messages: u32,
) -> io::Result<()> {
    let kept = gateway.profile.fit(text, messages);
    let cut_off = text.strip_prefix(kept).unwrap_or_default();
    let encoding = gateway.profile.estimate(text).encoding;
    let messages = lang.counted(messages as usize, &lang::MESSAGE);

    let heading = lang.say(&lang::FIT, &[&messages]);
    writeln!(out, "\n{HEADING}{heading}{HEADING:#}")?;
    if cut_off.is_empty() {
        return writeln!(out, "  {}", lang.of(&lang::ALL_FITS));
    }
    if kept.is_empty() {
        return writeln!(out, "  {}", lang.of(&lang::NOTHING_FITS));
    }
    let estimate = gateway.profile.estimate(kept);
    let characters = lang.counted(kept.chars().count(), &lang::CHARACTER);
    let units = lang.counted(estimate.units, &lang::UNIT);
    let values: [&dyn Display; 4] = [&characters, &estimate.encoding, &units, &estimate.charge];
    writeln!(out, "  {}", lang.say(&lang::KEPT, &values))?;
    visible::write_lines(out, "  │ ", kept, estimate.encoding)?;
    let characters = lang.counted(cut_off.chars().count(), &lang::CHARACTER);
    let cut = lang.say(&lang::CUT_OFF, &[&characters]);
    let from = lang.say(&lang::FROM_BYTE, &[&kept.len()]);
    writeln!(out, "  {cut}{FAINT}{from}{FAINT:#}")?;
    visible::write_lines(out, "  │ ", cut_off, encoding)
}
