//! The parts, each with a bar as long as its capacity.

use std::io::{self, Write};

use sms_charge::{Encoding, Estimate, Segment};

use super::style::{FAINT, HEADING, USED};
use super::visible;
use crate::Gateway;
use crate::lang::{self, Lang};

/// Columns of a bar.
const BAR: usize = 34;

pub(super) fn write(
    out: &mut impl Write,
    gateway: &Gateway,
    lang: Lang,
    text: &str,
    estimate: Estimate,
) -> io::Result<()> {
    let encoding = estimate.encoding;
    let segments = gateway.profile.segments(text);
    let parts = segments.clone().count();
    let capacity = if parts == 1 {
        gateway.capacities.single(encoding)
    } else {
        gateway.capacities.multi(encoding)
    };
    for (i, part) in segments.enumerate() {
        write_part(out, lang, i + 1, capacity, &part, encoding)?;
    }
    let charge = estimate.charge;
    if usize::try_from(charge).is_ok_and(|charge| charge < parts) {
        let note = lang.say(&lang::BY_SUM, &[&charge, &parts]);
        writeln!(out, "  {FAINT}{note}{FAINT:#}")?;
    }
    Ok(())
}

fn write_part(
    out: &mut impl Write,
    lang: Lang,
    number: usize,
    capacity: usize,
    part: &Segment<'_>,
    encoding: Encoding,
) -> io::Result<()> {
    let (units, left) = (part.units, part.remaining);
    let reserve = capacity - units - left;
    let bar = Bar::new(capacity, reserve, units);
    let heading = lang.say(&lang::PART, &[&number]);
    write!(out, "  {HEADING}{heading}{HEADING:#}  ")?;
    bar.write(out)?;
    let phrase = match reserve {
        0 => &lang::USED_BY,
        _ => &lang::USED_RESERVED,
    };
    let used = lang.say(phrase, &[&units, &capacity, &left, &reserve]);
    writeln!(out, "  {used}")?;
    visible::write_lines(out, "  │ ", part.text, encoding)
}

/// How many columns show what.
struct Bar {
    reserve: usize,
    used: usize,
    left: usize,
}

impl Bar {
    fn new(capacity: usize, reserve: usize, units: usize) -> Self {
        let column = |units: usize| {
            // Neither something nor nearly everything may look like nothing or all.
            match (units * BAR + capacity / 2) / capacity {
                0 if units > 0 => 1,
                BAR if units < capacity => BAR - 1,
                column => column,
            }
        };
        let (reserve_end, used_end) = (column(reserve), column(reserve + units));
        Self {
            reserve: reserve_end,
            used: used_end - reserve_end,
            left: BAR - used_end,
        }
    }

    fn write(&self, out: &mut impl Write) -> io::Result<()> {
        let reserve = "▒".repeat(self.reserve);
        let used = "█".repeat(self.used);
        let left = "░".repeat(self.left);
        write!(out, "{USED}{reserve}{used}{USED:#}{FAINT}{left}{FAINT:#}")
    }
}
