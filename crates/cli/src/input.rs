//! Reads a text, and recognises input that is not text.

use std::ffi::OsString;
use std::fmt;
use std::fs;
use std::io::{self, IsTerminal as _, Read as _, Write as _};
use std::path::Path;

use crate::args;
use crate::failure::Failure;
use crate::lang;
use crate::visible;

/// The text of an argument or of a file. If there is neither, or the argument is `-`, the text of standard
/// input.
pub(crate) fn text(argument: Option<&OsString>, file: Option<&Path>) -> Result<Text, Failure> {
    if let Some(path) = file {
        return Ok(Text::read(self::file(path)?));
    }
    match argument {
        Some(argument) if argument != "-" => {
            let text = args::text_of(argument)?.to_owned();
            if text.is_empty() {
                note(lang::EMPTY_INPUT.text());
            }
            hint_at_file(&text);
            Ok(Text {
                text,
                had_newline: false,
            })
        }
        None if io::stdin().is_terminal() => Err(Failure::NoText),
        _ => Ok(Text::read(standard_input()?)),
    }
}

/// A text, and whether a newline at its end was removed.
pub(crate) struct Text {
    pub(crate) text: String,
    pub(crate) had_newline: bool,
}

impl Text {
    /// `echo` and editors end a text with a newline that the user does not want to send.
    fn read(mut text: String) -> Self {
        let had_newline = text.ends_with('\n');
        if had_newline {
            text.pop();
            if text.ends_with('\r') {
                text.pop();
            }
        }
        if text.is_empty() {
            note(lang::EMPTY_INPUT.text());
        }
        Self { text, had_newline }
    }
}

fn standard_input() -> Result<String, Failure> {
    let name = lang::STANDARD_INPUT.text().to_owned();
    let mut bytes = Vec::new();
    if let Err(error) = io::stdin().lock().read_to_end(&mut bytes) {
        return Err(Failure::Read(name, error));
    }
    decoded(name, bytes)
}

/// The whole text of a file.
pub(crate) fn file(path: &Path) -> Result<String, Failure> {
    let bytes = fs::read(path).map_err(|error| Failure::read(path, error))?;
    decoded(path.display().to_string(), bytes)
}

fn decoded(name: String, mut bytes: Vec<u8>) -> Result<String, Failure> {
    if without_mark(&name, &bytes)? {
        bytes.drain(..UTF8_MARK.len());
    }
    String::from_utf8(bytes).map_err(|error| Failure::NotText(name, NotText::of(error.as_bytes())))
}

pub(crate) const UTF8_MARK: &[u8] = b"\xEF\xBB\xBF";

/// Whether a file begins with the byte order mark of UTF-8. The mark does not belong to the text, so a note
/// reports it. A file that begins like UTF-16 is an error.
pub(crate) fn without_mark(name: &str, start: &[u8]) -> Result<bool, Failure> {
    if let Some(utf16) = NotText::utf16(start) {
        return Err(Failure::NotText(name.to_owned(), utf16));
    }
    let has_mark = start.starts_with(UTF8_MARK);
    if has_mark {
        note(&lang::MARK_LEFT_OUT.with(&[&name]));
    }
    Ok(has_mark)
}

/// A user who types the name of a file may mean its content.
fn hint_at_file(text: &str) {
    let is_name = !text.contains(char::is_whitespace) && Path::new(text).is_file();
    if is_name {
        note(&lang::IS_A_FILE.with(&[&visible::spelled(text)]));
    }
}

/// Writes a note to standard error, next to the answer.
pub(crate) fn note(what: &str) {
    // If the note can't be written, the answer is still right.
    let _ = writeln!(io::stderr(), "{}: {what}", lang::NOTE.text());
}

/// Why bytes are not UTF-8.
#[derive(Debug)]
pub(crate) enum NotText {
    Utf16LittleEndian {
        marked: bool,
    },
    Utf16BigEndian {
        marked: bool,
    },
    Byte {
        byte: u8,
        at: usize,
    },
    /// The end of the last character is missing.
    CutOff {
        at: usize,
    },
}

impl NotText {
    pub(crate) fn of(bytes: &[u8]) -> Self {
        if let Some(utf16) = Self::utf16(bytes) {
            return utf16;
        }
        let Err(error) = std::str::from_utf8(bytes) else {
            return Self::CutOff { at: bytes.len() };
        };
        let at = error.valid_up_to();
        match (error.error_len(), bytes.get(at)) {
            (Some(_), Some(&byte)) => Self::Byte { byte, at },
            _ => Self::CutOff { at },
        }
    }

    /// UTF-16 has a byte order mark, or every second byte of its first few characters is 0.
    fn utf16(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [0xFF, 0xFE, ..] => return Some(Self::Utf16LittleEndian { marked: true }),
            [0xFE, 0xFF, ..] => return Some(Self::Utf16BigEndian { marked: true }),
            _ => {}
        }
        let (pairs, _) = bytes.as_chunks::<2>();
        let pairs = pairs.get(..pairs.len().min(32)).unwrap_or_default();
        if pairs.len() < 2 {
            return None;
        }
        if pairs.iter().all(|&[low, high]| low != 0 && high == 0) {
            return Some(Self::Utf16LittleEndian { marked: false });
        }
        pairs
            .iter()
            .all(|&[high, low]| high == 0 && low != 0)
            .then_some(Self::Utf16BigEndian { marked: false })
    }
}

impl fmt::Display for NotText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&match *self {
            Self::Utf16LittleEndian { marked: true } => {
                lang::UTF16_MARKED.with(&[&"UTF-16LE", &"FF FE"])
            }
            Self::Utf16BigEndian { marked: true } => {
                lang::UTF16_MARKED.with(&[&"UTF-16BE", &"FE FF"])
            }
            Self::Utf16LittleEndian { marked: false } => lang::UTF16_BARE.with(&[&"UTF-16LE", &1]),
            Self::Utf16BigEndian { marked: false } => lang::UTF16_BARE.with(&[&"UTF-16BE", &0]),
            Self::CutOff { at } => lang::UTF8_CUT_OFF.with(&[&at]),
            Self::Byte { byte, at } => {
                let hexadecimal = format!("{byte:02X}");
                let read = visible::spelled(windows_1252(byte).encode_utf8(&mut [0; 4]));
                lang::NOT_UTF8.with(&[&hexadecimal, &at, &read])
            }
        })
    }
}

/// The character of a byte in Windows-1252, where most such bytes come from.
fn windows_1252(byte: u8) -> char {
    const FROM_80: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž',
        '\u{8F}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}',
        'ž', 'Ÿ',
    ];
    let place = usize::from(byte).checked_sub(0x80);
    let known = place.and_then(|place| FROM_80.get(place));
    known.copied().unwrap_or(char::from(byte))
}
