//! Implementations of serde's traits without derive macros and without allocation.

use core::fmt::{self, Display};
use core::marker::PhantomData;
use core::str::FromStr;

use serde_core::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, Visitor};

/// Reads a value from a string with its own parser, and reports the parser's error.
pub(crate) fn from_text<'de, T, D>(deserializer: D, expected: &'static str) -> Result<T, D::Error>
where
    T: FromStr<Err: Display>,
    D: Deserializer<'de>,
{
    struct Text<T>(&'static str, PhantomData<T>);

    impl<T: FromStr<Err: Display>> Visitor<'_> for Text<T> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str(self.0)
        }

        fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
            text.parse().map_err(E::custom)
        }
    }

    deserializer.deserialize_str(Text(expected, PhantomData))
}

/// Reads the key of a table. If it is not one of these, the error lists them.
pub(crate) struct Key(pub(crate) &'static [&'static str]);

impl<'de> DeserializeSeed<'de> for Key {
    type Value = &'static str;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<&'static str, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Key {
    type Value = &'static str;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<&'static str, E> {
        let known = self.0.iter().find(|&&known| known == key);
        known.copied().ok_or_else(|| E::unknown_field(key, self.0))
    }
}

/// The keys of a table that has a value for each encoding.
pub(crate) const ENCODINGS: &[&str] = &["gsm7", "ucs2", "latin1"];

/// Reads a table with a value for each encoding, in the order of [`ENCODINGS`]. Each key may be
/// missing.
pub(crate) fn by_encoding<'de, T, A>(mut map: A) -> Result<[Option<T>; 3], A::Error>
where
    T: Deserialize<'de>,
    A: MapAccess<'de>,
{
    let mut values = [const { None }; 3];
    while let Some(key) = map.next_key_seed(Key(ENCODINGS))? {
        let place = ENCODINGS
            .iter()
            .zip(&mut values)
            .find(|(known, _)| **known == key);
        let value = map.next_value()?;
        if place.is_some_and(|(_, place)| place.replace(value).is_some()) {
            return Err(A::Error::duplicate_field(key));
        }
    }
    Ok(values)
}

/// Implements serde's traits for a struct whose fields are all public. Each field is a key of a
/// table, and all keys are required.
macro_rules! record {
    ($type:ty, $expected:literal { $($field:ident: $of:ty),+ $(,)? } with $build:expr) => {
        const _: () = {
            use serde_core::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
            use serde_core::ser::{Serialize, SerializeStruct, Serializer};

            const NAME: &str = stringify!($type);
            const KEYS: &[&str] = &[$(stringify!($field)),+];

            impl Serialize for $type {
                fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    let mut table = serializer.serialize_struct(NAME, KEYS.len())?;
                    $(table.serialize_field(stringify!($field), &self.$field)?;)+
                    table.end()
                }
            }

            impl<'de> Deserialize<'de> for $type {
                fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    struct Table;

                    impl<'de> Visitor<'de> for Table {
                        type Value = $type;

                        fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                            f.write_str($expected)
                        }

                        fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<$type, A::Error> {
                            let mut length = 0;
                            $(
                                let value: Option<$of> = seq.next_element()?;
                                let $field = value.ok_or_else(|| A::Error::invalid_length(length, &self))?;
                                length += 1;
                            )+
                            let _ = length;
                            let build = $build;
                            Ok(build($($field),+))
                        }

                        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<$type, A::Error> {
                            $(let mut $field: Option<$of> = None;)+
                            while let Some(key) = map.next_key_seed($crate::record::Key(KEYS))? {
                                $(if key == stringify!($field) {
                                    if $field.is_some() {
                                        return Err(A::Error::duplicate_field(key));
                                    }
                                    $field = Some(map.next_value()?);
                                })+
                            }
                            $(let $field = $field.ok_or_else(|| A::Error::missing_field(stringify!($field)))?;)+
                            let build = $build;
                            Ok(build($($field),+))
                        }
                    }

                    deserializer.deserialize_struct(NAME, KEYS, Table)
                }
            }
        };
    };
}
pub(crate) use record;

/// Implements serde's traits for settings. Each setting is an optional key of a table. Only
/// settings that differ from `new()` are written.
macro_rules! settings {
    ($type:ident, $expected:literal {
        $($key:literal: $of:ty = |$from:ident| $get:expr, |$to:ident, $value:ident| $set:expr;)+
    }) => {
        const _: () = {
            use serde_core::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
            use serde_core::ser::{Serialize, SerializeStruct, Serializer};

            const KEYS: &[&str] = &[$($key),+];

            impl Serialize for $type {
                fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    let unset = <$type>::new();
                    let differs = [$({
                        let get = |$from: &$type| $get;
                        get(self) != get(&unset)
                    }),+];
                    let length = differs.iter().filter(|&&differs| differs).count();
                    let mut table = serializer.serialize_struct(stringify!($type), length)?;
                    let mut differs = differs.iter();
                    $(if differs.next() == Some(&true) {
                        let get = |$from: &$type| $get;
                        table.serialize_field($key, &get(self))?;
                    } else {
                        table.skip_field($key)?;
                    })+
                    table.end()
                }
            }

            impl<'de> Deserialize<'de> for $type {
                fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    struct Table;

                    impl<'de> Visitor<'de> for Table {
                        type Value = $type;

                        fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                            f.write_str($expected)
                        }

                        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<$type, A::Error> {
                            let mut settings = <$type>::new();
                            let mut seen = [false; KEYS.len()];
                            while let Some(key) = map.next_key_seed($crate::record::Key(KEYS))? {
                                let place = KEYS.iter().zip(&mut seen).find(|(known, _)| **known == key);
                                if place.is_some_and(|(_, seen)| core::mem::replace(seen, true)) {
                                    return Err(A::Error::duplicate_field(key));
                                }
                                $(if key == $key {
                                    let ($to, $value): ($type, $of) = (settings, map.next_value()?);
                                    settings = $set;
                                })+
                            }
                            Ok(settings)
                        }
                    }

                    deserializer.deserialize_struct(stringify!($type), KEYS, Table)
                }
            }
        };
    };
}
pub(crate) use settings;
