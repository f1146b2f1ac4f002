//! The table, in Markdown, as a reviewer may quote it.

use std::collections::BTreeMap;

use super::measure::Measured;
use crate::width;

const COLUMNS: usize = 6;

/// Which columns hold figures, and so stand to the right.
const FIGURES: std::ops::Range<usize> = 1..4;

pub(super) fn table(templates: &BTreeMap<String, Measured>) -> String {
    let header: [_; COLUMNS] = [
        "template",
        "least",
        "worst in GSM-7",
        "worst",
        "headroom",
        "culprit",
    ];
    let mut rows = vec![header.map(str::to_owned)];
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
        .map(|(at, row)| line(row, &widths, at == 0))
        .collect();
    let rule = widths.map(|width| "-".repeat(width + 2)).join("|");
    table.insert(1, format!("|{rule}|"));
    table.join("\n")
}

fn line(row: &[String; COLUMNS], widths: &[usize; COLUMNS], is_header: bool) -> String {
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
