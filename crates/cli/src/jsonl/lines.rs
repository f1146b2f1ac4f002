//! The lines of the input, one at a time.

use std::io::{self, BufRead as _, BufReader, Read};

/// The longest line that is read; it keeps memory constant whatever the input is.
pub(crate) const LONGEST: usize = 16 << 20;

pub(crate) struct Lines<R> {
    reader: BufReader<R>,
    buffer: Vec<u8>,
    number: u64,
}

/// A line as it was read, without its newline.
pub(crate) struct Line<'b> {
    /// From 1.
    pub(crate) number: u64,
    /// `None` if it is over [`LONGEST`].
    pub(crate) content: Option<&'b [u8]>,
    /// Newline and all.
    pub(crate) bytes_read: u64,
}

impl<R: Read> Lines<R> {
    pub(crate) const fn new(reader: BufReader<R>) -> Self {
        Self {
            reader,
            buffer: Vec::new(),
            number: 0,
        }
    }

    /// Whether the next line is not here yet, so that reading it may take long.
    pub(crate) fn may_wait(&self) -> bool {
        !self.reader.buffer().contains(&b'\n')
    }

    pub(crate) fn next_line(&mut self) -> io::Result<Option<Line<'_>>> {
        self.buffer.clear();
        let with_newline = LONGEST as u64 + 1;
        let read = self
            .reader
            .by_ref()
            .take(with_newline)
            .read_until(b'\n', &mut self.buffer)?;
        if read == 0 {
            return Ok(None);
        }
        self.number += 1;
        let mut bytes_read = read as u64;
        let content = if self.buffer.last() == Some(&b'\n') {
            self.buffer.pop();
            Some(self.buffer.as_slice())
        } else if read <= LONGEST {
            Some(self.buffer.as_slice()) // the last line, without a newline
        } else {
            bytes_read += self.reader.skip_until(b'\n')? as u64;
            None
        };
        Ok(Some(Line {
            number: self.number,
            content,
            bytes_read,
        }))
    }
}
