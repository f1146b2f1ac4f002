//! The oracle's rules once more for texts that are made of known letters: quick, since it has no
//! string to look at. Three things that `tests/suite/oracle` takes from elsewhere are spelled out here:
//! what each letter costs, where its clusters end, and how many parts a run of one letter fills.

use crate::oracle::{Encoding, Packing, Rules};

/// A character, and what it is for the rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Letter {
    pub(crate) c: char,
    /// None if it is outside GSM-7.
    pub(crate) septets: Option<usize>,
    pub(crate) code_units: usize,
}

const fn letter(c: char, septets: Option<usize>, code_units: usize) -> Letter {
    Letter {
        c,
        septets,
        code_units,
    }
}

pub(crate) const BASIC: Letter = letter('a', Some(1), 1);
pub(crate) const ESCAPED: Letter = letter('€', Some(2), 1);
pub(crate) const BEYOND: Letter = letter('я', None, 1);
pub(crate) const ASTRAL: Letter = letter('😀', None, 2);
pub(crate) const MARK: Letter = letter('\u{301}', None, 1);
pub(crate) const CR: Letter = letter('\r', Some(1), 1);
pub(crate) const LF: Letter = letter('\n', Some(1), 1);

impl Letter {
    const fn units(self, encoding: Encoding) -> usize {
        match (encoding, self.septets) {
            (Encoding::Gsm7, Some(septets)) => septets,
            (Encoding::Gsm7, None) => panic!("outside GSM-7"),
            (Encoding::Ucs2, _) => self.code_units,
        }
    }

    /// Whether it stays with the letter before it: UAX #29, GB3 to GB5 and GB9.
    fn follows(self, before: Self) -> bool {
        match before {
            CR => self == LF,
            LF => false,
            _ => self == MARK,
        }
    }
}

/// So many of one letter, and a tail.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Text<'l> {
    pub(crate) prefix: usize,
    pub(crate) of: Letter,
    pub(crate) tail: &'l [Letter],
}

/// One part: its bytes, its units, and how many more it holds.
pub(crate) type Part = (usize, usize, usize);

/// What the rules say of a text.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Answer {
    pub(crate) encoding: Encoding,
    pub(crate) units: usize,
    pub(crate) charge: usize,
    pub(crate) parts: Vec<Part>,
    pub(crate) remaining: usize,
}

/// Parts as they fill.
struct Parts {
    closed: Vec<Part>,
    multi: usize,
    room: usize,
    bytes: usize,
    units: usize,
}

impl Parts {
    fn new(room: usize, multi: usize) -> Self {
        Self {
            closed: Vec::with_capacity(8),
            multi,
            room,
            bytes: 0,
            units: 0,
        }
    }

    fn close(&mut self) {
        let part = (self.bytes, self.units, self.room - self.units);
        self.closed.push(part);
        (self.room, self.bytes, self.units) = (self.multi, 0, 0);
    }

    fn add(&mut self, bytes: usize, units: usize) {
        if self.units + units > self.room {
            self.close();
        }
        self.bytes += bytes;
        self.units += units;
    }

    /// So many letters of one unit.
    fn add_ones(&mut self, mut count: usize, bytes: usize) {
        while self.units + count > self.room {
            let here = self.room - self.units;
            self.add(here * bytes, here);
            self.close();
            count -= here;
        }
        self.add(count * bytes, count);
    }
}

impl Text<'_> {
    pub(crate) fn encoding(&self) -> Encoding {
        let outside = |letter: &Letter| letter.septets.is_none();
        if (self.prefix > 0 && outside(&self.of)) || self.tail.iter().any(outside) {
            Encoding::Ucs2
        } else {
            Encoding::Gsm7
        }
    }

    pub(crate) fn answer(&self, rules: &Rules) -> Answer {
        let encoding = self.encoding();
        let (single, multi) = rules.capacity(encoding);
        let units = self.prefix + units(self.tail, encoding);
        let total = rules.reserve + units;
        let several = total > single;
        let parts = if several {
            self.parts(rules, Parts::new(multi - rules.reserve, multi))
        } else {
            self.parts(rules, Parts::new(single - rules.reserve, multi))
        };
        let (charge, remaining) = if several && rules.packing == Packing::Sum {
            let charge = total.div_ceil(multi);
            (charge, multi * charge - total)
        } else {
            (parts.len(), parts.last().map_or(0, |last| last.2))
        };
        Answer {
            encoding,
            units,
            charge,
            parts,
            remaining,
        }
    }

    fn parts(&self, rules: &Rules, mut parts: Parts) -> Vec<Part> {
        let encoding = self.encoding();
        let bytes_each = self.of.c.len_utf8();
        let add = |parts: &mut Parts, letters: &[Letter]| {
            parts.add(bytes(letters), units(letters, encoding));
        };
        if rules.packing == Packing::Graphemes {
            let (_, multi) = rules.capacity(encoding);
            let widest = multi;
            // The last of the prefix may have marks behind it.
            let last = self.prefix.min(1);
            parts.add_ones(self.prefix - last, bytes_each);
            let letters = [&[self.of][..last], self.tail].concat();
            for cluster in letters.chunk_by(|before, letter| letter.follows(*before)) {
                if units(cluster, encoding) <= widest {
                    add(&mut parts, cluster);
                } else {
                    cluster.chunks(1).for_each(|letter| add(&mut parts, letter));
                }
            }
        } else {
            parts.add_ones(self.prefix, bytes_each);
            self.tail
                .chunks(1)
                .for_each(|letter| add(&mut parts, letter));
        }
        parts.close();
        parts.closed
    }
}

pub(crate) fn units(letters: &[Letter], encoding: Encoding) -> usize {
    letters.iter().map(|letter| letter.units(encoding)).sum()
}

fn bytes(letters: &[Letter]) -> usize {
    letters.iter().map(|letter| letter.c.len_utf8()).sum()
}
