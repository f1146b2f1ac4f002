//! Settings of a gateway as Python values, with the same words and types as in a gateway file.

use pyo3::IntoPyObjectExt as _;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyInt, PyList, PyString, PyTuple};
use toml::{Table, Value};

use crate::text::Text;

/// Converts a Python value to a value of a gateway file.
pub(crate) fn value(object: &Bound<'_, PyAny>) -> PyResult<Value> {
    if object.is_instance_of::<PyString>() {
        let Text(text) = object.extract()?;
        return Ok(Value::String(text.to_owned()));
    }
    if object.is_instance_of::<PyBool>() {
        return Ok(Value::Boolean(object.extract()?));
    }
    if object.is_instance_of::<PyInt>() {
        return Ok(Value::Integer(object.extract()?));
    }
    if object.is_instance_of::<PyList>() || object.is_instance_of::<PyTuple>() {
        let items = object.try_iter()?.map(|item| value(&item?));
        return Ok(Value::Array(items.collect::<PyResult<_>>()?));
    }
    if let Ok(dict) = object.cast::<PyDict>() {
        let mut table = Table::new();
        for (key, item) in dict {
            let Text(key) = key.extract()?;
            table.insert(key.to_owned(), value(&item)?);
        }
        return Ok(Value::Table(table));
    }
    let found = object.get_type();
    Err(PyTypeError::new_err(format!(
        "expected a str, an int, a list, a tuple or a dict, found {}",
        found.name()?
    )))
}

/// Converts a value of a gateway file to a Python value.
pub(crate) fn object<'py>(py: Python<'py>, value: &Value) -> PyResult<Bound<'py, PyAny>> {
    match value {
        Value::String(text) => text.into_bound_py_any(py),
        Value::Integer(number) => number.into_bound_py_any(py),
        Value::Float(number) => number.into_bound_py_any(py),
        Value::Boolean(flag) => flag.into_bound_py_any(py),
        Value::Datetime(time) => time.to_string().into_bound_py_any(py),
        Value::Array(items) => {
            let items = items.iter().map(|item| object(py, item));
            PyList::new(py, items.collect::<PyResult<Vec<_>>>()?)?.into_bound_py_any(py)
        }
        Value::Table(table) => {
            let dict = PyDict::new(py);
            for (key, item) in table {
                dict.set_item(key, object(py, item)?)?;
            }
            dict.into_bound_py_any(py)
        }
    }
}
