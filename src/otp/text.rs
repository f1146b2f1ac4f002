//! Objects, strings and numbers in a body. No error quotes the value that was found instead.

use alloc::string::String;
use core::fmt;
use core::marker::PhantomData;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, MapAccess, Unexpected, Visitor};
use serde::{Deserialize, Deserializer};

/// A string. The errors of serde's own impl would show the value.
pub(super) struct Text(pub(super) String);

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // If it is asked for a string, the reader of JSON refuses a number itself, and quotes it.
        deserializer.deserialize_any(TextVisitor).map(Self)
    }
}

/// For `deserialize_with`, together with `default`.
pub(super) fn optional<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<String>, D::Error> {
    let text = Option::<Text>::deserialize(deserializer)?;
    Ok(text.map(|Text(text)| text))
}

/// A number of segments. The errors of serde's own impl would show the value.
pub(super) fn count<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u32, D::Error> {
    deserializer.deserialize_any(CountVisitor)
}

/// An object: what serde's derive reads from its fields.
pub(super) trait Fields<'de>: Sized {
    fn read<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error>;
}

/// Reads an object. serde's derive would also accept an array, and its errors quote what is not an
/// object, such as a JSON string that contains JSON with the number.
pub(super) fn object<'de, T: Fields<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    deserializer.deserialize_any(ObjectVisitor(PhantomData))
}

struct ObjectVisitor<T>(PhantomData<T>);

struct TextVisitor;

struct CountVisitor;

/// Refuses a value of another type without its text.
macro_rules! refuse {
    ($($visit:ident: $type:ty => $what:literal,)*) => {$(
        fn $visit<E: Error>(self, _: $type) -> Result<Self::Value, E> {
            Err(E::invalid_type(Unexpected::Other($what), &self))
        }
    )*};
}

impl<'de, T: Fields<'de>> Visitor<'de> for ObjectVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, fields: A) -> Result<T, A::Error> {
        T::read(MapAccessDeserializer::new(fields))
    }

    refuse! {
        visit_bool: bool => "a boolean",
        visit_i64: i64 => "a number",
        visit_u64: u64 => "a number",
        visit_f64: f64 => "a number",
        visit_str: &str => "a string",
        visit_bytes: &[u8] => "bytes",
    }
}

impl Visitor<'_> for TextVisitor {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<String, E> {
        Ok(text.into())
    }

    fn visit_string<E: Error>(self, text: String) -> Result<String, E> {
        Ok(text)
    }

    refuse! {
        visit_bool: bool => "a boolean",
        visit_i64: i64 => "a number",
        visit_u64: u64 => "a number",
        visit_f64: f64 => "a number",
        visit_bytes: &[u8] => "bytes",
    }
}

impl CountVisitor {
    /// The error for a number that is not a count.
    fn refuse<E: Error>(self) -> E {
        E::invalid_value(Unexpected::Other("another number"), &self)
    }
}

impl Visitor<'_> for CountVisitor {
    type Value = u32;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a whole number from 0 to {}", u32::MAX)
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<u32, E> {
        number.try_into().map_err(|_| self.refuse())
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<u32, E> {
        number.try_into().map_err(|_| self.refuse())
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<u32, E> {
        Err(self.refuse())
    }

    refuse! {
        visit_bool: bool => "a boolean",
        visit_str: &str => "a string",
        visit_bytes: &[u8] => "bytes",
    }
}

/// A string of which `Debug` shows only the length.
pub(super) struct Hidden<'a>(pub(super) &'a str);

impl fmt::Debug for Hidden<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} bytes", self.0.len())
    }
}
