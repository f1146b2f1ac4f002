//! Splits a file into blocks that end where a row ends.

use std::io::{self, Read};

use memchr::{memchr, memrchr2};

use crate::cell::{RowEnd, closing_quote, read_row};

/// How many bytes are read at once. A longer row makes a longer block.
pub const BLOCK: usize = 1 << 18;

/// A longer row is a mistake: a quote is never closed, or the file is not a list.
pub const MAX_ROW: usize = 1 << 20;

/// Rows in a buffer. Its bytes are set to zero only once.
#[derive(Default)]
pub struct Rows {
    data: Vec<u8>,
    len: usize,
}

impl Rows {
    /// The rows.
    #[must_use]
    pub fn as_slice(&self) -> &[u8] {
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

/// Why a list can't be read further.
pub enum Unread {
    /// An error of the system.
    Io(io::Error),
    /// A row is longer than [`MAX_ROW`].
    RowTooLong,
}

/// Splits a list into blocks of whole rows.
pub struct Splitter {
    input: Box<dyn Read + Send>,
    delimiter: u8,
    /// The bytes that were read after the last block.
    rest: Vec<u8>,
    ended: bool,
    /// Where the unquoted pieces of the block begin and end.
    unquoted: Vec<(usize, usize)>,
}

impl Splitter {
    /// `rest` holds the bytes that were already read. `input` continues after them.
    #[must_use]
    pub const fn new(input: Box<dyn Read + Send>, delimiter: u8, rest: Vec<u8>) -> Self {
        Self {
            input,
            delimiter,
            rest,
            ended: false,
            unquoted: Vec::new(),
        }
    }

    pub(crate) const fn delimiter(&self) -> u8 {
        self.delimiter
    }

    /// Fills a block with whole rows. At the end of the file it is empty.
    pub fn fill(&mut self, block: &mut Rows) -> Result<(), Unread> {
        block.len = 0;
        block.push(&self.rest);
        self.rest.clear();
        let mut wanted = BLOCK;
        loop {
            self.read_up_to(block, wanted).map_err(Unread::Io)?;
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
                return Err(Unread::RowTooLong);
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
    fn cut(&mut self, block: &[u8], is_longest: bool) -> Option<usize> {
        let is_open = self.find_unquoted(block);
        if self.ended && !is_open {
            return Some(block.len());
        }
        let mut unquoted = self.unquoted.iter().rev();
        let last = unquoted.find_map(|&(start, end)| {
            memrchr2(b'\n', b'\r', &block[start..end]).map(|at| start + at + 1)
        });
        // Whole rows go into this block.
        if last.is_some() || !is_open || !(self.ended || is_longest) {
            return last;
        }
        // The row ends with its line, and the block ends with the row. So the reader of the block also sees
        // that the quote is never closed.
        match read_row(block, 0, self.delimiter, true, |_| {}) {
            RowEnd::At { next, .. } => Some(next),
            RowEnd::Unfinished => None,
        }
    }

    /// Finds the unquoted pieces. Returns whether the last quote is still open.
    fn find_unquoted(&mut self, block: &[u8]) -> bool {
        self.unquoted.clear();
        let (mut start, mut from) = (0, 0);
        while let Some(quote) = memchr(b'"', &block[from..]).map(|offset| from + offset) {
            from = quote + 1;
            // A quote counts only where a cell begins.
            let opens = block[..quote]
                .last()
                .is_none_or(|&before| before == self.delimiter || matches!(before, b'\n' | b'\r'));
            if opens {
                self.unquoted.push((start, quote));
                match closing_quote(block, from) {
                    Some(closing) => from = closing + 1,
                    None => return true,
                }
                start = from;
            }
        }
        // The LF after a CR at the end may follow in the next block.
        let sure = block.strip_suffix(b"\r").unwrap_or(block).len();
        self.unquoted.push((start, sure.max(start)));
        false
    }
}
