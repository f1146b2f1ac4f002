//! Arrays of texts, of any Arrow type.

use arrow::array::{Array, ArrayRef, AsArray};
use arrow::compute::take;
use arrow::datatypes::DataType;
use datafusion_common::{Result, internal_err};

/// Whether a type holds texts.
pub(crate) fn are(data_type: &DataType) -> bool {
    match data_type {
        DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View => true,
        DataType::Dictionary(_, values) => are(values),
        _ => false,
    }
}

/// Runs a body with an iterator over the texts of an array that is not a dictionary. The body is compiled for
/// each of the three types.
macro_rules! with_texts {
    ($array:expr, |$texts:ident| $body:expr) => {{
        use arrow::array::AsArray as _;
        let array = $array;
        if let Some(strings) = array.as_string_opt::<i32>() {
            let $texts = strings.iter();
            Ok($body)
        } else if let Some(strings) = array.as_string_opt::<i64>() {
            let $texts = strings.iter();
            Ok($body)
        } else if let Some(strings) = array.as_string_view_opt() {
            let $texts = strings.iter();
            Ok($body)
        } else {
            datafusion_common::internal_err!(
                "an array of {} does not hold texts",
                array.data_type()
            )
        }
    }};
}
pub(crate) use with_texts;

/// Answers for each text of an array. Each text of a dictionary is answered once, unless the dictionary has more
/// texts than rows.
pub(crate) fn answer_each(
    texts: &ArrayRef,
    answer: impl Fn(&dyn Array) -> Result<ArrayRef>,
) -> Result<ArrayRef> {
    match texts.as_any_dictionary_opt() {
        None => answer(texts),
        Some(dictionary) if dictionary.values().len() <= dictionary.len() => {
            let answers = answer(dictionary.values())?;
            Ok(take(&answers, dictionary.keys(), None)?)
        }
        Some(_) => answer(&unpacked(texts)?),
    }
}

/// An array without its dictionary.
pub(crate) fn unpacked(texts: &ArrayRef) -> Result<ArrayRef> {
    match texts.as_any_dictionary_opt() {
        None => Ok(ArrayRef::clone(texts)),
        Some(dictionary) => Ok(take(dictionary.values(), dictionary.keys(), None)?),
    }
}

/// The texts of an array that is not a dictionary. Slower than `with_texts!`.
pub(crate) fn iter(texts: &dyn Array) -> Result<Box<dyn Iterator<Item = Option<&str>> + '_>> {
    if let Some(strings) = texts.as_string_opt::<i32>() {
        Ok(Box::new(strings.iter()))
    } else if let Some(strings) = texts.as_string_opt::<i64>() {
        Ok(Box::new(strings.iter()))
    } else if let Some(strings) = texts.as_string_view_opt() {
        Ok(Box::new(strings.iter()))
    } else {
        internal_err!("an array of {} does not hold texts", texts.data_type())
    }
}
