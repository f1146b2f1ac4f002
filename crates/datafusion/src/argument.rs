//! What functions are given.

use arrow::array::ArrayRef;
use datafusion_common::{DataFusionError, Result, internal_err, plan_datafusion_err};
use sms_charge::Template;
use sms_charge::explain::Tier;

use crate::gateway;

/// An argument by what it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Argument {
    Text,
    /// What a template's placeholders stand for.
    Content,
    /// Of one template or many.
    Template,
    /// A [`Tier`], by its name.
    Tier,
    /// TOML.
    Gateway,
}

impl Argument {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Content => "content",
            Self::Template => "template",
            Self::Tier => "tier",
            Self::Gateway => "gateway",
        }
    }

    pub(crate) const fn about(self) -> &'static str {
        match self {
            Self::Text => "A text of any string type, or a dictionary of texts.",
            Self::Content => "The values of placeholders, such as 'code:1234,expire_at:5'.",
            Self::Template => "A text with placeholders, such as 'Kode %{code}'.",
            Self::Tier => {
                "The highest tier of replacements that may be made: 'invisible', 'typographic', \
                 'equivalent', 'spacing', 'pictures' or 'lossy'. A constant."
            }
            Self::Gateway => "TOML that describes how a gateway counts. A constant.",
        }
    }

    /// It can't differ from row to row.
    pub(crate) const fn is_constant(self) -> bool {
        matches!(self, Self::Tier | Self::Gateway)
    }

    /// It is an array even if one text is given.
    pub(crate) const fn is_array(self) -> bool {
        matches!(self, Self::Text | Self::Content)
    }

    /// What is wrong with a constant, if anything is.
    pub(crate) fn check(self, constant: &str) -> Result<()> {
        match self {
            Self::Text | Self::Content => Ok(()),
            Self::Template => template(constant).map(drop),
            Self::Tier => tier(constant).map(drop),
            Self::Gateway => gateway::read(constant).map(drop),
        }
    }
}

/// The value of an argument.
pub(crate) enum Given<'a> {
    Constant(&'a str),
    Texts(ArrayRef),
}

impl Given<'_> {
    pub(crate) fn texts(&self) -> Result<&ArrayRef> {
        match self {
            Self::Texts(texts) => Ok(texts),
            Self::Constant(_) => internal_err!("one text is given, and not an array"),
        }
    }

    pub(crate) fn constant(&self) -> Result<&str> {
        match self {
            Self::Constant(constant) => Ok(constant),
            Self::Texts(_) => internal_err!("an array is given, and not a constant"),
        }
    }
}

pub(crate) fn tier(name: &str) -> Result<Tier> {
    let tier = name.parse::<Tier>();
    tier.map_err(|error| plan_datafusion_err!("the tier: {error}"))
}

pub(crate) fn template(source: &str) -> Result<Template<'_>, DataFusionError> {
    let template = Template::parse(source);
    template.map_err(|error| plan_datafusion_err!("the template: {error}"))
}
