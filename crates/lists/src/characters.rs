//! Which characters the list pays for.

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

/// A set of characters that stand together in a row, in order; 0 where there are fewer.
type Set = [char; MOST];

/// A row with more different characters is counted with the others.
const MOST: usize = 4;

/// So many sets are told apart.
const SETS: usize = 1 << 13;

/// So many sets are looked at one by one.
const FEW: usize = 8;

/// What some characters have cost: the rows that they stand in, and the segments that those would not need
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

/// Which characters a list pays for. Every row counts for one set, so that the costs add up to the surplus.
#[derive(Default)]
pub struct Characters {
    places: HashMap<Set, usize>,
    /// In the order in which they came, so that the answer does not depend on the threads.
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
        // No text has less than one segment.
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
        // In most lists a few sets are the most of them, and need no hash.
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

    /// The most expensive sets first, and what the rest comes to.
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
