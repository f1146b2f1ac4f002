//! What a question may say about its text.

use sms_charge::Profile;

use crate::gateway;
use crate::refusal::Refusal;
use crate::value::{Value, Values};

/// The options of a question. All are optional.
pub(crate) struct Options<'v> {
    pub(crate) gateway: Profile,
    fields: Values<'v>,
}

impl<'v> Options<'v> {
    const KNOWN: [&'static str; 8] = [
        "gateway", "tier", "most", "syntax", "content", "pairs", "specs", "lenient",
    ];

    const REFUSAL: Refusal = Refusal {
        key: "options",
        expected: "only gateway, tier, most, syntax, content, pairs, specs, lenient, each of its kind",
    };

    pub(crate) fn read(bytes: &'v [u8]) -> Result<Self, Refusal> {
        let fields = match Values::of(bytes).next() {
            Some(Value::Object(fields)) => fields,
            _ => Values::of(&[]),
        };
        let mut rest = fields;
        while let Some((key, _)) = rest.field() {
            if !Self::KNOWN.contains(&key) {
                return Err(Self::REFUSAL);
            }
        }
        let mut options = Self {
            gateway: Profile::new(),
            fields,
        };
        if let Some(value) = options.value("gateway") {
            options.gateway = gateway::read(value)?;
        }
        Ok(options)
    }

    /// The value of an option. If a key is there twice, the last one counts.
    pub(crate) fn value(&self, key: &str) -> Option<Value<'v>> {
        let mut found = None;
        let mut rest = self.fields;
        while let Some((name, value)) = rest.field() {
            if name == key {
                found = Some(value);
            }
        }
        found
    }

    /// The value of an option, read as its kind.
    pub(crate) fn kind<T>(
        &self,
        key: &str,
        unset: T,
        read: impl FnOnce(Value<'v>) -> Option<T>,
    ) -> Result<T, Refusal> {
        self.value(key)
            .map_or(Some(unset), read)
            .ok_or(Self::REFUSAL)
    }

    /// The highest number of items in an answer.
    pub(crate) fn most(&self) -> Result<usize, Refusal> {
        self.kind("most", usize::MAX, |value| {
            value
                .number()
                .map(|most| usize::try_from(most).unwrap_or(usize::MAX))
        })
    }
}
