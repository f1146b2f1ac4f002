//! A line of JSON for a line of JSON, in constant memory.

mod answer;
mod lines;
mod progress;

use std::fs::File;
use std::io::{self, BufReader, Read, StdoutLock, Write as _};
use std::path::Path;

use indicatif::ProgressBar;
use sms_charge::Profile;

use crate::Failure;
use lines::Lines;

/// Answers are written out when they have this many bytes.
const BATCH: usize = 1 << 16;

/// Answers every line of a file, or of standard input if it is `-`; true if any was bad.
pub(crate) fn run(file: &Path, profile: &Profile) -> Result<bool, Failure> {
    if file == Path::new("-") {
        let failure = |error| Failure::Read("standard input".to_owned(), error);
        return answer_all(io::stdin().lock(), profile, &ProgressBar::hidden(), failure);
    }
    let failure = |error| Failure::Read(file.display().to_string(), error);
    let input = File::open(file).map_err(failure)?;
    let progress = progress::of(&input).map_err(failure)?;
    let any_bad = answer_all(input, profile, &progress, failure);
    progress.finish_and_clear();
    any_bad
}

fn answer_all(
    input: impl Read,
    profile: &Profile,
    progress: &ProgressBar,
    failure: impl Fn(io::Error) -> Failure,
) -> Result<bool, Failure> {
    let mut lines = Lines::new(BufReader::with_capacity(BATCH, input));
    let mut answers = Answers {
        batch: Vec::with_capacity(BATCH),
        bytes_read: 0,
        stdout: io::stdout().lock(),
        progress,
    };
    let mut any_bad = false;
    loop {
        // Nobody waits for an answer while the program waits for the next question.
        if lines.may_wait() {
            answers.write_out()?;
        }
        match lines.next_line() {
            Ok(Some(line)) => {
                answers.bytes_read += line.bytes_read;
                any_bad |= !answer::write(&mut answers.batch, profile, &line);
                answers.write_out_if_full()?;
            }
            Ok(None) => break,
            Err(error) => {
                answers.write_out()?;
                return Err(failure(error));
            }
        }
    }
    answers.write_out()?;
    Ok(any_bad)
}

/// Whole lines on their way out, so that the progress bar never stands in the middle of one.
struct Answers<'p> {
    batch: Vec<u8>,
    /// Of the lines that the batch answers.
    bytes_read: u64,
    stdout: StdoutLock<'static>,
    progress: &'p ProgressBar,
}

impl Answers<'_> {
    fn write_out_if_full(&mut self) -> Result<(), Failure> {
        if self.batch.len() < BATCH {
            return Ok(());
        }
        self.write_out()
    }

    fn write_out(&mut self) -> Result<(), Failure> {
        if self.batch.is_empty() {
            return Ok(());
        }
        self.progress
            .suspend(|| {
                self.stdout.write_all(&self.batch)?;
                self.stdout.flush()
            })
            .map_err(Failure::Write)?;
        self.progress.inc(self.bytes_read);
        self.batch.clear();
        self.bytes_read = 0;
        Ok(())
    }
}
