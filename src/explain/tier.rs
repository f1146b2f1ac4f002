//! The tiers of replacements.

use crate::keyword::keywords;

/// How much replacements may change a text. Each tier includes all tiers before it.
///
/// In files and on command lines it is written `invisible`, `typographic`, `equivalent`, `spacing`,
/// `pictures` or, with the feature `translit`, `lossy`.
///
/// ```
/// use sms_charge::KeywordError;
/// use sms_charge::explain::Tier;
///
/// let tier: Tier = "equivalent".parse()?;
/// assert_eq!(tier, Tier::Equivalent);
/// assert!(tier > Tier::Typographic);
/// # Ok::<(), KeywordError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Tier {
    /// A reader sees no difference, in a text that runs from left to right. Special blanks become
    /// spaces, CR LF becomes LF. Zero-width characters, direction marks and blanks at the end are
    /// removed.
    Invisible,
    /// The same sign in plain type: quotes, dashes, dots, bullets, fractions, fullwidth forms.
    Typographic,
    /// The same meaning: a letter and an accent become one character, the Ohm sign becomes Ω, a
    /// small Greek letter becomes its capital, `[` becomes `(`.
    Equivalent,
    /// The same words with less space: several blanks become one, blanks beside a line end are
    /// removed, and several empty lines become one.
    Spacing,
    /// Emoji and other pictures are removed.
    Pictures,
    /// Letters become the nearest Latin letters. Don't use it for names.
    #[cfg(feature = "translit")]
    Lossy,
}

impl Tier {
    /// The tiers that keep all content, from the lowest to the highest.
    ///
    /// ```
    /// use sms_charge::explain::Tier;
    ///
    /// assert_eq!(Tier::LOSSLESS.last(), Some(&Tier::Equivalent));
    /// ```
    pub const LOSSLESS: [Self; 3] = [Self::Invisible, Self::Typographic, Self::Equivalent];

    /// All tiers except `Lossy`, from the lowest to the highest.
    ///
    /// `Lossy` is in no list, even with the feature `translit`. Another crate may enable that
    /// feature, and then your loop over the tiers must not begin to rewrite names. To use `Lossy`,
    /// name it.
    pub const ALL_BUT_LOSSY: [Self; 5] = [
        Self::Invisible,
        Self::Typographic,
        Self::Equivalent,
        Self::Spacing,
        Self::Pictures,
    ];
}

keywords! {
    Tier {
        Invisible => "invisible",
        Typographic => "typographic",
        Equivalent => "equivalent",
        Spacing => "spacing",
        Pictures => "pictures",
        #[cfg(feature = "translit")]
        Lossy => "lossy",
    }
}
