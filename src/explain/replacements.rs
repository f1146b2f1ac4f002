//! The set of replacements that may be made.

use super::table::Replacement;
use super::tier::Tier;

/// The replacements that may be made: those up to a tier, except for characters that must be kept,
/// and your own.
///
/// Functions that take `impl Into<Replacements>` also take a [`Tier`].
///
/// ```
/// use sms_charge::explain::{Replacements, Tier, apply_all};
///
/// const OURS: Replacements = Replacements::up_to(Tier::Typographic)
///     .keeping("–") // our brand name has this dash
///     .with_own(&[('ž', "z")]);
///
/// let text = "Toko A–B: Pažljivo…";
/// assert_eq!(apply_all(text, OURS).to_string(), "Toko A–B: Pazljivo...");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Replacements {
    tier: Tier,
    kept: &'static str,
    own: &'static [(char, &'static str)],
}

impl Replacements {
    /// The library's replacements up to a tier.
    #[must_use]
    pub const fn up_to(tier: Tier) -> Self {
        Self {
            tier,
            kept: "",
            own: &[],
        }
    }

    /// Sets the characters that must not be replaced.
    #[must_use]
    pub const fn keeping(self, characters: &'static str) -> Self {
        Self {
            kept: characters,
            ..self
        }
    }

    /// Sets your own replacements. They are made with every tier and take precedence over the
    /// library's. Their texts are written unchanged.
    #[must_use]
    pub const fn with_own(self, own: &'static [(char, &'static str)]) -> Self {
        Self { own, ..self }
    }

    /// The highest tier whose replacements are made.
    #[must_use]
    pub const fn tier(self) -> Tier {
        self.tier
    }

    /// The characters that must not be replaced.
    #[must_use]
    pub const fn kept(self) -> &'static str {
        self.kept
    }

    /// Your own replacements.
    #[must_use]
    pub const fn own(self) -> &'static [(char, &'static str)] {
        self.own
    }

    /// The same with another tier.
    pub(super) const fn with_tier(self, tier: Tier) -> Self {
        Self { tier, ..self }
    }

    pub(super) fn keeps(self, c: char) -> bool {
        self.kept.chars().any(|kept| kept == c)
    }

    /// The caller's replacement of a character.
    pub(super) fn own_of(self, c: char) -> Option<Replacement> {
        let mut own = self.own.iter();
        let (_, text) = own.find(|(character, _)| *character == c)?;
        let reason = "the sender's own replacement";
        Some(Replacement::new(text, Tier::Invisible, reason))
    }
}

impl From<Tier> for Replacements {
    fn from(tier: Tier) -> Self {
        Self::up_to(tier)
    }
}
