//! Which characters a gateway sends in which encoding.

use core::fmt;

use super::capacities::Capacity;
use crate::encoding::Encoding;
use crate::gsm7::{self, CHARACTERS};
use crate::keyword::keywords;
use crate::national::index::Index;
use crate::national::languages::Languages;
use crate::national::tally::Tally;

/// A set of characters that a gateway sends in one encoding; see [`Encodings`].
///
/// In files and on command lines it is written `ascii`, `gsm7`, `latin1` or `ucs2`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Alphabet {
    /// The characters of ASCII that GSM-7 has, sent as GSM-7.
    Ascii,
    /// The default alphabet and the extension table of GSM-7.
    Gsm7,
    /// U+0000 to U+00FF, sent as Latin-1.
    Latin1,
    /// Every character, sent as UCS-2.
    Ucs2,
}

keywords!(Alphabet {
    Ascii => "ascii",
    Gsm7 => "gsm7",
    Latin1 => "latin1",
    Ucs2 => "ucs2",
});

impl Alphabet {
    /// The encoding in which these characters are sent.
    #[must_use]
    pub const fn encoding(self) -> Encoding {
        match self {
            Self::Ascii | Self::Gsm7 => Encoding::Gsm7,
            Self::Latin1 => Encoding::Latin1,
            Self::Ucs2 => Encoding::Ucs2,
        }
    }
}

/// The alphabets that a gateway tries, in order.
///
/// The gateway uses the first one that has every character of the message. UCS-2 has all characters
/// and comes last.
///
/// ```
/// use sms_charge::{Alphabet, Encoding, Encodings, Profile};
///
/// let encodings =
///     Encodings::new(&[Alphabet::Gsm7, Alphabet::Latin1, Alphabet::Ucs2])?;
/// let profile = Profile::new().with_encodings(encodings);
/// assert_eq!(profile.estimate("Olá").encoding, Encoding::Latin1);
///
/// assert!(Encodings::new(&[Alphabet::Gsm7]).is_err());
/// # Ok::<(), sms_charge::EncodingsError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Encodings {
    pub(crate) seven_bit: Option<SevenBit>,
    pub(crate) latin1: bool,
}

/// The alphabet that is sent in septets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum SevenBit {
    Ascii,
    Gsm7,
}

impl Encodings {
    /// GSM-7, then UCS-2: the standard order.
    pub const GSM7_UCS2: Self = Self {
        seven_bit: Some(SevenBit::Gsm7),
        latin1: false,
    };

    /// The ASCII characters of GSM-7, then UCS-2.
    pub const ASCII_UCS2: Self = Self {
        seven_bit: Some(SevenBit::Ascii),
        latin1: false,
    };

    /// UCS-2 for everything.
    pub const UCS2: Self = Self {
        seven_bit: None,
        latin1: false,
    };

    /// A list of alphabets: at most one of [`Alphabet::Gsm7`] and [`Alphabet::Ascii`], then
    /// [`Alphabet::Latin1`] if the gateway uses it, then [`Alphabet::Ucs2`].
    ///
    /// # Errors
    ///
    /// If the list has another order, repeats an alphabet, has both GSM-7 and ASCII, or does not
    /// end with UCS-2.
    pub const fn new(alphabets: &[Alphabet]) -> Result<Self, EncodingsError> {
        let (seven_bit, others) = match alphabets {
            [Alphabet::Gsm7, others @ ..] => (Some(SevenBit::Gsm7), others),
            [Alphabet::Ascii, others @ ..] => (Some(SevenBit::Ascii), others),
            others => (None, others),
        };
        let latin1 = match others {
            [Alphabet::Latin1, Alphabet::Ucs2] => true,
            [Alphabet::Ucs2] => false,
            _ => return Err(EncodingsError(())),
        };
        Ok(Self { seven_bit, latin1 })
    }

    /// The alphabets in the order in which they are tried.
    pub fn iter(self) -> impl Iterator<Item = Alphabet> {
        let seven_bit = self.seven_bit.map(|seven_bit| match seven_bit {
            SevenBit::Ascii => Alphabet::Ascii,
            SevenBit::Gsm7 => Alphabet::Gsm7,
        });
        let latin1 = self.latin1.then_some(Alphabet::Latin1);
        [seven_bit, latin1, Some(Alphabet::Ucs2)]
            .into_iter()
            .flatten()
    }
}

/// [`Encodings::GSM7_UCS2`], the standard order.
impl Default for Encodings {
    fn default() -> Self {
        Self::GSM7_UCS2
    }
}

/// The error of [`Encodings::new`]: the alphabets are not in the required order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct EncodingsError(());

impl EncodingsError {
    /// The stable code of this error: `encodings-out-of-order`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        "encodings-out-of-order"
    }
}

impl fmt::Display for EncodingsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected gsm7 or ascii (optional), then latin1 (optional), then ucs2")
    }
}

impl core::error::Error for EncodingsError {}

/// The alphabets of a gateway, and the characters that it does not take as GSM-7.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Alphabets {
    pub(crate) encodings: Encodings,
    pub(crate) excluded: Excluded,
    pub(crate) languages: Languages,
}

impl Alphabets {
    pub(crate) const STANDARD: Self = Self {
        encodings: Encodings::GSM7_UCS2,
        excluded: Excluded::NONE,
        languages: Languages::NONE,
    };

    /// Whether the gateway sends all of GSM-7 as GSM-7 by the default tables, and the rest as
    /// UCS-2.
    pub(crate) const fn are_standard(&self) -> bool {
        let Encodings { seven_bit, latin1 } = self.encodings;
        let has_all_gsm7 = matches!(seven_bit, Some(SevenBit::Gsm7)) && self.excluded.is_empty();
        has_all_gsm7 && !latin1 && self.languages.is_none()
    }

    /// The index of the national tables, if the gateway uses any. National tables need GSM-7 (not
    /// only ASCII), and segments in which the header for one table leaves room for a text.
    #[inline]
    pub(super) const fn national(&self, capacity: Capacity) -> Option<&'static Index> {
        match (self.languages.index(), self.encodings.seven_bit) {
            (Some(index), Some(SevenBit::Gsm7)) if capacity.with_header_elements(1).is_some() => {
                Some(index)
            }
            _ => None,
        }
    }

    /// An empty tally by every pair of tables; `None` if the gateway uses only the default tables.
    pub(super) const fn tally(&self, capacity: Capacity) -> Option<Tally> {
        let Some(index) = self.national(capacity) else {
            return None;
        };
        let has_room_for_two = capacity.with_header_elements(2).is_some();
        Some(Tally::new(&self.languages, index, has_room_for_two))
    }

    /// Whether a pair of tables is lost with this character; see [`Tally::loses_pair`].
    pub(super) const fn loses_pair(&self, tally: &Tally, c: char) -> bool {
        tally.loses_pair(c, self.excluded.has(c))
    }

    /// Adds a character to a tally; see [`Tally::push`].
    pub(super) const fn push(&self, tally: &mut Tally, c: char) -> u16 {
        tally.push(c, self.excluded.has(c))
    }

    /// Whether a character is in the alphabet that the gateway tries first. Ignores national
    /// tables.
    pub(crate) const fn prefer(&self, c: char) -> bool {
        if self.encodings.seven_bit.is_some() {
            self.septets(c).is_some()
        } else {
            !self.encodings.latin1 || Encoding::Latin1.units(c).is_some()
        }
    }

    /// Whether the gateway sends this text, which is GSM-7, in septets. Ignores excluded
    /// characters.
    pub(crate) const fn sends_in_septets(&self, gsm7: &str) -> bool {
        match self.encodings.seven_bit {
            None => gsm7.is_empty(),
            Some(SevenBit::Ascii) => gsm7.is_ascii(),
            Some(SevenBit::Gsm7) => true,
        }
    }

    /// How many septets a character takes at this gateway; `None` if the gateway doesn't send it in
    /// septets. Ignores national tables.
    pub(crate) const fn septets(&self, c: char) -> Option<u8> {
        let is_sent = match self.encodings.seven_bit {
            None => false,
            Some(SevenBit::Ascii) => c.is_ascii(),
            Some(SevenBit::Gsm7) => true,
        };
        match gsm7::septets(c) {
            Some(septets) if is_sent && !self.excluded.contains(c) => Some(septets),
            _ => None,
        }
    }
}

/// A set of GSM-7 characters: a bit for each code point below U+0400.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Excluded([u64; 16]);

impl Excluded {
    pub(crate) const NONE: Self = Self([0; 16]);

    /// Characters outside GSM-7 are ignored: they are never sent in septets.
    #[expect(clippy::indexing_slicing, reason = "a word is one of the sixteen")]
    pub(crate) const fn new(characters: &str) -> Self {
        let mut excluded = Self::NONE;
        let mut rest = characters.as_bytes();
        while let Some((c, after)) = super::decode::first(rest) {
            if gsm7::septets(c).is_some() {
                let (word, bit) = Self::place(c);
                excluded.0[word] |= bit;
            }
            rest = after;
        }
        excluded
    }

    pub(crate) const fn is_empty(&self) -> bool {
        let mut word = 0;
        while word < self.0.len() {
            #[expect(clippy::indexing_slicing, reason = "the bound is tested")]
            if self.0[word] != 0 {
                return false;
            }
            word += 1;
        }
        true
    }

    /// Whether a character of GSM-7 is excluded. The answer for other characters is meaningless.
    #[expect(clippy::indexing_slicing, reason = "a word is one of the sixteen")]
    pub(crate) const fn contains(&self, c: char) -> bool {
        let (word, bit) = Self::place(c);
        self.0[word] & bit != 0
    }

    /// Whether a character, of GSM-7 or not, is excluded.
    pub(crate) const fn has(&self, c: char) -> bool {
        gsm7::septets(c).is_some() && self.contains(c)
    }

    pub(crate) fn iter(self) -> impl Iterator<Item = char> {
        let characters = CHARACTERS.iter().map(|&(c, _)| c);
        characters.filter(move |&c| self.contains(c))
    }

    /// The only character of the GSM-7 tables beyond U+03FF is €. It takes the bit of U+00AC, which
    /// is in neither table.
    const fn place(c: char) -> (usize, u64) {
        let place = c as usize % 0x400;
        (place / 64, 1 << (place % 64))
    }
}

const _: () = assert!(gsm7::septets('\u{AC}').is_none() && '€' as usize % 0x400 == 0xAC);

impl fmt::Debug for Excluded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

#[cfg(feature = "serde")]
mod read_and_write {
    use core::fmt;

    use serde_core::de::{Deserialize, Deserializer, Error, SeqAccess, Visitor};
    use serde_core::ser::{Serialize, Serializer};

    use super::{Alphabet, Encodings, Excluded};

    /// Written as a list such as `["gsm7", "ucs2"]`.
    impl Serialize for Encodings {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.collect_seq(self.iter())
        }
    }

    impl<'de> Deserialize<'de> for Encodings {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            struct List;

            impl<'de> Visitor<'de> for List {
                type Value = Encodings;

                fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.write_str("a list such as [\"gsm7\", \"ucs2\"]")
                }

                fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Encodings, A::Error> {
                    // One more than the longest valid list, so that a longer list is refused.
                    let mut list = [Alphabet::Ucs2; 4];
                    let mut length = 0;
                    while let Some(alphabet) = seq.next_element()? {
                        let place = list.get_mut(length);
                        *place.ok_or_else(|| A::Error::invalid_length(length, &self))? = alphabet;
                        length += 1;
                    }
                    let list = list.get(..length).unwrap_or_default();
                    Encodings::new(list).map_err(A::Error::custom)
                }
            }

            deserializer.deserialize_seq(List)
        }
    }

    /// Written as one text of all the characters.
    impl Serialize for Excluded {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            struct Text(Excluded);

            impl fmt::Display for Text {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    use fmt::Write as _;

                    self.0.iter().try_for_each(|c| f.write_char(c))
                }
            }

            serializer.collect_str(&Text(*self))
        }
    }

    impl<'de> Deserialize<'de> for Excluded {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            struct Text;

            impl Visitor<'_> for Text {
                type Value = Excluded;

                fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.write_str("a text of the excluded characters")
                }

                fn visit_str<E: Error>(self, text: &str) -> Result<Excluded, E> {
                    Ok(Excluded::new(text))
                }
            }

            deserializer.deserialize_str(Text)
        }
    }
}
