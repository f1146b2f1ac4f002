//! What a question may say beside its text.

use sms_charge::explain::Tier;
use sms_charge::template::{Syntax, VarSpec};
use sms_charge::{Profile, Template};

use crate::gateway;
use crate::question::Refusal;
use crate::value::{Value, Values};

/// Each may be left out.
pub(crate) struct Options<'v> {
    pub(crate) gateway: Profile,
    pub(crate) tier: Tier,
    /// How many findings are told.
    pub(crate) most: usize,
    pub(crate) syntax: Syntax,
    /// The API's `key:value,` string.
    pub(crate) content: &'v str,
    pub(crate) pairs: Option<Values<'v>>,
    pub(crate) specs: Option<Values<'v>>,
    /// For what is not quite as it has to be.
    pub(crate) is_lenient: bool,
}

impl<'v> Options<'v> {
    pub(crate) fn read(bytes: &'v [u8]) -> Result<Self, Refusal> {
        let mut options = Self {
            gateway: Profile::new(),
            tier: Tier::Equivalent,
            most: usize::MAX,
            syntax: Syntax::PercentBrace,
            content: "",
            pairs: None,
            specs: None,
            is_lenient: false,
        };
        let Some(Value::Object(mut fields)) = Values::of(bytes).next() else {
            return Ok(options);
        };
        while let Some((key, value)) = fields.field() {
            match (key, value) {
                ("gateway", value) => options.gateway = gateway::read(value)?,
                ("tier", value) => {
                    options.tier = value.word(
                        "tier",
                        "invisible, typographic, equivalent, spacing or pictures",
                    )?;
                }
                ("most", Value::Number(most)) => {
                    options.most = usize::try_from(most).unwrap_or(usize::MAX);
                }
                ("syntax", value) => {
                    options.syntax = value.word(
                        "syntax",
                        "a placeholder such as %{name}, {{name}} or ((name))",
                    )?;
                }
                ("content", Value::Text(content)) => options.content = content,
                ("pairs", Value::Object(pairs)) => options.pairs = Some(pairs),
                ("specs", Value::Object(specs)) => options.specs = Some(specs),
                ("lenient", Value::Truth(is_lenient)) => options.is_lenient = is_lenient,
                _ => {
                    return Err(Refusal {
                        key: "options",
                        expected: "only gateway, tier, most, syntax, content, pairs, specs, lenient, each of its kind",
                    });
                }
            }
        }
        Ok(options)
    }
}

/// The fields of an object, in their order. No template and no content has more of them.
pub(crate) struct Pairs<'v, T> {
    list: [(&'v str, T); Template::MAX_PLACEHOLDERS],
    length: usize,
}

impl<'v, T: Copy> Pairs<'v, T> {
    fn read(
        fields: Option<Values<'v>>,
        unset: T,
        key: &'static str,
        read: impl Fn(Value<'v>) -> Result<T, Refusal>,
    ) -> Result<Self, Refusal> {
        let mut pairs = Self {
            list: [("", unset); Template::MAX_PLACEHOLDERS],
            length: 0,
        };
        let mut fields = fields.unwrap_or(Values::of(&[]));
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
    /// The values of a content.
    pub(crate) fn pairs(&self) -> Result<Pairs<'v, &'v str>, Refusal> {
        const KEY: &str = "pairs";
        Pairs::read(self.pairs, "", KEY, |value| {
            value.text().ok_or(Refusal {
                key: KEY,
                expected: "a text for every name",
            })
        })
    }

    /// What is known of a template's values.
    pub(crate) fn specs(&self) -> Result<Pairs<'v, VarSpec>, Refusal> {
        const KEY: &str = "specs";
        Pairs::read(self.specs, VarSpec::digits(0..=0), KEY, |value| {
            value.word(
                KEY,
                "a specification such as digits:4-8, any:1-40 or a word such as name",
            )
        })
    }
}
