//! Reads TOML so that no error can show a value, which may be a secret or a person's number.
//!
//! The errors of serde quote what they found. Here the error type itself drops that, and keeps the
//! place. So this is true for every type that is read, including the library's own.

use std::fmt;
use std::ops::Range;

use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, Error, Expected, MapAccess, SeqAccess,
    Unexpected, Visitor,
};
use serde::forward_to_deserialize_any;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Reads a whole file.
pub(crate) fn read<T: DeserializeOwned>(text: &str) -> Result<T, Fault> {
    let table = match DeTable::parse(text) {
        Ok(table) => table,
        Err(error) => {
            // The parser's message names what it expected, and kinds of values.
            let fault = Fault::new(error.message());
            return Err(fault.at(&error.span().unwrap_or_default()).in_text(text));
        }
    };
    T::deserialize(Root(table.get_ref())).map_err(|fault| fault.in_text(text))
}

/// What is wrong, and where.
#[derive(Debug)]
pub(crate) struct Fault {
    span: Option<Range<usize>>,
    place: Option<Place>,
    /// The keys and indexes that lead to it, the last one first.
    path: Vec<String>,
    what: String,
}

/// In characters, both from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Place {
    line: usize,
    column: usize,
}

impl Fault {
    fn new(what: impl Into<String>) -> Self {
        Self {
            span: None,
            place: None,
            path: Vec::new(),
            what: what.into(),
        }
    }

    /// The innermost span stays.
    fn at(mut self, span: &Range<usize>) -> Self {
        self.span.get_or_insert_with(|| span.clone());
        self
    }

    fn within(mut self, step: String) -> Self {
        self.path.push(step);
        self
    }

    fn in_text(mut self, text: &str) -> Self {
        self.place = self.span.as_ref().map(|span| {
            let before = text.get(..span.start).unwrap_or(text);
            let line_start = before.rfind('\n').map_or(0, |end| end + 1);
            let in_line = before.get(line_start..).unwrap_or_default();
            Place {
                line: before.matches('\n').count() + 1,
                column: in_line.chars().count() + 1,
            }
        });
        self
    }

    /// What is wrong, after the entry.
    fn what(&self) -> String {
        let mut path = String::new();
        for step in self.path.iter().rev() {
            if !path.is_empty() && !step.starts_with('[') {
                path.push('.');
            }
            path += step;
        }
        if path.is_empty() {
            self.what.clone()
        } else {
            format!("{path}: {}", self.what)
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(Place { line, column }) = self.place {
            write!(f, "line {line}, column {column}, ")?;
        }
        f.write_str(&self.what())
    }
}

impl std::error::Error for Fault {}

impl Error for Fault {
    /// The message of a parser. It holds no value, by a rule of the library.
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::new(message.to_string())
    }

    fn invalid_type(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::new(format!("expected {expected}, found {}", kind(found)))
    }

    fn invalid_value(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::new(format!("expected {expected}"))
    }

    fn invalid_length(length: usize, expected: &dyn Expected) -> Self {
        Self::new(format!("expected {expected}, found {length}"))
    }

    fn unknown_variant(_: &str, expected: &'static [&'static str]) -> Self {
        Self::new(format!("expected {}", expected.join(", ")))
    }

    /// The key itself may be a value in the wrong place.
    fn unknown_field(_: &str, expected: &'static [&'static str]) -> Self {
        Self::new(format!("unknown key; the keys are {}", expected.join(", ")))
    }

    fn missing_field(field: &'static str) -> Self {
        Self::new(format!("the key {field} is missing"))
    }

    fn duplicate_field(field: &'static str) -> Self {
        Self::new(format!("the key {field} is there twice"))
    }
}

const fn kind(found: Unexpected<'_>) -> &'static str {
    match found {
        Unexpected::Bool(_) => "true or false",
        Unexpected::Unsigned(_) | Unexpected::Signed(_) | Unexpected::Float(_) => "a number",
        Unexpected::Char(_) | Unexpected::Str(_) => "a string",
        Unexpected::Bytes(_) => "a date or a time",
        Unexpected::Seq => "an array",
        Unexpected::Map => "a table",
        _ => "something else",
    }
}

/// A key as a path has it, quoted if it is more than a name.
fn step(key: &str) -> String {
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    if !key.is_empty() && key.chars().all(is_name) {
        key.to_owned()
    } else {
        format!("{key:?}")
    }
}

struct Root<'r>(&'r DeTable<'r>);

impl<'de> Deserializer<'de> for Root<'_> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_map(Entries::of(self.0))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit
        unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

#[derive(Clone, Copy)]
struct Value<'r>(&'r Spanned<DeValue<'r>>);

impl<'de> Deserializer<'de> for Value<'_> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let read = match self.0.get_ref() {
            DeValue::String(text) => visitor.visit_str(text),
            DeValue::Integer(number) => {
                match i64::from_str_radix(number.as_str(), number.radix()) {
                    Ok(number) => visitor.visit_i64(number),
                    Err(_) => Err(Fault::new("the number is too large")),
                }
            }
            DeValue::Float(number) => match number.as_str().parse() {
                Ok(number) => visitor.visit_f64(number),
                Err(_) => Err(Fault::new("the number is too large")),
            },
            DeValue::Boolean(value) => visitor.visit_bool(*value),
            // Nothing else in TOML comes as bytes.
            DeValue::Datetime(time) => visitor.visit_bytes(time.to_string().as_bytes()),
            DeValue::Array(array) => visitor.visit_seq(Elements {
                rest: array.iter().enumerate(),
            }),
            DeValue::Table(table) => visitor.visit_map(Entries::of(table)),
        };
        read.map_err(|fault| fault.at(&self.0.span()))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        visitor.visit_newtype_struct(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

struct Elements<'r, I: Iterator<Item = (usize, &'r Spanned<DeValue<'r>>)>> {
    rest: I,
}

impl<'de, 'r, I: Iterator<Item = (usize, &'r Spanned<DeValue<'r>>)>> SeqAccess<'de>
    for Elements<'r, I>
{
    type Error = Fault;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Fault> {
        let Some((number, value)) = self.rest.next() else {
            return Ok(None);
        };
        let read = seed.deserialize(Value(value));
        read.map(Some)
            .map_err(|fault| fault.within(format!("[{number}]")))
    }
}

struct Entries<'r, I> {
    rest: I,
    key: &'r str,
    value: Option<&'r Spanned<DeValue<'r>>>,
}

type Entry<'r> = (
    &'r Spanned<std::borrow::Cow<'r, str>>,
    &'r Spanned<DeValue<'r>>,
);

impl<'r> Entries<'r, ()> {
    fn of(table: &'r DeTable<'r>) -> Entries<'r, impl Iterator<Item = Entry<'r>>> {
        Entries {
            rest: table.iter(),
            key: "",
            value: None,
        }
    }
}

impl<'de, 'r, I: Iterator<Item = Entry<'r>>> MapAccess<'de> for Entries<'r, I> {
    type Error = Fault;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Fault> {
        let Some((key, value)) = self.rest.next() else {
            return Ok(None);
        };
        (self.key, self.value) = (key.get_ref(), Some(value));
        let read = seed.deserialize(Key(key.get_ref()));
        read.map(Some).map_err(|fault| fault.at(&key.span()))
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Fault> {
        let value = self.value.take();
        let value = value.ok_or_else(|| Fault::new("a value without a key"))?;
        seed.deserialize(Value(value))
            .map_err(|fault| fault.within(step(self.key)))
    }
}

struct Key<'r>(&'r str);

impl<'de> Deserializer<'de> for Key<'_> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_str(self.0)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit
        unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only how it is read matters")]
    struct File {
        names: Option<Vec<String>>,
        small: Option<u16>,
        tables: Option<BTreeMap<String, bool>>,
    }

    #[test]
    fn a_fault_says_where_it_is_and_shows_no_value() {
        for (text, said) in [
            (
                "names = 'hunter2'",
                "line 1, column 9, names: expected a sequence, found a string",
            ),
            (
                "\nnames = ['é', 482913]",
                "line 2, column 15, names[1]: expected a string, found a number",
            ),
            ("small = 482913", "line 1, column 9, small: expected u16"),
            (
                "small = 99999999999999999999",
                "line 1, column 9, small: the number is too large",
            ),
            (
                "small = 1979-05-27",
                "line 1, column 9, small: expected u16, found a date or a time",
            ),
            (
                "[tables]\na.b = 1",
                "line 2, column 1, tables.a: expected a boolean, found a table",
            ),
            (
                "[tables]\n'a b' = 1",
                "line 2, column 9, tables.\"a b\": expected a boolean, found a number",
            ),
            (
                "hunter2 = 1",
                "line 1, column 1, unknown key; the keys are names, small, tables",
            ),
        ] {
            assert_eq!(read::<File>(text).unwrap_err().to_string(), said, "{text}");
        }
    }

    #[test]
    fn invalid_toml_is_not_shown_either() {
        for text in [
            "hunter2",
            "= hunter2",
            "a = hunter2",
            "a = 'hunter2",
            "[hunter2",
            "hunter2 = 1\nhunter2 = 2",
            "a = 1\na.hunter2 = 2",
            "[a]\n[a]\n",
            "a = \"\\hunter2\"",
            "a = 1hunter2",
            "a = { hunter2 }",
            "a = [hunter2",
            "hunter2.b = 1\n[hunter2]\n",
        ] {
            let said = read::<File>(text).unwrap_err().to_string();
            assert!(said.starts_with("line "), "{said}");
            assert!(!said.contains("hunter2"), "{said}");
        }
    }
}
