//! What a person is shown.

mod caret;
mod diagnostics;
mod excerpt;
#[cfg(feature = "graphemes")]
mod fit;
mod name;
mod number;
mod parts;
mod saving;
mod style;
mod summary;
mod template;
mod visible;

use std::fmt;
use std::io::{self, Write};

#[cfg(feature = "graphemes")]
pub(crate) use fit::write as write_fit;
pub(crate) use number::write as write_number;
pub(crate) use template::{write_bounds, write_problem, write_variables, write_warning};

use crate::Gateway;
use crate::args::ReportArgs;

/// The whole report on a text.
pub(crate) fn write(
    out: &mut impl Write,
    gateway: &Gateway,
    args: &ReportArgs,
    text: &str,
) -> io::Result<()> {
    let lang = args.lang;
    let estimate = gateway.profile.estimate(text);
    summary::write(out, gateway, lang, text, estimate)?;
    writeln!(out)?;
    parts::write(out, gateway, lang, text, estimate)?;
    diagnostics::write(out, gateway, lang, text, estimate)?;
    saving::write(out, gateway, lang, args.tier.0, text)
}

/// `1 character`, `2 characters`.
struct Counted(usize, &'static str);

impl fmt::Display for Counted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(n, noun) = self;
        write!(f, "{n} {noun}{}", if *n == 1 { "" } else { "s" })
    }
}
