//! The list in all.

use std::io::{self, Write};
use std::sync::atomic::Ordering;

use serde::Serialize;
use serde_json::{Map, Value, json};
use sms_charge::Estimate;
use sms_charge::campaign::{Campaign, CampaignError, Rejected, Tariff, Totals};
use sms_charge::phone::{Brand, Company, Operator};

use super::characters::Characters;
use super::layout::{About, Layout, Own};
use super::phone::{Counts, REPAIRS};
use super::problem::Problem;
use super::recipients::Recipients;
use super::source::Form;
use crate::lang::campaign as words;
use crate::lang::{Noun, SEGMENTS};
use crate::visible::{self, spelled};
use crate::{lang, money};

const SHOWN: usize = 5;
const BAR: u64 = 40;

const COMPANIES: [Option<Company>; 4] = [
    Some(Company::Telkomsel),
    Some(Company::IndosatOoredooHutchison),
    Some(Company::Xlsmart),
    None,
];

#[derive(Default)]
pub(super) struct Summary {
    campaign: Campaign,
    pub(super) rows: u64,
    /// Rows of empty cells, which are left out.
    pub(super) empty: u64,
    pub(super) characters: Characters,
    pub(super) repaired: Counts,
    pub(super) saved: Saved,
    pub(super) recipients: Option<Recipients>,
    most_expensive: Vec<Row>,
}

/// What a tier would save in all.
#[derive(Default)]
pub(super) struct Saved {
    pub(super) messages: u64,
    pub(super) charges: u64,
    pub(super) cost: u128,
}

impl Saved {
    pub(super) fn add(&mut self, charges: u32, price: u64) {
        self.messages += u64::from(charges > 0);
        self.charges += u64::from(charges);
        self.cost += u128::from(charges) * u128::from(price);
    }
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
    pub(super) fn add(
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
        if self.most_expensive.len() == SHOWN && last.is_some_and(|last| key(last) >= key(&row)) {
            return;
        }
        let place = self
            .most_expensive
            .partition_point(|other| key(other) >= key(&row));
        self.most_expensive.insert(place, row);
        self.most_expensive.truncate(SHOWN);
    }

    pub(super) fn reject(&mut self, problem: Problem) {
        // Nobody has so many rows.
        let _ = self.campaign.reject(problem.rejected());
    }

    /// Adds the summary of rows that follow, which begin on a line. If a sum would be too large, nothing is
    /// added.
    pub(super) fn merge(&mut self, more: &Self, line: u64) -> Result<(), CampaignError> {
        self.campaign.merge(&more.campaign)?;
        self.merge_the_rest(more, line);
        Ok(())
    }

    /// For the rows that follow: the sums go on.
    pub(super) fn going_on(before: &Self) -> Self {
        Self {
            campaign: before.campaign,
            ..Self::default()
        }
    }

    /// Takes the sums back from what [`Self::going_on`] has made.
    pub(super) fn go_on(&mut self, more: &Self, line: u64) {
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

    /// Whether something is in the column `problem`.
    pub(super) fn has_problems(&self, layout: &Layout) -> bool {
        self.rejected().next().is_some()
            || (layout.mark_repeated
                && self.recipients.as_ref().is_some_and(|all| all.repeated > 0))
    }

    fn rejected(&self) -> impl Iterator<Item = (Rejected, u64)> {
        let counts = Rejected::ALL
            .iter()
            .map(|&why| (why, self.campaign.rejected(why)));
        counts.filter(|&(_, count)| count > 0)
    }

    fn repairs(&self) -> impl Iterator<Item = (&'static str, u64)> {
        let counts = REPAIRS.iter().map(|&(_, name)| name).zip(self.repaired);
        counts.filter(|&(_, count)| count > 0)
    }

    pub(super) fn as_json(&self, layout: &Layout) -> Value {
        let by = |name: Option<&str>, totals: Totals| json!({"name": name, "totals": totals});
        let brands = self.campaign.brands();
        let companies = COMPANIES.map(|company| (company, self.campaign.company(company)));
        let companies = companies
            .into_iter()
            .filter(|(_, totals)| totals.messages > 0);
        let rejected = self
            .rejected()
            .map(|(why, count)| (why.as_str().to_owned(), count.into()));
        let repaired = self
            .repairs()
            .map(|(what, count)| (what.to_owned(), count.into()));
        let (sets, others) = self.characters.most_expensive(SHOWN);
        let characters = sets.into_iter().map(|(set, cost)| {
            let points: Vec<_> = set.chars().map(code_point).collect();
            json!({"characters": set, "code_points": points, "rows": cost.rows, "extra_charges": cost.charges})
        });
        let recipients = self.recipients.as_ref().map(|recipients| {
            json!({
                "distinct": recipients.distinct,
                "repeated": recipients.repeated,
                "first_repeated_lines": recipients.lines,
                "not_compared": recipients.not_compared,
            })
        });
        let money = layout.money.as_ref();
        json!({
            "input": about_json(layout),
            "rows": self.rows,
            "empty_rows": self.empty,
            "currency": money.map(|money| &money.currency),
            "overall": self.campaign.overall(),
            "brands": brands.map(|(b, t)| by(b.map(Brand::name), t)).collect::<Vec<_>>(),
            "companies": companies.map(|(c, t)| by(c.map(Company::name), t)).collect::<Vec<_>>(),
            "distribution": self.campaign.distribution().high,
            "recipients": recipients,
            "repaired": repaired.collect::<Map<_, _>>(),
            "rejected": rejected.collect::<Map<_, _>>(),
            "most_expensive": self.most_expensive,
            "characters": characters.collect::<Vec<_>>(),
            "other_characters": {"rows": others.rows, "extra_charges": others.charges},
            "savings": {
                "tier": layout.tier.as_str(),
                "messages": self.saved.messages,
                "charges": self.saved.charges,
                "cost": money.map(|_| u64::try_from(self.saved.cost).unwrap_or(u64::MAX)),
            },
        })
    }

    pub(super) fn write(&self, out: &mut impl Write, layout: &Layout) -> io::Result<()> {
        let cost = |amount: u64| {
            let money = layout.money.as_ref();
            money.map_or(String::new(), |money| money.show(amount))
        };
        let line = |out: &mut dyn Write, name: &str, totals: Totals| {
            let (messages, charges) = (grouped(totals.messages), grouped(totals.charges.high));
            let cost = cost(totals.cost.high);
            let line = format!("  {name:<26} {messages:>13} {charges:>13} {cost:>22}");
            writeln!(out, "{}", line.trim_end())
        };
        write_about(out, layout)?;
        let head = if layout.money.is_some() {
            words::COST.text()
        } else {
            ""
        };
        let head = format!(
            "{:<28} {:>13} {:>13} {head:>22}",
            words::TOTALS.text(),
            words::MESSAGES.text(),
            words::SEGMENTS_BILLED.text()
        );
        writeln!(out, "{}", head.trim_end())?;
        for (brand, totals) in self.campaign.brands() {
            line(
                out,
                brand.map_or(words::UNKNOWN_RANGE.text(), |brand| brand.name()),
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
        line(out, words::ALL.text(), self.campaign.overall())?;
        self.write_recipients(out)?;
        self.write_distribution(out)?;
        self.write_repaired(out)?;
        self.write_rejected(out)?;
        if !self.most_expensive.is_empty() {
            let title = if layout.is_sheet() {
                words::MOST_EXPENSIVE_OF_SHEET
            } else {
                words::MOST_EXPENSIVE
            };
            writeln!(out, "\n{}", title.text())?;
        }
        for row in &self.most_expensive {
            let noun = SEGMENTS.of(row.charge as usize);
            let place = format!("{} {:<12}", words::LINES.of(1), row.line);
            let line = format!("  {place} {:>3} {noun:<8}  {}", row.charge, cost(row.cost));
            writeln!(out, "{}", line.trim_end())?;
        }
        self.write_characters(out)?;
        self.write_saved(out, layout)
    }

    fn write_recipients(&self, out: &mut impl Write) -> io::Result<()> {
        let Some(recipients) = &self.recipients else {
            return Ok(());
        };
        writeln!(out, "\n{}", words::RECIPIENTS.text())?;
        writeln!(
            out,
            "  {:<26} {:>13}",
            words::DISTINCT.text(),
            grouped(recipients.distinct)
        )?;
        if recipients.repeated > 0 {
            let lines: Vec<_> = recipients.lines.iter().map(u64::to_string).collect();
            let more = if recipients.repeated > recipients.lines.len() as u64 {
                " …"
            } else {
                ""
            };
            let (repeated, lines) = (grouped(recipients.repeated), lines.join(", "));
            let line = words::LINES.of(recipients.lines.len());
            writeln!(
                out,
                "  {:<26} {repeated:>13}  {line} {lines}{more}",
                words::HAD_A_ROW.text()
            )?;
        }
        if recipients.not_compared > 0 {
            let rows = grouped(recipients.not_compared);
            writeln!(
                out,
                "  {:<26} {rows:>13}  {}",
                words::NOT_COMPARED.text(),
                words::TOO_MANY.text()
            )?;
        }
        Ok(())
    }

    fn write_repaired(&self, out: &mut impl Write) -> io::Result<()> {
        if self.repairs().next().is_some() {
            writeln!(out, "\n{}", words::MENDED.text())?;
        }
        for (what, count) in self.repairs() {
            writeln!(out, "  {what:<26} {:>13}", grouped(count))?;
        }
        Ok(())
    }

    fn write_saved(&self, out: &mut impl Write, layout: &Layout) -> io::Result<()> {
        let saved = &self.saved;
        let tier = lang::tier(layout.tier);
        if saved.charges == 0 {
            return writeln!(out, "\n{}", words::SAVES_NOTHING.with(&[&tier]));
        }
        let money = match &layout.money {
            Some(money) => format!(", {}", money.show(saved.cost)),
            None => String::new(),
        };
        let charges = counted(saved.charges, SEGMENTS);
        let rows = counted(saved.messages, words::ROWS);
        let told = words::SAVES.with(&[&tier, &charges, &rows]);
        writeln!(out, "\n{told}{money}")
    }

    fn write_distribution(&self, out: &mut impl Write) -> io::Result<()> {
        let counts = self.campaign.distribution().high;
        let most = counts.into_iter().max().unwrap_or(0).max(1);
        let all = self.campaign.overall().messages.max(1);
        writeln!(out, "\n{}", words::BY_SEGMENTS.text())?;
        for (charge, count) in (1..).zip(counts) {
            if count > 0 {
                // In u128, so that no count is too much for the product.
                let length =
                    (u128::from(count) * u128::from(BAR)).div_ceil(u128::from(most)) as usize;
                let per_mille = (u128::from(count) * 1000 + u128::from(all / 2)) / u128::from(all);
                let point = words::POINT.text();
                let percent = format!("{}{point}{}", per_mille / 10, per_mille % 10);
                let more = if charge == 10 { "+" } else { " " };
                let bar = "█".repeat(length);
                writeln!(
                    out,
                    "  {charge:>2}{more} {bar:<40} {:>13} {percent:>5} %",
                    grouped(count)
                )?;
            }
        }
        Ok(())
    }

    fn write_rejected(&self, out: &mut impl Write) -> io::Result<()> {
        if self.rejected().next().is_some() {
            writeln!(out, "\n{}", words::REJECTED.text())?;
        }
        for (why, count) in self.rejected() {
            writeln!(out, "  {:<26} {:>13}", words::rejected(why), grouped(count))?;
        }
        Ok(())
    }

    fn write_characters(&self, out: &mut impl Write) -> io::Result<()> {
        let (sets, others) = self.characters.most_expensive(SHOWN);
        if !sets.is_empty() {
            writeln!(out, "\n{}", words::COSTLY_CHARACTERS.text())?;
        }
        for (set, cost) in sets {
            let (rows, charges) = (
                counted(cost.rows, words::ROWS),
                counted(cost.charges, words::MORE_SEGMENTS),
            );
            let points: Vec<_> = set.chars().map(code_point).collect();
            let shown: Vec<_> = set.chars().map(|c| shown(c).to_string()).collect();
            let (shown, points) = (shown.join(" "), points.join(" "));
            let line = words::CHARACTERS_IN.with(&[&shown, &points, &rows, &charges]);
            writeln!(out, "  {line}")?;
        }
        if others.rows > 0 {
            let (rows, charges) = (
                counted(others.rows, words::ROWS),
                counted(others.charges, words::MORE_SEGMENTS),
            );
            let line = words::ALL_OTHERS_IN.with(&[&rows, &charges]);
            writeln!(out, "  {line}")?;
        }
        Ok(())
    }
}

/// So many of something, in groups of three.
pub(super) fn counted(count: u64, noun: Noun) -> String {
    let of = noun.of(usize::try_from(count).unwrap_or(usize::MAX));
    format!("{} {of}", grouped(count))
}

/// A number in groups of three, as the language of the program writes it.
pub(super) fn grouped(number: impl Into<u128>) -> String {
    money::grouped(number, words::GROUP.text())
}

/// A character, unless a terminal would do something else than show it.
fn shown(c: char) -> char {
    if visible::is_visible(c) { c } else { ' ' }
}

fn delimiter_name(delimiter: u8) -> Option<&'static str> {
    match delimiter {
        b',' => Some(words::COMMA.text()),
        b';' => Some(words::SEMICOLON.text()),
        b'\t' => Some(words::TAB.text()),
        _ => None,
    }
}

fn line_end_name(line_end: &str) -> &'static str {
    match line_end {
        "\r\n" => "CR LF",
        "\r" => "CR",
        _ => "LF",
    }
}

/// Says how the list was read.
fn write_about(out: &mut impl Write, layout: &Layout) -> io::Result<()> {
    let About {
        form,
        decoded,
        damage,
        own,
    } = &layout.about;
    match form {
        Form::Sheet(name) => {
            let sheet = words::READ_AS_SHEET.with(&[&spelled(name)]);
            writeln!(out, "{sheet}")?;
        }
        Form::Text { encoding, mark } => {
            let mark = if *mark { words::WITH_MARK.text() } else { "" };
            let delimiter = match delimiter_name(layout.delimiter) {
                Some(name) => name.to_owned(),
                None => format!("{:?}", char::from(layout.delimiter)),
            };
            let line_end = line_end_name(layout.line_end);
            let encoding = encoding.name();
            let how = words::READ_AS.with(&[&encoding, &mark, &delimiter, &line_end]);
            writeln!(out, "{how}")?;
        }
    }
    if *decoded {
        writeln!(out, "{}", words::WRITTEN_AS_UTF8.text())?;
    }
    if damage.load(Ordering::Relaxed) {
        writeln!(out, "{}", words::SOME_UNREAD.text())?;
    }
    if own.is_some() {
        writeln!(out, "{}", words::MADE_AGAIN.text())?;
    }
    writeln!(out)
}

fn about_json(layout: &Layout) -> Value {
    let About {
        form,
        damage,
        own,
        decoded: _,
    } = &layout.about;
    let own = matches!(own, Some(Own::Marked | Own::Raw));
    match form {
        Form::Sheet(name) => json!({"form": "xlsx", "sheet": name, "earlier_run": own}),
        Form::Text { encoding, mark } => json!({
            "form": "text",
            "encoding": encoding.name(),
            "byte_order_mark": mark,
            "damaged": damage.load(Ordering::Relaxed),
            "delimiter": char::from(layout.delimiter),
            "line_end": line_end_name(layout.line_end),
            "earlier_run": own,
        }),
    }
}

fn code_point(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}
