//! Limits: how long a message a gateway accepts.

use crate::encoding::Encoding;

/// The maximum numbers of segments, characters and units that a gateway accepts in one message.
///
/// What the gateway adds counts too. Limits never change a count. [`Estimate::over_limit`] is true
/// for a message that is over one of them.
///
/// ```
/// use sms_charge::{Encoding, Limits, Profile};
///
/// // At most 1,600 characters in GSM-7, and 737 in UCS-2.
/// const LIMITS: Limits = Limits::new()
///     .with_characters_in(Encoding::Gsm7, 1_600)
///     .with_characters_in(Encoding::Ucs2, 737);
/// const GATEWAY: Profile = Profile::new().with_limits(LIMITS);
/// assert!(!GATEWAY.estimate(&"中".repeat(737)).over_limit);
/// assert!(GATEWAY.estimate(&"中".repeat(738)).over_limit);
/// ```
///
/// [`Estimate::over_limit`]: crate::Estimate::over_limit
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Limits {
    segments: u32,
    characters: ByEncoding,
    units: ByEncoding,
}

/// A limit for each encoding. `u32::MAX` means no limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct ByEncoding {
    gsm7: u32,
    ucs2: u32,
    latin1: u32,
}

impl ByEncoding {
    const NONE: Self = Self::all(u32::MAX);

    const fn all(most: u32) -> Self {
        Self {
            gsm7: most,
            ucs2: most,
            latin1: most,
        }
    }

    const fn of(self, encoding: Encoding) -> u32 {
        match encoding {
            Encoding::Gsm7 => self.gsm7,
            Encoding::Ucs2 => self.ucs2,
            Encoding::Latin1 => self.latin1,
        }
    }

    const fn with(mut self, encoding: Encoding, most: u32) -> Self {
        match encoding {
            Encoding::Gsm7 => self.gsm7 = most,
            Encoding::Ucs2 => self.ucs2 = most,
            Encoding::Latin1 => self.latin1 = most,
        }
        self
    }

    const fn get(self, encoding: Encoding) -> Option<u32> {
        match self.of(encoding) {
            u32::MAX => None,
            most => Some(most),
        }
    }

    const fn is_unlimited(self) -> bool {
        self.gsm7 == u32::MAX && self.ucs2 == u32::MAX && self.latin1 == u32::MAX
    }
}

impl Limits {
    /// A maximum of 255 segments, because the concatenation header can't number more. Characters
    /// and units are unlimited.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            segments: u8::MAX as u32,
            characters: ByEncoding::NONE,
            units: ByEncoding::NONE,
        }
    }

    /// Sets the maximum number of segments.
    #[must_use]
    pub const fn with_segments(self, segments: u32) -> Self {
        Self { segments, ..self }
    }

    /// Sets the maximum number of characters, the same for every encoding.
    #[must_use]
    pub const fn with_characters(self, characters: u32) -> Self {
        let characters = ByEncoding::all(characters);
        Self { characters, ..self }
    }

    /// Sets the maximum number of characters in one encoding.
    #[must_use]
    pub const fn with_characters_in(self, encoding: Encoding, characters: u32) -> Self {
        let characters = self.characters.with(encoding, characters);
        Self { characters, ..self }
    }

    /// Sets the maximum number of units, the same for every encoding.
    #[must_use]
    pub const fn with_units(self, units: u32) -> Self {
        let units = ByEncoding::all(units);
        Self { units, ..self }
    }

    /// Sets the maximum number of units in one encoding.
    #[must_use]
    pub const fn with_units_in(self, encoding: Encoding, units: u32) -> Self {
        let units = self.units.with(encoding, units);
        Self { units, ..self }
    }

    /// The maximum number of segments.
    #[must_use]
    #[inline]
    pub const fn segments(self) -> u32 {
        self.segments
    }

    /// The maximum number of characters in an encoding; `None` if unlimited.
    #[must_use]
    pub const fn characters(self, encoding: Encoding) -> Option<u32> {
        self.characters.get(encoding)
    }

    /// The maximum number of units in an encoding; `None` if unlimited.
    #[must_use]
    pub const fn units(self, encoding: Encoding) -> Option<u32> {
        self.units.get(encoding)
    }

    /// Whether only the number of segments is limited.
    pub(crate) const fn has_only_segments(self) -> bool {
        self.characters.is_unlimited() && self.units.is_unlimited()
    }

    /// Whether a message has too many characters or units. Does not check segments.
    pub(crate) const fn is_exceeded(
        self,
        encoding: Encoding,
        characters: usize,
        units: usize,
    ) -> bool {
        const fn is_over(count: usize, most: u32) -> bool {
            most != u32::MAX && count > most as usize
        }
        is_over(characters, self.characters.of(encoding)) || is_over(units, self.units.of(encoding))
    }
}

/// The same as [`Limits::new`].
impl Default for Limits {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(feature = "serde")]
mod read_and_write {
    use core::fmt;

    use serde_core::de::{Deserialize, Deserializer, Error, MapAccess, Unexpected, Visitor};
    use serde_core::ser::{Serialize, SerializeStruct, Serializer};

    use super::{ByEncoding, Limits};
    use crate::record::{ENCODINGS, by_encoding, settings};

    settings!(Limits, "a table of limits" {
        "segments": u32 = |limits| limits.segments, |limits, segments| limits.with_segments(segments);
        "characters": ByEncoding = |limits| limits.characters, |limits, characters| Limits { characters, ..limits };
        "units": ByEncoding = |limits| limits.units, |limits, units| Limits { units, ..limits };
    });

    /// Written as one number if all encodings have the same limit, otherwise as a table.
    impl Serialize for ByEncoding {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let Self { gsm7, ucs2, latin1 } = *self;
            if *self == Self::all(gsm7) {
                return serializer.serialize_u32(gsm7);
            }
            let limits =
                [gsm7, ucs2, latin1].map(|most| Some(most).filter(|&most| most != u32::MAX));
            let mut table =
                serializer.serialize_struct("ByEncoding", limits.iter().flatten().count())?;
            for (key, most) in ENCODINGS.iter().copied().zip(limits) {
                match most {
                    Some(most) => table.serialize_field(key, &most)?,
                    None => table.skip_field(key)?,
                }
            }
            table.end()
        }
    }

    impl<'de> Deserialize<'de> for ByEncoding {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            struct Either;

            impl<'de> Visitor<'de> for Either {
                type Value = ByEncoding;

                fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.write_str("a number, or a table such as { gsm7 = 1600, ucs2 = 737 }")
                }

                fn visit_u64<E: Error>(self, most: u64) -> Result<ByEncoding, E> {
                    let wrong = |_| E::invalid_value(Unexpected::Unsigned(most), &self);
                    u32::try_from(most).map_err(wrong).map(ByEncoding::all)
                }

                fn visit_i64<E: Error>(self, most: i64) -> Result<ByEncoding, E> {
                    let wrong = |_| E::invalid_value(Unexpected::Signed(most), &self);
                    u32::try_from(most).map_err(wrong).map(ByEncoding::all)
                }

                fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<ByEncoding, A::Error> {
                    let limits = by_encoding(map)?;
                    let [gsm7, ucs2, latin1] = limits.map(|most| most.unwrap_or(u32::MAX));
                    Ok(ByEncoding { gsm7, ucs2, latin1 })
                }
            }

            deserializer.deserialize_any(Either)
        }
    }
}
