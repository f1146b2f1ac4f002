//! The places that make a text expensive, as JSON.

use serde::Serialize;
use sms_charge::Profile;

use super::field::write_field;
use crate::name;

/// A place that makes the text expensive.
#[derive(Serialize)]
pub struct Finding {
    code: &'static str,
    span: [usize; 2],
    units: usize,
    character: Option<String>,
    name: Option<String>,
    outside_gsm7: bool,
    replacement: Option<Replacement>,
}

#[derive(Serialize)]
struct Replacement {
    text: &'static str,
    tier: &'static str,
}

/// Every place that makes the text expensive, in the order of the text.
#[must_use]
pub fn findings(profile: &Profile, text: &str) -> Vec<Finding> {
    let found = profile.explain(text).map(|found| Finding {
        code: found.kind.code(),
        span: [found.span.start, found.span.end],
        units: found.units,
        character: found.character().map(|c| format!("U+{:04X}", u32::from(c))),
        name: found.character().map(name::alone),
        outside_gsm7: found.is_outside_gsm7(),
        replacement: found.replacement.map(|replacement| Replacement {
            text: replacement.text,
            tier: replacement.tier.as_str(),
        }),
    });
    found.collect()
}

/// Writes `,"findings":[…]`.
pub fn write_findings(out: &mut Vec<u8>, profile: &Profile, text: &str) {
    write_field(out, "findings", &findings(profile, text));
}
