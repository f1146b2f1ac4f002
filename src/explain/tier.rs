//! How far a replacement goes.

use crate::keyword::keywords;

/// How far a replacement goes. Each tier includes the tiers before it.
///
/// As a word of a file or a command line it is `invisible`, `typographic`, `equivalent`, `spacing`,
/// `pictures` or, with the feature `translit`, `lossy`.
///
/// ```
/// use sms_charge::explain::Tier;
/// use sms_charge::KeywordError;
///
/// assert_eq!("equivalent".parse::<Tier>()?, Tier::Equivalent);
/// assert_eq!(Tier::Typographic.to_string(), "typographic");
/// # Ok::<(), KeywordError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Tier {
    /// Nobody sees a difference in a text that runs from left to right: blanks become spaces, CR LF
    /// becomes LF, and zero-width characters, direction marks and blanks at the end go.
    Invisible,
    /// The same sign in plain type: quotes, dashes, dots, bullets, fractions, fullwidth forms.
    Typographic,
    /// The same meaning: an accent composed with its letter, Ω for the Ohm sign, a Greek capital
    /// for its small letter, `(` for `[`.
    Equivalent,
    /// The same words, set closer: of blanks side by side one stays, none beside a line end, and
    /// one empty line of several.
    Spacing,
    /// Emoji and other pictures go.
    Pictures,
    /// Letters become the nearest Latin ones. Not for names.
    #[cfg(feature = "translit")]
    Lossy,
}

impl Tier {
    /// The tiers that lose nothing, from the lowest to the highest.
    ///
    /// ```
    /// use sms_charge::explain::Tier;
    ///
    /// assert_eq!(Tier::LOSSLESS, [Tier::Invisible, Tier::Typographic, Tier::Equivalent]);
    /// ```
    pub const LOSSLESS: [Self; 3] = [Self::Invisible, Self::Typographic, Self::Equivalent];

    /// All tiers but `Lossy`, from the lowest to the highest.
    ///
    /// `Lossy` is never in a list, whatever the features. Features add up: another crate may switch
    /// `translit` on, and a loop over the tiers must not begin to rewrite names because of that. A
    /// program that wants `Lossy` names it.
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
