//! Splits a text into lines that are safe to show, and records where each character is in them.

use std::ops::Range;

use crate::{visible, width};

/// The columns of a row that are not for text: a margin, and the signs that a line continues.
const BESIDE: usize = 14;

/// A line of the text as it is shown, or a piece of a long line.
#[derive(Default)]
pub(super) struct Row {
    /// The number of the line, from 1.
    pub(super) line: usize,
    pub(super) shown: String,
    /// Where the row ends in the text.
    end: usize,
    /// Where each character begins in the text, and where it is in `shown`.
    characters: Vec<(usize, Range<usize>)>,
}

pub(super) fn rows(text: &str) -> Vec<Row> {
    let columns = width::columns() - BESIDE;
    let mut rows = Vec::new();
    let mut line = Line::default();
    let mut number = 1;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let is_edge = at == 0 || chars.peek().is_none();
        let (shown, width) = visible::fitting(c, is_edge, line.ends_visible);
        line.cells.push((width, shown == " "));
        line.characters.push((at..at + c.len_utf8(), shown));
        line.ends_visible = visible::is_visible(c);
        if c == '\n' || chars.peek().is_none() {
            line.push_rows(number, columns, &mut rows);
            line = Line::default();
            number += 1;
        }
    }
    rows
}

/// A line of the text before it is broken.
#[derive(Default)]
struct Line {
    /// Where each character is in the text, and how it is shown.
    characters: Vec<(Range<usize>, String)>,
    /// For each character: its columns, and whether the line may be broken after it.
    cells: Vec<(usize, bool)>,
    ends_visible: bool,
}

impl Line {
    fn push_rows(self, number: usize, columns: usize, rows: &mut Vec<Row>) {
        let ends = width::line_ends(&self.cells, columns);
        let mut start = 0;
        for &end in &ends {
            let mut row = Row {
                line: number,
                ..Row::default()
            };
            if start > 0 {
                row.shown.push('…');
            }
            let cells = self.cells.get(start..end).unwrap_or_default();
            let characters = self.characters.get(start..end).unwrap_or_default();
            for ((bytes, shown), &(width, _)) in characters.iter().zip(cells) {
                row.push(bytes, shown, width);
            }
            if end < self.cells.len() {
                row.shown.push('…');
            }
            rows.push(row);
            start = end;
        }
    }
}

impl Row {
    fn push(&mut self, bytes: &Range<usize>, shown: &str, width: usize) {
        let mut start = self.shown.len();
        if width == 0
            && let Some((_, base)) = self.characters.last()
        {
            // A combining mark shares the caret of its letter.
            start = base.start;
        }
        self.shown += shown;
        self.characters.push((bytes.start, start..self.shown.len()));
        self.end = bytes.end;
    }

    /// Where a span of the text is shown in this row.
    fn shown(&self, span: &Range<usize>) -> Option<Range<usize>> {
        let before = |at| {
            self.characters
                .partition_point(move |&(start, _)| start < at)
        };
        let marked = self.characters.get(before(span.start)..before(span.end))?;
        let ((_, first), (_, last)) = (marked.first()?, marked.last()?);
        Some(first.start..last.end)
    }
}

/// The row in which a span begins, and where it is there.
pub(super) fn find(rows: &[Row], span: &Range<usize>) -> Option<(usize, Range<usize>)> {
    let at = rows.partition_point(|row| row.end <= span.start);
    Some((at, rows.get(at)?.shown(span)?))
}
