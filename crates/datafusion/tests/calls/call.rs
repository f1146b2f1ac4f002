//! Calls a function as an engine does, and checks what the engine expects of the answer.

use std::sync::Arc;

use arrow::array::{Array, ArrayRef, AsArray};
use arrow::compute::cast;
use arrow::datatypes::{DataType, Field, Int64Type};
use datafusion_common::config::ConfigOptions;
use datafusion_common::{Result, ScalarValue};
use datafusion_expr::{ColumnarValue, ReturnFieldArgs, ScalarFunctionArgs, ScalarUDF};

/// An argument.
#[derive(Clone)]
pub(crate) enum Given {
    Column(ArrayRef),
    Constant(ScalarValue),
}

pub(crate) fn column(array: &ArrayRef) -> Given {
    Given::Column(ArrayRef::clone(array))
}

pub(crate) fn constant(text: &str) -> Given {
    Given::Constant(ScalarValue::from(text))
}

pub(crate) const NULL: Given = Given::Constant(ScalarValue::Null);

pub(crate) fn function(name: &str) -> Arc<ScalarUDF> {
    let functions = sms_charge_datafusion::functions();
    functions
        .into_iter()
        .find(|function| function.name() == name)
        .unwrap()
}

/// The answer of a function, or its error.
pub(crate) fn try_call(name: &str, given: &[Given]) -> Result<ArrayRef> {
    let function = function(name);
    let lengths = given.iter().filter_map(|given| match given {
        Given::Column(array) => Some(array.len()),
        Given::Constant(_) => None,
    });
    let rows = lengths.max().unwrap_or(1);
    let types: Vec<_> = given
        .iter()
        .map(|given| match given {
            Given::Column(array) => array.data_type().clone(),
            Given::Constant(constant) => constant.data_type(),
        })
        .collect();
    let coerced = function.coerce_types(&types)?;
    let args: Vec<_> = given
        .iter()
        .zip(&coerced)
        .map(|(given, data_type)| match given {
            Given::Column(array) => ColumnarValue::Array(cast(array, data_type).unwrap()),
            Given::Constant(constant) => {
                ColumnarValue::Scalar(constant.cast_to(data_type).unwrap())
            }
        })
        .collect();
    let fields: Vec<_> = coerced
        .into_iter()
        .map(|data_type| Arc::new(Field::new("given", data_type, true)))
        .collect();
    let constants: Vec<_> = args
        .iter()
        .map(|arg| match arg {
            ColumnarValue::Array(_) => None,
            ColumnarValue::Scalar(constant) => Some(constant),
        })
        .collect();
    let return_field = function.return_field_from_args(ReturnFieldArgs {
        arg_fields: &fields,
        scalar_arguments: &constants,
    })?;
    let all_constant = constants.iter().all(Option::is_some);
    let answers = function.invoke_with_args(ScalarFunctionArgs {
        args: args.clone(),
        arg_fields: fields,
        number_rows: rows,
        return_field: Arc::clone(&return_field),
        config_options: Arc::new(ConfigOptions::default()),
    })?;
    if all_constant {
        assert!(matches!(answers, ColumnarValue::Scalar(_)), "{name}");
    }
    let answers = answers.into_array(rows)?;
    assert_eq!(answers.data_type(), return_field.data_type(), "{name}");
    assert_eq!(answers.len(), rows, "{name}");
    Ok(answers)
}

pub(crate) fn call(name: &str, given: &[Given]) -> ArrayRef {
    try_call(name, given).unwrap()
}

/// The error of a call.
pub(crate) fn refusal(name: &str, given: &[Given]) -> String {
    try_call(name, given).unwrap_err().strip_backtrace()
}

pub(crate) fn numbers(array: &dyn Array) -> Vec<Option<i64>> {
    array.as_primitive::<Int64Type>().iter().collect()
}

pub(crate) fn words(array: &dyn Array) -> Vec<Option<String>> {
    let plain = cast(array, &DataType::Utf8).unwrap();
    let plain = plain.as_string::<i32>().iter();
    plain.map(|word| word.map(str::to_owned)).collect()
}
