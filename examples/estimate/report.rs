//! What a person is shown.

mod alphabets;
mod caret;
mod diagnostics;
mod excerpt;
#[cfg(feature = "graphemes")]
mod fit;
mod name;
mod number;
mod saving;
mod segments;
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

use sms_charge::Profile;

use crate::args::ReportArgs;

/// The whole report on a text.
pub(crate) fn write(
    out: &mut impl Write,
    profile: &Profile,
    args: &ReportArgs,
    text: &str,
) -> io::Result<()> {
    let lang = args.lang;
    let estimate = profile.estimate(text);
    summary::write(out, profile, lang, text, estimate)?;
    if args.rcs {
        summary::write_rcs(out, lang, text)?;
    }
    writeln!(out)?;
    segments::write(out, profile, lang, text, estimate)?;
    diagnostics::write(out, profile, lang, text, estimate)?;
    saving::write(out, profile, lang, args.tier.0, text)
}

/// `1 character`, `2 characters`.
struct Counted(usize, &'static str);

impl fmt::Display for Counted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(n, noun) = self;
        write!(f, "{n} {noun}{}", if *n == 1 { "" } else { "s" })
    }
}
