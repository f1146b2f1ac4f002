//! The file of bills: texts with the charges that were billed.

use std::path::Path;

use csv::{ReaderBuilder, StringRecord};

use crate::failure::Failure;
use crate::input;
use crate::lang::{self, Told as _};

/// What could not be used of a file. Nothing of a row is in it.
pub(super) struct Bills {
    pub(super) problems: Vec<String>,
}

impl Bills {
    /// Reads a file with a header, and hands on every text with its charge.
    pub(super) fn read(
        path: &Path,
        text: &str,
        charge: &str,
        mut observe: impl FnMut(&str, u32),
    ) -> Result<Self, Failure> {
        let source = input::file(path)?;
        let mut reader = ReaderBuilder::new()
            .delimiter(delimiter(&source))
            .flexible(true)
            .from_reader(source.as_bytes());
        let headers = reader.headers().map_err(|error| said(path, &error))?;
        let (text_at, charge_at) = match (find(headers, text), find(headers, charge)) {
            (Some(text), Some(charge)) => (text, charge),
            (None, _) => return Err(no_column(path, headers, text)),
            (_, None) => return Err(no_column(path, headers, charge)),
        };
        let mut problems = Vec::new();
        let mut row = StringRecord::new();
        while reader
            .read_record(&mut row)
            .map_err(|error| said(path, &error))?
        {
            let line = row.position().map_or(0, csv::Position::line);
            let (Some(text), Some(charge)) = (row.get(text_at), row.get(charge_at)) else {
                problems.push(lang::SHORT_ROW.with(&[&line]));
                continue;
            };
            match charge.trim().parse() {
                Ok(0) => {
                    let why = lang::AT_LEAST_ONE.text();
                    problems.push(lang::BAD_CHARGE.with(&[&line, &why]));
                }
                Ok(charge) => observe(text, charge),
                Err(error) => {
                    let error: std::num::ParseIntError = error;
                    problems.push(lang::BAD_CHARGE.with(&[&line, &error.told()]));
                }
            }
        }
        Ok(Self { problems })
    }
}

/// The one of `,` `;` and tab that the first line has most of.
fn delimiter(source: &str) -> u8 {
    let header = source.lines().next().unwrap_or_default();
    let count = |delimiter: u8| header.bytes().filter(|&b| b == delimiter).count();
    let most = [b',', b';', b'\t']
        .into_iter()
        .rev()
        .max_by_key(|&b| count(b));
    most.unwrap_or(b',')
}

/// A column by its name, in any case and with blanks around it.
fn find(headers: &StringRecord, name: &str) -> Option<usize> {
    headers
        .iter()
        .position(|header| header.trim().eq_ignore_ascii_case(name.trim()))
}

/// The names of the columns that there are; but where the first row is no header, not what it holds.
fn no_column(path: &Path, headers: &StringRecord, name: &str) -> Failure {
    let is_name = |header: &str| {
        let header = header.trim();
        let mut letters = header.chars();
        letters.next().is_some_and(char::is_alphabetic)
            && header.chars().count() <= 32
            && letters.all(|c| c.is_alphabetic() || matches!(c, ' ' | '_' | '-'))
    };
    let path = path.display();
    if headers.iter().all(is_name) {
        let names: Vec<_> = headers.iter().map(str::trim).collect();
        let names = crate::visible::spelled(&names.join(", "));
        return Failure::Said(lang::NO_COLUMN.with(&[&path, &name, &names]));
    }
    Failure::Said(lang::NO_HEADER.with(&[&path, &name]))
}

fn said(path: &Path, error: &csv::Error) -> Failure {
    let line = error.position().map_or(0, csv::Position::line);
    Failure::Said(lang::BAD_CSV.with(&[&path.display(), &line]))
}

/// The bills are not written over.
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
