//! The colours, which `anstream` takes out again where there is no terminal.

use anstyle::{AnsiColor, Style};

pub(super) const HEADING: Style = Style::new().bold();
pub(super) const FIGURE: Style = Style::new().bold();
pub(super) const FAINT: Style = Style::new().dimmed();
/// GSM-7, and one message.
pub(super) const CHEAP: Style = AnsiColor::Green.on_default().bold();
/// Several messages, and characters of two units.
pub(super) const DEAR: Style = AnsiColor::Yellow.on_default().bold();
/// What makes the text UCS-2, and what passes the limit.
pub(super) const CULPRIT: Style = AnsiColor::Red.on_default().bold();
pub(super) const USED: Style = AnsiColor::Cyan.on_default();
