//! Cells that a spreadsheet would run as a formula, or round as a number.
//!
//! Such a cell gets a `'` in front. A cell that has such marks already gets one more, so that removing one
//! mark is always right.

/// Whether a cell needs a mark. `content` is the cell without its quotes.
pub(crate) fn needs_mark(content: &[u8]) -> bool {
    match content {
        [] => false,
        [b'=' | b'+' | b'-' | b'@', ..] => true,
        // This is the case for most cells.
        [first, ..] if first.is_ascii_graphic() && *first != b'\'' => false,
        _ => begins_as_formula(&String::from_utf8_lossy(content)),
    }
}

/// The cell without the mark that was added because of [`needs_mark`].
#[must_use]
pub fn without_mark(content: &[u8]) -> &[u8] {
    match content {
        [b'\'', rest @ ..] if needs_mark(rest) => rest,
        _ => content,
    }
}

fn begins_as_formula(cell: &str) -> bool {
    let seen = cell.trim_start_matches('\'');
    let first = seen.chars().find(|&c| !is_ignored(c));
    // Some programs read full-width and small forms like the plain characters.
    matches!(
        first,
        Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠' | '﹦' | '﹢' | '﹣' | '﹫' | '−')
    )
}

/// Whether a spreadsheet may ignore a character at the start of a cell: blanks, controls and invisible
/// characters.
fn is_ignored(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(
            c,
            '\u{AD}'
                | '\u{34F}'
                | '\u{61C}'
                | '\u{115F}'
                | '\u{1160}'
                | '\u{17B4}'
                | '\u{17B5}'
                | '\u{180B}'..='\u{180F}'
                | '\u{200B}'..='\u{200F}'
                | '\u{202A}'..='\u{202E}'
                | '\u{2060}'..='\u{206F}'
                | '\u{2800}'
                | '\u{3164}'
                | '\u{FE00}'..='\u{FE0F}'
                | '\u{FEFF}'
                | '\u{FFA0}'
                | '\u{FFF0}'..='\u{FFFD}'
                | '\u{E0000}'..='\u{E0FFF}'
        )
}
