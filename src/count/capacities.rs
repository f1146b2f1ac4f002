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
/// The standard's own are [`CONCAT8`](Self::CONCAT8) and [`CONCAT16`](Self::CONCAT16). A gateway
/// that documents others gets them by name:
///
/// ```
/// use sms_charge::{Capacities, Capacity, Profile};
///
/// // Segments of 63 code units in several, as some gateways have them.
/// let capacities = Capacities { ucs2: Capacity::new(70, 63)?, ..Capacities::CONCAT8 };
/// let profile = Profile::new().with_capacities(capacities);
/// assert_eq!(profile.estimate(&"ж".repeat(127)).charge, 3);
/// # Ok::<(), sms_charge::CapacityError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Capacities {
    /// In septets.
    pub gsm7: Capacity,
    /// In UTF-16 code units.
    pub ucs2: Capacity,
    /// In octets.
    pub latin1: Capacity,
}

/// How many units a segment holds alone, and as one of several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Capacity {
    single: u16,
    /// Not zero, which the compiler must know to divide by it without a panic.
    multi: NonZeroU16,
}

impl Capacities {
    /// Concatenation with an 8-bit reference, a header of 6 octets: 160 and 153 septets, 70 and 67
    /// code units, 140 and 134 octets. What nearly every gateway uses.
    pub const CONCAT8: Self = Self::with_header(6);

    /// Concatenation with a 16-bit reference, a header of 7 octets: 160 and 152 septets, 70 and 66
    /// code units, 140 and 133 octets.
    pub const CONCAT16: Self = Self::with_header(7);

    /// What is left of the user data beside a header, its own length octet included. The text
    /// begins on a septet's boundary, so that the header's last septet may be partly fill bits.
    #[expect(clippy::unwrap_used, reason = "it is called at compile time only")]
    const fn with_header(octets: u16) -> Self {
        const fn of(bits_a_unit: u16, header: u16) -> Capacity {
            let single = USER_DATA * 8 / bits_a_unit;
            let multi = (USER_DATA - header) * 8 / bits_a_unit;
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
    /// The units of a segment alone, and of each of several.
    ///
    /// # Errors
    ///
    /// If one of several segments holds fewer than 2 units, since a two-unit character could never
    /// be sent, or more than a segment alone.
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
            Some(part) if 2 <= multi && multi <= single => Some(Self {
                single,
                multi: part,
            }),
            _ => None,
        }
    }

    /// The units of a segment alone.
    #[must_use]
    #[inline]
    pub const fn single(self) -> usize {
        self.single as usize
    }

    /// The units of each of several segments.
    #[must_use]
    #[inline]
    pub const fn multi(self) -> usize {
        self.divisor().get()
    }

    /// The septets that are left where the header names these tables, each by an element of three
    /// octets; `None` if a character of two septets does not fit one of several segments.
    ///
    /// ```
    /// use sms_charge::{Capacities, Language, ShiftTables};
    ///
    /// let tables = ShiftTables { locking: Some(Language::Turkish), single: None };
    /// let left = Capacities::CONCAT8.gsm7.behind(tables).ok_or("no room")?;
    /// assert_eq!((left.single(), left.multi()), (155, 149));
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub const fn behind(self, tables: ShiftTables) -> Option<Self> {
        self.behind_tables(tables.elements())
    }

    /// The same by the number of elements.
    ///
    /// A segment alone has a header for their sake only. One of several has them behind the reference,
    /// and takes as many septets more whether that has 8 bits or 16.
    pub(crate) const fn behind_tables(self, elements: u8) -> Option<Self> {
        if elements == 0 {
            return Some(self);
        }
        let octets = elements as u16 * 3;
        let alone = septets_of(1 + octets);
        let several = septets_of(6 + octets) - septets_of(6);
        let single = self.single.saturating_sub(alone);
        let multi = self.multi.get().saturating_sub(several);
        // Where several segments hold as much as one alone, they have no header of their own.
        Self::checked(single, if multi < single { multi } else { single })
    }

    /// The same, for a division that can't panic.
    #[inline]
    pub(crate) const fn divisor(self) -> NonZeroUsize {
        // The conversion of the standard library is not const.
        match NonZeroUsize::new(self.multi.get() as usize) {
            Some(multi) => multi,
            None => NonZeroUsize::MIN,
        }
    }
}

/// The septets that a header takes, with the fill bits behind it.
const fn septets_of(octets: u16) -> u16 {
    (octets * 8).div_ceil(7)
}

const _: () = {
    let [one, two] = [3, 6];
    assert!(septets_of(6 + one) - septets_of(6) == septets_of(7 + one) - septets_of(7));
    assert!(septets_of(6 + two) - septets_of(6) == septets_of(7 + two) - septets_of(7));
};

/// The standard's, [`Capacities::CONCAT8`].
impl Default for Capacities {
    fn default() -> Self {
        Self::CONCAT8
    }
}

/// Reads `160/153`: the units of a segment alone, and of each of several.
impl FromStr for Capacity {
    type Err = CapacityError;

    fn from_str(text: &str) -> Result<Self, CapacityError> {
        let (single, multi) = split(text, b'/').ok_or(CapacityError::NoNumbers)?;
        let number = |digits: &str| digits.trim().parse().map_err(|_| CapacityError::NoNumbers);
        Self::new(number(single)?, number(multi)?)
    }
}

/// Reads `concat8`, `concat16`, or pairs in the order septets, code units, octets:
/// `160/153,70/67` or `160/153,70/67,140/134`.
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

/// What stands before and behind a separator. (`str::split_once` has a panic that the optimiser can't
/// remove.)
fn split(text: &str, separator: u8) -> Option<(&str, &str)> {
    let at = text.bytes().position(|byte| byte == separator)?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}

/// Why a capacity was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CapacityError {
    /// It is not 2 ≤ one of several ≤ alone.
    OutOfOrder,
    /// The text is no pair of numbers such as `160/153`, and no name of capacities.
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
                "one of several segments must hold at least 2 units, and no more than a segment alone"
            }
            Self::NoNumbers => {
                "expected concat8, concat16, or numbers such as 160/153,70/67: units of a segment \
                 alone, and of each of several"
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

    /// `[160, 153]`.
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

    /// `"concat8"`, `"concat16"`, or a table of those that differ from `concat8`.
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
