//! The characters that make a text dear, each kind once.

use std::collections::HashMap;
use std::fmt;
use std::io::{self, Write};

use anstyle::Style;
use sms_charge::{Encoding, gsm7};

use super::style::{CULPRIT, DEAR, FAINT, HEADING};
use super::{Counted, name, visible};

/// So many kinds of character are shown, and so many places of each.
const KINDS: usize = 8;
const PLACES: usize = 4;

pub(super) fn write(out: &mut impl Write, text: &str, encoding: Encoding) -> io::Result<()> {
    let (heading, style, is_dear): (_, _, fn(char) -> bool) = match encoding {
        Encoding::Ucs2 => (
            "What makes it UCS-2: these are not in the GSM-7 alphabet",
            CULPRIT,
            |c| gsm7::septets(c).is_none(),
        ),
        Encoding::Gsm7 => (
            "What costs two septets: these are sent as an escape and a code",
            DEAR,
            |c| gsm7::septets(c) == Some(2),
        ),
    };
    let kinds = kinds(text, is_dear);
    if kinds.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{HEADING}{heading}{HEADING:#}")?;
    for kind in kinds.iter().take(KINDS) {
        kind.write(out, style, encoding)?;
    }
    let rest = kinds.get(KINDS..).unwrap_or_default();
    if !rest.is_empty() {
        let characters = Counted(rest.iter().map(|kind| kind.count).sum(), "character");
        let kinds = Counted(rest.len(), "more kind");
        writeln!(out, "  … and {characters} of {kinds}")?;
    }
    writeln!(
        out,
        "  {FAINT}Characters are numbered from 1, bytes from 0.{FAINT:#}"
    )
}

/// A character and where it stands.
struct Kind {
    character: char,
    count: usize,
    first_places: Vec<Place>,
}

struct Place {
    /// From 1, as people count.
    character: usize,
    /// From 0, as programs do.
    byte: usize,
}

/// In the order in which they first appear.
fn kinds(text: &str, is_dear: fn(char) -> bool) -> Vec<Kind> {
    let mut kinds: Vec<Kind> = Vec::new();
    let mut index = HashMap::new();
    for (i, (byte, character)) in text.char_indices().enumerate() {
        if !is_dear(character) {
            continue;
        }
        let at = *index.entry(character).or_insert(kinds.len());
        if at == kinds.len() {
            kinds.push(Kind {
                character,
                count: 0,
                first_places: Vec::new(),
            });
        }
        if let Some(kind) = kinds.get_mut(at) {
            kind.count += 1;
            if kind.first_places.len() < PLACES {
                kind.first_places.push(Place {
                    character: i + 1,
                    byte,
                });
            }
        }
    }
    kinds
}

impl Kind {
    fn write(&self, out: &mut impl Write, style: Style, encoding: Encoding) -> io::Result<()> {
        let c = self.character;
        let glyph = visible::glyph(c);
        let name = name::of(c);
        let code_point = u32::from(c);
        write!(out, "  {style}{glyph}{style:#}  U+{code_point:04X} {name}")?;
        if encoding == Encoding::Ucs2 && c.len_utf16() == 2 {
            write!(out, ", 2 code units")?;
        }
        writeln!(out)?;
        writeln!(out, "      {self}")
    }
}

/// `character 34 (byte 33)`, or `9 times: characters 1 (byte 0), 2 (3), 3 (6), 4 (9), …`.
impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.count > 1 {
            write!(f, "{} times: ", self.count)?;
        }
        for (i, Place { character, byte }) in self.first_places.iter().enumerate() {
            match i {
                0 => write!(f, "character {character} (byte {byte})")?,
                _ => write!(f, ", {character} ({byte})")?,
            }
        }
        if self.count > self.first_places.len() {
            f.write_str(", …")?;
        }
        Ok(())
    }
}
