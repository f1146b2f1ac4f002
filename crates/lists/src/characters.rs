//! Which characters make the rows of a list more expensive.

use std::collections::HashMap;

use sms_charge::{Encoding, Estimate, Profile};

/// Which characters are outside the cheapest encoding of a profile.
pub(crate) struct Cheapest {
    encoding: Encoding,
    ascii: [bool; 128],
}

impl Cheapest {
    pub(crate) fn of(profile: &Profile) -> Self {
        let encoding = profile.estimate("").encoding;
        let mut ascii = [false; 128];
        for (holds, byte) in ascii.iter_mut().zip(0_u8..) {
            let mut encoded = [0; 4];
            let text = char::from(byte).encode_utf8(&mut encoded);
            *holds = profile.estimate(text).encoding == encoding;
        }
        Self { encoding, ascii }
    }

    fn holds(&self, profile: &Profile, c: char) -> bool {
        match self.ascii.get(c as usize) {
            Some(&holds) => holds,
            None => profile.estimate(c.encode_utf8(&mut [0; 4])).encoding == self.encoding,
        }
    }
}

/// The set of expensive characters in a row, in order of code points. Unused places are 0.
type Set = [char; MOST];

/// A row with more different characters counts among the others.
const MOST: usize = 4;

/// At most this many sets are counted separately.
const SETS: usize = 1 << 13;

/// This many sets are compared one by one, before the hash map is used.
const FEW: usize = 8;

/// What a set of characters costs: the rows that contain them, and the segments that these rows would save
/// without them.
#[derive(Clone, Copy, Default)]
pub struct Cost {
    /// The rows.
    pub rows: u64,
    /// The segments.
    pub charges: u64,
}

impl Cost {
    const fn add(&mut self, more: Self) {
        self.rows += more.rows;
        self.charges += more.charges;
    }
}

/// Which characters make a list more expensive. Every row counts for one set only, so the costs add up to the
/// whole surplus.
#[derive(Default)]
pub struct Characters {
    places: HashMap<Set, usize>,
    /// In the order of the rows, so that the answer does not depend on the threads.
    sets: Vec<(Set, Cost)>,
    others: Cost,
    /// The row with those characters replaced.
    replaced: String,
}

impl Characters {
    pub(crate) fn add(
        &mut self,
        profile: &Profile,
        cheapest: &Cheapest,
        text: &str,
        bill: Estimate,
    ) {
        if bill.encoding == cheapest.encoding {
            return;
        }
        let mut set = [char::MIN; MOST];
        let mut count = 0;
        self.replaced.clear();
        let mut copied = 0;
        for (at, c) in text.char_indices() {
            if cheapest.holds(profile, c) {
                continue;
            }
            self.replaced.push_str(&text[copied..at]);
            self.replaced.push('?');
            copied = at + c.len_utf8();
            if !set[..count.min(MOST)].contains(&c) {
                if let Some(place) = set.get_mut(count) {
                    *place = c;
                }
                count += 1;
            }
        }
        // A text has at least one segment.
        let without = if bill.charge > 1 {
            self.replaced.push_str(&text[copied..]);
            profile.estimate(&self.replaced).charge
        } else {
            bill.charge
        };
        let cost = Cost {
            rows: 1,
            charges: u64::from(bill.charge.saturating_sub(without)),
        };
        if count > MOST {
            self.others.add(cost);
        } else if count > 0 {
            set[..count].sort_unstable();
            self.add_set(set, cost);
        }
    }

    fn add_set(&mut self, set: Set, cost: Cost) {
        // In most lists a few sets account for most rows. A comparison finds them faster than a hash.
        let first = self.sets.iter().take(FEW).position(|other| other.0 == set);
        match first.or_else(|| self.places.get(&set).copied()) {
            Some(place) => self.sets[place].1.add(cost),
            None if self.sets.len() < SETS => {
                self.places.insert(set, self.sets.len());
                self.sets.push((set, cost));
            }
            None => self.others.add(cost),
        }
    }

    pub(crate) fn merge(&mut self, other: &Self) {
        for &(set, cost) in &other.sets {
            self.add_set(set, cost);
        }
        self.others.add(other.others);
    }

    /// The most expensive sets first, and the sum of all other sets.
    #[must_use]
    pub fn most_expensive(&self, count: usize) -> (Vec<(String, Cost)>, Cost) {
        let mut all = self.sets.clone();
        all.sort_by_key(|&(set, cost)| (std::cmp::Reverse((cost.charges, cost.rows)), set));
        let mut others = self.others;
        for &(_, cost) in all.iter().skip(count) {
            others.add(cost);
        }
        all.truncate(count);
        let shown = all.into_iter().map(|(set, cost)| {
            let characters = set.into_iter().filter(|&c| c != char::MIN);
            (characters.collect(), cost)
        });
        (shown.collect(), others)
    }
}
