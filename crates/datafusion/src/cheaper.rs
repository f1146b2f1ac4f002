//! Cheaper texts.

use std::fmt::Write as _;
use std::sync::Arc;

use arrow::array::{Array, ArrayRef, StringViewBuilder};
use arrow::datatypes::DataType;
use datafusion_common::{Result, internal_err};
use sms_charge::Profile;
use sms_charge::explain::{Tier, apply_all};

use crate::argument::{Argument, Given, tier};
use crate::count;
use crate::function::Function;
use crate::texts::{answer_each, with_texts};

pub(crate) const CHEAPER: Function = Function {
    name: "sms_cheaper",
    about: "The text with only the replacements that lower its charge. If no replacement lowers the \
            charge, it is the unchanged text.",
    required: &[Argument::Text, Argument::Tier],
    optional: &[Argument::Gateway],
    returns: || DataType::Utf8View,
    answer,
};

fn answer(given: &[Given<'_>]) -> Result<ArrayRef> {
    let [texts, allowed, gateway @ ..] = given else {
        return internal_err!("expected a text and a tier");
    };
    let allowed = tier(allowed.constant()?)?;
    let profile = count::profile(gateway.first())?;
    answer_each(texts.texts()?, |texts| cheaper(texts, allowed, &profile))
}

fn cheaper(texts: &dyn Array, allowed: Tier, profile: &Profile) -> Result<ArrayRef> {
    let mut cheaper = StringViewBuilder::with_capacity(texts.len());
    let mut written = String::new();
    with_texts!(texts, |texts| for text in texts {
        let Some(text) = text else {
            cheaper.append_null();
            continue;
        };
        written.clear();
        write(&mut written, text, allowed, profile)?;
        cheaper.try_append_value(&written)?;
    })?;
    Ok(Arc::new(cheaper.finish()))
}

fn write(out: &mut String, text: &str, allowed: Tier, profile: &Profile) -> Result<()> {
    if let Ok(savings) = profile.savings(text, allowed) {
        write!(out, "{savings}")?;
        return Ok(());
    }
    // If the gateway keeps grapheme clusters whole, single replacements can't always be counted. So all are tried at once.
    write!(out, "{}", apply_all(text, allowed))?;
    if profile.estimate(out).charge >= profile.estimate(text).charge {
        text.clone_into(out);
    }
    Ok(())
}
