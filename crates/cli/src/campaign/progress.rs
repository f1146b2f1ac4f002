//! A progress bar for a list.

use indicatif::{ProgressBar, ProgressStyle};

use super::summary::{counted, grouped};
use crate::lang::campaign as words;

/// A bar on standard error. It is drawn only if standard error is a terminal.
pub(super) fn of(bytes: Option<u64>) -> ProgressBar {
    let (bar, template) = match bytes {
        Some(bytes) => (
            ProgressBar::new(bytes),
            format!(
                "{{bar:32}} {{percent:>3}} %  {{msg}}  {}",
                words::TIME_LEFT.text()
            ),
        ),
        None => (ProgressBar::no_length(), "{spinner} {msg}".to_owned()),
    };
    let style = ProgressStyle::with_template(&template)
        .unwrap_or_else(|_| ProgressStyle::default_bar())
        .progress_chars("█▌░");
    bar.with_style(style)
}

/// Shows how many rows were written, and how many bytes were read.
pub(super) fn show(bar: &ProgressBar, rows: u64, bytes: u64) {
    if bar.is_hidden() {
        return;
    }
    let milliseconds = bar.elapsed().as_millis().max(1);
    let rate = u128::from(rows) * 1000 / milliseconds;
    let rows = counted(rows, words::ROWS);
    bar.set_message(words::AT_A_RATE.with(&[&rows, &grouped(rate)]));
    bar.set_position(bytes);
}
