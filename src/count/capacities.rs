//! How much a segment holds.
//!
//! Source: 3GPP TS 23.040, clauses 9.2.3.24 (user data and its header), 9.2.3.24.1 and 9.2.3.24.8
//! (concatenation with an 8-bit and a 16-bit reference).

use core::fmt;
use core::num::{NonZeroU16, NonZeroUsize};
use core::str::FromStr;

use crate::encoding::Encoding;
use crate::national::tables::ShiftTables;

/// The user data of one segment, in octets.
const USER_DATA: u16 = 140;

/// How many units a segment holds in each encoding.
///
/// The standard defines [`CONCAT8`](Self::CONCAT8) and [`CONCAT16`](Self::CONCAT16). For a gateway
/// that documents other capacities, set the fields:
///
/// ```
/// use sms_charge::{Capacities, Capacity, Profile};
///
/// // Some gateways hold only 63 code units in each of several segments.
/// let capacities = Capacities {
///     ucs2: Capacity::new(70, 63)?,
///     ..Capacities::CONCAT8
/// };
/// let profile = Profile::new().with_capacities(capacities);
/// assert_eq!(profile.estimate(&"ж".repeat(127)).charge, 3);
/// # Ok::<(), sms_charge::CapacityError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Capacities {
    /// GSM-7, in septets.
    pub gsm7: Capacity,
    /// UCS-2, in UTF-16 code units.
    pub ucs2: Capacity,
    /// Latin-1, in octets.
    pub latin1: Capacity,
}

/// How many units a segment holds in one encoding: a single segment, and each of several.
///
/// ```
/// use sms_charge::Capacity;
///
/// let septets: Capacity = "160/153".parse()?;
/// assert_eq!((septets.single(), septets.multi()), (160, 153));
/// # Ok::<(), sms_charge::CapacityError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Capacity {
    single: u16,
    /// `NonZero`, so that the compiler knows that a division by it can't panic.
    multi: NonZeroU16,
}

impl Capacities {
    /// Concatenation with an 8-bit reference, a header of 6 octets: 160 and 153 septets, 70 and 67
    /// code units, 140 and 134 octets. Nearly every gateway uses it.
    pub const CONCAT8: Self = Self::with_header(6);

    /// Concatenation with a 16-bit reference, a header of 7 octets: 160 and 152 septets, 70 and 66
    /// code units, 140 and 133 octets.
    pub const CONCAT16: Self = Self::with_header(7);

    /// The capacities if each of several segments has a header of this many octets, including its
    /// length octet. In GSM-7 the text begins at a septet boundary, so fill bits may follow the
    /// header.
    #[expect(clippy::unwrap_used, reason = "it is only called at compile time")]
    const fn with_header(octets: u16) -> Self {
        const fn of(bits_per_unit: u16, header: u16) -> Capacity {
            let single = USER_DATA * 8 / bits_per_unit;
            let multi = (USER_DATA - header) * 8 / bits_per_unit;
            Capacity::checked(single, multi).unwrap()
        }
        Self {
            gsm7: of(7, octets),
            ucs2: of(16, octets),
            latin1: of(8, octets),
        }
    }

    /// How much a segment holds in an encoding.
    ///
    /// ```
    /// use sms_charge::{Capacities, Encoding};
    ///
    /// let septets = Capacities::CONCAT8.of(Encoding::Gsm7);
    /// assert_eq!((septets.single(), septets.multi()), (160, 153));
    /// ```
    #[must_use]
    #[inline]
    pub const fn of(self, encoding: Encoding) -> Capacity {
        match encoding {
            Encoding::Gsm7 => self.gsm7,
            Encoding::Ucs2 => self.ucs2,
            Encoding::Latin1 => self.latin1,
        }
    }
}

impl Capacity {
    /// The units that a single segment holds, and that each of several segments holds.
    ///
    /// # Errors
    ///
    /// If `multi` is less than 2, because a two-unit character could never be sent, or if it is
    /// more than `single`.
    ///
    /// ```
    /// use sms_charge::Capacity;
    ///
    /// assert_eq!(Capacity::new(160, 150)?.multi(), 150);
    /// assert!(Capacity::new(160, 161).is_err());
    /// # Ok::<(), sms_charge::CapacityError>(())
    /// ```
    pub const fn new(single: u16, multi: u16) -> Result<Self, CapacityError> {
        match Self::checked(single, multi) {
            Some(capacity) => Ok(capacity),
            None => Err(CapacityError::OutOfOrder),
        }
    }

    const fn checked(single: u16, multi: u16) -> Option<Self> {
        match NonZeroU16::new(multi) {
            Some(nonzero) if 2 <= multi && multi <= single => Some(Self {
                single,
                multi: nonzero,
            }),
            _ => None,
        }
    }

    /// The units that a single segment holds.
    #[must_use]
    #[inline]
    pub const fn single(self) -> usize {
        self.single as usize
    }

    /// The units that each of several segments holds.
    #[must_use]
    #[inline]
    pub const fn multi(self) -> usize {
        self.divisor().get()
    }

    /// The capacity in septets if the header names these national tables. Each table takes a header
    /// element of three octets.
    ///
    /// `None` if a character of two septets would not fit one of several segments.
    ///
    /// ```
    /// use sms_charge::{Capacities, Language, ShiftTables};
    ///
    /// let tables = ShiftTables {
    ///     locking: Some(Language::Turkish),
    ///     single: None,
    /// };
    /// let left = Capacities::CONCAT8.gsm7.with_tables(tables).ok_or("no room")?;
    /// assert_eq!((left.single(), left.multi()), (155, 149));
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub const fn with_tables(self, tables: ShiftTables) -> Option<Self> {
        self.with_header_elements(tables.elements())
    }

    /// The same by the number of header elements.
    ///
    /// A single segment has a header only for these elements. In each of several segments they
    /// follow the concatenation element. They take the same number of extra septets after an 8-bit
    /// and after a 16-bit reference; the assertions below prove it.
    pub(crate) const fn with_header_elements(self, elements: u8) -> Option<Self> {
        if elements == 0 {
            return Some(self);
        }
        let octets = elements as u16 * 3;
        let alone = septets_of(1 + octets);
        let several = septets_of(6 + octets) - septets_of(6);
        let single = self.single.saturating_sub(alone);
        let multi = self.multi.get().saturating_sub(several);
        // If the gateway's own `multi` equals `single`, `multi` would come out larger than
        // `single`.
        Self::checked(single, if multi < single { multi } else { single })
    }

    /// [`multi`](Self::multi) as a divisor: a division by it can't panic.
    #[inline]
    pub(crate) const fn divisor(self) -> NonZeroUsize {
        // The standard library's conversion is not const.
        match NonZeroUsize::new(self.multi.get() as usize) {
            Some(multi) => multi,
            None => NonZeroUsize::MIN,
        }
    }
}

/// The septets that a header takes, including the fill bits after it.
const fn septets_of(octets: u16) -> u16 {
    (octets * 8).div_ceil(7)
}

const _: () = {
    let [one, two] = [3, 6];
    assert!(septets_of(6 + one) - septets_of(6) == septets_of(7 + one) - septets_of(7));
    assert!(septets_of(6 + two) - septets_of(6) == septets_of(7 + two) - septets_of(7));
};

/// [`Capacities::CONCAT8`], the standard capacities.
impl Default for Capacities {
    fn default() -> Self {
        Self::CONCAT8
    }
}

/// Reads `160/153`: the units of a single segment, and of each of several.
impl FromStr for Capacity {
    type Err = CapacityError;

    fn from_str(text: &str) -> Result<Self, CapacityError> {
        let (single, multi) = split(text, b'/').ok_or(CapacityError::NoNumbers)?;
        let number = |digits: &str| digits.trim().parse().map_err(|_| CapacityError::NoNumbers);
        Self::new(number(single)?, number(multi)?)
    }
}

/// Reads `concat8`, `concat16`, or pairs for GSM-7, UCS-2 and, if given, Latin-1: `160/153,70/67`
/// or `160/153,70/67,140/134`.
///
/// ```
/// use sms_charge::Capacities;
///
/// assert_eq!("160/153,70/67".parse(), Ok(Capacities::CONCAT8));
/// assert_eq!("concat16".parse(), Ok(Capacities::CONCAT16));
/// ```
impl FromStr for Capacities {
    type Err = CapacityError;

    fn from_str(text: &str) -> Result<Self, CapacityError> {
        if text.eq_ignore_ascii_case("concat8") {
            return Ok(Self::CONCAT8);
        }
        if text.eq_ignore_ascii_case("concat16") {
            return Ok(Self::CONCAT16);
        }
        let (gsm7, others) = split(text, b',').ok_or(CapacityError::NoNumbers)?;
        let (ucs2, latin1) = match split(others, b',') {
            Some((ucs2, latin1)) => (ucs2, latin1.parse()?),
            None => (others, Self::CONCAT8.latin1),
        };
        Ok(Self {
            gsm7: gsm7.parse()?,
            ucs2: ucs2.parse()?,
            latin1,
        })
    }
}

/// `str::split_once`, which has a panic that the optimiser can't remove.
fn split(text: &str, separator: u8) -> Option<(&str, &str)> {
    let at = text.bytes().position(|byte| byte == separator)?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}

/// The error of [`Capacity::new`], and of reading capacities from a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CapacityError {
    /// The numbers are not in the order 2 ≤ `multi` ≤ `single`.
    OutOfOrder,
    /// The text is neither pairs of numbers, such as `160/153`, nor `concat8` or `concat16`.
    NoNumbers,
}

impl CapacityError {
    /// A stable code, such as `capacity-out-of-order`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::OutOfOrder => "capacity-out-of-order",
            Self::NoNumbers => "capacity-without-numbers",
        }
    }
}

impl fmt::Display for CapacityError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::OutOfOrder => {
                "each of several segments must hold at least 2 units, and no more than a single segment"
            }
            Self::NoNumbers => {
                "expected concat8, concat16, or numbers such as 160/153,70/67: units of a single \
                 segment, and of each of several"
            }
        })
    }
}

impl core::error::Error for CapacityError {}

#[cfg(feature = "serde")]
mod read_and_write {
    use core::fmt;

    use serde_core::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
    use serde_core::ser::{Serialize, SerializeStruct, Serializer};

    use super::{Capacities, Capacity};
    use crate::record::{ENCODINGS, by_encoding};

    /// Written as `[160, 153]`.
    impl Serialize for Capacity {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            (self.single, self.multi).serialize(serializer)
        }
    }

    impl<'de> Deserialize<'de> for Capacity {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            struct Pair;

            impl<'de> Visitor<'de> for Pair {
                type Value = Capacity;

                fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.write_str("two numbers such as [160, 153]")
                }

                fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Capacity, A::Error> {
                    let mut next = |length| {
                        let number = seq.next_element::<u16>()?;
                        number.ok_or_else(|| A::Error::invalid_length(length, &self))
                    };
                    let (single, multi) = (next(0)?, next(1)?);
                    if seq.next_element::<u16>()?.is_some() {
                        return Err(A::Error::invalid_length(3, &self));
                    }
                    Capacity::new(single, multi).map_err(A::Error::custom)
                }
            }

            deserializer.deserialize_tuple(2, Pair)
        }
    }

    /// Written as `"concat8"`, `"concat16"`, or a table with a pair for each encoding.
    impl Serialize for Capacities {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            match *self {
                Self::CONCAT8 => serializer.serialize_str("concat8"),
                Self::CONCAT16 => serializer.serialize_str("concat16"),
                Self { gsm7, ucs2, latin1 } => {
                    let mut table = serializer.serialize_struct("Capacities", ENCODINGS.len())?;
                    table.serialize_field("gsm7", &gsm7)?;
                    table.serialize_field("ucs2", &ucs2)?;
                    table.serialize_field("latin1", &latin1)?;
                    table.end()
                }
            }
        }
    }

    impl<'de> Deserialize<'de> for Capacities {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            struct Either;

            impl<'de> Visitor<'de> for Either {
                type Value = Capacities;

                fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.write_str(
                        "\"concat8\", \"concat16\" or a table such as { gsm7 = [160, 153] }",
                    )
                }

                fn visit_str<E: Error>(self, text: &str) -> Result<Capacities, E> {
                    text.parse().map_err(E::custom)
                }

                fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Capacities, A::Error> {
                    let [gsm7, ucs2, latin1] = by_encoding(map)?;
                    let unset = Capacities::CONCAT8;
                    Ok(Capacities {
                        gsm7: gsm7.unwrap_or(unset.gsm7),
                        ucs2: ucs2.unwrap_or(unset.ucs2),
                        latin1: latin1.unwrap_or(unset.latin1),
                    })
                }
            }

            deserializer.deserialize_any(Either)
        }
    }
}
