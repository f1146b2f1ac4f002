//! Blocks of the file that end where a row ends.

use std::io::{self, Read};

use memchr::{memchr, memrchr2};

use super::cell::{RowEnd, read_row};

/// What is read at once. A row that is longer makes a longer block.
pub(super) const BLOCK: usize = 1 << 18;

/// A row that is longer is a mistake: a quote that is never closed, or no list at all.
pub(super) const MAX_ROW: usize = 4 << 20;

/// Rows in a buffer that is cleared only once.
#[derive(Default)]
pub(super) struct Rows {
    data: Vec<u8>,
    len: usize,
}

impl Rows {
    pub(super) fn as_slice(&self) -> &[u8] {
        &self.data[..self.len]
    }

    fn reserve(&mut self, len: usize) {
        if self.data.len() < len {
            self.data.resize(len, 0);
        }
    }

    fn push(&mut self, rows: &[u8]) {
        let end = self.len + rows.len();
        self.reserve(end);
        self.data[self.len..end].copy_from_slice(rows);
        self.len = end;
    }
}

pub(super) struct Splitter<R> {
    input: R,
    delimiter: u8,
    /// What has been read behind the last block.
    rest: Vec<u8>,
    ended: bool,
}

impl<R: Read> Splitter<R> {
    /// Reads on behind what has been read already.
    pub(super) fn new(input: R, delimiter: u8, rest: Vec<u8>) -> Self {
        Self {
            input,
            delimiter,
            rest,
            ended: false,
        }
    }

    /// Fills a block with whole rows; it stays empty at the end of the file.
    pub(super) fn fill(&mut self, block: &mut Rows) -> io::Result<()> {
        block.len = 0;
        block.push(&self.rest);
        self.rest.clear();
        let mut wanted = BLOCK;
        loop {
            self.read_up_to(block, wanted)?;
            let rows = block.as_slice();
            if rows.is_empty() {
                return Ok(());
            }
            if let Some(cut) = self.cut(rows, wanted >= MAX_ROW) {
                self.rest.extend_from_slice(&rows[cut..]);
                block.len = cut;
                return Ok(());
            }
            if wanted >= MAX_ROW {
                let message = format!("a row is longer than {} MiB", MAX_ROW >> 20);
                return Err(io::Error::new(io::ErrorKind::InvalidData, message));
            }
            wanted *= 2;
        }
    }

    fn read_up_to(&mut self, block: &mut Rows, wanted: usize) -> io::Result<()> {
        block.reserve(wanted);
        while !self.ended && block.len < wanted {
            match self.input.read(&mut block.data[block.len..wanted]) {
                Ok(0) => self.ended = true,
                Ok(count) => block.len += count,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    /// Where the last whole row of a block ends. `None` if more has to be read.
    fn cut(&self, block: &[u8], is_longest: bool) -> Option<usize> {
        if memchr(b'"', block).is_none() {
            return self.cut_without_quotes(block);
        }
        let mut at = 0;
        while at < block.len() {
            match read_row(block, at, self.delimiter, false, |_| {}) {
                RowEnd::At { next, .. } => at = next,
                // What was whole goes first.
                RowEnd::Unfinished { .. } if at > 0 => break,
                RowEnd::Unfinished { in_quotes } if self.ended || (is_longest && in_quotes) => {
                    // The row ends with its line, and the block with the row, so that whoever reads
                    // the block sees a quote without an end too.
                    match read_row(block, at, self.delimiter, true, |_| {}) {
                        RowEnd::At { next, .. } => at = next,
                        RowEnd::Unfinished { .. } => return None,
                    }
                    break;
                }
                RowEnd::Unfinished { .. } => return None,
            }
        }
        Some(at)
    }

    fn cut_without_quotes(&self, block: &[u8]) -> Option<usize> {
        if self.ended {
            return Some(block.len());
        }
        // The LF of a CR at the end may come yet.
        let sure = block.strip_suffix(b"\r").unwrap_or(block);
        memrchr2(b'\n', b'\r', sure).map(|end| end + 1)
    }
}
