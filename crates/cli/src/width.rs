//! The width of the output, in columns.

use std::env;

/// The width if it is not known.
const USUAL: usize = 80;
/// The limits of the width: longer lines are hard to read, and narrower ones are unreadable.
const WIDEST: usize = 100;
const NARROWEST: usize = 40;

/// The columns of the terminal on standard output. `COLUMNS` overrides it, as in a shell.
pub(crate) fn columns() -> usize {
    let said = env::var("COLUMNS").ok().and_then(|said| said.parse().ok());
    let columns = said.or_else(|| {
        let (width, _) = terminal_size::terminal_size_of(std::io::stdout())?;
        Some(usize::from(width.0))
    });
    columns.unwrap_or(USUAL).clamp(NARROWEST, WIDEST)
}

/// The columns of a text in a terminal.
pub(crate) fn of(text: &str) -> usize {
    unicode_width::UnicodeWidthStr::width(text)
}

/// Splits prose into lines of whole words, with at most `columns` columns. A longer word has its own line.
pub(crate) fn wrapped(prose: &str, columns: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in prose.split(' ') {
        let Some(line) = lines.last_mut() else { break };
        if line.is_empty() {
            line.push_str(word);
        } else if of(line) + 1 + of(word) <= columns {
            line.push(' ');
            line.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}

/// Splits cells into lines of at most `columns` columns, between words if possible. Returns where each line
/// ends. Each cell has its width, and says whether a line may end after it. There is always at least one
/// line.
pub(crate) fn line_ends(cells: &[(usize, bool)], columns: usize) -> Vec<usize> {
    let mut ends = Vec::new();
    let (mut start, mut used) = (0, 0);
    // Where the last word ended in this line, and the columns up to there.
    let mut word = None;
    for (at, &(width, is_blank)) in cells.iter().enumerate() {
        // A blank may be beyond the end of a line, where it is invisible.
        if used + width > columns && !is_blank && at > start {
            let (end, kept) = word.take().unwrap_or((at, used));
            ends.push(end);
            start = end;
            used -= kept;
        }
        used += width;
        if is_blank {
            word = Some((at + 1, used));
        }
    }
    ends.push(cells.len());
    ends
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str, columns: usize) -> Vec<String> {
        let cells: Vec<_> = text.chars().map(|c| (1, c == ' ')).collect();
        let mut start = 0;
        let mut lines = Vec::new();
        for end in line_ends(&cells, columns) {
            lines.push(text.chars().skip(start).take(end - start).collect());
            start = end;
        }
        lines
    }

    #[test]
    fn words_stay_whole_where_they_fit() {
        assert_eq!(lines("satu dua tiga", 8), ["satu dua ", "tiga"]);
        assert_eq!(lines("satu dua tiga", 9), ["satu dua ", "tiga"]);
        assert_eq!(lines("abcdefghij kl", 4), ["abcd", "efgh", "ij ", "kl"]);
        assert_eq!(lines("", 4), [""]);
        assert_eq!(lines("abcd", 4), ["abcd"]);
        assert_eq!(lines("ab  cd", 3), ["ab  ", "cd"]);
    }

    #[test]
    fn prose_wraps_at_words() {
        assert_eq!(wrapped("satu dua tiga", 8), ["satu dua", "tiga"]);
        assert_eq!(wrapped("kepanjangan ya", 5), ["kepanjangan", "ya"]);
        assert_eq!(wrapped("", 5), [""]);
    }
}
