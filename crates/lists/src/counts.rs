//! What the rows of a list come to.

use serde::Serialize;
use sms_charge::Estimate;
use sms_charge::campaign::{Campaign, CampaignError, Tariff};
use sms_charge::phone::Operator;

use crate::characters::Characters;
use crate::phone;
use crate::problem::Problem;

/// As many of the most expensive rows are kept.
const KEPT: usize = 5;

/// The sums of some rows.
#[derive(Default)]
pub struct Counts {
    /// What was billed, and what was not.
    pub campaign: Campaign,
    /// The rows that are not empty.
    pub rows: u64,
    /// Rows of empty cells, which are left out.
    pub empty: u64,
    /// Which characters the list pays for.
    pub characters: Characters,
    /// How often each repair was needed.
    pub repaired: phone::Counts,
    /// What cheaper texts would save.
    pub saved: Saved,
    /// The most expensive first.
    pub most_expensive: Vec<Row>,
}

/// What a tier would save in all.
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

/// A row by the line on which it begins: its text is somebody's.
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

    /// Adds the sums of rows that follow, which begin on a line. If one would be too large, nothing is
    /// added.
    pub fn merge(&mut self, more: &Self, line: u64) -> Result<(), CampaignError> {
        self.campaign.merge(&more.campaign)?;
        self.merge_the_rest(more, line);
        Ok(())
    }

    /// For the rows that follow: the sums go on.
    #[must_use]
    pub fn going_on(before: &Self) -> Self {
        Self {
            campaign: before.campaign,
            ..Self::default()
        }
    }

    /// Takes the sums back from what [`Self::going_on`] has made.
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
