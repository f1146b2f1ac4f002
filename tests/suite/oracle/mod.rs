//! The rules of counting, written out one by one. This is slow and simple, and shares only the
//! rules with the library. The alphabet comes from `tests/data/gsm7.tsv`.
//!
//! 1. GSM-7 if every character is in the table, otherwise UCS-2.
//! 2. Units are septets or UTF-16 code units.
//! 3. Capacities are 140 octets without the header.
//! 4. A text that fits the single capacity is one segment. Other texts are filled piece by piece.
//! 5. The reserve is a number of one-unit characters before the text.
//! 6. Remaining is the number of one-unit characters that may follow before the charge rises.
//! 7. An empty text is one segment, and the limit is only reported.
//! 8. The charge is the number of segments, except with `Sum`.

#![allow(dead_code, reason = "every test crate uses its own part of the oracle")]
#![allow(
    clippy::unwrap_used,
    clippy::string_slice,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a broken table or rule ought to stop the test"
)]

pub(crate) mod content;
pub(crate) mod gateway;
pub(crate) mod guard;
pub(crate) mod national;
pub(crate) mod template;
pub(crate) mod unseen;

use std::sync::LazyLock;

use unicode_segmentation::UnicodeSegmentation;

/// `(single, multi)`.
pub(crate) type Capacity = (usize, usize);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Encoding {
    Gsm7,
    Ucs2,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Packing {
    Characters,
    Sum,
    Graphemes,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Rules {
    pub(crate) gsm7: Capacity,
    pub(crate) ucs2: Capacity,
    pub(crate) packing: Packing,
    pub(crate) reserve: usize,
    pub(crate) limit: u8,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Estimate {
    pub(crate) encoding: Encoding,
    pub(crate) units: usize,
    pub(crate) charge: u32,
    pub(crate) over_limit: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Part<'t> {
    pub(crate) text: &'t str,
    pub(crate) units: usize,
    /// The characters of the reserve.
    pub(crate) added: usize,
    pub(crate) remaining: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Table {
    Default,
    Extension,
}

/// One row of `gsm7.tsv`.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub(crate) table: Table,
    pub(crate) septet: u8,
    pub(crate) character: char,
    pub(crate) name: &'static str,
}

pub(crate) static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| {
    include_str!("../../data/gsm7.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(row)
        .collect()
});

fn row(line: &'static str) -> Row {
    let mut fields = line.split('\t');
    let mut field = || fields.next().unwrap();
    Row {
        table: match field() {
            "default" => Table::Default,
            "extension" => Table::Extension,
            other => unreachable!("no table is called {other}"),
        },
        septet: u8::from_str_radix(field(), 16).unwrap(),
        character: u32::from_str_radix(field().strip_prefix("U+").unwrap(), 16)
            .ok()
            .and_then(char::from_u32)
            .unwrap(),
        name: field(),
    }
}

/// Rule 2: a character of the default alphabet costs one septet, and one of the extension table an
/// escape and one septet. By code point. 0 means neither.
static SEPTETS: LazyLock<Vec<usize>> = LazyLock::new(|| {
    let last = ROWS.iter().map(|row| row.character).max().unwrap();
    let mut septets = vec![0; last as usize + 1];
    for row in ROWS.iter() {
        septets[row.character as usize] = match row.table {
            Table::Default => 1,
            Table::Extension => 2,
        };
    }
    septets
});

pub(crate) fn septets(character: char) -> Option<usize> {
    let septets = SEPTETS.get(character as usize).copied();
    septets.filter(|&septets| septets > 0)
}

/// Rule 1.
pub(crate) fn encoding(text: &str) -> Encoding {
    if text.chars().all(|c| septets(c).is_some()) {
        Encoding::Gsm7
    } else {
        Encoding::Ucs2
    }
}

/// Rule 2.
pub(crate) fn units(encoding: Encoding, text: &str) -> usize {
    text.chars()
        .map(|c| match encoding {
            Encoding::Gsm7 => septets(c).unwrap(),
            Encoding::Ucs2 => c.len_utf16(),
        })
        .sum()
}

/// Rule 3: 140 octets hold 160 septets or 70 code units. Each of several segments has a header, and
/// its text starts on the next whole septet or code unit after it.
const fn concatenated_with(header: usize) -> (Capacity, Capacity) {
    let text = 140 - header;
    ((140 * 8 / 7, text * 8 / 7), (140 / 2, text / 2))
}

pub(crate) const CONCAT8: (Capacity, Capacity) = concatenated_with(6);
pub(crate) const CONCAT16: (Capacity, Capacity) = concatenated_with(7);

impl Default for Rules {
    fn default() -> Self {
        Self::with(CONCAT8)
    }
}

impl Rules {
    pub(crate) const fn with((gsm7, ucs2): (Capacity, Capacity)) -> Self {
        Self {
            gsm7,
            ucs2,
            packing: Packing::Characters,
            reserve: 0,
            limit: 255,
        }
    }

    pub(crate) const fn packing(self, packing: Packing) -> Self {
        Self { packing, ..self }
    }

    pub(crate) const fn reserve(self, reserve: usize) -> Self {
        Self { reserve, ..self }
    }

    pub(crate) const fn limit(self, limit: u8) -> Self {
        Self { limit, ..self }
    }

    pub(crate) const fn capacity(&self, encoding: Encoding) -> Capacity {
        match encoding {
            Encoding::Gsm7 => self.gsm7,
            Encoding::Ucs2 => self.ucs2,
        }
    }
}

fn characters(text: &str) -> Vec<&str> {
    text.char_indices()
        .map(|(at, c)| &text[at..at + c.len_utf8()])
        .collect()
}

/// Rule 4: what is never cut.
pub(crate) fn pieces<'t>(rules: &Rules, text: &'t str) -> Vec<&'t str> {
    let encoding = encoding(text);
    let (_, multi) = rules.capacity(encoding);
    let widest = multi;
    match rules.packing {
        Packing::Characters | Packing::Sum => characters(text),
        Packing::Graphemes => text
            .grapheme_indices(true)
            .flat_map(|(_, cluster)| {
                if units(encoding, cluster) > widest {
                    characters(cluster)
                } else {
                    vec![cluster]
                }
            })
            .collect(),
    }
}

/// Rules 4 and 5, for a text that does not fit a single segment: filled greedily.
fn fill<'t>(rules: &Rules, text: &'t str) -> Vec<Part<'t>> {
    let encoding = encoding(text);
    let (_, multi) = rules.capacity(encoding);
    let mut parts = Vec::new();
    let (mut start, mut end) = (0, 0);
    let mut used = 0;
    let mut added = rules.reserve;
    while added > multi {
        parts.push(Part {
            text: "",
            units: 0,
            added: multi,
            remaining: 0,
        });
        added -= multi;
    }
    for piece in pieces(rules, text) {
        let width = units(encoding, piece);
        if added + used + width > multi {
            parts.push(Part {
                text: &text[start..end],
                units: used,
                added,
                remaining: multi - added - used,
            });
            start = end;
            used = 0;
            added = 0;
        }
        end += piece.len();
        used += width;
    }
    parts.push(Part {
        text: &text[start..end],
        units: used,
        added,
        remaining: multi - added - used,
    });
    parts
}

/// The result of the rules for a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Answer<'t> {
    pub(crate) estimate: Estimate,
    pub(crate) segments: Vec<Part<'t>>,
    pub(crate) remaining: usize,
}

pub(crate) fn answer<'t>(rules: &Rules, text: &'t str) -> Answer<'t> {
    let encoding = encoding(text);
    let units = units(encoding, text);
    let (single, multi) = rules.capacity(encoding);
    let total = rules.reserve + units;

    // Rules 4, 5 and 7: one segment if everything fits.
    let segments = if total <= single {
        let remaining = single - total;
        vec![Part {
            text,
            units,
            added: rules.reserve,
            remaining,
        }]
    } else {
        fill(rules, text)
    };
    // Rule 8, and rule 4 for `Sum`.
    let charge = match rules.packing {
        Packing::Sum if total > single => total.div_ceil(multi),
        _ => segments.len(),
    };
    // Rule 6: the last segment is filled. A bill by the sum allows units up to the next multiple.
    let remaining = match rules.packing {
        Packing::Sum if total > single => multi * charge - total,
        _ => segments.last().unwrap().remaining,
    };
    Answer {
        estimate: Estimate {
            encoding,
            units,
            charge: u32::try_from(charge).unwrap(),
            over_limit: charge > usize::from(rules.limit),
        },
        segments,
        remaining,
    }
}

/// Every place between two grapheme clusters of the whole text, its start and end included.
pub(crate) fn boundaries(text: &str) -> Vec<usize> {
    let mut boundaries: Vec<_> = text.grapheme_indices(true).map(|(at, _)| at).collect();
    boundaries.push(text.len());
    boundaries
}

/// The longest prefix between clusters whose own estimate is at most this number of segments.
pub(crate) fn fit<'t>(rules: &Rules, text: &'t str, messages: u32) -> &'t str {
    boundaries(text)
        .into_iter()
        .rev()
        .map(|end| &text[..end])
        .find(|prefix| answer(rules, prefix).estimate.charge <= messages)
        .unwrap_or("")
}

/// The library, in the types of the oracle.
pub(crate) mod twin {
    use super::{CONCAT8, CONCAT16, Capacity, Encoding, Estimate, Packing, Part, Rules};
    use core::cell::Cell;

    use sms_charge::{Added, Billing, Capacities, Capacity as Both, Limits, Profile};

    /// The packings of this build.
    pub(crate) const PACKINGS: &[Packing] = &[
        Packing::Characters,
        Packing::Sum,
        #[cfg(feature = "graphemes")]
        Packing::Graphemes,
    ];

    /// The library's profile for the same rules. Sweeps need the same one a million times.
    pub(crate) fn profile(rules: &Rules) -> Profile {
        thread_local! {
            static LAST: Cell<Option<(Rules, Profile)>> = const { Cell::new(None) };
        }
        match LAST.get() {
            Some((last, profile)) if last == *rules => profile,
            _ => {
                let profile = build(rules);
                LAST.set(Some((*rules, profile)));
                profile
            }
        }
    }

    fn build(rules: &Rules) -> Profile {
        Profile::new()
            .with_capacities(capacities(rules))
            .with_packing(packing(rules.packing))
            .with_billing(billing(rules.packing))
            .with_before(Added::characters(u16::try_from(rules.reserve).unwrap()))
            .with_limits(Limits::new().with_segments(rules.limit.into()))
    }

    fn capacities(rules: &Rules) -> Capacities {
        let pair = |(single, multi): Capacity| {
            let [single, multi] = [single, multi].map(|units| u16::try_from(units).unwrap());
            Both::new(single, multi).unwrap()
        };
        match (rules.gsm7, rules.ucs2) {
            CONCAT8 => Capacities::CONCAT8,
            CONCAT16 => Capacities::CONCAT16,
            (gsm7, ucs2) => Capacities {
                gsm7: pair(gsm7),
                ucs2: pair(ucs2),
                ..Capacities::CONCAT8
            },
        }
    }

    const fn packing(packing: Packing) -> sms_charge::Packing {
        match packing {
            Packing::Characters | Packing::Sum => sms_charge::Packing::Characters,
            #[cfg(feature = "graphemes")]
            Packing::Graphemes => sms_charge::Packing::Graphemes,
            #[cfg(not(feature = "graphemes"))]
            Packing::Graphemes => panic!("this build packs no graphemes"),
        }
    }

    const fn billing(packing: Packing) -> Billing {
        match packing {
            Packing::Characters | Packing::Graphemes => Billing::Segments,
            Packing::Sum => Billing::Quotient,
        }
    }

    impl From<sms_charge::Encoding> for Encoding {
        fn from(seen: sms_charge::Encoding) -> Self {
            match seen {
                sms_charge::Encoding::Gsm7 => Self::Gsm7,
                sms_charge::Encoding::Ucs2 => Self::Ucs2,
                other => panic!("no rule leads to {other}"),
            }
        }
    }

    impl From<sms_charge::Estimate> for Estimate {
        fn from(seen: sms_charge::Estimate) -> Self {
            Self {
                encoding: seen.encoding.into(),
                units: seen.units,
                charge: seen.charge,
                over_limit: seen.over_limit,
            }
        }
    }

    impl<'t> From<sms_charge::Segment<'t>> for Part<'t> {
        fn from(seen: sms_charge::Segment<'t>) -> Self {
            Self {
                text: seen.text,
                units: seen.units,
                added: seen.added,
                remaining: seen.remaining,
            }
        }
    }
}
