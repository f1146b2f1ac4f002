//! The findings of every message in `data/messages.jsonl`, as they were last reviewed.

use std::fmt::Write as _;

use serde_json::Value;
use sms_charge::estimate;
use sms_charge::explain::{Tier, explain, savings};

#[test]
fn findings() {
    let mut seen = String::new();
    for line in include_str!("../../data/messages.jsonl").lines() {
        let message: Value = serde_json::from_str(line).unwrap();
        let field = |name| message.get(name).and_then(Value::as_str).unwrap();
        describe(&mut seen, field("id"), field("text"));
    }
    insta::assert_snapshot!("findings", seen);
}

fn describe(seen: &mut String, id: &str, text: &str) {
    let estimate = estimate(text);
    write!(
        seen,
        "{id} {} {}/{}",
        estimate.encoding, estimate.units, estimate.charge
    )
    .unwrap();
    let after = savings(text, Tier::Equivalent).after;
    if after != estimate {
        write!(
            seen,
            ", {} {}/{} after savings",
            after.encoding, after.units, after.charge
        )
        .unwrap();
    }
    seen.push('\n');
    for group in explain(text).grouped() {
        let finding = &group.first;
        write!(seen, "  {:?} {}", group.span, finding.kind.code()).unwrap();
        if let Some(name) = finding.name() {
            write!(seen, " {name}").unwrap();
        }
        if group.count > 1 {
            write!(seen, " x{}", group.count).unwrap();
        }
        if let Some(replacement) = finding.replacement {
            write!(seen, " -> {:?} ({:?})", replacement.text, replacement.tier).unwrap();
        }
        seen.push('\n');
    }
}
