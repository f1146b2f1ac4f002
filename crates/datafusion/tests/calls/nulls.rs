//! A null gives null.

use std::sync::Arc;

use arrow::array::{Array, ArrayRef, AsArray, DictionaryArray, Int32Array, StringArray};
use arrow::buffer::NullBuffer;
use arrow::compute::cast;
use arrow::datatypes::DataType;

use crate::call::{Given, NULL, call, column, constant};
use crate::lists::texts;

/// A phone number, so that no function answers null for it.
const TEXT: &str = "+6281234567890";

fn calls(body: &Given) -> [(&'static str, Vec<Given>); 9] {
    let body = || body.clone();
    [
        ("sms_charge", vec![body()]),
        ("sms_encoding", vec![body()]),
        ("sms_units", vec![body()]),
        ("sms_estimate", vec![body()]),
        ("sms_cheaper", vec![body(), constant("spacing")]),
        ("sms_render", vec![body(), constant("code:1")]),
        ("phone_e164", vec![body()]),
        ("phone_e164_lenient", vec![body()]),
        ("phone_operator", vec![body()]),
    ]
}

/// A text in every second row. The other rows are null but have a text in the array's buffer.
fn plain() -> ArrayRef {
    let (offsets, values, _) = StringArray::from(vec![TEXT; 64]).into_parts();
    let nulls = NullBuffer::from((0..64).map(|row| row % 2 == 0).collect::<Vec<_>>());
    Arc::new(StringArray::new(offsets, values, Some(nulls)))
}

fn bodies() -> Vec<ArrayRef> {
    let plain = plain();
    let values: ArrayRef = Arc::new(StringArray::from(vec![Some(TEXT), None]));
    // Null keys, and keys of a null value.
    let of_keys = (0..64).map(|row| (row % 2 == 0).then_some(0));
    let of_values = (0..64).map(|row| Some(row % 2));
    let keys: [Int32Array; 2] = [of_keys.collect(), of_values.collect()];
    let dictionaries = keys.map(|keys| {
        let dictionary = DictionaryArray::new(keys, ArrayRef::clone(&values));
        Arc::new(dictionary) as ArrayRef
    });
    let types = [DataType::LargeUtf8, DataType::Utf8View];
    let mut bodies: Vec<_> = types
        .iter()
        .map(|other| cast(&plain, other).unwrap())
        .collect();
    bodies.push(plain);
    bodies.extend(dictionaries);
    bodies
}

fn assert_every_second_null(answers: &dyn Array, name: &str) {
    let nulls = answers.logical_nulls().expect(name);
    let expected: Vec<_> = (0..64).map(|row| row % 2 == 0).collect();
    assert_eq!(nulls.iter().collect::<Vec<_>>(), expected, "{name}");
}

#[test]
fn in_every_type() {
    for body in bodies() {
        for (name, given) in calls(&column(&body)) {
            assert_every_second_null(&call(name, &given), name);
        }
    }
}

#[test]
fn also_in_the_columns_of_a_struct() {
    for body in bodies() {
        let estimates = call("sms_estimate", &[column(&body)]);
        for child in &estimates.as_struct().columns()[..4] {
            assert_every_second_null(child, "sms_estimate");
        }
    }
}

#[test]
fn of_constants() {
    let body = texts(["a", "b"]);
    let body = || column(&body);
    for (name, given) in calls(&NULL) {
        assert_eq!(call(name, &given).logical_null_count(), 1, "{name}");
    }
    for (name, given) in [
        ("sms_charge", vec![body(), NULL]),
        ("sms_estimate", vec![body(), NULL]),
        ("sms_cheaper", vec![body(), NULL]),
        ("sms_cheaper", vec![body(), constant("spacing"), NULL]),
        ("sms_render", vec![NULL, body()]),
        ("sms_render", vec![body(), NULL]),
    ] {
        assert_eq!(call(name, &given).logical_null_count(), 2, "{name}");
    }
}
