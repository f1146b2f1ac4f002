//! serde's traits for numbers and their ranges. A number is its E.164 text, read strictly.

use core::cell::Cell;
use core::fmt;

use serde_core::de::{Deserialize, Deserializer, Error, Visitor};
use serde_core::ser::{Serialize, SerializeStruct, Serializer};

use super::{NumberRange, Operator, PhoneNumber, PhoneNumberError};

/// E.164 as a string, `+6281234567890`.
impl Serialize for PhoneNumber {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.e164())
    }
}

/// A string that [`PhoneNumber::parse`] accepts. The error does not show the input.
impl<'de> Deserialize<'de> for PhoneNumber {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserialize_with(deserializer, Self::parse)
    }
}

/// Reads a string with this parser.
pub(super) fn deserialize_with<'de, D: Deserializer<'de>>(
    deserializer: D,
    parse: fn(&str) -> Result<PhoneNumber, PhoneNumberError>,
) -> Result<PhoneNumber, D::Error> {
    let mismatch = Cell::new(false);
    let text = Text {
        parse,
        mismatch: &mismatch,
    };
    deserializer.deserialize_str(text).map_err(|error| {
        // The message of the format would show the number that it found instead of a string.
        if mismatch.get() {
            D::Error::custom("expected a phone number as a string, +62 and 9 to 12 digits")
        } else {
            error
        }
    })
}

struct Text<'m> {
    parse: fn(&str) -> Result<PhoneNumber, PhoneNumberError>,
    /// The value has another type. A format asks what was expected only in this case.
    mismatch: &'m Cell<bool>,
}

impl Visitor<'_> for Text<'_> {
    type Value = PhoneNumber;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.mismatch.set(true);
        f.write_str("a phone number")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<PhoneNumber, E> {
        (self.parse)(text).map_err(E::custom)
    }
}

impl Serialize for Operator {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut table = serializer.serialize_struct("Operator", 2)?;
        table.serialize_field("brand", &self.brand)?;
        table.serialize_field("company", &self.company)?;
        table.end()
    }
}

impl Serialize for NumberRange {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut table = serializer.serialize_struct("NumberRange", 5)?;
        table.serialize_field("prefix", &self.prefix)?;
        table.serialize_field("state", &self.state)?;
        table.serialize_field("operator", &self.operator)?;
        table.serialize_field("sub_brand", &self.sub_brand)?;
        table.serialize_field("checked", &self.checked)?;
        table.end()
    }
}
