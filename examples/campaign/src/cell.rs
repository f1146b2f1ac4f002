//! Cells that a spreadsheet would run as a formula, or round as a number.

/// Writes a cell to `out`, with a `'` in front if it begins as a formula does.
pub(crate) fn neutralise<'c>(cell: &'c [u8], out: &'c mut Vec<u8>) -> &'c [u8] {
    // Some trim blanks and line ends first.
    match cell.trim_ascii_start().first() {
        Some(b'=' | b'+' | b'-' | b'@') => {
            out.clear();
            out.push(b'\'');
            out.extend_from_slice(cell);
            out
        }
        _ => cell,
    }
}
