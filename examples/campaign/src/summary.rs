//! The list in all.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::{Value, json};
use sms_charge::Estimate;
use sms_charge::campaign::Campaign;
use sms_charge::campaign::{CampaignError, Rejected, Totals};
use sms_charge::phone::{Company, Operator};

use crate::characters::Characters;
use crate::problem::Problem;
use crate::tariff::{Money, grouped};

const SHOWN: usize = 5;
const BAR: u64 = 40;

const COMPANIES: [Option<Company>; 4] = [
    Some(Company::Telkomsel),
    Some(Company::IndosatOoredooHutchison),
    Some(Company::Xlsmart),
    None,
];

#[derive(Default)]
pub(crate) struct Summary {
    campaign: Campaign,
    pub(crate) characters: Characters,
    most_expensive: Vec<Row>,
}

/// A row by the line on which it begins: its text is somebody's.
#[derive(Clone, Copy, Serialize)]
struct Row {
    line: u64,
    charge: u32,
    cost: u64,
}

impl Summary {
    /// Adds a row, and says what it costs.
    pub(crate) fn add(
        &mut self,
        operator: &Option<Operator>,
        estimate: Estimate,
        money: &Money,
        line: u64,
    ) -> Result<u64, CampaignError> {
        let before = self.campaign.overall().cost.high;
        self.campaign.add(*operator, estimate, &money.tariff)?;
        let row = Row {
            line,
            charge: estimate.charge,
            cost: self.campaign.overall().cost.high - before,
        };
        let key = |row: &Row| (row.cost, row.charge);
        if self.most_expensive.len() < SHOWN
            || self
                .most_expensive
                .last()
                .is_some_and(|last| key(last) < key(&row))
        {
            let place = self
                .most_expensive
                .partition_point(|other| key(other) >= key(&row));
            self.most_expensive.insert(place, row);
            self.most_expensive.truncate(SHOWN);
        }
        Ok(row.cost)
    }

    pub(crate) fn reject(&mut self, problem: Problem) -> Result<(), CampaignError> {
        self.campaign.reject(problem.rejected())
    }

    pub(crate) fn has_problems(&self) -> bool {
        self.rejected().next().is_some()
    }

    fn rejected(&self) -> impl Iterator<Item = (Rejected, u64)> {
        let counts = Rejected::ALL
            .iter()
            .map(|&why| (why, self.campaign.rejected(why)));
        counts.into_iter().filter(|&(_, count)| count > 0)
    }

    pub(crate) fn as_json(&self, money: &Money) -> Value {
        let by = |name: Option<&str>, totals: Totals| json!({"name": name, "totals": totals});
        let brands = self.campaign.brands();
        let companies = COMPANIES.map(|company| (company, self.campaign.company(company)));
        let companies = companies
            .into_iter()
            .filter(|(_, totals)| totals.messages > 0);
        let rejected = self
            .rejected()
            .map(|(why, count)| (why.as_str().to_owned(), count.into()));
        let characters = self.characters.most_expensive(SHOWN).into_iter().map(|(c, cost)| {
            json!({"character": c, "code_point": code_point(c), "rows": cost.rows, "extra_charges": cost.charges})
        });
        json!({
            "currency": money.currency,
            "overall": self.campaign.overall(),
            "brands": brands.map(|(b, t)| by(b.map(|b| b.name()), t)).collect::<Vec<_>>(),
            "companies": companies.map(|(c, t)| by(c.map(|c| c.name()), t)).collect::<Vec<_>>(),
            "distribution": self.campaign.distribution().high,
            "rejected": rejected.collect::<serde_json::Map<_, _>>(),
            "most_expensive": self.most_expensive,
            "characters": characters.collect::<Vec<_>>(),
        })
    }

    pub(crate) fn write(&self, out: &mut impl Write, money: &Money) -> io::Result<()> {
        let line = |out: &mut dyn Write, name: &str, totals: Totals| {
            let (messages, charges) = (grouped(totals.messages), grouped(totals.charges.high));
            let cost = money.show(totals.cost.high);
            writeln!(out, "  {name:<26} {messages:>13} {charges:>13} {cost:>22}")
        };
        writeln!(
            out,
            "{:<28} {:>13} {:>13} {:>22}",
            "Totals", "messages", "segments", "cost"
        )?;
        for (brand, totals) in self.campaign.brands() {
            line(
                out,
                brand.map_or("unknown range", |brand| brand.name()),
                totals,
            )?;
        }
        for company in COMPANIES {
            let totals = self.campaign.company(company);
            let name = company.map_or("", |company| company.name());
            if totals.messages > 0 && company.is_some() && company != Some(Company::Telkomsel) {
                line(out, &format!("= {name}"), totals)?;
            }
        }
        line(out, "all", self.campaign.overall())?;
        self.write_distribution(out)?;
        self.write_rejected(out)?;
        if !self.most_expensive.is_empty() {
            writeln!(out, "\nMost expensive rows, by the line they begin on")?;
        }
        for row in &self.most_expensive {
            let cost = money.show(row.cost);
            let noun = if row.charge == 1 {
                "segment"
            } else {
                "segments"
            };
            writeln!(
                out,
                "  line {:<12} {:>3} {noun:<8}  {cost}",
                row.line, row.charge
            )?;
        }
        self.write_characters(out)
    }

    fn write_distribution(&self, out: &mut impl Write) -> io::Result<()> {
        let counts = self.campaign.distribution().high;
        let most = counts.into_iter().max().unwrap_or(0).max(1);
        let all = self.campaign.overall().messages.max(1);
        writeln!(out, "\nMessages by their number of segments")?;
        for (charge, count) in (1..).zip(counts) {
            if count > 0 {
                // In u128, so that no count is too much for the product.
                let length =
                    (u128::from(count) * u128::from(BAR)).div_ceil(u128::from(most)) as usize;
                let percent = count as f64 * 100.0 / all as f64;
                let more = if charge == 10 { "+" } else { " " };
                let bar = "█".repeat(length);
                writeln!(
                    out,
                    "  {charge:>2}{more} {bar:<40} {:>13} {percent:>5.1} %",
                    grouped(count)
                )?;
            }
        }
        Ok(())
    }

    fn write_rejected(&self, out: &mut impl Write) -> io::Result<()> {
        if self.has_problems() {
            writeln!(out, "\nRows with a problem, not counted above")?;
        }
        for (why, count) in self.rejected() {
            writeln!(out, "  {:<26} {:>13}", why.as_str(), grouped(count))?;
        }
        Ok(())
    }

    fn write_characters(&self, out: &mut impl Write) -> io::Result<()> {
        let most_expensive = self.characters.most_expensive(SHOWN);
        if !most_expensive.is_empty() {
            writeln!(
                out,
                "\nCharacters that cost most: without them the row would be GSM-7"
            )?;
        }
        for (c, cost) in most_expensive {
            let shown = if c.is_control() || c.is_whitespace() {
                ' '
            } else {
                c
            };
            let (rows, charges) = (grouped(cost.rows), grouped(cost.charges));
            writeln!(
                out,
                "  {shown} {:<8} in {rows} rows, {charges} more segments",
                code_point(c)
            )?;
        }
        Ok(())
    }
}

fn code_point(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}
