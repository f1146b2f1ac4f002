//! Writes the answer to one line of JSON.

use std::fmt;
use std::io::Write as _;

use serde_json::Value;
use sms_charge::Profile;
use sms_charge::explain::Tier;
use sms_charge_lists::json;

use crate::failure::Outcome;
use crate::gateway;
use crate::jsonl::{self, Asked, Line, Refused};
use crate::lang::Localized as _;

/// What an answer contains in addition to the count.
pub(super) struct Wanted {
    pub(super) findings: bool,
    pub(super) savings: Option<Tier>,
}

/// The names of the fields that an answer uses.
const OWN: &[&str] = &[
    "encoding",
    "units",
    "charge",
    "segments",
    "remaining",
    "locking",
    "single",
    "over_limit",
    "findings",
    "savings",
];

/// Writes the answer to a line. A blank line has no answer.
pub(super) fn write(
    out: &mut Vec<u8>,
    profile: &Profile,
    wanted: &Wanted,
    line: &Line<'_>,
) -> Outcome {
    match Asked::of(line, &["text"]) {
        Ok(None) => Outcome::Fine,
        Ok(Some(asked)) => {
            let outcome = write_charge(out, profile, &asked.text);
            if wanted.findings {
                json::write_findings(out, profile, &asked.text);
            }
            if let Some(tier) = wanted.savings {
                json::write_savings(out, profile, &asked.text, tier);
            }
            jsonl::end(out, &asked.others, OWN);
            outcome
        }
        Err(Refused { why, others }) => {
            let error = Value::from(why.localized());
            write_piece(
                out,
                format_args!(r#"{{"error":{error},"line":{}"#, line.number),
            );
            jsonl::end_refused(out, &others);
            Outcome::Findings
        }
    }
}

fn write_charge(out: &mut Vec<u8>, profile: &Profile, text: &str) -> Outcome {
    let estimate = json::write_charge(out, profile, text);
    if !gateway::has_limit(profile) {
        return Outcome::Fine;
    }
    write_piece(
        out,
        format_args!(r#","over_limit":{}"#, estimate.over_limit),
    );
    Outcome::of(estimate.over_limit)
}

fn write_piece(out: &mut Vec<u8>, piece: fmt::Arguments<'_>) {
    // Writing to a vector can't fail.
    let _ = out.write_fmt(piece);
}
