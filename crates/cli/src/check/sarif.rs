//! Writes findings as SARIF 2.1.0, which code hosts and editors read.

use serde_json::{Value, json};

use super::Finding;
use crate::place;

pub(super) fn log(findings: &[Finding], file: &str, source: &str) -> Value {
    let results: Vec<_> = findings
        .iter()
        .map(|finding| {
            let (line, column) = place::line_and_column(source, finding.span.start);
            json!({
                "ruleId": "template-charge",
                "level": if finding.fails { "error" } else { "note" },
                "message": {"text": format!("{}: {}", finding.name, finding.what)},
                "locations": [{"physicalLocation": {
                    "artifactLocation": {"uri": file},
                    "region": {"startLine": line, "startColumn": column},
                }}],
            })
        })
        .collect();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {"name": "sms-charge", "version": env!("CARGO_PKG_VERSION")}},
            "results": results,
        }],
    })
}
