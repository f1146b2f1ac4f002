//! The arguments of functions.

use arrow::array::ArrayRef;
use datafusion_common::{DataFusionError, Result, internal_err, plan_datafusion_err};
use sms_charge::Template;
use sms_charge::explain::Tier;

use crate::gateway;

/// What an argument means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Argument {
    Text,
    /// The values of a template's placeholders.
    Content,
    /// One template, or a column of templates.
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
                "The highest tier of replacements that the function may use: 'invisible', 'typographic', \
                 'equivalent', 'spacing', 'pictures' or 'lossy'. It must be a constant."
            }
            Self::Gateway => "TOML that describes how a gateway counts. It must be a constant.",
        }
    }

    /// Whether it must be the same in every row.
    pub(crate) const fn is_constant(self) -> bool {
        matches!(self, Self::Tier | Self::Gateway)
    }

    /// Whether the function gets an array even for a single text.
    pub(crate) const fn is_array(self) -> bool {
        matches!(self, Self::Text | Self::Content)
    }

    /// Checks a constant.
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
            Self::Constant(_) => internal_err!("expected an array of texts, found a constant"),
        }
    }

    pub(crate) fn constant(&self) -> Result<&str> {
        match self {
            Self::Constant(constant) => Ok(constant),
            Self::Texts(_) => internal_err!("expected a constant, found an array"),
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
