//! Reads the bills: texts with the charges that were billed.

use std::path::Path;

use sms_charge_lists::rows::{self, Row};

use crate::failure::Failure;
use crate::lang::campaign as words;
use crate::lang::{self, Localized as _};
use crate::table::{self, Table, TableArgs};

/// The rows of a file that could not be used. Their content is never shown.
pub(super) struct Bills {
    pub(super) problems: Vec<String>,
}

/// What is wrong with a row.
type Problem = String;

impl Bills {
    /// Reads a table with a header, and passes on every text with its charge.
    pub(super) fn read(
        args: &TableArgs,
        text: &str,
        charge: &str,
        mut observe: impl FnMut(&str, u32),
    ) -> Result<Self, Failure> {
        let table = Table::open(args, &[text, charge])?;
        let header = &table.header;
        let find = |name: &str| {
            header
                .find(name, header.0.len())
                .ok_or_else(|| Failure::Said(header.no_column(name)))
        };
        let columns = [find(text)?, find(charge)?];
        header.check_distinct().map_err(Failure::Said)?;
        let (names, is_decoded) = (header.0.clone(), table.is_decoded());
        let is_sheet = table.is_sheet();
        let (mut splitter, line) = table.into_rows();
        let mut problems = Vec::new();
        rows::each(&mut splitter, line, is_sheet, &mut |row| {
            let cell = |column| cell(row, column, &names, is_decoded);
            let bill = columns.map(cell);
            let [Ok(text), Ok(charge)] = bill else {
                let whys = bill.into_iter().filter_map(Result::err);
                problems.extend(whys.take(1).map(|why| at(row, &why)));
                return;
            };
            match charge.trim().parse() {
                Ok(0) => {
                    let why = lang::AT_LEAST_ONE.text();
                    problems.push(at(row, &lang::BAD_CHARGE.with(&[&why])));
                }
                Ok(charge) => observe(text, charge),
                Err(error) => {
                    let error: std::num::ParseIntError = error;
                    problems.push(at(row, &lang::BAD_CHARGE.with(&[&error.localized()])));
                }
            }
        })
        .map_err(|why| Failure::Said(table::told(&why)))?;
        Ok(Self { problems })
    }
}

fn at(row: &Row<'_>, why: &str) -> Problem {
    lang::AT_LINE.with(&[&row.line, &why])
}

/// A cell as text. A row is not used if its number of cells differs from the header, because its text may be
/// incomplete.
fn cell<'r>(
    row: &Row<'r>,
    column: usize,
    names: &[String],
    is_decoded: bool,
) -> Result<&'r str, Problem> {
    if row.is_open {
        return Err(words::NEVER_CLOSED.text().to_owned());
    }
    let found = row.cells.len();
    if found != names.len() {
        let phrase = if found < names.len() {
            lang::SHORT_ROW
        } else {
            lang::LONG_ROW
        };
        return Err(phrase.with(&[&words::CELLS.counted(found), &names.len()]));
    }
    let name = names.get(column).map_or("", String::as_str);
    let content = row.cells.get(column).map_or(&[][..], |cell| &**cell);
    match str::from_utf8(content) {
        Ok(text) if is_decoded && text.contains('\u{FFFD}') => Err(words::UNDECODED.with(&[&name])),
        Ok(text) => Ok(text),
        Err(_) => Err(words::NOT_UTF8.with(&[&name])),
    }
}

/// Refuses to overwrite the bills.
pub(super) fn refuse_to_overwrite(bills: &Path, path: &Path) -> Result<(), Failure> {
    let (Ok(bills), Ok(path)) = (bills.canonicalize(), path.canonicalize()) else {
        return Ok(());
    };
    if bills == path {
        let said = lang::INPUT_IS_OUTPUT.with(&[&path.display()]);
        return Err(Failure::Said(said));
    }
    Ok(())
}
