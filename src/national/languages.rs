//! The national tables that a route may use.

use core::fmt;
use core::hash::{Hash, Hasher};

use super::index::{INDEX, Index};
use super::language::Language;

/// The national tables that a route may use: locking shift tables of some languages, and single
/// shift tables of some.
///
/// The default tables may always be used. The [rules](crate#the-rules) say how a text's tables are
/// chosen; [`Estimate::tables`](crate::Estimate::tables) says which were chosen.
///
/// Name only languages that your gateway documents: few routes support national tables, and a phone
/// that doesn't know a table shows wrong letters.
///
/// ```
/// use sms_charge::{Encoding, Language, Languages, Profile};
///
/// let turkish = Languages::new(&[Language::Turkish], &[])?;
/// let profile = Profile::new().with_languages(turkish);
/// let estimate = profile.estimate(&"ğ".repeat(155));
/// assert_eq!((estimate.encoding, estimate.charge), (Encoding::Gsm7, 1));
/// assert_eq!(estimate.tables.locking, Some(Language::Turkish));
/// # Ok::<(), sms_charge::LanguagesError>(())
/// ```
#[derive(Clone, Copy)]
pub struct Languages {
    /// Sets of tables: see [`Language::bit`].
    locking: u16,
    single: u16,
    /// The index of the tables; `None` without national tables, so that such a program doesn't link
    /// it.
    index: Option<&'static Index>,
}

impl Languages {
    /// No national tables.
    pub const NONE: Self = Self {
        locking: 1,
        single: 1,
        index: None,
    };

    /// Every table of every language.
    pub const ALL: Self = {
        let all = (1 << (Language::ALL.len() + 1)) - 1;
        Self {
            locking: all & !Language::bit(Some(Language::Spanish)),
            single: all,
            index: Some(&INDEX),
        }
    };

    /// The locking shift tables of some languages, and the single shift tables of some.
    ///
    /// # Errors
    ///
    /// If `locking` contains a language without a locking shift table. Only Spanish has none.
    pub const fn new(locking: &[Language], single: &[Language]) -> Result<Self, LanguagesError> {
        let languages = Self {
            locking: set_of(locking),
            single: set_of(single),
            index: None,
        };
        if languages.locking & !Self::ALL.locking != 0 {
            return Err(LanguagesError(()));
        }
        if languages.is_none() {
            return Ok(Self::NONE);
        }
        Ok(Self {
            index: Some(&INDEX),
            ..languages
        })
    }

    /// All tables of one language: both, or only the single shift table of Spanish.
    ///
    /// ```
    /// use sms_charge::{Language, Languages};
    ///
    /// let spanish = Languages::of(Language::Spanish);
    /// assert_eq!(spanish, Languages::new(&[], &[Language::Spanish])?);
    /// # Ok::<(), sms_charge::LanguagesError>(())
    /// ```
    #[must_use]
    pub const fn of(language: Language) -> Self {
        let bit = Language::bit(Some(language));
        Self {
            locking: 1 | bit & Self::ALL.locking,
            single: 1 | bit,
            index: Some(&INDEX),
        }
    }

    /// These tables and others.
    ///
    /// ```
    /// use sms_charge::{Language, Languages};
    ///
    /// let spanish = Languages::of(Language::Spanish);
    /// let both = Languages::of(Language::Turkish).and(spanish);
    /// let single = both.single_languages();
    /// assert!(single.eq([Language::Turkish, Language::Spanish]));
    /// ```
    #[must_use]
    pub const fn and(self, others: Self) -> Self {
        Self {
            locking: self.locking | others.locking,
            single: self.single | others.single,
            index: match self.index {
                Some(index) => Some(index),
                None => others.index,
            },
        }
    }

    /// Whether only the default tables may be used.
    #[must_use]
    pub const fn is_none(&self) -> bool {
        self.locking == 1 && self.single == 1
    }

    /// The languages whose locking shift tables may be used, in the order of their numbers.
    pub fn locking_languages(self) -> impl Iterator<Item = Language> {
        languages_of(self.locking)
    }

    /// The languages whose single shift tables may be used, in the order of their numbers.
    pub fn single_languages(self) -> impl Iterator<Item = Language> {
        languages_of(self.single)
    }

    pub(super) const fn locking(&self) -> u16 {
        self.locking
    }

    pub(super) const fn single(&self) -> u16 {
        self.single
    }

    pub(crate) const fn index(&self) -> Option<&'static Index> {
        self.index
    }
}

const fn set_of(mut languages: &[Language]) -> u16 {
    let mut set = Language::bit(None);
    while let [language, rest @ ..] = languages {
        set |= Language::bit(Some(*language));
        languages = rest;
    }
    set
}

fn languages_of(set: u16) -> impl Iterator<Item = Language> {
    let languages = Language::ALL.into_iter();
    languages.filter(move |&language| set & Language::bit(Some(language)) != 0)
}

impl PartialEq for Languages {
    fn eq(&self, other: &Self) -> bool {
        (self.locking, self.single) == (other.locking, other.single)
    }
}

impl Eq for Languages {}

impl Hash for Languages {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.locking, self.single).hash(state);
    }
}

/// [`Languages::NONE`].
impl Default for Languages {
    fn default() -> Self {
        Self::NONE
    }
}

impl fmt::Debug for Languages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Languages")
            .field("locking", &List(self.locking))
            .field("single", &List(self.single))
            .finish_non_exhaustive()
    }
}

/// A set of languages, shown as a list.
struct List(u16);

impl fmt::Debug for List {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(languages_of(self.0)).finish()
    }
}

/// The error of [`Languages::new`]: a language in `locking` has no locking shift table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct LanguagesError(());

impl LanguagesError {
    /// The stable code of this error: `language-without-locking-table`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        "language-without-locking-table"
    }
}

impl fmt::Display for LanguagesError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected languages with a locking shift table, found es, which has none")
    }
}

impl core::error::Error for LanguagesError {}

#[cfg(feature = "serde")]
mod read_and_write {
    use core::fmt;

    use serde_core::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
    use serde_core::ser::{Serialize, SerializeStruct, Serializer};

    use super::{Language, Languages, LanguagesError, languages_of};
    use crate::record::Key;

    const KEYS: &[&str] = &["locking", "single"];

    /// A set of languages, as a list.
    struct List(u16);

    /// Written as a table such as `{ locking = ["tr"], single = ["tr", "es"] }`.
    impl Serialize for Languages {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let mut table = serializer.serialize_struct("Languages", KEYS.len())?;
            table.serialize_field("locking", &List(self.locking))?;
            table.serialize_field("single", &List(self.single))?;
            table.end()
        }
    }

    impl<'de> Deserialize<'de> for Languages {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            struct Table;

            impl<'de> Visitor<'de> for Table {
                type Value = Languages;

                fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.write_str("a table such as { locking = [\"tr\"], single = [\"tr\"] }")
                }

                fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Languages, A::Error> {
                    let (mut locking, mut single) = (None, None);
                    while let Some(key) = map.next_key_seed(Key(KEYS))? {
                        let place = match key {
                            "locking" => &mut locking,
                            _ => &mut single,
                        };
                        if place.replace(map.next_value::<List>()?).is_some() {
                            return Err(A::Error::duplicate_field(key));
                        }
                    }
                    let set = |list: Option<List>| list.map_or(1, |List(set)| set);
                    let (locking, single) = (set(locking), set(single));
                    if locking & !Languages::ALL.locking != 0 {
                        return Err(A::Error::custom(LanguagesError(())));
                    }
                    let read = Languages {
                        locking,
                        single,
                        ..Languages::ALL
                    };
                    Ok(if read.is_none() {
                        Languages::NONE
                    } else {
                        read
                    })
                }
            }

            deserializer.deserialize_struct("Languages", KEYS, Table)
        }
    }

    impl Serialize for List {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.collect_seq(languages_of(self.0))
        }
    }

    impl<'de> Deserialize<'de> for List {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            struct Words;

            impl<'de> Visitor<'de> for Words {
                type Value = List;

                fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.write_str("a list of languages such as [\"tr\", \"es\"]")
                }

                fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<List, A::Error> {
                    let mut set = Language::bit(None);
                    while let Some(language) = seq.next_element::<Language>()? {
                        set |= Language::bit(Some(language));
                    }
                    Ok(List(set))
                }
            }

            deserializer.deserialize_seq(Words)
        }
    }
}
