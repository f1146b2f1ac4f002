//! Keywords: the words for the variants of an enum, in files and on command lines.

use core::fmt;

/// The error of reading a keyword: the word is not one of the expected ones.
///
/// It contains the expected words, but not the word that was found.
///
/// ```
/// use sms_charge::Packing;
///
/// let error = "words".parse::<Packing>().unwrap_err();
/// assert_eq!(error.code(), "unknown-keyword");
/// # #[cfg(feature = "graphemes")]
/// assert_eq!(error.to_string(), "expected characters or graphemes");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct KeywordError {
    expected: &'static [&'static str],
}

impl KeywordError {
    pub(crate) const fn new(expected: &'static [&'static str]) -> Self {
        Self { expected }
    }

    /// The expected words.
    #[must_use]
    pub const fn expected(self) -> &'static [&'static str] {
        self.expected
    }

    /// The stable code of this error: `unknown-keyword`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        "unknown-keyword"
    }
}

impl fmt::Display for KeywordError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected ")?;
        for (at, word) in self.expected.iter().enumerate() {
            let separator = match self.expected.len() - at {
                _ if at == 0 => "",
                1 => " or ",
                _ => ", ",
            };
            write!(f, "{separator}{word}")?;
        }
        Ok(())
    }
}

impl core::error::Error for KeywordError {}

/// Implements `as_str`, `Display`, `FromStr` and serde's traits for an enum, with a word for each
/// variant.
///
/// Parsing ignores the case of ASCII letters, and accepts further words after a `|`. Writing uses
/// the first word.
macro_rules! keywords {
    ($type:ident {
        $($(#[$meta:meta])* $variant:ident => $word:literal $(| $other:literal)*),+ $(,)?
    }) => {
        impl $type {
            /// The word for this value in files and on command lines.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $($(#[$meta])* Self::$variant => $word),+
                }
            }
        }

        impl core::fmt::Display for $type {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl core::str::FromStr for $type {
            type Err = $crate::keyword::KeywordError;

            fn from_str(word: &str) -> Result<Self, Self::Err> {
                const EXPECTED: &[&str] = &[$($(#[$meta])* $word),+];
                $($(#[$meta])* if [$word $(, $other)*].iter().any(|known| known.eq_ignore_ascii_case(word)) {
                    return Ok(Self::$variant);
                })+
                Err($crate::keyword::KeywordError::new(EXPECTED))
            }
        }

        #[cfg(feature = "serde")]
        impl serde_core::Serialize for $type {
            fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        #[cfg(feature = "serde")]
        impl<'de> serde_core::Deserialize<'de> for $type {
            fn deserialize<D: serde_core::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::record::from_text(deserializer, "a word")
            }
        }
    };
}
pub(crate) use keywords;
