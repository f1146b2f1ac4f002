//! The colours. `anstream` removes them if the output is not a terminal.

use anstyle::{AnsiColor, Style};

pub(crate) const HEADING: Style = Style::new().bold();
pub(crate) const FIGURE: Style = Style::new().bold();
pub(crate) const FAINT: Style = Style::new().dimmed();
/// For GSM-7, and for one segment.
pub(crate) const CHEAP: Style = AnsiColor::Green.on_default().bold();
/// For several segments, and for characters of two units.
pub(crate) const EXPENSIVE: Style = AnsiColor::Yellow.on_default().bold();
/// For the characters that keep the text out of GSM-7, and for a text over the limit.
pub(crate) const CULPRIT: Style = AnsiColor::Red.on_default().bold();
pub(crate) const USED: Style = AnsiColor::Cyan.on_default();
