//! The cheaper text, as JSON.

use serde::Serialize;
use sms_charge::Profile;
use sms_charge::explain::Tier;

use super::field::write_field;
use crate::offer::Offer;

/// The cheaper text, and its replacements.
#[derive(Serialize)]
pub struct Savings {
    tier: &'static str,
    encoding: String,
    units: usize,
    /// How many segments are billed.
    pub charge: u32,
    text: String,
    edits: Vec<Edit>,
}

#[derive(Serialize)]
struct Edit {
    span: [usize; 2],
    text: &'static str,
}

/// The cheaper text of a tier, and its replacements. `None` if nothing lowers the charge.
#[must_use]
pub fn savings(profile: &Profile, text: &str, tier: Tier) -> Option<Savings> {
    let offer = Offer::of(profile, text, tier)?;
    let edits = offer.edits.iter().map(|edit| Edit {
        span: [edit.span.start, edit.span.end],
        text: edit.replacement.text,
    });
    Some(Savings {
        tier: tier.as_str(),
        encoding: offer.after.encoding.to_string(),
        units: offer.after.units,
        charge: offer.after.charge,
        edits: edits.collect(),
        text: offer.text,
    })
}

/// Writes `,"savings":{…}`, or `null` if nothing lowers the charge.
pub fn write_savings(out: &mut Vec<u8>, profile: &Profile, text: &str, tier: Tier) {
    write_field(out, "savings", &savings(profile, text, tier));
}
