//! The values of a message, as the provider's API accepts them.

use pyo3::prelude::*;
use pyo3::types::PyString;
use sms_charge::Content;
use sms_charge::content::{ContentError, ContentWriter, Pair, PairPart};

use crate::error::Said;
use crate::span::span;
use crate::text::Text;

/// Reads a content string of the provider's API. Returns its pairs: a list of keys and values.
///
/// With ``lenient`` it may have blanks and other differences that others have sent.
///
/// >>> import sms_charge
/// >>> sms_charge.parse_content("code:1234,name:Rani")
/// [('code', '1234'), ('name', 'Rani')]
#[pyfunction]
#[pyo3(signature = (content, *, lenient=false))]
pub(crate) fn parse_content(
    py: Python<'_>,
    content: Text<'_>,
    lenient: bool,
) -> PyResult<Vec<(String, String)>> {
    let Text(string) = content;
    let read = if lenient {
        Content::parse_lenient(string)
    } else {
        Content::parse(string)
    };
    let content = read.map_err(|error| raised(py, error, string))?;
    let owned = |pair: Pair<'_>| (pair.key.to_owned(), pair.value.to_owned());
    Ok(content.pairs().map(owned).collect())
}

/// A content string: the given string, or one written from a mapping of names to values.
pub(crate) fn string(given: &Bound<'_, PyAny>) -> PyResult<String> {
    let py = given.py();
    if given.is_instance_of::<PyString>() {
        let Text(string) = given.extract()?;
        return Ok(string.to_owned());
    }
    let mut pairs: Vec<(String, String)> = Vec::new();
    for item in given.call_method0("items")?.try_iter()? {
        let (key, value): (Bound<'_, PyAny>, Bound<'_, PyAny>) = item?.extract()?;
        let (Text(key), Text(value)) = (key.extract()?, value.extract()?);
        pairs.push((key.to_owned(), value.to_owned()));
    }
    if pairs.is_empty() {
        return Ok(String::new());
    }
    let written = ContentWriter::new(&pairs).map(|writer| writer.to_string());
    written.map_err(|error| {
        let part = pairs
            .get(error.index())
            .map(|(key, value)| match error.part() {
                PairPart::Key => key,
                PairPart::Value => value,
            });
        let at = part.map(|part| span(part, &error.span()));
        Said::new("ContentError", error, error.code())
            .at(at)
            .raised(py)
    })
}

/// The pairs of a content string.
pub(crate) fn parsed<'s>(py: Python<'_>, string: &'s str) -> PyResult<Content<'s>> {
    if string.is_empty() {
        return Ok(Content::empty());
    }
    Content::parse(string).map_err(|error| raised(py, error, string))
}

fn raised(py: Python<'_>, error: ContentError, string: &str) -> PyErr {
    Said::new("ContentError", error, error.code())
        .at(span(string, &error.span()))
        .raised(py)
}
