//! The library's lists of texts.

use std::sync::Arc;

use arrow::array::{ArrayRef, StringArray};
use serde_json::Value;

pub(crate) fn texts<T: AsRef<str>>(texts: impl IntoIterator<Item = T>) -> ArrayRef {
    Arc::new(StringArray::from_iter_values(texts))
}

pub(crate) fn messages() -> Vec<String> {
    let lines = include_str!("../../../../tests/data/messages.jsonl").lines();
    lines.map(|line| field(line, "text")).collect()
}

/// Templates and contents. The list has `{name}`, and the functions need `%{name}`.
pub(crate) fn templates() -> Vec<(String, String)> {
    let lines = include_str!("../../../../tests/data/templates.jsonl").lines();
    lines
        .map(|line| {
            (
                field(line, "template").replace('{', "%{"),
                field(line, "content"),
            )
        })
        .collect()
}

fn field(line: &str, name: &str) -> String {
    let value: Value = serde_json::from_str(line).unwrap();
    value[name].as_str().unwrap().to_owned()
}
