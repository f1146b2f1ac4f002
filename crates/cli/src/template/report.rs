//! The report on a template: its variables, and what it can cost.

use std::io::{self, Write};

use sms_charge::Template;
use sms_charge::template::Bounds;

use crate::lang;
use crate::rows;
use crate::style::{CHEAP, EXPENSIVE, FAINT, FIGURE};

pub(super) fn write_variables(out: &mut impl Write, template: &Template<'_>) -> io::Result<()> {
    let label = lang::TEMPLATE.text();
    let variables = template.variables();
    let counted = lang::VARIABLE.counted(variables.len());
    let names: Vec<_> = variables.collect();
    let colon = if names.is_empty() { "" } else { ": " };
    let names = names.join(", ");
    writeln!(
        out,
        "  {FAINT}{label:<10}{FAINT:#}{counted}{colon}{FIGURE}{names}{FIGURE:#}"
    )
}

pub(super) fn write_bounds(
    out: &mut impl Write,
    template: &Template<'_>,
    bounds: &Bounds,
) -> io::Result<()> {
    let rows = [
        (lang::LEAST, bounds.charge.low, lang::LEAST_IS),
        (lang::IN_GSM7, bounds.highest_gsm7, lang::IN_GSM7_IS),
        (lang::WORST, bounds.charge.high, lang::WORST_IS),
    ];
    for (label, charge, what) in rows {
        let style = if charge == 1 { CHEAP } else { EXPENSIVE };
        let (label, what) = (label.text(), what.text());
        writeln!(
            out,
            "  {FAINT}{label:<10}{FAINT:#}{style}{charge:<7}{style:#}{what}"
        )?;
    }
    let worst = bounds.worst;
    let all = lang::UNIT.counted(worst.units);
    let shares = lang::SHARES_ARE.with(&[&all, &worst.encoding, &worst.literal_units]);
    rows::write(out, lang::SHARES.text(), &shares)?;
    for (name, variable) in template.variables().zip(bounds.variables()) {
        let share = lang::UNIT.counted(variable.units);
        rows::write(out, "", &lang::SHARE_OF.with(&[&share, &name]))?;
    }
    for (name, variable) in template.variables().zip(bounds.variables()) {
        let more = lang::CHARACTER.counted(usize::from(variable.headroom));
        let headroom = if variable.turns_ucs2 {
            lang::TURNS_UCS2
        } else {
            lang::HEADROOM_IS
        };
        rows::write(out, lang::HEADROOM.text(), &headroom.with(&[&name, &more]))?;
    }
    Ok(())
}
