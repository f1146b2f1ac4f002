//! Finds columns by their names.
//!
//! The first row may contain a customer's data. A cell that is not a plausible name is never printed.

use sms_charge::phone::ParseOptions;

use crate::lang::campaign as words;
use crate::visible::spelled;

const LONGEST: usize = 40;
const ENOUGH: f64 = 0.8;

/// The names in the first row, without blanks around them.
pub(crate) struct Header(pub(crate) Vec<String>);

impl Header {
    /// Finds the column of this name, first among the first `count` columns, then among the rest. First the
    /// exact name counts, then the name in any case, then the name with `_` for a blank.
    pub(crate) fn find(&self, wanted: &str, count: usize) -> Option<usize> {
        let (first, rest) = self.0.split_at(count.min(self.0.len()));
        find_in(first, wanted).or_else(|| Some(count + find_in(rest, wanted)?))
    }

    pub(crate) fn no_column(&self, wanted: &str) -> String {
        if let Some(message) = self.no_header() {
            return message;
        }
        let nearest = self
            .plausible()
            .map(|name| (strsim::jaro_winkler(&loose(name), &loose(wanted)), name))
            .filter(|(score, _)| *score >= ENOUGH)
            .max_by(|a, b| a.0.total_cmp(&b.0));
        let hint = match nearest {
            Some((_, name)) => words::DID_YOU_MEAN.with(&[&spelled(name)]),
            None => String::new(),
        };
        let names: Vec<_> = self.plausible().collect();
        let others = match self.0.len() - names.len() {
            0 => String::new(),
            1 => words::ONE_MORE_COLUMN.text().to_owned(),
            others => words::MORE_COLUMNS.with(&[&others]),
        };
        let names = names.join(", ");
        let names = format!("{}{others}", spelled(&names));
        words::NO_COLUMN_CALLED.with(&[&spelled(wanted), &hint, &names])
    }

    /// Refuses a name that appears twice.
    pub(crate) fn check_distinct(&self) -> Result<(), String> {
        let names: Vec<_> = self.0.iter().map(|name| plain(name)).collect();
        for (second, name) in names
            .iter()
            .enumerate()
            .filter(|(_, name)| !name.is_empty())
        {
            if let Some(first) = names[..second].iter().position(|other| other == name) {
                if let Some(message) = self.no_header() {
                    return Err(message);
                }
                let (first, second) = (first + 1, second + 1);
                return Err(if is_plausible(name) {
                    words::CALLED_THE_SAME.with(&[&first, &second, &spelled(name)])
                } else {
                    words::ONE_NAME.with(&[&first, &second])
                });
            }
        }
        Ok(())
    }

    fn plausible(&self) -> impl Iterator<Item = &str> {
        let names = self.0.iter().map(String::as_str);
        names.filter(|name| is_plausible(name))
    }

    /// A message if the first row looks like data.
    fn no_header(&self) -> Option<String> {
        let mut cells = (1..).zip(&self.0);
        let why = match cells.find(|(_, cell)| is_data(cell)) {
            Some((column, cell)) if is_number(cell) => words::HOLDS_A_NUMBER.with(&[&column]),
            Some((column, _)) => words::HOLDS_MORE.with(&[&column]),
            None if self.plausible().next().is_none() => words::NO_NAMES.text().to_owned(),
            None => return None,
        };
        Some(words::NO_HEADER.with(&[&why]))
    }
}

fn find_in(names: &[String], wanted: &str) -> Option<usize> {
    let exact = names.iter().position(|name| name == wanted);
    let in_any_case = || names.iter().position(|name| plain(name) == plain(wanted));
    let loosely = || names.iter().position(|name| loose(name) == loose(wanted));
    exact.or_else(in_any_case).or_else(loosely)
}

/// The name in lower case, with one space for any blanks.
fn plain(name: &str) -> String {
    let words: Vec<_> = name.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

/// The same, with a space also for `_` and `-`. The name of a placeholder can't contain blanks.
fn loose(name: &str) -> String {
    plain(&name.replace(['_', '-'], " "))
}

fn is_plausible(name: &str) -> bool {
    let is_fit = |c: char| c.is_alphanumeric() || " _-./()#".contains(c);
    name.chars().count() <= LONGEST
        && name.starts_with(|c: char| c.is_alphabetic() || c == '_')
        && name.chars().all(is_fit)
        && name.split_whitespace().count() <= 4
        // A code has at least four digits.
        && name.chars().filter(|c| c.is_numeric()).count() < 4
        && !is_data(name)
}

fn is_data(cell: &str) -> bool {
    is_number(cell) || cell.chars().count() > LONGEST || cell.split_whitespace().count() > 6
}

/// Whether a cell is a phone number, or another number of many digits.
fn is_number(cell: &str) -> bool {
    let options = ParseOptions::new().bare_eight(true).unwrapped(true);
    options.parse(cell).is_ok() || cell.chars().filter(|c| c.is_numeric()).count() > 4
}
