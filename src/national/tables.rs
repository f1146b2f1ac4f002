//! The pair of tables that a message uses.

use super::index::INDEX;
use super::language::Language;

/// The pair of tables that a GSM-7 message uses. `None` means the default table.
///
/// ```
/// use sms_charge::{Language, Languages, Profile};
///
/// let turkish = Languages::of(Language::Turkish);
/// let profile = Profile::new().with_languages(turkish);
///
/// let tables = profile.estimate("Şifreniz 482913").tables;
/// assert_eq!(tables.locking, Some(Language::Turkish));
/// assert_eq!(tables.single, None);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct ShiftTables {
    /// The language whose locking shift table replaces the default alphabet.
    pub locking: Option<Language>,
    /// The language whose single shift table replaces the extension table.
    pub single: Option<Language>,
}

impl ShiftTables {
    /// The default alphabet and the extension table.
    pub const DEFAULT: Self = Self {
        locking: None,
        single: None,
    };

    /// Whether both tables are the default ones.
    #[must_use]
    #[inline]
    pub const fn are_default(self) -> bool {
        self.locking.is_none() && self.single.is_none()
    }

    /// How many elements of the user data header name these tables: one for each that is not the
    /// default.
    ///
    /// ```
    /// use sms_charge::{Language, ShiftTables};
    ///
    /// let tables = ShiftTables {
    ///     locking: Some(Language::Turkish),
    ///     single: None,
    /// };
    /// assert_eq!(tables.elements(), 1);
    /// ```
    #[must_use]
    pub const fn elements(self) -> u8 {
        self.locking.is_some() as u8 + self.single.is_some() as u8
    }

    /// How many septets a character takes: 1 in the locking shift table, 2 in the single shift
    /// table, `None` if it is in neither.
    ///
    /// ```
    /// use sms_charge::{Language, ShiftTables};
    ///
    /// let tables = ShiftTables {
    ///     locking: Some(Language::Turkish),
    ///     single: None,
    /// };
    /// assert_eq!(tables.septets('ğ'), Some(1));
    /// assert_eq!(tables.septets('{'), Some(2));
    /// assert_eq!(tables.septets('è'), None); // not in the Turkish table
    /// ```
    #[must_use]
    pub const fn septets(self, c: char) -> Option<u8> {
        let (locking, single) = self.bits();
        INDEX.held(c).septets(locking, single)
    }

    /// The bits of the two tables in sets of tables.
    pub(super) const fn bits(self) -> (u16, u16) {
        let locking = match self.locking {
            // Spanish has no locking shift table, so the default alphabet is used.
            Some(Language::Spanish) => None,
            locking => locking,
        };
        (Language::bit(locking), Language::bit(self.single))
    }
}

#[cfg(feature = "serde")]
mod read_and_write {
    use core::fmt;

    use serde_core::de::{Deserialize, Deserializer, Error, SeqAccess, Unexpected, Visitor};
    use serde_core::ser::{Serialize, Serializer};

    use super::{Language, ShiftTables};

    /// Written as the two language numbers, 0 for the default table: `[1, 0]`.
    impl Serialize for ShiftTables {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let number = |language: Option<Language>| language.map_or(0, Language::number);
            (number(self.locking), number(self.single)).serialize(serializer)
        }
    }

    impl<'de> Deserialize<'de> for ShiftTables {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            struct Pair;

            impl<'de> Visitor<'de> for Pair {
                type Value = ShiftTables;

                fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.write_str("two language numbers, 0 for the default table, such as [1, 0]")
                }

                fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<ShiftTables, A::Error> {
                    let mut next = |length| {
                        let number = seq.next_element::<u8>()?;
                        let number =
                            number.ok_or_else(|| A::Error::invalid_length(length, &self))?;
                        let language = Language::from_number(number);
                        if language.is_none() && number != 0 {
                            let number = Unexpected::Unsigned(number.into());
                            return Err(A::Error::invalid_value(number, &self));
                        }
                        Ok(language)
                    };
                    let tables = ShiftTables {
                        locking: next(0)?,
                        single: next(1)?,
                    };
                    if seq.next_element::<u8>()?.is_some() {
                        return Err(A::Error::invalid_length(3, &self));
                    }
                    Ok(tables)
                }
            }

            deserializer.deserialize_tuple(2, Pair)
        }
    }
}
