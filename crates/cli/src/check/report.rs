//! The table of templates, in Markdown, so that a reviewer can quote it.

use std::collections::BTreeMap;

use super::Finding;
use super::measure::Measured;
use crate::{lang, width};

const COLUMNS: usize = 6;

/// The columns that contain numbers. They are aligned to the right.
const FIGURES: std::ops::Range<usize> = 1..4;

pub(super) fn table(templates: &BTreeMap<String, Measured>) -> String {
    let header = [
        lang::TEMPLATE,
        lang::LEAST,
        lang::WORST_IN_GSM7,
        lang::WORST,
        lang::HEADROOM,
        lang::CULPRIT,
    ];
    let mut rows: Vec<[String; COLUMNS]> = vec![header.map(|phrase| phrase.text().to_owned())];
    for (name, measured) in templates {
        let headroom: Vec<_> = measured
            .variables
            .iter()
            .map(|(name, variable)| format!("{name} {}", variable.headroom))
            .collect();
        rows.push([
            name.clone(),
            measured.least.to_string(),
            measured.worst_gsm7.to_string(),
            measured.worst.to_string(),
            headroom.join(", "),
            measured.culprit(),
        ]);
    }
    let mut widths = [0; COLUMNS];
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(width::of(cell));
        }
    }
    let mut table: Vec<_> = rows
        .iter()
        .enumerate()
        .map(|(at, row)| row_of(row, &widths, at == 0))
        .collect();
    let rule = widths.map(|width| "-".repeat(width + 2)).join("|");
    table.insert(1, format!("|{rule}|"));
    table.join("\n")
}

fn row_of(row: &[String; COLUMNS], widths: &[usize; COLUMNS], is_header: bool) -> String {
    let cells = row.iter().zip(widths).enumerate();
    let cells = cells.map(|(column, (cell, width))| {
        let blanks = " ".repeat(width - width::of(cell));
        if FIGURES.contains(&column) && !is_header {
            format!("{blanks}{cell}")
        } else {
            format!("{cell}{blanks}")
        }
    });
    let cells: Vec<_> = cells.collect();
    format!("| {} |", cells.join(" | "))
}

/// A finding as a line for a person.
pub(super) fn line(finding: &Finding, file: &str, place: (usize, usize)) -> String {
    let sign = if finding.fails {
        lang::FAIL
    } else {
        lang::NOTE
    };
    let (line, column) = place;
    let at = if finding.is_refusal {
        format!("{file}:{line}:{column}: ")
    } else {
        String::new()
    };
    format!("{:<4}  {}: {at}{}", sign.text(), finding.name, finding.what)
}

/// A finding in the form that GitHub reads from the output of a step.
pub(super) fn annotation(finding: &Finding, file: &str, place: (usize, usize)) -> String {
    let (line, column) = place;
    let level = if finding.fails { "error" } else { "notice" };
    let data = |text: &str| {
        let text = text.replace('%', "%25").replace('\r', "%0D");
        text.replace('\n', "%0A")
    };
    let property = |text: &str| data(text).replace(':', "%3A").replace(',', "%2C");
    let (file, title) = (property(file), property(&finding.name));
    let what = data(&finding.what);
    format!("::{level} file={file},line={line},col={column},title={title}::{what}")
}
