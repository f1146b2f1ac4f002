//! A progress bar for a file.

use std::fs::File;
use std::io;

use indicatif::{ProgressBar, ProgressStyle};

/// A bar on standard error. It is drawn only if standard error is a terminal, and not for an input without a
/// length, such as a pipe.
pub(crate) fn of(file: &File) -> io::Result<ProgressBar> {
    let metadata = file.metadata()?;
    if !metadata.is_file() {
        return Ok(ProgressBar::hidden());
    }
    let style =
        ProgressStyle::with_template("{bar:40} {percent:>3} %  {bytes} of {total_bytes}, {eta}")
            .unwrap_or_else(|_| ProgressStyle::default_bar())
            .progress_chars("█▌░");
    Ok(ProgressBar::new(metadata.len()).with_style(style))
}
