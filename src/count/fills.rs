//! Filling segments by every pair of tables at once, for texts that arrive in pieces.

#![expect(
    clippy::indexing_slicing,
    reason = "the loops test that a place is below the length"
)]

use super::choice::Choice;
use super::fill::Fill;
use super::profile::Profile;
use crate::national::tally::{Tally, Written};

/// The tally of a message by every pair of tables, and how far each pair has filled its segments.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fills {
    tally: Tally,
    /// One for each place of the tally. Once the tally has lost a place, its fill is not read.
    fills: [Fill; Tally::PLACES],
}

impl Fills {
    /// Starts with the gateway's prefix; `None` if the gateway uses only the default tables.
    pub(super) const fn begun(profile: &Profile) -> Option<Self> {
        let Some(mut tally) = profile.tally() else {
            return None;
        };
        let gsm7 = profile.capacities.gsm7;
        let mut fills = [Fill::new(gsm7); Tally::PLACES];
        let mut place = 0;
        while place < Tally::PLACES {
            if let Some(capacity) = gsm7.with_header_elements(Tally::elements(place)) {
                fills[place] = Fill::new(capacity);
            }
            place += 1;
        }
        profile.tally_added(&profile.before, &mut tally);
        place = 0;
        while place < Tally::PLACES {
            if let Some(written) = tally.at(place) {
                let splits_cr_lf = !profile.keeps_clusters();
                fills[place].push_added(&profile.before, written.coding, splits_cr_lf);
            }
            place += 1;
        }
        Some(Self { tally, fills })
    }

    /// Adds a character as it is sent.
    pub(super) const fn push(&mut self, c: char, profile: &Profile) {
        let without = profile.alphabets.push(&mut self.tally, c);
        let mut place = 0;
        while place < Tally::PLACES {
            if self.tally.has(place) {
                self.fills[place].push_whole(1 + Tally::is_in(without, place) as usize);
            }
            place += 1;
        }
    }

    /// Adds a CR LF that stays whole.
    pub(super) const fn push_cr_lf(&mut self, profile: &Profile) {
        profile.alphabets.push(&mut self.tally, '\r');
        profile.alphabets.push(&mut self.tally, '\n');
        let mut place = 0;
        while place < Tally::PLACES {
            self.fills[place].push_whole(2);
            place += 1;
        }
    }

    /// Adds a number of characters that take one septet by every pair, or two by every pair.
    pub(super) const fn push_many(&mut self, characters: usize, are_pairs: bool) {
        if are_pairs {
            self.tally.push_pairs(characters);
        } else {
            self.tally.push_ones(characters);
        }
        let mut place = 0;
        while place < Tally::PLACES {
            if are_pairs {
                self.fills[place].push_pairs(characters);
            } else {
                self.fills[place].push_ones(characters);
            }
            place += 1;
        }
    }

    /// The message with the best pair of tables; `None` if no pair can write all of it. `holds_cr`
    /// says that a last CR is held back and not yet counted.
    pub(super) const fn best(&self, holds_cr: bool, profile: &Profile) -> Option<Choice> {
        let whole = self.whole(holds_cr, profile);
        let mut best = None;
        let mut place = 0;
        while place < Tally::PLACES {
            if profile.may_be_best(&whole, place)
                && let Some(written) = whole.at(place)
            {
                best = Some(choice(self.fills[place], written, holds_cr, profile).better_of(best));
            }
            place += 1;
        }
        best
    }

    /// The highest charge by any pair that can write all of the message.
    pub(super) const fn highest(&self, holds_cr: bool, profile: &Profile) -> u32 {
        let whole = self.whole(holds_cr, profile);
        let mut highest = 0;
        let mut place = 0;
        while place < Tally::PLACES {
            if let Some(written) = whole.at(place) {
                let charge = choice(self.fills[place], written, holds_cr, profile).charge;
                if highest < charge {
                    highest = charge;
                }
            }
            place += 1;
        }
        #[expect(clippy::cast_possible_truncation, reason = "the bound is tested")]
        if highest > u32::MAX as usize {
            u32::MAX
        } else {
            highest as u32
        }
    }

    /// The tally of the whole message.
    pub(super) const fn whole(&self, holds_cr: bool, profile: &Profile) -> Tally {
        let mut tally = self.tally;
        if holds_cr {
            profile.alphabets.push(&mut tally, '\r');
        }
        profile.tally_added(&profile.after, &mut tally);
        tally
    }
}

/// The message with one pair of tables: what has filled segments so far, a CR that is held back,
/// and the gateway's suffix.
const fn choice(mut fill: Fill, written: Written, holds_cr: bool, profile: &Profile) -> Choice {
    if holds_cr {
        fill.push_whole(1);
    }
    let splits_cr_lf = !profile.keeps_clusters();
    fill.push_added(&profile.after, written.coding, splits_cr_lf);
    let capacity = profile.capacity(written.coding);
    let charge = profile.charge_from_counts(capacity, written.septets, fill.segments());
    Choice::new(written, charge, capacity)
}
