//! A Python `str`.

use pyo3::exceptions::PyUnicodeEncodeError;
use pyo3::prelude::*;

use crate::error::Said;

/// A text, borrowed from Python.
///
/// A `str` may have half a surrogate pair, which is not a character. Python's own error about it shows the
/// text, so it is replaced.
#[derive(Clone, Copy)]
pub(crate) struct Text<'a>(pub(crate) &'a str);

impl<'a, 'py> FromPyObject<'a, 'py> for Text<'a> {
    type Error = PyErr;

    fn extract(object: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        let py = object.py();
        object.extract::<&'a str>().map(Self).map_err(|error| {
            if !error.is_instance_of::<PyUnicodeEncodeError>(py) {
                return error;
            }
            let start = error
                .value(py)
                .getattr("start")
                .and_then(|start| start.extract::<usize>());
            Said::new(
                "TextError",
                "expected a character, found half a surrogate pair",
                "lone-surrogate",
            )
            .at(start.ok().map(|start| (start, start + 1)))
            .raised(py)
        })
    }
}
