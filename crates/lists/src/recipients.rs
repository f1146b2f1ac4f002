//! Finds the phone numbers that have an earlier row.

use sms_charge::PhoneNumber;

use crate::batch::Sent;

/// National significant numbers have 12 digits at most, which 40 bits hold.
const BITS: u32 = 40;
const SHARD_BITS: u32 = 8;
const SHARDS: usize = 1 << SHARD_BITS;

/// This many recipients are added at once.
const LATER: usize = 1 << 17;

/// This many lines are kept.
const SHOWN: usize = 5;

/// An odd number. A multiplication by it modulo a power of two can be undone, so no information is lost.
const MIXER: u64 = 0x9E_37_79_B9_7F;

/// Each slot has 4 bytes, so all shards use at most 32 MiB.
const MAX_SLOTS: usize = 1 << 15;

/// A phone number whose bits are mixed.
#[derive(Clone, Copy)]
pub struct Recipient(u64);

impl Recipient {
    pub(crate) fn of(number: PhoneNumber) -> Self {
        Self(national(number).wrapping_mul(MIXER) & ((1 << BITS) - 1))
    }

    /// The upper bits.
    const fn shard(self) -> usize {
        (self.0 >> (BITS - SHARD_BITS)) as usize
    }
}

/// A set of phone numbers. It is exact up to about 7 million.
pub struct Recipients {
    shards: Vec<Shard>,
    /// How many different numbers the set has.
    pub distinct: u64,
    /// How many rows have a number with an earlier row.
    pub repeated: u64,
    /// How many rows could not be compared with all earlier rows, because the set was full.
    pub not_compared: u64,
    /// The lines of the first rows whose recipient has an earlier row.
    pub lines: Vec<u64>,
    later: Vec<(Recipient, u64)>,
    sorted: Vec<(Recipient, u64)>,
}

/// The numbers with the same upper bits after mixing. The lower bits are stored. Shards grow one at a time,
/// which needs little extra memory.
#[derive(Clone, Default)]
struct Shard {
    /// A slot of 0 is free.
    slots: Vec<u32>,
    count: usize,
    has_zero: bool,
}

pub(crate) enum Seen {
    First,
    Again,
    NotCompared,
}

impl Default for Recipients {
    fn default() -> Self {
        Self::new()
    }
}

impl Recipients {
    /// An empty set.
    #[must_use]
    pub fn new() -> Self {
        Self {
            shards: vec![Shard::default(); SHARDS],
            distinct: 0,
            repeated: 0,
            not_compared: 0,
            lines: Vec::new(),
            later: Vec::with_capacity(LATER),
            sorted: Vec::new(),
        }
    }

    /// Adds a recipient and the line of its row, later. It is faster to add many at once, because the shard
    /// is then in the processor's cache.
    fn add_later(&mut self, recipient: Recipient, line: u64) {
        self.later.push((recipient, line));
        if self.later.len() == LATER {
            self.add_all();
        }
    }

    /// Adds the recipients of a block, later. The first row of the block is on `line`.
    pub fn add_block(&mut self, sent: &[Sent], line: u64) {
        for sent in sent {
            self.add_later(sent.recipient, line + u64::from(sent.line));
        }
    }

    /// Adds all recipients that are waiting. Equal recipients keep the order of their rows.
    pub fn add_all(&mut self) {
        let mut later = std::mem::take(&mut self.later);
        let mut starts = [0; SHARDS + 1];
        for (recipient, _) in &later {
            starts[recipient.shard() + 1] += 1;
        }
        for shard in 0..SHARDS {
            starts[shard + 1] += starts[shard];
        }
        self.sorted.resize(later.len(), (Recipient(0), 0));
        for &(recipient, line) in &later {
            let place = &mut starts[recipient.shard()];
            self.sorted[*place] = (recipient, line);
            *place += 1;
        }
        let sorted = std::mem::take(&mut self.sorted);
        let mut lines = Vec::new();
        for &(recipient, line) in &sorted {
            if let Seen::Again = self.add(recipient) {
                lines.push(line);
            }
        }
        lines.sort_unstable();
        for line in lines {
            self.note(line);
        }
        later.clear();
        (self.later, self.sorted) = (later, sorted);
    }

    /// Keeps the line of a row whose recipient has an earlier row.
    pub(crate) fn note(&mut self, line: u64) {
        if self.lines.len() < SHOWN {
            self.lines.push(line);
        }
    }

    pub(crate) fn add(&mut self, Recipient(mixed): Recipient) -> Seen {
        let seen = self.shards[Recipient(mixed).shard()].add(mixed as u32);
        match seen {
            Seen::First => self.distinct += 1,
            Seen::Again => self.repeated += 1,
            Seen::NotCompared => self.not_compared += 1,
        }
        seen
    }
}

impl Shard {
    fn add(&mut self, key: u32) -> Seen {
        if key == 0 {
            let again = std::mem::replace(&mut self.has_zero, true);
            return if again { Seen::Again } else { Seen::First };
        }
        let is_full = (self.count + 1) * 8 > self.slots.len() * 7;
        if is_full && self.slots.len() < MAX_SLOTS {
            self.grow();
        }
        match self.find(key) {
            Place::Taken => Seen::Again,
            Place::Free(_) if is_full && (self.count + 1) * 8 > self.slots.len() * 7 => {
                Seen::NotCompared
            }
            Place::Free(slot) => {
                self.slots[slot] = key;
                self.count += 1;
                Seen::First
            }
        }
    }

    /// The slot where the search for a key begins.
    const fn slot(&self, key: u32) -> usize {
        // The lowest bits are mixed the least.
        (key.wrapping_mul(0x9E37_79B1) >> 16) as usize & self.slots.len().wrapping_sub(1)
    }

    fn find(&self, key: u32) -> Place {
        let mut slot = self.slot(key);
        loop {
            match self.slots[slot] {
                0 => return Place::Free(slot),
                taken if taken == key => return Place::Taken,
                _ => slot = (slot + 1) & (self.slots.len() - 1),
            }
        }
    }

    fn grow(&mut self) {
        let slots = vec![0; (self.slots.len() * 2).max(64)];
        let old = std::mem::replace(&mut self.slots, slots);
        for key in old.into_iter().filter(|&key| key != 0) {
            if let Place::Free(slot) = self.find(key) {
                self.slots[slot] = key;
            }
        }
    }
}

enum Place {
    Taken,
    Free(usize),
}

/// The number without its country code. It begins with 8, so two different numbers stay different.
fn national(number: PhoneNumber) -> u64 {
    let number = u64::from(number);
    let mut power = 1_000_000_000;
    while number >= 63 * power {
        power *= 10;
    }
    number - 62 * power
}
