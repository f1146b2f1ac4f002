//! The summary of a list.

use std::io::{self, Write};
use std::sync::atomic::Ordering;

use serde_json::{Map, Value, json};
use sms_charge::campaign::{Rejected, Totals};
use sms_charge::phone::{Brand, Company};
use sms_charge_lists::counts::Counts;
use sms_charge_lists::layout::Layout;
use sms_charge_lists::phone::REPAIRS;
use sms_charge_lists::recipients::Recipients;
use sms_charge_lists::source::Form;

use super::layout::About;
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

pub(super) struct Summary {
    pub(super) counts: Counts,
    pub(super) recipients: Recipients,
}

impl Summary {
    /// Whether a row has a text in the column `problem`.
    pub(super) fn has_problems(&self, layout: &Layout) -> bool {
        self.rejected().next().is_some() || (layout.mark_repeated && self.recipients.repeated > 0)
    }

    fn rejected(&self) -> impl Iterator<Item = (Rejected, u64)> {
        let counts = Rejected::ALL
            .iter()
            .map(|&why| (why, self.counts.campaign.rejected(why)));
        counts.filter(|&(_, count)| count > 0)
    }

    fn repairs(&self) -> impl Iterator<Item = (&'static str, u64)> {
        let counts = REPAIRS.into_iter().zip(self.counts.repaired);
        counts.filter(|&(_, count)| count > 0)
    }

    pub(super) fn as_json(&self, about: &About) -> Value {
        let by = |name: Option<&str>, totals: Totals| json!({"name": name, "totals": totals});
        let brands = self.counts.campaign.brands();
        let companies = COMPANIES.map(|company| (company, self.counts.campaign.company(company)));
        let companies = companies
            .into_iter()
            .filter(|(_, totals)| totals.messages > 0);
        let rejected = self
            .rejected()
            .map(|(why, count)| (why.as_str().to_owned(), count.into()));
        let repaired = self
            .repairs()
            .map(|(what, count)| (what.to_owned(), count.into()));
        let (sets, others) = self.counts.characters.most_expensive(SHOWN);
        let characters = sets.into_iter().map(|(set, cost)| {
            let points: Vec<_> = set.chars().map(code_point).collect();
            json!({"characters": set, "code_points": points, "rows": cost.rows, "extra_charges": cost.charges})
        });
        let recipients = &self.recipients;
        let recipients = json!({
            "distinct": recipients.distinct,
            "repeated": recipients.repeated,
            "first_repeated_lines": recipients.lines,
            "not_compared": recipients.not_compared,
        });
        let money = about.money.as_ref();
        json!({
            "input": about_json(about),
            "rows": self.counts.rows,
            "empty_rows": self.counts.empty,
            "currency": money.map(|money| &money.currency),
            "overall": self.counts.campaign.overall(),
            "brands": brands.map(|(b, t)| by(b.map(Brand::name), t)).collect::<Vec<_>>(),
            "companies": companies.map(|(c, t)| by(c.map(Company::name), t)).collect::<Vec<_>>(),
            "distribution": self.counts.campaign.distribution().high,
            "recipients": recipients,
            "repaired": repaired.collect::<Map<_, _>>(),
            "rejected": rejected.collect::<Map<_, _>>(),
            "most_expensive": self.counts.most_expensive,
            "characters": characters.collect::<Vec<_>>(),
            "other_characters": {"rows": others.rows, "extra_charges": others.charges},
            "savings": {
                "tier": about.layout.tier.as_str(),
                "messages": self.counts.saved.messages,
                "charges": self.counts.saved.charges,
                "cost": money.map(|_| u64::try_from(self.counts.saved.cost).unwrap_or(u64::MAX)),
            },
        })
    }

    pub(super) fn write(&self, out: &mut impl Write, about: &About) -> io::Result<()> {
        let cost = |amount: u64| {
            let money = about.money.as_ref();
            money.map_or(String::new(), |money| money.show(amount))
        };
        let line = |out: &mut dyn Write, name: &str, totals: Totals| {
            let (messages, charges) = (grouped(totals.messages), grouped(totals.charges.high));
            let cost = cost(totals.cost.high);
            let line = format!("  {name:<26} {messages:>13} {charges:>13} {cost:>22}");
            writeln!(out, "{}", line.trim_end())
        };
        write_about(out, about)?;
        let head = if about.money.is_some() {
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
        for (brand, totals) in self.counts.campaign.brands() {
            line(
                out,
                brand.map_or(words::UNKNOWN_RANGE.text(), |brand| brand.name()),
                totals,
            )?;
        }
        for company in COMPANIES {
            let totals = self.counts.campaign.company(company);
            let name = company.map_or("", |company| company.name());
            if totals.messages > 0 && company.is_some() && company != Some(Company::Telkomsel) {
                line(out, &format!("= {name}"), totals)?;
            }
        }
        line(out, words::ALL.text(), self.counts.campaign.overall())?;
        self.write_recipients(out)?;
        self.write_distribution(out)?;
        self.write_repaired(out)?;
        self.write_rejected(out)?;
        if !self.counts.most_expensive.is_empty() {
            let title = if about.layout.is_sheet {
                words::MOST_EXPENSIVE_OF_SHEET
            } else {
                words::MOST_EXPENSIVE
            };
            writeln!(out, "\n{}", title.text())?;
        }
        for row in &self.counts.most_expensive {
            let noun = SEGMENTS.of(row.charge as usize);
            let place = format!("{} {:<12}", words::LINES.of(1), row.line);
            let line = format!("  {place} {:>3} {noun:<8}  {}", row.charge, cost(row.cost));
            writeln!(out, "{}", line.trim_end())?;
        }
        self.write_characters(out)?;
        self.write_saved(out, about)
    }

    fn write_recipients(&self, out: &mut impl Write) -> io::Result<()> {
        let recipients = &self.recipients;
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

    fn write_saved(&self, out: &mut impl Write, about: &About) -> io::Result<()> {
        let saved = &self.counts.saved;
        let tier = lang::tier(about.layout.tier);
        if saved.charges == 0 {
            return writeln!(out, "\n{}", words::SAVES_NOTHING.with(&[&tier]));
        }
        let money = match &about.money {
            Some(money) => format!(", {}", money.show(saved.cost)),
            None => String::new(),
        };
        let charges = counted(saved.charges, SEGMENTS);
        let rows = counted(saved.messages, words::ROWS);
        let told = words::SAVES.with(&[&tier, &charges, &rows]);
        writeln!(out, "\n{told}{money}")
    }

    fn write_distribution(&self, out: &mut impl Write) -> io::Result<()> {
        let counts = self.counts.campaign.distribution().high;
        let most = counts.into_iter().max().unwrap_or(0).max(1);
        let all = self.counts.campaign.overall().messages.max(1);
        writeln!(out, "\n{}", words::BY_SEGMENTS.text())?;
        for (charge, count) in (1..).zip(counts) {
            if count > 0 {
                // In u128, because the product may be too large for u64.
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
        let (sets, others) = self.counts.characters.most_expensive(SHOWN);
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

/// A number and a noun, such as `1,234 rows`.
pub(super) fn counted(count: u64, noun: Noun) -> String {
    let of = noun.of(usize::try_from(count).unwrap_or(usize::MAX));
    format!("{} {of}", grouped(count))
}

/// A number in groups of three, as the language of the program writes it.
pub(super) fn grouped(number: impl Into<u128>) -> String {
    money::grouped(number, words::GROUP.text())
}

/// A character, or U+FFFD if a terminal would not simply show it.
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
fn write_about(out: &mut impl Write, about: &About) -> io::Result<()> {
    let About {
        layout,
        form,
        damage,
        money: _,
    } = about;
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
    if layout.decoded {
        writeln!(out, "{}", words::WRITTEN_AS_UTF8.text())?;
    }
    if damage.load(Ordering::Relaxed) {
        writeln!(out, "{}", words::SOME_UNREAD.text())?;
    }
    if layout.own.is_some() {
        writeln!(out, "{}", words::MADE_AGAIN.text())?;
    }
    writeln!(out)
}

fn about_json(about: &About) -> Value {
    let About {
        layout,
        form,
        damage,
        money: _,
    } = about;
    let own = layout.own.is_some();
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
