//! Finds a text that costs less.

use sms_charge::explain::{Edit, Tier, apply_all};
use sms_charge::{Estimate, GraphemesError, Profile};

/// The text with replacements that lower its charge.
pub struct Offer {
    /// The cheaper text.
    pub text: String,
    /// What it costs.
    pub after: Estimate,
    /// The replacements.
    pub edits: Vec<Edit>,
    /// Whether all replacements were made, because grapheme clusters prevent the choice of the fewest.
    pub has_all: bool,
}

impl Offer {
    /// The cheapest text up to a tier, or `None` if nothing lowers the charge.
    #[must_use]
    pub fn of(profile: &Profile, text: &str, tier: Tier) -> Option<Self> {
        let before = profile.estimate(text);
        // A text costs at least one segment.
        if before.charge <= 1 {
            return None;
        }
        let saving = Self::saving(profile, text, tier);
        let is_cheaper = |offer: &Self| offer.after.charge < before.charge;
        Some(saving)
            .filter(is_cheaper)
            .or_else(|| Self::condensed(profile, text, tier))
    }

    /// Makes replacements that make the text GSM-7, or a shorter GSM-7 text.
    fn saving(profile: &Profile, text: &str, tier: Tier) -> Self {
        match profile.savings(text, tier) {
            Ok(savings) => {
                let some = Self {
                    text: savings.to_string(),
                    after: savings.after,
                    edits: savings.edits().collect(),
                    has_all: false,
                };
                // In this case, not all replacements were tried.
                let all = savings
                    .is_partial()
                    .then(|| Self::of_all(profile, text, tier));
                all.filter(|all| all.after.charge < some.after.charge)
                    .unwrap_or(some)
            }
            // If clusters stay whole, only a whole text can be counted.
            Err(GraphemesError { .. }) => Self {
                has_all: true,
                ..Self::of_all(profile, text, tier)
            },
        }
    }

    /// Shortens a text that must stay UCS-2.
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
