//! Makes exceptions of `_errors.py` from the library's errors.

use std::fmt::Display;

use pyo3::prelude::*;
use pyo3::types::PyDict;

const MODULE: &str = "sms_charge._errors";

/// The content of an exception: a message, a stable code, and the wrong place in characters.
pub(crate) struct Said<'c> {
    class: &'static str,
    message: String,
    code: &'c str,
    span: Option<(usize, usize)>,
}

impl<'c> Said<'c> {
    pub(crate) fn new(class: &'static str, message: impl Display, code: &'c str) -> Self {
        Self {
            class,
            message: message.to_string(),
            code,
            span: None,
        }
    }

    pub(crate) fn at(self, span: impl Into<Option<(usize, usize)>>) -> Self {
        Self {
            span: span.into(),
            ..self
        }
    }

    /// The exception.
    pub(crate) fn raised(self, py: Python<'_>) -> PyErr {
        self.raised_with(py, &PyDict::new(py))
    }

    /// The exception, with the additional keywords of its class.
    pub(crate) fn raised_with(self, py: Python<'_>, keywords: &Bound<'_, PyDict>) -> PyErr {
        let class = py
            .import(MODULE)
            .and_then(|module| module.getattr(self.class));
        let arguments = (self.message, self.code, self.span);
        match class.and_then(|class| class.call(arguments, Some(keywords))) {
            Ok(exception) => PyErr::from_value(exception),
            Err(error) => error,
        }
    }
}
