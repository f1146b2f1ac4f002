//! The colours, which `anstream` takes out again where there is no terminal.

use anstyle::{AnsiColor, Style};

pub(super) const HEADING: Style = Style::new().bold();
pub(super) const FIGURE: Style = Style::new().bold();
pub(super) const FAINT: Style = Style::new().dimmed();
/// GSM-7, and one segment.
pub(super) const CHEAP: Style = AnsiColor::Green.on_default().bold();
/// Several segments, and characters of two units.
pub(super) const EXPENSIVE: Style = AnsiColor::Yellow.on_default().bold();
/// What keeps the text out of GSM-7, and what passes the limit.
pub(super) const CULPRIT: Style = AnsiColor::Red.on_default().bold();
pub(super) const USED: Style = AnsiColor::Cyan.on_default();
