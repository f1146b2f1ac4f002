//! Indonesian numbers.

use std::sync::Arc;

use arrow::array::{Array, ArrayRef, StringViewBuilder};
use arrow::datatypes::DataType;
use datafusion_common::{Result, internal_err};
use sms_charge::PhoneNumber;

use crate::argument::{Argument, Given};
use crate::function::Function;
use crate::texts::{answer_each, with_texts};

pub(crate) const E164: Function = Function {
    name: "phone_e164",
    about: "The text if it is an Indonesian mobile number in E.164 form, such as '+6281234567890', \
            or null.",
    required: &[Argument::Text],
    optional: &[],
    returns: || DataType::Utf8View,
    answer: |given| {
        answer(given, |text, texts| {
            let number = PhoneNumber::parse(text).ok()?;
            texts.append_value(number.e164().as_str());
            Some(())
        })
    },
};

pub(crate) const E164_LENIENT: Function = Function {
    name: "phone_e164_lenient",
    about: "The E.164 form of an Indonesian mobile number, or null. The text may be written as people \
            and spreadsheets write numbers.",
    required: &[Argument::Text],
    optional: &[],
    returns: || DataType::Utf8View,
    answer: |given| {
        answer(given, |text, texts| {
            let number = PhoneNumber::parse_lenient(text).ok()?;
            texts.append_value(number.e164().as_str());
            Some(())
        })
    },
};

pub(crate) const OPERATOR: Function = Function {
    name: "phone_operator",
    about: "The brand that holds the range of an Indonesian mobile number, such as 'Telkomsel', or null. \
            The text is read as by phone_e164_lenient.",
    required: &[Argument::Text],
    optional: &[],
    returns: || DataType::Utf8View,
    answer: |given| {
        answer(given, |text, texts| {
            let number = PhoneNumber::parse_lenient(text).ok()?;
            texts.append_value(number.operator()?.brand.name());
            Some(())
        })
    },
};

/// Appends the answer for a text. Returns `None` without appending if there is no answer.
type Append = fn(&str, &mut StringViewBuilder) -> Option<()>;

fn answer(given: &[Given<'_>], append: Append) -> Result<ArrayRef> {
    let [texts] = given else {
        return internal_err!("expected one text");
    };
    answer_each(texts.texts()?, |texts| answers(texts, append))
}

fn answers(texts: &dyn Array, append: Append) -> Result<ArrayRef> {
    let mut answers = StringViewBuilder::with_capacity(texts.len());
    with_texts!(texts, |texts| for text in texts {
        if text.and_then(|text| append(text, &mut answers)).is_none() {
            answers.append_null();
        }
    })?;
    Ok(Arc::new(answers.finish()))
}
