//! The languages that have tables.

use crate::keyword::keywords;

/// A language with national tables (TS 23.038, 6.2.1.2.4).
///
/// Files and command lines have it by its two letters of ISO 639-1, such as `tr`.
///
/// ```
/// use sms_charge::{KeywordError, Language};
///
/// assert_eq!("tr".parse::<Language>()?, Language::Turkish);
/// assert_eq!((Language::Turkish.number(), Language::Turkish.name()), (1, "Turkish"));
/// # Ok::<(), KeywordError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
#[repr(u8)]
pub enum Language {
    /// Turkish.
    Turkish = 1,
    /// Spanish, which has a single shift table only.
    Spanish,
    /// Portuguese.
    Portuguese,
    /// Bengali and Assamese.
    Bengali,
    /// Gujarati.
    Gujarati,
    /// Hindi.
    Hindi,
    /// Kannada.
    Kannada,
    /// Malayalam.
    Malayalam,
    /// Oriya, also called Odia.
    Oriya,
    /// Punjabi, in the Gurmukhi script.
    Punjabi,
    /// Tamil.
    Tamil,
    /// Telugu.
    Telugu,
    /// Urdu.
    Urdu,
}

keywords!(Language {
    Turkish => "tr",
    Spanish => "es",
    Portuguese => "pt",
    Bengali => "bn",
    Gujarati => "gu",
    Hindi => "hi",
    Kannada => "kn",
    Malayalam => "ml",
    Oriya => "or",
    Punjabi => "pa",
    Tamil => "ta",
    Telugu => "te",
    Urdu => "ur",
});

impl Language {
    /// Every language, in the order of the numbers.
    pub const ALL: [Self; 13] = [
        Self::Turkish,
        Self::Spanish,
        Self::Portuguese,
        Self::Bengali,
        Self::Gujarati,
        Self::Hindi,
        Self::Kannada,
        Self::Malayalam,
        Self::Oriya,
        Self::Punjabi,
        Self::Tamil,
        Self::Telugu,
        Self::Urdu,
    ];

    /// Its number in a user data header, 1 to 13.
    #[must_use]
    pub const fn number(self) -> u8 {
        self as u8
    }

    /// The language of a number; `None` where the standard has none.
    ///
    /// A receiver takes the default table in place of one whose number it doesn't know.
    ///
    /// ```
    /// use sms_charge::Language;
    ///
    /// assert_eq!(Language::from_number(13), Some(Language::Urdu));
    /// assert_eq!(Language::from_number(14), None);
    /// ```
    #[must_use]
    pub const fn from_number(number: u8) -> Option<Self> {
        Some(match number {
            1 => Self::Turkish,
            2 => Self::Spanish,
            3 => Self::Portuguese,
            4 => Self::Bengali,
            5 => Self::Gujarati,
            6 => Self::Hindi,
            7 => Self::Kannada,
            8 => Self::Malayalam,
            9 => Self::Oriya,
            10 => Self::Punjabi,
            11 => Self::Tamil,
            12 => Self::Telugu,
            13 => Self::Urdu,
            _ => return None,
        })
    }

    /// Its name in English.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Turkish => "Turkish",
            Self::Spanish => "Spanish",
            Self::Portuguese => "Portuguese",
            Self::Bengali => "Bengali",
            Self::Gujarati => "Gujarati",
            Self::Hindi => "Hindi",
            Self::Kannada => "Kannada",
            Self::Malayalam => "Malayalam",
            Self::Oriya => "Oriya",
            Self::Punjabi => "Punjabi",
            Self::Tamil => "Tamil",
            Self::Telugu => "Telugu",
            Self::Urdu => "Urdu",
        }
    }

    /// Whether it has a locking shift table. All have but Spanish.
    #[must_use]
    pub const fn has_locking_table(self) -> bool {
        !matches!(self, Self::Spanish)
    }

    /// Its place in a set of tables, in which the default tables have the first.
    pub(super) const fn bit(language: Option<Self>) -> u16 {
        match language {
            None => 1,
            Some(language) => 1 << language as u8,
        }
    }
}
