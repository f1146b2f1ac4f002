//! A template: its variables, what is odd or wrong in it, and what it can cost.

use std::fmt::Display;
use std::io::{self, Write};
use std::ops::Range;

use sms_charge::Template;
use sms_charge::template::Bounds;

use super::style::{CHEAP, CULPRIT, EXPENSIVE, FAINT, FIGURE};
use super::{Counted, caret};

pub(crate) fn write_variables(out: &mut impl Write, template: &Template<'_>) -> io::Result<()> {
    let variables = template.variables();
    let counted = Counted(variables.len(), "variable");
    let names: Vec<_> = variables.collect();
    let colon = if names.is_empty() { "" } else { ": " };
    let names = names.join(", ");
    writeln!(
        out,
        "  {FAINT}template  {FAINT:#}{counted}{colon}{FIGURE}{names}{FIGURE:#}"
    )
}

pub(crate) fn write_warning(
    out: &mut impl Write,
    input: &str,
    warning: impl Display,
    span: Range<usize>,
) -> io::Result<()> {
    writeln!(out, "  {FAINT}warning   {FAINT:#}{warning}")?;
    caret::write(out, input, span, EXPENSIVE)
}

/// What is refused: the template, the content, or a specification.
pub(crate) fn write_problem(
    out: &mut impl Write,
    what: &str,
    input: &str,
    problem: impl Display,
    span: Option<Range<usize>>,
) -> io::Result<()> {
    writeln!(
        out,
        "  {FAINT}{what:<10}{FAINT:#}{CULPRIT}refused{CULPRIT:#}: {problem}"
    )?;
    match span {
        Some(span) => caret::write(out, input, span, CULPRIT),
        None => Ok(()),
    }
}

pub(crate) fn write_bounds(
    out: &mut impl Write,
    template: &Template<'_>,
    bounds: &Bounds,
) -> io::Result<()> {
    let rows = [
        (
            "least",
            bounds.charge.low,
            "the cheapest values there can be",
        ),
        (
            "in GSM-7",
            bounds.highest_gsm7,
            "at worst while every value is GSM-7",
        ),
        ("worst", bounds.charge.high, "at worst"),
    ];
    for (label, charge, what) in rows {
        let style = if charge == 1 { CHEAP } else { EXPENSIVE };
        writeln!(
            out,
            "  {FAINT}{label:<10}{FAINT:#}{style}{charge:<7}{style:#}{what}"
        )?;
    }
    let worst = bounds.worst;
    let (all, own) = (Counted(worst.units, "unit"), worst.literal_units);
    writeln!(
        out,
        "  {FAINT}shares    {FAINT:#}{all} in {} at worst: {own} of the template's own text",
        worst.encoding
    )?;
    for (name, variable) in template.variables().zip(bounds.variables()) {
        let share = Counted(variable.units, "unit");
        writeln!(out, "  {FAINT}          {FAINT:#}{share} of {name}")?;
    }
    for (name, variable) in template.variables().zip(bounds.variables()) {
        let more = Counted(usize::from(variable.headroom), "character");
        let turns = if variable.turns_ucs2 {
            ", can turn the text UCS-2"
        } else {
            ""
        };
        writeln!(out, "  {FAINT}headroom  {FAINT:#}{name}: {more}{turns}")?;
    }
    Ok(())
}
