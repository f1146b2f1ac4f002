//! The table, in Markdown, as a reviewer may quote it.

use std::collections::BTreeMap;

use comfy_table::presets::ASCII_MARKDOWN;
use comfy_table::{CellAlignment, Table};

use crate::measure::Measured;

pub(crate) fn table(templates: &BTreeMap<String, Measured>) -> String {
    let mut table = Table::new();
    table.load_preset(ASCII_MARKDOWN).set_header([
        "template",
        "least",
        "worst in GSM-7",
        "worst",
        "headroom",
        "culprit",
    ]);
    for figures in 1..=3 {
        if let Some(column) = table.column_mut(figures) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    for (name, measured) in templates {
        let headroom: Vec<_> = measured
            .variables
            .iter()
            .map(|(name, variable)| format!("{name} {}", variable.headroom))
            .collect();
        table.add_row([
            name.clone(),
            measured.least.to_string(),
            measured.worst_gsm7.to_string(),
            measured.worst.to_string(),
            headroom.join(", "),
            measured.culprit(),
        ]);
    }
    table.trim_fmt()
}
