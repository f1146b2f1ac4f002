//! Shows the rows of a list, one after the other.

use std::borrow::Cow;

use crate::cell::{Cell, Kind, RowEnd, is_blank, read_row};
use crate::layout::count_lines;
use crate::split::{Rows, Splitter, Unread};

/// A row, without the quotes of its cells.
pub struct Row<'r> {
    /// The line on which it begins.
    pub line: u64,
    /// The contents of its cells.
    pub cells: &'r [Cow<'r, [u8]>],
    /// Whether a quote is opened and never closed.
    pub is_open: bool,
}

/// Shows every row that is not blank. The first row begins on `line`. Each row of a sheet counts as one line.
pub fn each(
    splitter: &mut Splitter,
    mut line: u64,
    is_sheet: bool,
    show: &mut dyn FnMut(&Row<'_>),
) -> Result<(), Unread> {
    let delimiter = splitter.delimiter();
    let mut block = Rows::default();
    let mut cells: Vec<Cell> = Vec::new();
    loop {
        splitter.fill(&mut block)?;
        let data = block.as_slice();
        let mut start = 0;
        while start < data.len() {
            cells.clear();
            let end = read_row(data, start, delimiter, true, |cell| cells.push(cell));
            let RowEnd::At { content, next } = end else {
                break;
            };
            if !is_blank(&data[start..content], data, &cells, delimiter) {
                let contents: Vec<_> = cells.iter().map(|cell| cell.content(data)).collect();
                show(&Row {
                    line,
                    cells: &contents,
                    is_open: cells.iter().any(|cell| cell.kind == Kind::NeverClosed),
                });
            }
            line += if is_sheet {
                1
            } else {
                count_lines(&data[start..next])
            };
            start = next;
        }
        if data.is_empty() {
            return Ok(());
        }
    }
}
