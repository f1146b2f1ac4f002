//! Which characters the list pays for.

use std::collections::HashMap;

use sms_charge::{Encoding, Estimate, estimate, gsm7};

use crate::source::Pieces;

/// What a character outside GSM-7 has cost: the rows it stands in, and the segments that they
/// would not need if no such character were in them.
#[derive(Clone, Copy, Default)]
pub(crate) struct Cost {
    pub(crate) rows: u64,
    pub(crate) charges: u64,
}

/// As many entries at most as there are characters in Unicode.
#[derive(Default)]
pub(crate) struct Characters {
    costs: HashMap<char, Cost>,
    /// The row with those characters replaced, and each of them once.
    replaced: String,
    seen: Vec<char>,
}

impl Characters {
    pub(crate) fn add(&mut self, pieces: &Pieces<'_>, bill: Estimate) {
        if bill.encoding == Encoding::Gsm7 {
            return;
        }
        self.replaced.clear();
        self.seen.clear();
        match pieces {
            Pieces::One(text) => self.read(text),
            Pieces::Filled(template, values) => {
                if let Ok(message) = template.render_positional(values) {
                    message.pieces().for_each(|piece| self.read(piece));
                }
            }
        }
        let charges = u64::from(bill.charge.saturating_sub(estimate(&self.replaced).charge));
        for &c in &self.seen {
            let cost = self.costs.entry(c).or_default();
            cost.rows += 1;
            cost.charges += charges;
        }
    }

    fn read(&mut self, piece: &str) {
        for c in piece.chars() {
            if gsm7::septets(c).is_some() {
                self.replaced.push(c);
            } else {
                self.replaced.push('?');
                if !self.seen.contains(&c) {
                    self.seen.push(c);
                }
            }
        }
    }

    /// The most expensive first.
    pub(crate) fn most_expensive(&self, count: usize) -> Vec<(char, Cost)> {
        let mut all: Vec<_> = self.costs.iter().map(|(&c, &cost)| (c, cost)).collect();
        all.sort_by_key(|&(c, cost)| (std::cmp::Reverse((cost.charges, cost.rows)), c));
        all.truncate(count);
        all
    }
}
