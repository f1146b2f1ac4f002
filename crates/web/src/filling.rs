//! What a template is filled with, and what is known of it: the options of the questions about templates.

use sms_charge::Template;
use sms_charge::template::{Syntax, VarSpec};

use crate::options::Options;
use crate::refusal::Refusal;
use crate::value::Value;

/// The fields of an object, in their order. No template and no content has more of them.
pub(crate) struct Pairs<'v, T> {
    list: [(&'v str, T); Template::MAX_PLACEHOLDERS],
    length: usize,
}

impl<'v, T: Copy> Pairs<'v, T> {
    fn read(
        options: &Options<'v>,
        key: &'static str,
        unset: T,
        read: impl Fn(Value<'v>) -> Result<T, Refusal>,
    ) -> Result<Self, Refusal> {
        let mut pairs = Self {
            list: [("", unset); Template::MAX_PLACEHOLDERS],
            length: 0,
        };
        let fields = options.kind(key, None, |value| match value {
            Value::Object(fields) => Some(Some(fields)),
            _ => None,
        })?;
        let Some(mut fields) = fields else {
            return Ok(pairs);
        };
        while let Some((name, value)) = fields.field() {
            let place = pairs.list.get_mut(pairs.length).ok_or(Refusal {
                key,
                expected: "at most 64 fields",
            })?;
            *place = (name, read(value)?);
            pairs.length += 1;
        }
        Ok(pairs)
    }

    pub(crate) fn as_slice(&self) -> &[(&'v str, T)] {
        self.list.get(..self.length).unwrap_or_default()
    }
}

impl<'v> Options<'v> {
    pub(crate) fn syntax(&self) -> Result<Syntax, Refusal> {
        self.value("syntax")
            .map_or(Ok(Syntax::PercentBrace), |value| {
                value.word(
                    "syntax",
                    "a placeholder such as %{name}, {{name}} or ((name))",
                )
            })
    }

    /// The API's `key:value,` string.
    pub(crate) fn content(&self) -> Result<&'v str, Refusal> {
        self.kind("content", "", Value::text)
    }

    /// Whether input is accepted that is not exactly as it has to be.
    pub(crate) fn is_lenient(&self) -> Result<bool, Refusal> {
        self.kind("lenient", false, |value| match value {
            Value::Truth(is_lenient) => Some(is_lenient),
            _ => None,
        })
    }

    /// The values of a content.
    pub(crate) fn pairs(&self) -> Result<Pairs<'v, &'v str>, Refusal> {
        const KEY: &str = "pairs";
        Pairs::read(self, KEY, "", |value| {
            value.text().ok_or(Refusal {
                key: KEY,
                expected: "a text for every name",
            })
        })
    }

    /// What is known of a template's values.
    pub(crate) fn specs(&self) -> Result<Pairs<'v, VarSpec>, Refusal> {
        const KEY: &str = "specs";
        Pairs::read(self, KEY, VarSpec::digits(0..=0), |value| {
            value.word(
                KEY,
                "a specification such as digits:4-8, any:1-40 or a word such as name",
            )
        })
    }
}
