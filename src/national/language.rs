//! The languages that have national tables.

use crate::keyword::keywords;

/// A language with national tables (TS 23.038, 6.2.1.2.4).
///
/// In files and on command lines it is written as its ISO 639-1 code, such as `tr`.
///
/// ```
/// use sms_charge::{KeywordError, Language};
///
/// let language: Language = "tr".parse()?;
/// assert_eq!(language, Language::Turkish);
/// assert_eq!((language.number(), language.name()), (1, "Turkish"));
/// # Ok::<(), KeywordError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
#[repr(u8)]
pub enum Language {
    /// Turkish.
    Turkish = 1,
    /// Spanish, which has only a single shift table.
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
    /// Every language, in the order of their [numbers](Self::number).
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

    /// The number of the language in a user data header, 1 to 13.
    #[must_use]
    pub const fn number(self) -> u8 {
        self as u8
    }

    /// The language with a number; `None` if the standard has no such language.
    ///
    /// A phone that receives an unknown number uses the default table.
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

    /// The English name of the language.
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

    /// Whether the language has a locking shift table. Every language has one except Spanish.
    #[must_use]
    pub const fn has_locking_table(self) -> bool {
        !matches!(self, Self::Spanish)
    }

    /// The bit of a language in a set of tables. Bit 0 is the default table.
    pub(super) const fn bit(language: Option<Self>) -> u16 {
        match language {
            None => 1,
            Some(language) => 1 << language as u8,
        }
    }
}
