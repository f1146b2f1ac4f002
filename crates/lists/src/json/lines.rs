//! The lines of the input, one at a time.

use std::io::{self, BufRead as _, BufReader, Read};

/// The longest line that is read. The limit keeps memory constant for every input.
pub const LONGEST: usize = 16 << 20;

/// The lines of an input.
pub struct Lines {
    reader: BufReader<Box<dyn Read>>,
    buffer: Vec<u8>,
    number: u64,
}

/// A line as it was read, without its newline.
pub struct Line<'b> {
    /// The number of the line, from 1.
    pub number: u64,
    /// `None` if the line is longer than [`LONGEST`].
    pub content: Option<&'b [u8]>,
    /// How many bytes were read, including the newline.
    pub bytes_read: u64,
}

impl Lines {
    /// The lines that `reader` has not read yet.
    #[must_use]
    pub const fn new(reader: BufReader<Box<dyn Read>>) -> Self {
        Self {
            reader,
            buffer: Vec::new(),
            number: 0,
        }
    }

    /// Whether the next line has not arrived yet. Reading it may then take long.
    #[must_use]
    pub fn may_wait(&self) -> bool {
        !self.reader.buffer().contains(&b'\n')
    }

    /// The next line, or `None` at the end.
    pub fn next_line(&mut self) -> io::Result<Option<Line<'_>>> {
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
