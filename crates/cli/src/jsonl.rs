//! Answers each line of JSON with a line of JSON, in constant memory.

mod bad_line;
mod progress;

use std::fs::File;
use std::io::{self, BufRead as _, BufReader, Read, StdoutLock, Write as _};
use std::path::Path;

use indicatif::ProgressBar;

use crate::failure::{Failure, Outcome};
use crate::{input, lang};
use sms_charge_lists::json::Lines;
pub(crate) use sms_charge_lists::json::{Asked, Line, Others, Refused};

/// Answers are written out when they have this many bytes.
const BATCH: usize = 1 << 16;

/// Answers every line of a file, or of standard input if the file is `-`. `answer` writes one line or none,
/// and returns whether the question was valid.
pub(crate) fn run(
    file: &Path,
    mut answer: impl FnMut(&mut Vec<u8>, &Line<'_>) -> Outcome,
) -> Result<Outcome, Failure> {
    if file == Path::new("-") {
        let name = lang::STANDARD_INPUT.text();
        return answer_all(
            Box::new(io::stdin()),
            name,
            &mut answer,
            &ProgressBar::hidden(),
        );
    }
    let failure = |error| Failure::read(file, error);
    let input = File::open(file).map_err(failure)?;
    let progress = progress::of(&input).map_err(failure)?;
    let name = file.display().to_string();
    let outcome = answer_all(Box::new(input), &name, &mut answer, &progress);
    progress.finish_and_clear();
    outcome
}

fn answer_all(
    input: Box<dyn Read>,
    name: &str,
    answer: &mut impl FnMut(&mut Vec<u8>, &Line<'_>) -> Outcome,
    progress: &ProgressBar,
) -> Result<Outcome, Failure> {
    let failure = |error| Failure::Read(name.to_owned(), error);
    let mut input = BufReader::with_capacity(BATCH, input);
    let start = input.fill_buf().map_err(failure)?;
    let mark = if input::without_mark(name, start)? {
        input::UTF8_MARK.len()
    } else {
        0
    };
    input.consume(mark);
    let mut lines = Lines::new(input);
    let mut answers = Answers {
        batch: Vec::with_capacity(BATCH),
        bytes_read: 0,
        stdout: io::stdout().lock(),
        progress,
    };
    let mut outcome = Outcome::Fine;
    loop {
        // Write the answers out before the program waits for the next question.
        if lines.may_wait() {
            answers.write_out()?;
        }
        match lines.next_line() {
            Ok(Some(line)) => {
                answers.bytes_read += line.bytes_read;
                outcome = outcome.and(answer(&mut answers.batch, &line));
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
    Ok(outcome)
}

/// Writes the end of an answer: the other fields of the line, except fields with a name that the answer uses.
pub(crate) fn end(out: &mut Vec<u8>, others: &Others<'_>, own: &[&str]) {
    others.write(out, own);
    out.extend_from_slice(b"}\n");
}

/// Writes the end of an answer to a bad line. It copies only the field `id`, because another field may
/// contain the text under an unknown name.
pub(crate) fn end_refused(out: &mut Vec<u8>, others: &Others<'_>) {
    others.only("id").write(out, &[]);
    out.extend_from_slice(b"}\n");
}

/// Collects whole lines, so that the progress bar is never drawn in the middle of a line.
struct Answers<'p> {
    batch: Vec<u8>,
    /// How many bytes were read for the answers in the batch.
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
