//! Makes text safe to show. Characters that a terminal would obey, hide or reorder are spelled out.

use std::io::{self, Write};

use anstyle::Style;
use sms_charge::{Encoding, Profile};
use unicode_width::UnicodeWidthChar as _;

use crate::alphabets::Alphabets;
use crate::style::{CULPRIT, EXPENSIVE, FAINT};
use crate::{lang, width};

/// The columns of a line that are not for text.
const BESIDE: usize = 10;

/// Whether a character can be shown as itself: it is visible, or a plain space, or a mark on the character
/// before it.
pub(crate) fn is_visible(c: char) -> bool {
    /// Unicode and the standard library call these letters and marks, but they are blank.
    const fn is_blank(c: char) -> bool {
        matches!(c,
            '\u{34F}' | '\u{115F}'..='\u{1160}' | '\u{17B4}'..='\u{17B5}'
            | '\u{180B}'..='\u{180F}' | '\u{2800}' | '\u{3164}'
            | '\u{FE00}'..='\u{FE0F}' | '\u{FFA0}' | '\u{E0000}'..='\u{E0FFF}')
    }
    // In the debug output of a string, the standard library escapes controls, format characters, separators
    // and unassigned code points. It does not escape a mark after another character, so an x comes first.
    let is_escaped = String::from_iter(['x', c]).escape_debug().nth(2) == Some('u');
    !is_escaped && !c.is_control() && !is_blank(c)
}

/// The picture of a control character, such as ␊ for a line feed.
pub(crate) fn picture(c: char) -> Option<char> {
    match c {
        // The pictures have the same order as the controls.
        '\0'..='\x1F' => char::from_u32(0x2400 + u32::from(c)),
        '\x7F' => Some('␡'),
        _ => None,
    }
}

/// A character as it is shown: itself, the picture of a control, or a code point such as ⟨U+00A0⟩.
fn shown(c: char) -> String {
    if is_visible(c) {
        c.to_string()
    } else if let Some(picture) = picture(c) {
        picture.to_string()
    } else {
        format!("⟨U+{:04X}⟩", u32::from(c))
    }
}

/// A text on one line, with every character as it is shown.
pub(crate) fn spelled(text: &str) -> String {
    text.chars().map(shown).collect()
}

/// A character in a sentence: in quotes, or by its name if it would be invisible.
pub(crate) fn quoted(c: char) -> String {
    match c {
        ' ' => lang::A_SPACE.text().to_owned(),
        '\n' => lang::A_LINE_FEED.text().to_owned(),
        c => format!("`{}`", shown(c)),
    }
}

/// The style of a character in a text that a gateway sends in this encoding.
fn style(alphabets: &Alphabets, c: char, encoding: Encoding) -> Style {
    match (encoding, encoding.units(c)) {
        (Encoding::Gsm7, Some(2)) => EXPENSIVE,
        _ if alphabets.force(c, encoding) => CULPRIT,
        _ if !is_visible(c) => FAINT,
        _ => Style::new(),
    }
}

/// Writes the text of a segment in lines that begin with a margin. A new line begins after each line feed,
/// and between words if a line is full.
pub(crate) fn write_lines(
    out: &mut impl Write,
    profile: &Profile,
    margin: &str,
    text: &str,
    encoding: Encoding,
) -> io::Result<()> {
    let alphabets = Alphabets::of(profile);
    let mut line = Line::default();
    let mut chars = text.chars().enumerate().peekable();
    while let Some((i, c)) = chars.next() {
        let at_edge = i == 0 || chars.peek().is_none();
        let (shown, width) = fitting(c, at_edge, line.ends_visible);
        let style = style(&alphabets, c, encoding);
        line.styled.push(format!("{style}{shown}{style:#}"));
        line.cells.push((width, shown == " "));
        line.ends_visible = is_visible(c);
        if c == '\n' && !at_edge {
            line.write(out, margin)?;
        }
    }
    line.write(out, margin)
}

/// A character as it is shown at this place, and its columns. `after_visible` says whether a mark has a
/// character before it.
pub(crate) fn fitting(c: char, at_edge: bool, after_visible: bool) -> (String, usize) {
    if c == ' ' && at_edge {
        return ("␣".to_owned(), 1);
    }
    if !is_visible(c) {
        let shown = shown(c);
        let width = shown.chars().count();
        return (shown, width);
    }
    match c.width() {
        Some(0) if after_visible => (c.to_string(), 0),
        Some(0) | None => (format!("◌{c}"), 1),
        Some(width) => (c.to_string(), width),
    }
}

/// A line of the text.
#[derive(Default)]
struct Line {
    styled: Vec<String>,
    /// For each character: its columns, and whether the line may be broken after it.
    cells: Vec<(usize, bool)>,
    /// Whether the last character can carry a combining mark.
    ends_visible: bool,
}

impl Line {
    fn write(&mut self, out: &mut impl Write, margin: &str) -> io::Result<()> {
        let mut start = 0;
        for end in width::line_ends(&self.cells, width::columns() - BESIDE) {
            // The blank where a line is broken is not written.
            let is_broken = end < self.cells.len();
            let last = end - usize::from(is_broken && self.cells.get(end - 1) == Some(&(1, true)));
            let shown = self.styled.get(start..last).unwrap_or_default().concat();
            writeln!(out, "{FAINT}{margin}{FAINT:#}{shown}")?;
            start = end;
        }
        *self = Self::default();
        Ok(())
    }
}
