//! A text in lines that are safe to show, and where in them each of its characters went.

use std::ops::Range;

use super::visible;

/// Columns of text to a row, less than a terminal's 80 by a margin for line numbers.
const WIDTH: usize = 66;

/// A line of the text as it is shown, or a piece of a long one.
#[derive(Default)]
pub(super) struct Row {
    /// From 1.
    pub(super) line: usize,
    pub(super) shown: String,
    /// Of the text.
    bytes: Range<usize>,
    /// Where each character begins in the text, and where it is in `shown`.
    characters: Vec<(usize, Range<usize>)>,
    width: usize,
}

pub(super) fn rows(text: &str) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut row = Row {
        line: 1,
        ..Row::default()
    };
    let mut ends_visible = false;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let is_last = chars.peek().is_none();
        let (shown, width) = visible::fitting(c, at == 0 || is_last, ends_visible);
        if row.width + width > WIDTH {
            row = row.broken(at, &mut rows);
        }
        row.push(at..at + c.len_utf8(), &shown, width);
        ends_visible = visible::is_visible(c);
        if c == '\n' {
            let line = row.line + 1;
            let start = row.bytes.end;
            rows.push(row);
            row = Row {
                line,
                bytes: start..start,
                ..Row::default()
            };
        }
    }
    if !row.characters.is_empty() {
        rows.push(row);
    }
    rows
}

impl Row {
    fn push(&mut self, bytes: Range<usize>, shown: &str, width: usize) {
        let mut start = self.shown.len();
        if width == 0
            && let Some((_, base)) = self.characters.last()
        {
            // A mark is under the caret of the letter that it stands on.
            start = base.start;
        }
        self.shown += shown;
        self.characters.push((bytes.start, start..self.shown.len()));
        self.bytes.end = bytes.end;
        self.width += width;
    }

    /// Ends a row in the middle of its line; the next one.
    fn broken(mut self, at: usize, rows: &mut Vec<Self>) -> Self {
        self.shown += "…";
        let next = Self {
            line: self.line,
            shown: "…".to_owned(),
            bytes: at..at,
            characters: Vec::new(),
            width: 1,
        };
        rows.push(self);
        next
    }

    /// Where a span of the text is shown, as far as this row goes.
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
    let at = rows.partition_point(|row| row.bytes.end <= span.start);
    Some((at, rows.get(at)?.shown(span)?))
}
