//! The sums over the rows of a list.

use serde::Serialize;
use sms_charge::Estimate;
use sms_charge::campaign::{Campaign, CampaignError, Tariff};
use sms_charge::phone::Operator;

use crate::characters::Characters;
use crate::phone;
use crate::problem::Problem;

/// How many of the most expensive rows are kept.
const KEPT: usize = 5;

/// The sums of some rows.
#[derive(Default)]
pub struct Counts {
    /// The rows that are billed, and the rows that are rejected.
    pub campaign: Campaign,
    /// The rows that are not empty.
    pub rows: u64,
    /// The rows whose cells are all empty. They are not written.
    pub empty: u64,
    /// Which characters make the list more expensive.
    pub characters: Characters,
    /// How often each repair was needed.
    pub repaired: phone::Counts,
    /// What cheaper texts would save.
    pub saved: Saved,
    /// The most expensive rows, most expensive first.
    pub most_expensive: Vec<Row>,
}

/// What the replacements of a tier would save in the whole list.
#[derive(Default)]
pub struct Saved {
    /// Rows that would be cheaper.
    pub messages: u64,
    /// Segments.
    pub charges: u64,
    /// Money.
    pub cost: u128,
}

impl Saved {
    pub(crate) fn add(&mut self, charges: u32, price: u64) {
        self.messages += u64::from(charges > 0);
        self.charges += u64::from(charges);
        self.cost += u128::from(charges) * u128::from(price);
    }
}

/// A row, named by the line on which it begins. It does not hold the text, which is private.
#[derive(Clone, Copy, Serialize)]
pub struct Row {
    /// Its line.
    pub line: u64,
    /// Its segments.
    pub charge: u32,
    /// Its price.
    pub cost: u64,
}

impl Counts {
    /// Adds a row, and says what it costs.
    pub(crate) fn add(
        &mut self,
        operator: Option<Operator>,
        estimate: Estimate,
        tariff: &Tariff,
        line: u64,
    ) -> Result<u64, CampaignError> {
        let before = self.campaign.overall().cost.high;
        self.campaign.add(operator, estimate, tariff)?;
        let row = Row {
            line,
            charge: estimate.charge,
            cost: self.campaign.overall().cost.high - before,
        };
        self.rank(row);
        Ok(row.cost)
    }

    /// Keeps a row if it is among the most expensive.
    fn rank(&mut self, row: Row) {
        let key = |row: &Row| (row.cost, row.charge);
        let last = self.most_expensive.last();
        if self.most_expensive.len() == KEPT && last.is_some_and(|last| key(last) >= key(&row)) {
            return;
        }
        let place = self
            .most_expensive
            .partition_point(|other| key(other) >= key(&row));
        self.most_expensive.insert(place, row);
        self.most_expensive.truncate(KEPT);
    }

    pub(crate) fn reject(&mut self, problem: Problem) {
        // No list has that many rows.
        let _ = self.campaign.reject(problem.rejected());
    }

    /// Adds the sums of the rows that follow. The first of them is on `line`. If a sum would be too large,
    /// nothing is added.
    pub fn merge(&mut self, more: &Self, line: u64) -> Result<(), CampaignError> {
        self.campaign.merge(&more.campaign)?;
        self.merge_the_rest(more, line);
        Ok(())
    }

    /// Empty sums for the rows that follow, which continue the sums of `before`.
    #[must_use]
    pub fn going_on(before: &Self) -> Self {
        Self {
            campaign: before.campaign,
            ..Self::default()
        }
    }

    /// Takes over the sums that [`Self::going_on`] began.
    pub fn go_on(&mut self, more: &Self, line: u64) {
        self.campaign = more.campaign;
        self.merge_the_rest(more, line);
    }

    fn merge_the_rest(&mut self, more: &Self, line: u64) {
        self.rows += more.rows;
        self.empty += more.empty;
        self.characters.merge(&more.characters);
        for (count, more) in self.repaired.iter_mut().zip(more.repaired) {
            *count += more;
        }
        self.saved.messages += more.saved.messages;
        self.saved.charges += more.saved.charges;
        self.saved.cost += more.saved.cost;
        for &row in &more.most_expensive {
            self.rank(Row {
                line: line + row.line,
                ..row
            });
        }
    }
}
