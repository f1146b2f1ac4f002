//! Reads the beginning of a table, up to its header.

use std::io::Read;

use sms_charge_lists::cell::{Cell, RowEnd, read_row};
use sms_charge_lists::formula::without_mark;
use sms_charge_lists::layout::count_lines;
use sms_charge_lists::split::{BLOCK, MAX_ROW};

use super::{Header, unread};
use crate::failure::Failure;
use crate::lang::campaign as words;

/// The possible delimiters, the most likely first.
const DELIMITERS: [u8; 4] = *b",;\t|";

pub(crate) const MARK: &[u8] = "\u{FEFF}".as_bytes();

/// The beginning of the list, as UTF-8.
pub(crate) struct Head {
    pub(crate) data: Vec<u8>,
    start: usize,
    /// A line such as `sep=;`, which Excel reads and writes.
    separator: std::ops::Range<usize>,
    pub(crate) ended: bool,
}

impl Head {
    pub(super) fn read(input: &mut impl Read) -> std::io::Result<Self> {
        let mut head = Self {
            data: Vec::new(),
            start: 0,
            separator: 0..0,
            ended: false,
        };
        head.read_more(input, BLOCK)?;
        Ok(head)
    }

    fn read_more(&mut self, input: &mut impl Read, count: usize) -> std::io::Result<()> {
        let read = input.take(count as u64).read_to_end(&mut self.data)?;
        self.ended = read < count;
        Ok(())
    }

    /// Skips a byte order mark. Returns whether there was one.
    pub(super) fn take_mark(&mut self) -> bool {
        let has_mark = self.data.starts_with(MARK);
        if has_mark {
            self.start = MARK.len();
        }
        has_mark
    }

    /// The line that names the delimiter.
    pub(crate) fn separator(&self) -> &[u8] {
        &self.data[self.separator.clone()]
    }

    pub(super) fn lines_before(&self, at: usize) -> u64 {
        count_lines(&self.data[..at])
    }

    pub(super) fn split_off(&mut self, at: usize) -> Vec<u8> {
        self.data.split_off(at)
    }

    pub(super) fn take_separator(&mut self) -> Option<u8> {
        let rest = &self.data[self.start..];
        let (word, line) = rest.split_at_checked(4)?;
        let (&delimiter, line) = line.split_first()?;
        let end = [&b"\r\n"[..], b"\n", b"\r"];
        let end = end.into_iter().find(|end| line.starts_with(end))?;
        if !word.eq_ignore_ascii_case(b"sep=") {
            return None;
        }
        let next = self.start + 5 + end.len();
        self.separator = self.start..next;
        self.start = next;
        Some(delimiter)
    }

    pub(super) fn skip_blank_lines(&mut self) {
        let rest = &self.data[self.start..];
        let blank = rest
            .iter()
            .take_while(|&&byte| matches!(byte, b'\r' | b'\n'));
        self.start += blank.count();
    }

    /// Finds the delimiter. With the right one, the first row has the most wanted names. If several are
    /// equal, the one with the most cells is taken.
    pub(super) fn sniff(&self, wanted: &[&str]) -> u8 {
        let score = |delimiter: u8| {
            let mut cells = Vec::new();
            read_row(&self.data, self.start, delimiter, true, |cell| {
                cells.push(cell);
            });
            let header = self.header(&cells);
            let found = wanted
                .iter()
                .filter(|name| header.find(name, cells.len()).is_some());
            (found.count(), cells.len())
        };
        let mut best = (DELIMITERS[0], score(DELIMITERS[0]));
        for delimiter in &DELIMITERS[1..] {
            let score = score(*delimiter);
            if score > best.1 {
                best = (*delimiter, score);
            }
        }
        best.0
    }

    /// The first row: its cells, where its line end begins, and where the next row begins.
    pub(super) fn row(
        &mut self,
        delimiter: u8,
        input: &mut impl Read,
    ) -> Result<(Vec<Cell>, usize, usize), Failure> {
        loop {
            let mut cells = Vec::new();
            let end = read_row(&self.data, self.start, delimiter, self.ended, |cell| {
                cells.push(cell);
            });
            match end {
                RowEnd::At { content, next } => return Ok((cells, content, next)),
                RowEnd::Unfinished if self.data.len() >= MAX_ROW => {
                    return Err(Failure::said(words::FIRST_ROW_ENDLESS.text()));
                }
                RowEnd::Unfinished => self
                    .read_more(input, self.data.len().max(BLOCK))
                    .map_err(unread)?,
            }
        }
    }

    pub(super) fn header(&self, cells: &[Cell]) -> Header {
        let name = |cell: &Cell| {
            let content = cell.content(&self.data);
            let name = String::from_utf8_lossy(without_mark(content.trim_ascii()));
            name.trim_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}')
                .to_owned()
        };
        Header(cells.iter().map(name).collect())
    }
}
