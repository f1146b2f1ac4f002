//! Answers for each row of a column.

use std::str::FromStr;

use arrow_array::cast::AsArray as _;
use arrow_array::{AnyDictionaryArray, Array};
use arrow_buffer::NullBuffer;
use arrow_schema::{ArrowError, DataType};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::PyDict;
use pyo3_arrow::error::PyArrowError;
use pyo3_arrow::ffi::ArrayReader;
use pyo3_arrow::input::AnyArray;

use crate::error::Said;
use crate::rows::{Fault, Kind, Rows};
use crate::text::Text;

/// A column argument: any object with the Arrow `PyCapsule` interface, as one array or as a stream of
/// several.
pub(crate) struct Given(Box<dyn ArrayReader + Send>);

impl<'py> FromPyObject<'_, 'py> for Given {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        if object.hasattr("__arrow_c_array__")? || object.hasattr("__arrow_c_stream__")? {
            return Ok(Self(object.extract::<AnyArray>()?.into_reader()?));
        }
        Err(PyTypeError::new_err(format!(
            "expected a column with the Arrow PyCapsule interface, such as a pyarrow array, found {}",
            object.get_type().name()?
        )))
    }
}

/// The answer for a row that is not UTF-8.
#[derive(Clone, Copy)]
pub(crate) enum InvalidUtf8 {
    Error,
    Null,
}

impl FromStr for InvalidUtf8 {
    type Err = &'static str;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        match word {
            "error" => Ok(Self::Error),
            "null" => Ok(Self::Null),
            _ => Err("expected error or null"),
        }
    }
}

impl<'a, 'py> FromPyObject<'a, 'py> for InvalidUtf8 {
    type Error = PyErr;

    fn extract(object: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        let Text(word) = object.extract()?;
        let said = |error| Said::new("KeywordError", error, "unknown-keyword").raised(object.py());
        word.parse().map_err(said)
    }
}

/// Why a column has no answers.
pub(crate) enum Problem {
    /// It is not a column of texts.
    Type(DataType),
    /// A row is not UTF-8.
    Invalid { row: usize, fault: Fault },
    /// An offset of the array is outside its buffer.
    Corrupt { row: usize },
    /// The answers have more bytes than a column of Arrow's type `string` can hold.
    TooLarge,
    /// The producer of the column failed, or Arrow failed.
    Arrow(ArrowError),
}

impl From<ArrowError> for Problem {
    fn from(error: ArrowError) -> Self {
        Self::Arrow(error)
    }
}

impl Problem {
    pub(crate) fn raised(self, py: Python<'_>) -> PyErr {
        match self {
            Self::Type(found) => PyTypeError::new_err(format!(
                "expected a column of strings or of binary, or a dictionary of them, found {found}"
            )),
            Self::Invalid { row, fault } => {
                let start = fault.error.valid_up_to();
                let wrong = fault.error.error_len();
                let end = wrong.map_or(fault.length, |length| start + length);
                let message = format!("row {row} is not UTF-8 at byte {start}");
                let said = Said::new("TextError", message, "invalid-utf8").at((start, end));
                let keywords = PyDict::new(py);
                match keywords.set_item("row", row) {
                    Ok(()) => said.raised_with(py, &keywords),
                    Err(error) => error,
                }
            }
            Self::Corrupt { row } => {
                let message = format!("the offset of row {row} is outside the column's buffer");
                Said::new("ColumnError", message, "corrupt-column").raised(py)
            }
            Self::TooLarge => Said::new(
                "ColumnError",
                "the answers have more than 2 GiB of text; pass fewer rows at once",
                "column-too-large",
            )
            .raised(py),
            Self::Arrow(error) => PyArrowError::from(error).into(),
        }
    }
}

/// Passes the answer for each row of a column to `push`, or `None` for a null. It does not need Python's lock.
pub(crate) fn each<A: Copy>(
    Given(chunks): Given,
    invalid: InvalidUtf8,
    answer: impl Fn(&str) -> A,
    mut push: impl FnMut(Option<A>) -> Result<(), Problem>,
) -> Result<(), Problem> {
    let mut first = 0;
    for chunk in chunks {
        let chunk = chunk?;
        each_of_chunk(&chunk, first, invalid, &answer, &mut push)?;
        first += chunk.len();
    }
    Ok(())
}

fn each_of_chunk<A: Copy>(
    chunk: &dyn Array,
    first: usize,
    invalid: InvalidUtf8,
    answer: &impl Fn(&str) -> A,
    push: &mut impl FnMut(Option<A>) -> Result<(), Problem>,
) -> Result<(), Problem> {
    if *chunk.data_type() == DataType::Null {
        return (0..chunk.len()).try_for_each(|_| push(None));
    }
    let dictionary = chunk.as_any_dictionary_opt();
    let texts = dictionary.map_or(chunk, |dictionary| dictionary.values().as_ref());
    let texts = Texts {
        count: texts.len(),
        nulls: texts.nulls(),
        first,
        invalid,
        answer,
    };
    let kind = Kind::of(dictionary.map_or(chunk, |dictionary| dictionary.values().as_ref()));
    // Each loop is compiled separately for its kind of rows.
    match (kind, dictionary) {
        (Some(Kind::Small(rows)), None) => texts.each(&rows, push),
        (Some(Kind::Large(rows)), None) => texts.each(&rows, push),
        (Some(Kind::Views(rows)), None) => texts.each(&rows, push),
        (Some(Kind::Small(rows)), Some(dictionary)) => texts.each_by_key(&rows, dictionary, push),
        (Some(Kind::Large(rows)), Some(dictionary)) => texts.each_by_key(&rows, dictionary, push),
        (Some(Kind::Views(rows)), Some(dictionary)) => texts.each_by_key(&rows, dictionary, push),
        (None, _) => Err(Problem::Type(chunk.data_type().clone())),
    }
}

/// The texts of a chunk: its rows, or the values of its dictionary.
struct Texts<'a, F> {
    count: usize,
    nulls: Option<&'a NullBuffer>,
    /// The number of the chunk's first row in the column.
    first: usize,
    invalid: InvalidUtf8,
    answer: &'a F,
}

impl<A: Copy, F: Fn(&str) -> A> Texts<'_, F> {
    /// The answer for a text. `row` is a row of the chunk that has the text.
    #[inline]
    fn one(&self, rows: &impl Rows, text: usize, row: usize) -> Result<Option<A>, Problem> {
        if self.nulls.is_some_and(|nulls| nulls.is_null(text)) {
            return Ok(None);
        }
        match rows.with_text(text, self.answer) {
            Some(Ok(answer)) => Ok(Some(answer)),
            other => self.none(row, other.and_then(Result::err)),
        }
    }

    #[cold]
    fn none(&self, row: usize, fault: Option<Fault>) -> Result<Option<A>, Problem> {
        let row = self.first + row;
        match (fault, self.invalid) {
            (Some(_), InvalidUtf8::Null) => Ok(None),
            (Some(fault), InvalidUtf8::Error) => Err(Problem::Invalid { row, fault }),
            (None, _) => Err(Problem::Corrupt { row }),
        }
    }

    fn each(
        &self,
        rows: &impl Rows,
        push: &mut impl FnMut(Option<A>) -> Result<(), Problem>,
    ) -> Result<(), Problem> {
        (0..self.count).try_for_each(|row| push(self.one(rows, row, row)?))
    }

    /// Counts each text of a dictionary once, and only if a row has it. A slice of a column can have a
    /// dictionary that is larger than the slice. Then each row is counted.
    fn each_by_key(
        &self,
        rows: &impl Rows,
        dictionary: &dyn AnyDictionaryArray,
        push: &mut impl FnMut(Option<A>) -> Result<(), Problem>,
    ) -> Result<(), Problem> {
        let keys = dictionary.keys();
        if self.count == 0 {
            return (0..keys.len()).try_for_each(|_| push(None));
        }
        let mut known = vec![
            None;
            if self.count <= keys.len() {
                self.count
            } else {
                0
            }
        ];
        let nulls = keys.nulls();
        for (row, text) in dictionary.normalized_keys().into_iter().enumerate() {
            if nulls.is_some_and(|nulls| nulls.is_null(row)) {
                push(None)?;
                continue;
            }
            let answer = match known.get_mut(text) {
                Some(Some(answer)) => *answer,
                Some(unknown) => *unknown.insert(self.one(rows, text, row)?),
                None => self.one(rows, text, row)?,
            };
            push(answer)?;
        }
        Ok(())
    }
}
