//! Rows and cells, in the bytes of the file (RFC 4180, as spreadsheets read it).
//!
//! A quote counts only at the start of a cell. What follows a closing quote up to the delimiter belongs to
//! the cell. A quote that is never closed is a character as any other. A row ends with CR LF, LF or CR.

use std::borrow::Cow;

use memchr::{memchr, memchr3};

/// Where a cell is, with its quotes.
#[derive(Clone, Copy)]
pub struct Cell {
    /// The position of its first byte.
    pub start: usize,
    /// The position after its last byte.
    pub end: usize,
    /// Whether it has quotes.
    pub kind: Kind,
}

/// Whether a cell has quotes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// It has no quotes.
    Plain,
    /// It begins with a quote that is closed.
    Quoted,
    /// It begins with a quote that is never closed.
    NeverClosed,
}

/// How the search for the end of a row went.
pub enum RowEnd {
    /// The row ends.
    At {
        /// Where its line end begins.
        content: usize,
        /// Where the next row begins.
        next: usize,
    },
    /// The data end before the row does.
    Unfinished,
}

/// Reads the row at `start` and shows its cells. `whole` says that no data follow: the last row ends where
/// the data end, and an open quote is never closed.
pub fn read_row(
    data: &[u8],
    start: usize,
    delimiter: u8,
    whole: bool,
    mut show: impl FnMut(Cell),
) -> RowEnd {
    let mut at = start;
    loop {
        let mut kind = Kind::Plain;
        let mut from = at;
        if data.get(at) == Some(&b'"') {
            match closing_quote(data, at + 1) {
                Some(quote) => {
                    kind = Kind::Quoted;
                    from = quote + 1;
                }
                None if whole => kind = Kind::NeverClosed,
                None => return RowEnd::Unfinished,
            }
        }
        let found = memchr3(delimiter, b'\n', b'\r', &data[from..]).map(|offset| from + offset);
        let Some(end) = found else {
            if !whole {
                return RowEnd::Unfinished;
            }
            let end = data.len();
            show(Cell {
                start: at,
                end,
                kind,
            });
            return RowEnd::At {
                content: end,
                next: end,
            };
        };
        if data[end] == b'\r' && end + 1 == data.len() && !whole {
            return RowEnd::Unfinished;
        }
        show(Cell {
            start: at,
            end,
            kind,
        });
        if data[end] == delimiter {
            at = end + 1;
            continue;
        }
        let is_crlf = data[end..].starts_with(b"\r\n");
        return RowEnd::At {
            content: end,
            next: end + 1 + usize::from(is_crlf),
        };
    }
}

/// The quote that closes the content that begins at `from`. Two quotes stand for one quote of the content.
pub(crate) fn closing_quote(data: &[u8], mut from: usize) -> Option<usize> {
    loop {
        let quote = from + memchr(b'"', data.get(from..)?)?;
        if data.get(quote + 1) != Some(&b'"') {
            return Some(quote);
        }
        from = quote + 2;
    }
}

impl Cell {
    fn raw<'d>(&self, data: &'d [u8]) -> &'d [u8] {
        &data[self.start..self.end]
    }

    /// Where the content begins, after an opening quote.
    pub(crate) fn content_start(&self) -> usize {
        self.start + usize::from(self.kind == Kind::Quoted)
    }

    /// The content of the cell, without quotes.
    #[must_use]
    pub fn content<'d>(&self, data: &'d [u8]) -> Cow<'d, [u8]> {
        let raw = self.raw(data);
        if self.kind != Kind::Quoted {
            return Cow::Borrowed(raw);
        }
        match memchr(b'"', &raw[1..]) {
            Some(quote) if quote + 2 == raw.len() => Cow::Borrowed(&raw[1..=quote]),
            _ => Cow::Owned(unescaped(raw)),
        }
    }
}

/// Whether all cells of a row are empty. Spreadsheets often write such rows after a list.
pub(crate) fn is_blank(row: &[u8], data: &[u8], cells: &[Cell], delimiter: u8) -> bool {
    let may_be = |&byte: &u8| byte == delimiter || matches!(byte, b' ' | b'"');
    row.iter().all(may_be)
        && cells
            .iter()
            .all(|cell| cell.content(data).iter().all(|&byte| byte == b' '))
}

fn unescaped(raw: &[u8]) -> Vec<u8> {
    let mut content = Vec::with_capacity(raw.len());
    let mut at = 1;
    while let Some(quote) = memchr(b'"', &raw[at..]).map(|offset| at + offset) {
        content.extend_from_slice(&raw[at..quote]);
        at = quote + 1;
        if raw.get(at) != Some(&b'"') {
            break;
        }
        content.push(b'"');
        at += 1;
    }
    content.extend_from_slice(&raw[at..]);
    content
}

/// Writes a cell, in quotes if it needs them.
pub(crate) fn push_cell(out: &mut Vec<u8>, content: &[u8], delimiter: u8) {
    let needs_quotes = content
        .iter()
        .any(|&byte| byte == delimiter || matches!(byte, b'"' | b'\r' | b'\n'));
    if !needs_quotes {
        out.extend_from_slice(content);
        return;
    }
    out.push(b'"');
    for &byte in content {
        if byte == b'"' {
            out.push(b'"');
        }
        out.push(byte);
    }
    out.push(b'"');
}

/// Writes a number in decimal digits.
pub(crate) fn push_number(out: &mut Vec<u8>, mut number: u64) {
    let mut digits = [b'0'; 20];
    let mut at = digits.len();
    // Two digits at a time, because a division is the slowest step.
    while number >= 10 {
        let pair = (number % 100) as u8;
        number /= 100;
        at -= 2;
        digits[at] = b'0' + pair / 10;
        digits[at + 1] = b'0' + pair % 10;
    }
    if number > 0 || at == digits.len() {
        at -= 1;
        digits[at] = b'0' + number as u8;
    }
    out.extend_from_slice(&digits[at..]);
}

#[cfg(test)]
mod tests {
    use super::push_number;

    #[test]
    fn numbers_are_written_as_the_standard_library_does() {
        let powers = (0..20).map(|digits| 10_u64.pow(digits));
        let around = powers.flat_map(|power| [power - 1, power, power + 1, power / 4 * 5]);
        for number in around.chain(0..2000).chain([u64::MAX]) {
            let mut out = Vec::new();
            push_number(&mut out, number);
            assert_eq!(String::from_utf8(out).unwrap(), number.to_string());
        }
    }
}
