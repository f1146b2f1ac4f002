//! The colours, which `anstream` takes out again where there is no terminal.

use anstyle::{AnsiColor, Style};

pub(crate) const HEADING: Style = Style::new().bold();
pub(crate) const FIGURE: Style = Style::new().bold();
pub(crate) const FAINT: Style = Style::new().dimmed();
/// GSM-7, and one segment.
pub(crate) const CHEAP: Style = AnsiColor::Green.on_default().bold();
/// Several segments, and characters of two units.
pub(crate) const EXPENSIVE: Style = AnsiColor::Yellow.on_default().bold();
/// What keeps the text out of GSM-7, and what passes the limit.
pub(crate) const CULPRIT: Style = AnsiColor::Red.on_default().bold();
pub(crate) const USED: Style = AnsiColor::Cyan.on_default();
