//! What a template can cost, and what makes it so.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};
use sms_charge::Template;
use sms_charge::template::{Bounds, WarningKind};
use toml::Spanned;

/// A template as it was looked at: what the baseline keeps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Measured {
    pub(crate) text: String,
    pub(crate) least: u32,
    pub(crate) worst_gsm7: u32,
    pub(crate) worst: u32,
    #[serde(default)]
    pub(crate) variables: BTreeMap<String, Variable>,
    #[serde(skip)]
    pub(crate) literal_culprit: Option<Culprit>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Variable {
    /// As the file has it.
    pub(crate) spec: String,
    pub(crate) headroom: u16,
    pub(crate) turns_ucs2: bool,
}

/// A character of the template that makes every message UCS-2.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Culprit {
    pub(crate) character: char,
    pub(crate) byte: usize,
}

/// `U+2013 EN DASH at byte 57`.
impl fmt::Display for Culprit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "U+{:04X} ", u32::from(self.character))?;
        if let Some(name) = unicode_names2::name(self.character) {
            write!(f, "{name} ")?;
        }
        write!(f, "at byte {}", self.byte)
    }
}

impl Measured {
    pub(crate) fn new(
        template: &Template<'_>,
        bounds: &Bounds,
        specs: &BTreeMap<String, Spanned<String>>,
    ) -> Self {
        let literal_culprit = template
            .warnings()
            .find_map(|warning| match warning.kind() {
                WarningKind::ForcesUcs2(character) => Some(Culprit {
                    character,
                    byte: warning.span().start,
                }),
                _ => None,
            });
        let variables = template.variables().zip(bounds.variables());
        let variables = variables.map(|(name, found)| {
            let variable = Variable {
                spec: specs
                    .get(name)
                    .map_or_else(String::new, |spec| spec.get_ref().clone()),
                headroom: found.headroom,
                turns_ucs2: found.turns_ucs2,
            };
            (name.to_owned(), variable)
        });
        Self {
            text: template.source().to_owned(),
            least: bounds.charge.low,
            worst_gsm7: bounds.highest_gsm7,
            worst: bounds.charge.high,
            variables: variables.collect(),
            literal_culprit,
        }
    }

    /// What makes it UCS-2: a character of its own, or the variables that can.
    pub(crate) fn culprit(&self) -> String {
        if let Some(culprit) = self.literal_culprit {
            return culprit.to_string();
        }
        let turning = self
            .variables
            .iter()
            .filter(|(_, variable)| variable.turns_ucs2);
        let names: Vec<_> = turning
            .map(|(name, _)| format!("any character in {name}"))
            .collect();
        names.join(", ")
    }
}
