//! A text in octets without packing.

use core::fmt;
use core::iter::FusedIterator;
use core::str::{Chars, EncodeUtf16};

use crate::count::segments::Segment;
use crate::encoding::Encoding;
use crate::gsm7::ESCAPE;
use crate::national::table::{Table, locking_table, single_table};
use crate::national::tables::ShiftTables;

/// An iterator over the octets of a text without packing; see
/// [`UserData::unpacked`](super::UserData::unpacked).
#[derive(Clone)]
pub struct Unpacked<'t> {
    text: Text<'t>,
    /// The second octet of a pair whose first was returned.
    second: Option<u8>,
}

#[derive(Clone)]
enum Text<'t> {
    Gsm7 {
        characters: Chars<'t>,
        locking: &'static Table,
        single: &'static Table,
    },
    Ucs2(EncodeUtf16<'t>),
    Latin1(Chars<'t>),
}

impl<'t> Unpacked<'t> {
    pub(super) fn of(segment: &Segment<'t>) -> Self {
        let Segment { text, tables, .. } = *segment;
        let ShiftTables { locking, single } = tables;
        Self {
            text: match segment.encoding {
                Encoding::Gsm7 => Text::Gsm7 {
                    characters: text.chars(),
                    locking: locking_table(locking),
                    single: single_table(single),
                },
                Encoding::Ucs2 => Text::Ucs2(text.encode_utf16()),
                Encoding::Latin1 => Text::Latin1(text.chars()),
            },
            second: None,
        }
    }
}

impl Iterator for Unpacked<'_> {
    type Item = u8;

    #[inline]
    fn next(&mut self) -> Option<u8> {
        if let Some(second) = self.second.take() {
            return Some(second);
        }
        match &mut self.text {
            Text::Gsm7 {
                characters,
                locking,
                single,
            } => loop {
                let c = characters.next()?;
                if let Some(septet) = septet_in(locking, c) {
                    return Some(septet);
                }
                if let Some(septet) = septet_in(single, c) {
                    self.second = Some(septet);
                    return Some(ESCAPE as u8);
                }
            },
            Text::Ucs2(units) => {
                let [high, low] = units.next()?.to_be_bytes();
                self.second = Some(low);
                Some(high)
            }
            Text::Latin1(characters) => characters.find_map(|c| u8::try_from(c).ok()),
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let pending = usize::from(self.second.is_some());
        let (least, most) = match &self.text {
            Text::Gsm7 { characters, .. } => (0, characters.size_hint().1),
            Text::Ucs2(units) => units.size_hint(),
            Text::Latin1(characters) => return (0, characters.size_hint().1),
        };
        (least * 2 + pending, most.map(|most| most * 2 + pending))
    }
}

impl FusedIterator for Unpacked<'_> {}

/// The septet of a character in a table. If it occurs twice, the lower one.
fn septet_in(table: &Table, c: char) -> Option<u8> {
    let c = u16::try_from(u32::from(c)).ok().filter(|&c| c != 0)?;
    // Most characters have their ASCII code, and then occur only there.
    if table.get(usize::from(c)) == Some(&c) {
        return u8::try_from(c).ok();
    }
    let mut cells = (0..).zip(table);
    cells.find_map(|(septet, &cell)| (cell == c).then_some(septet))
}

/// Shows no octet, because the text may contain a one-time password.
impl fmt::Debug for Unpacked<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Unpacked").finish_non_exhaustive()
    }
}
