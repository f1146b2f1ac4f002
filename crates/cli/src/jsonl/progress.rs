//! How far through a file the program is, for whoever waits at a terminal.

use std::fs::File;
use std::io;

use indicatif::{ProgressBar, ProgressStyle};

/// A bar on standard error, which draws nothing unless that is a terminal; none for what has no
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
