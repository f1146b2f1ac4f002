//! Measures what a template can cost, and what makes it expensive.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;

use serde::{Deserialize, Serialize};
use sms_charge::template::{Bounds, BoundsError, Syntax, VarSpec, WarningKind};
use sms_charge::{Profile, Template};
use sms_charge_lists::name;

use crate::lang;

/// The measured costs of a template. The baseline stores them.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Measured {
    pub(super) text: String,
    pub(super) least: u32,
    pub(super) worst_gsm7: u32,
    pub(super) worst: u32,
    #[serde(default)]
    pub(super) variables: BTreeMap<String, Variable>,
    #[serde(skip)]
    pub(super) literal_culprit: Option<Culprit>,
    #[serde(skip)]
    pub(super) counting: Counting,
    /// Where its text is in the file of templates.
    #[serde(skip)]
    pub(super) span: Range<usize>,
}

/// How a template is read and counted. A changed template is measured in the same way.
#[derive(Clone, Default)]
pub(super) struct Counting {
    pub(super) syntax: Syntax,
    pub(super) profile: Profile,
    pub(super) specs: Vec<(String, VarSpec)>,
}

impl Counting {
    pub(super) fn bounds(&self, template: &Template<'_>) -> Result<Bounds, BoundsError> {
        let specs: Vec<_> = self
            .specs
            .iter()
            .map(|(name, spec)| (&**name, *spec))
            .collect();
        template.bounds_with(&self.profile, &specs)
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Variable {
    /// The specification, as it is written in the file.
    pub(super) spec: String,
    pub(super) headroom: u16,
    pub(super) turns_ucs2: bool,
}

/// A character of the template that makes every message UCS-2.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Culprit {
    pub(super) character: char,
    pub(super) byte: usize,
}

/// `U+2013 EN DASH at byte 57`.
impl fmt::Display for Culprit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = name::of(self.character);
        f.write_str(&lang::AT_BYTE.with(&[&name, &self.byte]))
    }
}

impl Measured {
    /// `words` gives the specification of a variable by its name.
    pub(super) fn new(
        template: &Template<'_>,
        bounds: &Bounds,
        words: impl Fn(&str) -> String,
        counting: Counting,
        span: Range<usize>,
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
                spec: words(name),
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
            counting,
            span,
        }
    }

    /// The template with another text or other specifications, or `None` if that is not a valid template.
    pub(super) fn changed(&self, text: &str, counting: &Counting) -> Option<Self> {
        let template = Template::parse_with(text, counting.syntax).ok()?;
        let bounds = counting.bounds(&template).ok()?;
        let words = |name: &str| {
            let variable = self.variables.get(name);
            variable.map_or_else(String::new, |variable| variable.spec.clone())
        };
        Some(Self::new(
            &template,
            &bounds,
            words,
            counting.clone(),
            self.span.clone(),
        ))
    }

    /// What makes it UCS-2: a character of its text, or the variables that can contain one.
    pub(super) fn culprit(&self) -> String {
        if let Some(culprit) = self.literal_culprit {
            return culprit.to_string();
        }
        let turning = self
            .variables
            .iter()
            .filter(|(_, variable)| variable.turns_ucs2);
        let names: Vec<_> = turning
            .map(|(name, _)| lang::ANY_CHARACTER_IN.with(&[name]))
            .collect();
        names.join(", ")
    }
}
