//! Which characters the list pays for.

use std::collections::HashMap;

use sms_charge::{Estimate, Profile};

/// A set of characters that stand together in a row, in order; 0 where there are fewer.
type Set = [char; MOST];

/// A row with more different characters is counted with the others.
const MOST: usize = 4;

/// So many sets are told apart.
const SETS: usize = 1 << 13;

/// What some characters have cost: the rows that they stand in, and the segments that those would not need
/// without them.
#[derive(Clone, Copy, Default)]
pub(super) struct Cost {
    pub(super) rows: u64,
    pub(super) charges: u64,
}

impl Cost {
    const fn add(&mut self, more: Self) {
        self.rows += more.rows;
        self.charges += more.charges;
    }
}

/// Every row counts for one set, so that the costs add up to the surplus.
#[derive(Default)]
pub(super) struct Characters {
    places: HashMap<Set, usize>,
    /// In the order in which they came, so that the answer does not depend on the threads.
    sets: Vec<(Set, Cost)>,
    pub(super) others: Cost,
    /// The row with those characters replaced.
    replaced: String,
}

impl Characters {
    pub(super) fn add(&mut self, profile: &Profile, text: &str, bill: Estimate) {
        let cheapest = profile.estimate("").encoding;
        if bill.encoding == cheapest {
            return;
        }
        let mut set = [char::MIN; MOST];
        let mut count = 0;
        self.replaced.clear();
        let mut encoded = [0; 4];
        for c in text.chars() {
            if profile.estimate(c.encode_utf8(&mut encoded)).encoding == cheapest {
                self.replaced.push(c);
                continue;
            }
            self.replaced.push('?');
            if !set[..count.min(MOST)].contains(&c) {
                if let Some(place) = set.get_mut(count) {
                    *place = c;
                }
                count += 1;
            }
        }
        let without = profile.estimate(&self.replaced).charge;
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
        match self.places.get(&set) {
            Some(&place) => self.sets[place].1.add(cost),
            None if self.sets.len() < SETS => {
                self.places.insert(set, self.sets.len());
                self.sets.push((set, cost));
            }
            None => self.others.add(cost),
        }
    }

    pub(super) fn merge(&mut self, other: &Self) {
        for &(set, cost) in &other.sets {
            self.add_set(set, cost);
        }
        self.others.add(other.others);
    }

    /// The most expensive sets first, and what the rest comes to.
    pub(super) fn most_expensive(&self, count: usize) -> (Vec<(String, Cost)>, Cost) {
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
