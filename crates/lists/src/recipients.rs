//! Which numbers have had a row before.

use sms_charge::PhoneNumber;

use crate::batch::Sent;

/// National significant numbers have 12 digits at most, which 40 bits hold.
const BITS: u32 = 40;
const SHARD_BITS: u32 = 8;
const SHARDS: usize = 1 << SHARD_BITS;

/// So many recipients are added at once.
const LATER: usize = 1 << 17;

/// So many lines are kept.
const SHOWN: usize = 5;

/// Any odd number: multiplying by it modulo a power of two can be undone, so that nothing is lost.
const MIXER: u64 = 0x9E_37_79_B9_7F;

/// With 4 bytes to a slot, all shards take 32 MiB at most.
const MAX_SLOTS: usize = 1 << 15;

/// A number, mixed.
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

/// A set of numbers, exact up to some 7 million.
pub struct Recipients {
    shards: Vec<Shard>,
    /// How many numbers there are.
    pub distinct: u64,
    /// Rows whose number has had one before.
    pub repeated: u64,
    /// Rows that could not be compared with all before them, since the set is full.
    pub not_compared: u64,
    /// The lines of the first rows whose recipient has had one before.
    pub lines: Vec<u64>,
    later: Vec<(Recipient, u64)>,
    sorted: Vec<(Recipient, u64)>,
}

/// The numbers that share the upper bits of their mix, by its lower bits. They grow one at a time, so that
/// growing takes little memory.
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
    /// No number yet.
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

    /// Adds a recipient and the line of its row some time: many at once are faster, since those of a shard
    /// find it in the processor's cache.
    fn add_later(&mut self, recipient: Recipient, line: u64) {
        self.later.push((recipient, line));
        if self.later.len() == LATER {
            self.add_all();
        }
    }

    /// Adds those of a block whose first row is on a line, some time.
    pub fn add_block(&mut self, sent: &[Sent], line: u64) {
        for sent in sent {
            self.add_later(sent.recipient, line + u64::from(sent.line));
        }
    }

    /// Adds those that are to be added. Among equal ones the order is that of the rows.
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

    /// Notes the line of a row whose recipient has had one before.
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

    /// Where a key is looked for first.
    const fn slot(&self, key: u32) -> usize {
        // The lowest bits are mixed least.
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

/// The number without its country code. It begins with 8, so that no two are one.
fn national(number: PhoneNumber) -> u64 {
    let number = u64::from(number);
    let mut power = 1_000_000_000;
    while number >= 63 * power {
        power *= 10;
    }
    number - 62 * power
}
