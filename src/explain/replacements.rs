//! Which replacements may be made.

use super::table::Replacement;
use super::tier::Tier;

/// Which replacements may be made: those up to a tier, but for characters that are wanted, and with
/// those that the caller brings.
///
/// Where one is asked for, a [`Tier`] alone will do.
///
/// ```
/// use sms_charge::explain::{Replacements, Tier, apply_all};
///
/// // This sender marks its texts with U+200B, and its gateway writes ž as z.
/// const OURS: Replacements = Replacements::up_to(Tier::Typographic)
///     .keeping("\u{200B}")
///     .with_own(&[('ž', "z")]);
/// let text = "Pažljivo…\u{200B}";
/// assert_eq!(apply_all(text, OURS).to_string(), "Pazljivo...\u{200B}");
/// assert_eq!(apply_all(text, Tier::Typographic).to_string(), "Pažljivo...");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Replacements {
    tier: Tier,
    kept: &'static str,
    own: &'static [(char, &'static str)],
}

impl Replacements {
    /// The library's own, up to a tier.
    #[must_use]
    pub const fn up_to(tier: Tier) -> Self {
        Self {
            tier,
            kept: "",
            own: &[],
        }
    }

    /// Sets the characters that stay as they are.
    #[must_use]
    pub const fn keeping(self, characters: &'static str) -> Self {
        Self {
            kept: characters,
            ..self
        }
    }

    /// Sets replacements that are made whatever the tier, before those of the library. A text in
    /// one of them is written as it is given.
    #[must_use]
    pub const fn with_own(self, own: &'static [(char, &'static str)]) -> Self {
        Self { own, ..self }
    }

    /// The highest tier whose replacements are made.
    #[must_use]
    pub const fn tier(self) -> Tier {
        self.tier
    }

    /// The characters that stay as they are.
    #[must_use]
    pub const fn kept(self) -> &'static str {
        self.kept
    }

    /// The replacements that the caller brings.
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
        let reason = "a replacement of the sender's own";
        Some(Replacement::new(text, Tier::Invisible, reason))
    }
}

impl From<Tier> for Replacements {
    fn from(tier: Tier) -> Self {
        Self::up_to(tier)
    }
}
