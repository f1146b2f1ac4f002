//! What fits in so many messages, and what was cut off.

use std::io::{self, Write};

use super::style::{FAINT, HEADING};
use super::{Counted, visible};
use crate::Gateway;

pub(crate) fn write(
    out: &mut impl Write,
    gateway: &Gateway,
    text: &str,
    messages: u32,
) -> io::Result<()> {
    let kept = gateway.profile.fit(text, messages);
    let cut_off = text.strip_prefix(kept).unwrap_or_default();
    let encoding = gateway.profile.estimate(text).encoding;
    let messages = Counted(messages as usize, "message");

    writeln!(out, "\n{HEADING}Fit in {messages}{HEADING:#}")?;
    if cut_off.is_empty() {
        return writeln!(out, "  All of it fits.");
    }
    if kept.is_empty() {
        return writeln!(
            out,
            "  Nothing fits: the first grapheme cluster costs more."
        );
    }
    let estimate = gateway.profile.estimate(kept);
    writeln!(
        out,
        "  kept     {}: {}, {} units, charge {}",
        Counted(kept.chars().count(), "character"),
        estimate.encoding,
        estimate.units,
        estimate.charge
    )?;
    visible::write_lines(out, "  │ ", kept, estimate.encoding)?;
    let at = kept.len();
    let cut_off_characters = Counted(cut_off.chars().count(), "character");
    writeln!(
        out,
        "  cut off  {cut_off_characters}, {FAINT}from byte {at} on{FAINT:#}"
    )?;
    visible::write_lines(out, "  │ ", cut_off, encoding)
}
