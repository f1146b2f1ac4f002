//! A gateway and its rules, written out one by one. It is slow and simple, and shares only the
//! rules with the library. The alphabet comes from `tests/data/gsm7.tsv`.
//!
//! The whole message is a list of pieces, in the order in which they are sent: what the gateway
//! adds before, the text, and what it adds after. Each piece has its units and the number of bytes
//! of the text that end with it. Everything else follows from that list.

#![allow(dead_code, reason = "every test crate uses its own part of the oracle")]
#![allow(
    clippy::unwrap_used,
    clippy::string_slice,
    clippy::indexing_slicing,
    reason = "a broken rule ought to stop the test"
)]

use unicode_segmentation::UnicodeSegmentation;

use super::national::{self, Pair};
use super::septets;

/// `(single, multi)`.
pub(crate) type Capacity = (usize, usize);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Encoding {
    Gsm7,
    Ucs2,
    Latin1,
}

/// An encoding that a gateway tries for a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Alphabet {
    Ascii,
    Gsm7,
    Latin1,
    Ucs2,
}

/// What stays whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum KeepWhole {
    Characters,
    Graphemes,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Billing {
    Segments,
    Quotient,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Added {
    Text(String),
    /// A number of one-unit characters, which fit every encoding.
    Characters(usize),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LineEnds {
    AsIs,
    CrLfAsLf,
    LfAsCrLf,
}

/// One figure for each encoding.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct By<T> {
    pub(crate) gsm7: T,
    pub(crate) ucs2: T,
    pub(crate) latin1: T,
}

impl<T: Copy> By<T> {
    pub(crate) const fn all(figure: T) -> Self {
        Self {
            gsm7: figure,
            ucs2: figure,
            latin1: figure,
        }
    }

    pub(crate) const fn of(&self, encoding: Encoding) -> T {
        match encoding {
            Encoding::Gsm7 => self.gsm7,
            Encoding::Ucs2 => self.ucs2,
            Encoding::Latin1 => self.latin1,
        }
    }
}

/// 140 octets hold 160 septets, 70 code units or 140 octets. Each of several segments has a header,
/// and its text starts on the next whole unit after it.
const fn concatenated_with(header: usize) -> By<Capacity> {
    let text = 140 - header;
    By {
        gsm7: (140 * 8 / 7, text * 8 / 7),
        ucs2: (140 / 2, text / 2),
        latin1: (140, text),
    }
}

pub(crate) const CONCAT8: By<Capacity> = concatenated_with(6);
pub(crate) const CONCAT16: By<Capacity> = concatenated_with(7);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Limits {
    pub(crate) segments: usize,
    pub(crate) characters: By<Option<usize>>,
    pub(crate) units: By<Option<usize>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Gateway {
    pub(crate) capacities: By<Capacity>,
    pub(crate) keep_whole: KeepWhole,
    pub(crate) billing: Billing,
    /// In the order in which they are tried. The last is UCS-2.
    pub(crate) encodings: Vec<Alphabet>,
    pub(crate) excluded: Vec<char>,
    /// The languages whose locking and single shift tables the route may use, by number.
    pub(crate) locking: Vec<u8>,
    pub(crate) single: Vec<u8>,
    pub(crate) before: Added,
    pub(crate) after: Added,
    pub(crate) line_ends: LineEnds,
    pub(crate) limits: Limits,
}

impl Default for Gateway {
    fn default() -> Self {
        Self {
            capacities: CONCAT8,
            keep_whole: KeepWhole::Characters,
            billing: Billing::Segments,
            encodings: vec![Alphabet::Gsm7, Alphabet::Ucs2],
            excluded: Vec::new(),
            locking: Vec::new(),
            single: Vec::new(),
            before: Added::Characters(0),
            after: Added::Characters(0),
            line_ends: LineEnds::AsIs,
            limits: Limits {
                segments: 255,
                characters: By::all(None),
                units: By::all(None),
            },
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Segment {
    /// The text that is sent in this segment.
    pub(crate) text: String,
    /// The text's own units.
    pub(crate) units: usize,
    /// The units of what the gateway adds.
    pub(crate) added: usize,
    pub(crate) remaining: usize,
}

/// The result of the rules for a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Answer {
    pub(crate) encoding: Encoding,
    /// The tables of the message, 0 for a default one.
    pub(crate) tables: Pair,
    pub(crate) units: usize,
    pub(crate) charge: usize,
    pub(crate) over_limit: bool,
    pub(crate) remaining: usize,
    pub(crate) segments: Vec<Segment>,
}

/// A piece of a message that stays whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Piece {
    units: usize,
    /// The number of its characters that are sent.
    characters: usize,
    /// The number of bytes of the text that end with it. It is 0 for what the gateway adds.
    bytes: usize,
    added: bool,
}

/// A character or a pair of the text, and what is sent for it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Sent {
    bytes: usize,
    characters: Vec<char>,
}

/// The characters of the text as they are sent.
fn sent(gateway: &Gateway, text: &str) -> Vec<Sent> {
    let characters: Vec<char> = text.chars().collect();
    let mut sent = Vec::new();
    let mut at = 0;
    while at < characters.len() {
        let here = characters[at];
        let before = at.checked_sub(1).map(|before| characters[before]);
        let next = characters.get(at + 1).copied();
        let (taken, instead) = match gateway.line_ends {
            LineEnds::CrLfAsLf if here == '\r' && next == Some('\n') => (2, vec!['\n']),
            LineEnds::LfAsCrLf if here == '\n' && before != Some('\r') => (1, vec!['\r', '\n']),
            _ => (1, vec![here]),
        };
        let bytes = text_of(&characters[at..at + taken]).len();
        sent.push(Sent {
            bytes,
            characters: instead,
        });
        at += taken;
    }
    sent
}

fn text_of(characters: &[char]) -> String {
    characters.iter().collect()
}

pub(crate) fn can_write(gateway: &Gateway, alphabet: Alphabet, character: char) -> bool {
    let gsm7 = septets(character).is_some() && !gateway.excluded.contains(&character);
    match alphabet {
        Alphabet::Ascii => gsm7 && character.is_ascii(),
        Alphabet::Gsm7 => gsm7,
        Alphabet::Latin1 => character <= '\u{ff}',
        Alphabet::Ucs2 => true,
    }
}

const fn characters_of(added: &Added) -> &str {
    match added {
        Added::Text(text) => text.as_str(),
        Added::Characters(_) => "",
    }
}

/// How a message is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Writing {
    pub(crate) encoding: Encoding,
    pub(crate) tables: Pair,
}

impl Writing {
    const fn of(encoding: Encoding) -> Self {
        Self {
            encoding,
            tables: (0, 0),
        }
    }

    fn units(self, character: char) -> usize {
        match self.encoding {
            Encoding::Gsm7 => national::septets(self.tables, character).unwrap(),
            Encoding::Ucs2 => character.len_utf16(),
            Encoding::Latin1 => 1,
        }
    }

    /// 140 octets without a header: its length, the reference of several segments, and three octets
    /// for each table.
    fn capacity(self, gateway: &Gateway) -> Option<Capacity> {
        let (single, multi) = gateway.capacities.of(self.encoding);
        let (locking, shift) = self.tables;
        let octets = 3 * (usize::from(locking != 0) + usize::from(shift != 0));
        if octets == 0 {
            return Some((single, multi));
        }
        let septets = |header: usize| (140 - header) * 8 / 7;
        let single = single.checked_sub(septets(0) - septets(1 + octets))?;
        let multi = multi.checked_sub(septets(6) - septets(6 + octets))?;
        let multi = multi.min(single);
        (multi >= 2).then_some((single, multi))
    }
}

/// Everything that is sent for a text.
fn whole(gateway: &Gateway, text: &str) -> Vec<char> {
    let mut whole: Vec<char> = Vec::new();
    whole.extend(characters_of(&gateway.before).chars());
    for sent in sent(gateway, text) {
        whole.extend(sent.characters);
    }
    whole.extend(characters_of(&gateway.after).chars());
    whole
}

/// Every way to write everything in the first alphabet that has all of it. There is one, except
/// where GSM-7 has several tables.
fn writings(gateway: &Gateway, text: &str) -> Vec<Writing> {
    let whole = whole(gateway, text);
    for &alphabet in &gateway.encodings {
        let writings: Vec<Writing> = match alphabet {
            Alphabet::Gsm7 => by_tables(gateway, &whole),
            _ if !whole.iter().all(|&c| can_write(gateway, alphabet, c)) => Vec::new(),
            Alphabet::Ascii => vec![Writing::of(Encoding::Gsm7)],
            Alphabet::Latin1 => vec![Writing::of(Encoding::Latin1)],
            Alphabet::Ucs2 => vec![Writing::of(Encoding::Ucs2)],
        };
        if !writings.is_empty() {
            return writings;
        }
    }
    panic!("UCS-2 is last");
}

/// The simple loop over all pairs.
fn by_tables(gateway: &Gateway, whole: &[char]) -> Vec<Writing> {
    let mut writings = Vec::new();
    for locking in core::iter::once(0).chain(gateway.locking.iter().copied()) {
        for single in core::iter::once(0).chain(gateway.single.iter().copied()) {
            let writing = Writing {
                encoding: Encoding::Gsm7,
                tables: (locking, single),
            };
            let fits = whole.iter().all(|&c| {
                national::septets(writing.tables, c).is_some() && !gateway.excluded.contains(&c)
            });
            if fits && writing.capacity(gateway).is_some() {
                writings.push(writing);
            }
        }
    }
    writings
}

/// One way to write a message, and the message written in that way.
struct Way {
    writing: Writing,
    capacity: Capacity,
    whole: Whole,
}

fn ways(gateway: &Gateway, text: &str) -> Vec<Way> {
    let sent = sent(gateway, text);
    let way = |writing: Writing| Way {
        writing,
        capacity: writing.capacity(gateway).unwrap(),
        whole: Whole::written(gateway, text, &sent, writing),
    };
    writings(gateway, text).into_iter().map(way).collect()
}

/// The way in which a message is sent: the default tables if it is one segment with them. Otherwise the
/// lowest charge, the most units left, the fewest elements, the lowest numbers.
fn cheapest<'w>(gateway: &Gateway, ways: &'w [Way]) -> &'w Way {
    let cost = |way: &Way| {
        let pieces = way.whole.all();
        let (single, multi) = way.capacity;
        let charge = charge(gateway.billing, (single, multi), &pieces);
        let units = sum_of_units(&pieces);
        let each = if units <= single { single } else { multi };
        (charge, (charge * each).saturating_sub(units))
    };
    if let Some(default) = ways.iter().find(|way| way.writing.tables == (0, 0))
        && cost(default).0 == 1
    {
        return default;
    }
    let key = |way: &&Way| {
        let (charge, left) = cost(way);
        let (locking, single) = way.writing.tables;
        let elements = usize::from(locking != 0) + usize::from(single != 0);
        (charge, core::cmp::Reverse(left), elements, locking, single)
    };
    ways.iter().min_by_key(key).unwrap()
}

/// The first in which everything can be written.
pub(crate) fn encoding(gateway: &Gateway, text: &str) -> Encoding {
    writings(gateway, text)[0].encoding
}

/// Each character that is sent is a piece. If two are sent for one, the text's own character ends
/// with the second.
fn by_characters(writing: Writing, sent: &[Sent], added: bool) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for sent in sent {
        let last = sent.characters.len() - 1;
        for (index, &character) in sent.characters.iter().enumerate() {
            pieces.push(Piece {
                units: writing.units(character),
                characters: 1,
                bytes: if index == last { sent.bytes } else { 0 },
                added,
            });
        }
    }
    pieces
}

/// Each cluster of the text is a piece. If it is wider than each of several segments, its
/// characters are pieces.
fn by_clusters(
    writing: Writing,
    multi: usize,
    text: &str,
    sent: &[Sent],
    added: bool,
) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut sent = sent.iter();
    for cluster in text.graphemes(true) {
        let mut within = Vec::new();
        let mut bytes = 0;
        while bytes < cluster.len() {
            let next = sent.next().unwrap();
            bytes += next.bytes;
            within.push(next.clone());
        }
        assert_eq!(bytes, cluster.len(), "no line end crosses a cluster");
        let apart = by_characters(writing, &within, added);
        let whole = Piece {
            units: apart.iter().map(|piece| piece.units).sum(),
            characters: apart.len(),
            bytes,
            added,
        };
        if whole.units > multi {
            pieces.extend(apart);
        } else {
            pieces.push(whole);
        }
    }
    pieces
}

fn pieces(
    gateway: &Gateway,
    writing: Writing,
    text: &str,
    sent: &[Sent],
    added: bool,
) -> Vec<Piece> {
    let (_, multi) = writing.capacity(gateway).unwrap();
    match gateway.keep_whole {
        KeepWhole::Characters => by_characters(writing, sent, added),
        KeepWhole::Graphemes => by_clusters(writing, multi, text, sent, added),
    }
}

const FILLER: Piece = Piece {
    units: 1,
    characters: 1,
    bytes: 0,
    added: true,
};

/// What the gateway adds is sent unchanged, and none of its bytes is the text's.
fn added_pieces(gateway: &Gateway, writing: Writing, added: &Added) -> Vec<Piece> {
    match added {
        Added::Characters(count) => vec![FILLER; *count],
        Added::Text(text) => {
            let sent: Vec<Sent> = text
                .chars()
                .map(|character| Sent {
                    bytes: character.len_utf8(),
                    characters: vec![character],
                })
                .collect();
            let mut pieces = pieces(gateway, writing, text, &sent, true);
            for piece in &mut pieces {
                piece.bytes = 0;
            }
            pieces
        }
    }
}

/// A message as it is sent.
struct Whole {
    before: Vec<Piece>,
    text: Vec<Piece>,
    after: Vec<Piece>,
}

impl Whole {
    fn written(gateway: &Gateway, text: &str, sent: &[Sent], writing: Writing) -> Self {
        Self {
            before: added_pieces(gateway, writing, &gateway.before),
            text: pieces(gateway, writing, text, sent, false),
            after: added_pieces(gateway, writing, &gateway.after),
        }
    }

    /// All pieces in order.
    fn all(&self) -> Vec<Piece> {
        [&*self.before, &*self.text, &*self.after].concat()
    }
}

fn sum_of_units(pieces: &[Piece]) -> usize {
    pieces.iter().map(|piece| piece.units).sum()
}

/// One segment if everything fits it, otherwise filled piece by piece.
fn fill((single, multi): Capacity, pieces: &[Piece]) -> Vec<Vec<Piece>> {
    if sum_of_units(pieces) <= single {
        return vec![pieces.to_vec()];
    }
    let mut segments = Vec::new();
    let mut segment = Vec::new();
    let mut used = 0;
    for &piece in pieces {
        if used + piece.units > multi {
            segments.push(segment);
            segment = Vec::new();
            used = 0;
        }
        used += piece.units;
        segment.push(piece);
    }
    segments.push(segment);
    segments
}

fn charge(billing: Billing, (single, multi): Capacity, pieces: &[Piece]) -> usize {
    let all = sum_of_units(pieces);
    match billing {
        Billing::Segments => fill((single, multi), pieces).len(),
        Billing::Quotient if all <= single => 1,
        Billing::Quotient => all.div_ceil(multi),
    }
}

/// Segments that are filled one piece after another, as in `fill`, of which only the last is looked at.
#[derive(Clone, Copy)]
struct Filling {
    billing: Billing,
    capacity: Capacity,
    segments: usize,
    used: usize,
    all: usize,
}

impl Filling {
    const fn new(billing: Billing, capacity: Capacity) -> Self {
        Self {
            billing,
            capacity,
            segments: 1,
            used: 0,
            all: 0,
        }
    }

    fn with(mut self, pieces: &[Piece]) -> Self {
        for piece in pieces {
            if self.used + piece.units > self.capacity.1 {
                self.segments += 1;
                self.used = 0;
            }
            self.used += piece.units;
            self.all += piece.units;
        }
        self
    }

    const fn charge(self) -> usize {
        let (single, multi) = self.capacity;
        match self.billing {
            _ if self.all <= single => 1,
            Billing::Segments => self.segments,
            Billing::Quotient => self.all.div_ceil(multi),
        }
    }
}

/// How many one-unit characters may stand between the text and what follows before the charge rises. The
/// cheapest way may be another one when there is more text.
fn remaining(gateway: &Gateway, ways: &[Way], charge: usize) -> usize {
    let filling = |way: &Way| {
        let filling = Filling::new(gateway.billing, way.capacity);
        filling.with(&way.whole.before).with(&way.whole.text)
    };
    let mut fillings: Vec<Filling> = ways.iter().map(filling).collect();
    let mut remaining = 0;
    loop {
        let with_after = fillings.iter().zip(ways);
        let charges = with_after.map(|(filling, way)| filling.with(&way.whole.after).charge());
        let lowest = charges.min().unwrap();
        if remaining == 0 {
            assert_eq!(lowest, charge, "two ways of filling segments");
        }
        if lowest != charge {
            return remaining - 1;
        }
        remaining += 1;
        for filling in &mut fillings {
            *filling = filling.with(&[FILLER]);
        }
    }
}

/// The answer about a text, without its segments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Estimate {
    pub(crate) encoding: Encoding,
    pub(crate) tables: Pair,
    pub(crate) units: usize,
    pub(crate) charge: usize,
    pub(crate) over_limit: bool,
}

fn estimate_of(gateway: &Gateway, way: &Way) -> Estimate {
    let encoding = way.writing.encoding;
    let pieces = way.whole.all();
    let charge = charge(gateway.billing, way.capacity, &pieces);
    let characters: usize = pieces.iter().map(|piece| piece.characters).sum();
    let passes = |limit: By<Option<usize>>, count: usize| {
        limit.of(encoding).is_some_and(|limit| count > limit)
    };
    Estimate {
        encoding,
        tables: way.writing.tables,
        units: sum_of_units(&way.whole.text),
        charge,
        over_limit: charge > gateway.limits.segments
            || passes(gateway.limits.characters, characters)
            || passes(gateway.limits.units, sum_of_units(&pieces)),
    }
}

pub(crate) fn estimate(gateway: &Gateway, text: &str) -> Estimate {
    estimate_of(gateway, cheapest(gateway, &ways(gateway, text)))
}

pub(crate) fn answer(gateway: &Gateway, text: &str) -> Answer {
    let ways = ways(gateway, text);
    let way = cheapest(gateway, &ways);
    let estimate = estimate_of(gateway, way);
    Answer {
        encoding: estimate.encoding,
        tables: estimate.tables,
        units: estimate.units,
        charge: estimate.charge,
        over_limit: estimate.over_limit,
        remaining: remaining(gateway, &ways, estimate.charge),
        segments: cut(text, way.capacity, &fill(way.capacity, &way.whole.all())),
    }
}

impl Answer {
    pub(crate) const fn estimate(&self) -> Estimate {
        Estimate {
            encoding: self.encoding,
            tables: self.tables,
            units: self.units,
            charge: self.charge,
            over_limit: self.over_limit,
        }
    }
}

fn cut(text: &str, (single, multi): Capacity, filled: &[Vec<Piece>]) -> Vec<Segment> {
    let capacity = if filled.len() == 1 { single } else { multi };
    let mut start = 0;
    let mut segments = Vec::new();
    for pieces in filled {
        let of = |added: bool| -> usize {
            let mut units = 0;
            for piece in pieces.iter().filter(|piece| piece.added == added) {
                units += piece.units;
            }
            units
        };
        let bytes: usize = pieces.iter().map(|piece| piece.bytes).sum();
        segments.push(Segment {
            text: text[start..start + bytes].to_owned(),
            units: of(false),
            added: of(true),
            remaining: capacity - of(false) - of(true),
        });
        start += bytes;
    }
    segments
}

/// The units of a place in the text, as it is sent there.
pub(crate) fn units_of(gateway: &Gateway, text: &str, place: core::ops::Range<usize>) -> usize {
    let writing = cheapest(gateway, &ways(gateway, text)).writing;
    let mut at = 0;
    let mut sum = 0;
    for sent in sent(gateway, text) {
        if place.contains(&at) {
            for character in sent.characters {
                sum += writing.units(character);
            }
        }
        at += sent.bytes;
    }
    sum
}

/// The longest prefix between grapheme clusters whose own charge is at most this.
pub(crate) fn fit<'t>(gateway: &Gateway, text: &'t str, most: usize) -> &'t str {
    super::boundaries(text)
        .into_iter()
        .rev()
        .map(|end| &text[..end])
        .find(|prefix| charge_of(gateway, prefix) <= most)
        .unwrap_or("")
}

pub(crate) fn charge_of(gateway: &Gateway, text: &str) -> usize {
    estimate(gateway, text).charge
}

#[cfg(test)]
mod worked;
