//! Shows the line of an input where something is wrong, with carets under the place.

use std::io::{self, Write};
use std::ops::Range;

use anstyle::Style;

use crate::style::FAINT;
use crate::{lang, visible};

pub(crate) fn write(
    out: &mut impl Write,
    input: &str,
    span: Range<usize>,
    style: Style,
) -> io::Result<()> {
    let start = input
        .get(..span.start)
        .and_then(|before| before.rfind('\n'));
    let start = start.map_or(0, |newline| newline + 1);
    let end = input.get(span.end..).and_then(|after| after.find('\n'));
    let end = end.map_or(input.len(), |newline| span.end + newline);
    let number = input.get(..start).unwrap_or_default().matches('\n').count() + 1;

    let spelled = |range| visible::spelled(input.get(range).unwrap_or_default());
    let [before, place, after] = [start..span.start, span.clone(), span.end..end].map(spelled);
    let (indent, carets) = (before.chars().count(), place.chars().count().max(1));
    let margin = if input.contains('\n') {
        lang::LINE.with(&[&number])
    } else {
        String::new()
    };
    writeln!(
        out,
        "  {FAINT}{margin:<10}{FAINT:#}{before}{style}{place}{style:#}{after}"
    )?;
    writeln!(
        out,
        "            {:indent$}{style}{:^<carets$}{style:#}",
        "", ""
    )
}
