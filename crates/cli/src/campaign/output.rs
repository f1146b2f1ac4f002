//! Writes whole rows to standard output.

use std::fs::File;
use std::io::{self, Seek, Write};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use super::summary::counted;
use crate::failure::Failure;
use crate::lang;
use crate::lang::campaign as words;

/// After Ctrl-C, how long to wait for a reader that does not read.
const PATIENCE: Duration = Duration::from_secs(2);

/// The status of a program that was interrupted.
const INTERRUPTED: i32 = 130;

pub(super) struct Output {
    state: Arc<Mutex<State>>,
}

struct State {
    file: File,
    rows: u64,
}

impl Output {
    /// Opens standard output. From now on Ctrl-C waits for the end of a row.
    pub(super) fn open() -> io::Result<Self> {
        let state = Arc::new(Mutex::new(State {
            file: stdout()?,
            rows: 0,
        }));
        let interrupted = Arc::clone(&state);
        // If there is already a handler, it stays.
        let _ = ctrlc::set_handler(move || stop(&interrupted));
        Ok(Self { state })
    }

    /// Writes rows. `ends` says where each row ends.
    pub(super) fn write(&self, rows: &[u8], ends: &[u32]) -> Result<(), Failure> {
        let mut state = lock(&self.state);
        let (written, error) = write_all(&mut state.file, rows);
        let whole = ends.partition_point(|&end| end as usize <= written);
        state.rows += whole as u64;
        let Some(error) = error else {
            return Ok(());
        };
        let end = whole.checked_sub(1).map_or(0, |last| ends[last] as usize);
        let is_whole = end == written || cut(&mut state.file, (written - end) as u64).is_ok();
        let rows = counted(state.rows, words::WHOLE_ROWS);
        let part = if is_whole {
            ""
        } else {
            words::AND_A_PART.text()
        };
        // A list that was cut short is an error, even if the reader closed the pipe.
        Err(Failure::Said(
            if error.kind() == io::ErrorKind::BrokenPipe {
                words::CLOSED_AFTER.with(&[&rows, &part])
            } else {
                words::OUTPUT_FAILED.with(&[&lang::io(&error), &rows, &part])
            },
        ))
    }
}

/// Writes as much as can be written.
fn write_all(file: &mut File, data: &[u8]) -> (usize, Option<io::Error>) {
    let mut written = 0;
    while written < data.len() {
        match file.write(&data[written..]) {
            Ok(0) => return (written, Some(io::ErrorKind::WriteZero.into())),
            Ok(count) => written += count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return (written, Some(error)),
        }
    }
    (written, None)
}

/// Removes half a row from the end of a file.
fn cut(file: &mut File, surplus: u64) -> io::Result<()> {
    let metadata = file.metadata()?;
    if !metadata.is_file() {
        return Err(io::ErrorKind::Unsupported.into());
    }
    let end = metadata.len().saturating_sub(surplus);
    file.set_len(end)?;
    file.seek(io::SeekFrom::Start(end))?;
    Ok(())
}

fn lock(state: &Mutex<State>) -> MutexGuard<'_, State> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Ends the program between two rows.
fn stop(state: &Mutex<State>) -> ! {
    let start = Instant::now();
    let rows = loop {
        match state.try_lock() {
            // The guard is held until the end, so that nothing more is written.
            Ok(state) => break Some(state),
            Err(_) if start.elapsed() > PATIENCE => break None,
            Err(_) => thread::sleep(Duration::from_millis(5)),
        }
    };
    let mut err = io::stderr();
    let said = match &rows {
        Some(state) => words::INTERRUPTED.with(&[&counted(state.rows, words::WHOLE_ROWS)]),
        None => words::NOBODY_READS.text().to_owned(),
    };
    let _ = writeln!(err, "\n{said}");
    std::process::exit(INTERRUPTED)
}

/// Standard output without a buffer.
fn stdout() -> io::Result<File> {
    #[cfg(unix)]
    let handle = {
        use std::os::fd::AsFd;
        io::stdout().as_fd().try_clone_to_owned()?
    };
    #[cfg(windows)]
    let handle = {
        use std::os::windows::io::AsHandle;
        io::stdout().as_handle().try_clone_to_owned()?
    };
    Ok(handle.into())
}
