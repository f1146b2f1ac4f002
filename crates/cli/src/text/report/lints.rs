//! Shows what was probably not meant.

use std::io::{self, Write};

use sms_charge::explain::lints;

use crate::style::{EXPENSIVE, FAINT, HEADING};
use crate::{lang, visible, width};

/// At most this many are shown.
const MOST: usize = 6;

pub(super) fn write(out: &mut impl Write, text: &str) -> io::Result<()> {
    let count = lints(text).count();
    if count == 0 {
        return Ok(());
    }
    writeln!(out, "\n{HEADING}{}{HEADING:#}", lang::NOT_MEANT.text())?;
    for lint in lints(text).take(MOST) {
        let what = lang::lint(lint.kind);
        let place = visible::spelled(text.get(lint.span.clone()).unwrap_or_default());
        let said = match lint.meant {
            Some(meant) => {
                let meant = visible::quoted(meant);
                lang::LINT_MEANT.with(&[&what, &lint.span.start, &meant])
            }
            None => lang::LINT.with(&[&what, &lint.span.start]),
        };
        writeln!(out, "  {EXPENSIVE}{place}{EXPENSIVE:#}")?;
        for line in width::wrapped(&said, width::columns() - 4) {
            writeln!(out, "    {line}")?;
        }
    }
    if count > MOST {
        let more = lang::AND_OTHERS.with(&[&(count - MOST)]);
        writeln!(out, "  {FAINT}{more}{FAINT:#}")?;
    }
    Ok(())
}
