//! A text that costs less.

use sms_charge::explain::{Edit, Tier, apply_all};
use sms_charge::{Estimate, GraphemesError, Profile};

/// The text with replacements that lower its charge.
pub(super) struct Offer {
    pub(super) text: String,
    pub(super) after: Estimate,
    pub(super) edits: Vec<Edit>,
    /// Grapheme clusters stand in the way of the fewest replacements.
    pub(super) has_all: bool,
}

impl Offer {
    /// The cheapest text up to a tier; none if nothing lowers the charge.
    pub(super) fn of(profile: &Profile, text: &str, tier: Tier) -> Option<Self> {
        let before = profile.estimate(text);
        // Nothing costs less than one segment.
        if before.charge <= 1 {
            return None;
        }
        let saving = Self::saving(profile, text, tier);
        let is_cheaper = |offer: &Self| offer.after.charge < before.charge;
        Some(saving)
            .filter(is_cheaper)
            .or_else(|| Self::condensed(profile, text, tier))
    }

    /// By the replacements that make it GSM-7, or shorter as GSM-7.
    fn saving(profile: &Profile, text: &str, tier: Tier) -> Self {
        match profile.savings(text, tier) {
            Ok(savings) => {
                let some = Self {
                    text: savings.to_string(),
                    after: savings.after,
                    edits: savings.edits().collect(),
                    has_all: false,
                };
                // Then not all replacements were tried.
                let all = savings
                    .is_partial()
                    .then(|| Self::of_all(profile, text, tier));
                all.filter(|all| all.after.charge < some.after.charge)
                    .unwrap_or(some)
            }
            // Where clusters stay whole, only a whole text can be counted.
            Err(GraphemesError { .. }) => Self {
                has_all: true,
                ..Self::of_all(profile, text, tier)
            },
        }
    }

    /// As UCS-2, which it has to be, in fewer code units.
    fn condensed(profile: &Profile, text: &str, tier: Tier) -> Option<Self> {
        let condensed = profile.condensed(text).ok().flatten()?;
        let edits: Vec<_> = condensed.edits().collect();
        let is_allowed = |edit: &Edit| edit.replacement.tier <= tier;
        edits.iter().all(is_allowed).then(|| Self {
            text: condensed.to_string(),
            after: condensed.after,
            edits,
            has_all: false,
        })
    }

    fn of_all(profile: &Profile, text: &str, tier: Tier) -> Self {
        let all = apply_all(text, tier);
        let text = all.to_string();
        Self {
            after: profile.estimate(&text),
            text,
            edits: all.edits().collect(),
            has_all: false,
        }
    }
}
