//! Columns of answers.

use std::sync::Arc;

use arrow_array::builder::{BooleanBufferBuilder, StringBuilder};
use arrow_array::{Array, ArrayRef, BooleanArray, Int64Array, StructArray};
use arrow_buffer::NullBufferBuilder;
use arrow_schema::{DataType, Field, FieldRef, Fields};
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyTuple};
use pyo3_arrow::ffi::{to_array_pycapsules, to_schema_pycapsule};
use sms_charge::{Estimate, Language, Profile, Total};

use crate::answers::{Given, InvalidUtf8, Problem, each};

/// A column of answers, with the Arrow PyCapsule interface.
///
/// ``pyarrow.array(column)``, ``polars.Series(column)`` and similar calls read it without a copy.
///
/// >>> import pyarrow, sms_charge
/// >>> column = sms_charge.charge_array(pyarrow.array(["Kode 4417", None]))
/// >>> column
/// <Column of 2 rows, Int64>
/// >>> pyarrow.array(column).to_pylist()
/// [1, None]
#[pyclass(frozen, module = "sms_charge")]
#[derive(Debug)]
pub(crate) struct Column {
    array: ArrayRef,
    field: FieldRef,
}

impl Column {
    fn new(array: ArrayRef) -> Self {
        let field = Arc::new(Field::new("", array.data_type().clone(), true));
        Self { array, field }
    }
}

#[pymethods]
impl Column {
    fn __len__(&self) -> usize {
        self.array.len()
    }

    fn __repr__(&self) -> String {
        format!(
            "<Column of {} rows, {}>",
            self.array.len(),
            self.array.data_type()
        )
    }

    /// The column as a ``pyarrow.Array``, without a copy.
    ///
    /// >>> import pyarrow, sms_charge
    /// >>> sms_charge.charge_array(pyarrow.array(["Kode 4417"])).to_pyarrow().sum().as_py()
    /// 1
    fn to_pyarrow(slf: Bound<'_, Self>) -> PyResult<Bound<'_, PyAny>> {
        slf.py().import("pyarrow")?.call_method1("array", (slf,))
    }

    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_array__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyCapsule>>,
    ) -> PyResult<Bound<'py, PyTuple>> {
        let field = Arc::clone(&self.field);
        Ok(to_array_pycapsules(
            py,
            field,
            &self.array,
            requested_schema,
        )?)
    }

    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        Ok(to_schema_pycapsule(py, self.field.as_ref())?)
    }
}

/// Builds a column with Python's lock released.
pub(crate) fn built(
    py: Python<'_>,
    build: impl FnOnce() -> Result<ArrayRef, Problem> + Send,
) -> PyResult<Column> {
    let array = py.detach(build).map_err(|problem| problem.raised(py))?;
    Ok(Column::new(array))
}

/// Builds a column of strings.
#[derive(Default)]
pub(crate) struct Words {
    words: StringBuilder,
    bytes: usize,
}

impl Words {
    pub(crate) fn push(&mut self, word: Option<&str>) -> Result<(), Problem> {
        self.bytes += word.map_or(0, str::len);
        // The largest offset of Arrow's type `string`.
        if i32::try_from(self.bytes).is_err() {
            return Err(Problem::TooLarge);
        }
        self.words.append_option(word);
        Ok(())
    }

    pub(crate) fn finish(mut self) -> ArrayRef {
        Arc::new(self.words.finish())
    }
}

/// A number for each text, such as its charge.
pub(crate) fn numbers(
    texts: Given,
    profile: &Profile,
    invalid: InvalidUtf8,
    number: impl Fn(Estimate) -> i64,
) -> Result<ArrayRef, Problem> {
    let mut numbers = Vec::new();
    let mut nulls = NullBufferBuilder::new(0);
    let answer = |text: &str| number(profile.estimate(text));
    each(texts, invalid, answer, |number: Option<i64>| {
        nulls.append(number.is_some());
        numbers.push(number.unwrap_or_default());
        Ok(())
    })?;
    Ok(Arc::new(Int64Array::try_new(
        numbers.into(),
        nulls.finish(),
    )?))
}

/// A word for each text.
pub(crate) fn words<A: Copy>(
    texts: Given,
    invalid: InvalidUtf8,
    answer: impl Fn(&str) -> A,
    push: impl Fn(&mut Words, A) -> Result<(), Problem>,
) -> Result<ArrayRef, Problem> {
    let mut words = Words::default();
    each(texts, invalid, answer, |answer| match answer {
        Some(answer) => push(&mut words, answer),
        None => words.push(None),
    })?;
    Ok(words.finish())
}

/// A struct for each text. If a text is null, every column of its struct is null too. An engine that reads one
/// column of a struct doesn't always check the nulls of the struct.
pub(crate) fn estimates(
    texts: Given,
    profile: &Profile,
    invalid: InvalidUtf8,
) -> Result<ArrayRef, Problem> {
    let (mut encoding, mut locking, mut single) = <(Words, Words, Words)>::default();
    let (mut units, mut charge) = (Vec::new(), Vec::new());
    let mut over_limit = BooleanBufferBuilder::new(0);
    let mut nulls = NullBufferBuilder::new(0);
    let answer = |text: &str| profile.estimate(text);
    each(texts, invalid, answer, |estimate: Option<Estimate>| {
        let tables = estimate.map(|estimate| estimate.tables).unwrap_or_default();
        encoding.push(estimate.map(|estimate| estimate.encoding.as_str()))?;
        locking.push(tables.locking.map(Language::as_str))?;
        single.push(tables.single.map(Language::as_str))?;
        units.push(estimate.map_or(0, units_of));
        charge.push(estimate.map_or(0, |estimate| estimate.charge.into()));
        over_limit.append(estimate.is_some_and(|estimate| estimate.over_limit));
        nulls.append(estimate.is_some());
        Ok(())
    })?;
    let nulls = nulls.finish();
    let columns: Vec<ArrayRef> = vec![
        encoding.finish(),
        Arc::new(Int64Array::try_new(units.into(), nulls.clone())?),
        Arc::new(Int64Array::try_new(charge.into(), nulls.clone())?),
        Arc::new(BooleanArray::new(over_limit.finish(), nulls.clone())),
        locking.finish(),
        single.finish(),
    ];
    Ok(Arc::new(StructArray::try_new(fields(), columns, nulls)?))
}

fn fields() -> Fields {
    let fields = [
        ("encoding", DataType::Utf8),
        ("units", DataType::Int64),
        ("charge", DataType::Int64),
        ("over_limit", DataType::Boolean),
        ("locking", DataType::Utf8),
        ("single", DataType::Utf8),
    ];
    fields
        .map(|(name, data_type)| Field::new(name, data_type, true))
        .into_iter()
        .collect()
}

/// A longer text does not fit in the memory of any machine.
pub(crate) fn units_of(estimate: Estimate) -> i64 {
    i64::try_from(estimate.units).unwrap_or(i64::MAX)
}

/// The cost of all texts together. Nulls are not counted.
pub(crate) fn total(
    texts: Given,
    profile: &Profile,
    invalid: InvalidUtf8,
) -> Result<Total, Problem> {
    let mut total = Total::default();
    let answer = |text: &str| profile.estimate(text);
    each(texts, invalid, answer, |estimate: Option<Estimate>| {
        total += estimate.map(Total::from).unwrap_or_default();
        Ok(())
    })?;
    Ok(total)
}
