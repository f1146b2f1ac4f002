//! The functions that count.

use std::sync::Arc;

use arrow::array::{
    Array, ArrayRef, BooleanArray, BooleanBufferBuilder, Int64Array, StringViewBuilder, StructArray,
};
use arrow::datatypes::{DataType, Field, Fields};
use datafusion_common::Result;
use sms_charge::{Estimate, Language, Profile};

use crate::argument::{Argument, Given};
use crate::function::Function;
use crate::gateway;
use crate::texts::{answer_each, with_texts};

pub(crate) const CHARGE: Function = Function {
    name: "sms_charge",
    about: "The number of billed segments of a text.",
    required: &[Argument::Text],
    optional: &[Argument::Gateway],
    returns: || DataType::Int64,
    answer: |given| {
        answer(given, |texts, profile| {
            numbers(texts, profile, |of| of.charge.into())
        })
    },
};

pub(crate) const UNITS: Function = Function {
    name: "sms_units",
    about: "The units of a text: septets in GSM-7, UTF-16 code units in UCS-2, octets in Latin-1.",
    required: &[Argument::Text],
    optional: &[Argument::Gateway],
    returns: || DataType::Int64,
    answer: |given| answer(given, |texts, profile| numbers(texts, profile, units)),
};

pub(crate) const ENCODING: Function = Function {
    name: "sms_encoding",
    about: "The encoding that a text needs: 'GSM-7', 'UCS-2' or 'Latin-1'.",
    required: &[Argument::Text],
    optional: &[Argument::Gateway],
    returns: || DataType::Utf8View,
    answer: |given| answer(given, encodings),
};

pub(crate) const ESTIMATE: Function = Function {
    name: "sms_estimate",
    about: "Encoding, units and charge of a text, whether it exceeds a limit of the gateway, and the \
            languages of the national tables that it uses.",
    required: &[Argument::Text],
    optional: &[Argument::Gateway],
    returns: || DataType::Struct(fields()),
    answer: |given| answer(given, estimates),
};

/// The profile of the gateway argument, or the default one.
pub(crate) fn profile(gateway: Option<&Given<'_>>) -> Result<Arc<Profile>> {
    gateway.map_or_else(
        || Ok(Arc::default()),
        |given| gateway::read(given.constant()?),
    )
}

fn answer(
    given: &[Given<'_>],
    answers: fn(&dyn Array, &Profile) -> Result<ArrayRef>,
) -> Result<ArrayRef> {
    let [texts, gateway @ ..] = given else {
        return datafusion_common::internal_err!("expected a text");
    };
    let profile = profile(gateway.first())?;
    answer_each(texts.texts()?, |texts| answers(texts, &profile))
}

/// A text with more units than `i64::MAX` does not fit in memory.
fn units(of: Estimate) -> i64 {
    i64::try_from(of.units).unwrap_or(i64::MAX)
}

/// Passes on the estimate of each text. A null counts as an empty text.
fn each(texts: &dyn Array, profile: &Profile, estimate: impl FnMut(Estimate)) -> Result<()> {
    with_texts!(texts, |texts| profile
        .estimate_each(texts.map(Option::unwrap_or_default), estimate))
}

fn numbers(
    texts: &dyn Array,
    profile: &Profile,
    number: impl Fn(Estimate) -> i64,
) -> Result<ArrayRef> {
    let mut numbers = Vec::with_capacity(texts.len());
    each(texts, profile, |estimate| numbers.push(number(estimate)))?;
    let numbers = Int64Array::try_new(numbers.into(), texts.nulls().cloned())?;
    Ok(Arc::new(numbers))
}

fn encodings(texts: &dyn Array, profile: &Profile) -> Result<ArrayRef> {
    let mut encodings = StringViewBuilder::with_capacity(texts.len());
    with_texts!(texts, |texts| for text in texts {
        encodings.append_option(text.map(|text| profile.estimate(text).encoding.as_str()));
    })?;
    Ok(Arc::new(encodings.finish()))
}

fn fields() -> Fields {
    let fields = [
        ("encoding", DataType::Utf8View),
        ("units", DataType::Int64),
        ("charge", DataType::Int64),
        ("over_limit", DataType::Boolean),
        ("locking", DataType::Utf8View),
        ("single", DataType::Utf8View),
    ];
    let nullable = fields.map(|(name, data_type)| Field::new(name, data_type, true));
    nullable.into_iter().collect()
}

/// If a text is null, every column of its struct is null too. An engine that reads one column
/// doesn't always check the nulls of the struct.
fn estimates(texts: &dyn Array, profile: &Profile) -> Result<ArrayRef> {
    let rows = texts.len();
    let mut encodings = StringViewBuilder::with_capacity(rows);
    let (mut all_units, mut charges) = (Vec::with_capacity(rows), Vec::with_capacity(rows));
    let mut over_limits = BooleanBufferBuilder::new(rows);
    let mut locking = StringViewBuilder::with_capacity(rows);
    let mut single = StringViewBuilder::with_capacity(rows);
    with_texts!(texts, |texts| for text in texts {
        let estimate = profile.estimate(text.unwrap_or_default());
        encodings.append_option(text.map(|_| estimate.encoding.as_str()));
        all_units.push(units(estimate));
        charges.push(i64::from(estimate.charge));
        over_limits.append(estimate.over_limit);
        let table = |language: Option<Language>| text.and(language).map(Language::as_str);
        locking.append_option(table(estimate.tables.locking));
        single.append_option(table(estimate.tables.single));
    })?;
    let nulls = texts.nulls();
    let columns: Vec<ArrayRef> = vec![
        Arc::new(encodings.finish()),
        Arc::new(Int64Array::try_new(all_units.into(), nulls.cloned())?),
        Arc::new(Int64Array::try_new(charges.into(), nulls.cloned())?),
        Arc::new(BooleanArray::new(over_limits.finish(), nulls.cloned())),
        Arc::new(locking.finish()),
        Arc::new(single.finish()),
    ];
    Ok(Arc::new(StructArray::try_new(
        fields(),
        columns,
        nulls.cloned(),
    )?))
}
