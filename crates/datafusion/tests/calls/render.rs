//! Templates, filled with values.

use std::sync::Arc;

use arrow::array::{ArrayRef, StringArray};
use sms_charge::{Content, Template};

use crate::call::{call, column, constant, words};
use crate::lists::{templates, texts};

fn strings(texts: impl IntoIterator<Item = Option<&'static str>>) -> ArrayRef {
    Arc::new(texts.into_iter().collect::<StringArray>())
}

fn owned<const N: usize>(texts: [Option<&str>; N]) -> [Option<String>; N] {
    texts.map(|text| text.map(str::to_owned))
}

#[test]
fn of_one_template() {
    let contents = strings([
        Some("code:1234,expire_at:5"),
        Some("expire_at:5,code:1234"),
        Some("code:1234"),
        Some("code 1234"),
        None,
    ]);
    let template = constant("Kode %{code}, berlaku %{expire_at} menit.");
    let rendered = words(&call("sms_render", &[template, column(&contents)]));
    let text = Some("Kode 1234, berlaku 5 menit.");
    assert_eq!(rendered, owned([text, text, None, None, None]));
}

#[test]
fn of_a_template_in_each_row() {
    let rows = [
        (Some("A %{x}"), Some("x:1"), Some("A 1")),
        (Some("A %{x}"), Some("x:2"), Some("A 2")),
        (Some("B %{"), Some("x:3"), None),
        (Some("B %{"), Some("x:3"), None),
        (Some("C"), Some("x:4"), Some("C")),
        (None, Some("x:5"), None),
        (Some("D %{y}"), Some("x:6"), None),
        (Some("D %{y}"), None, None),
        (Some("D %{y}"), Some("y:7"), Some("D 7")),
    ];
    let given = [
        column(&strings(rows.map(|(template, ..)| template))),
        column(&strings(rows.map(|(_, content, _)| content))),
    ];
    let rendered = words(&call("sms_render", &given));
    assert_eq!(rendered, owned(rows.map(|(.., text)| text)));
}

#[test]
fn every_template_equals_the_library() {
    let pairs = templates();
    let expected: Vec<_> = pairs
        .iter()
        .map(|(template, content)| {
            let template = Template::parse(template).ok()?;
            let content = Content::parse(content).ok()?;
            Some(template.render(&content).ok()?.to_string())
        })
        .collect();
    let rendered = expected.iter().flatten().count();
    assert!(rendered > 15 && rendered < expected.len(), "{rendered}");
    let (templates, contents): (Vec<_>, Vec<_>) = pairs.into_iter().unzip();
    let given = [column(&texts(templates)), column(&texts(contents))];
    assert_eq!(words(&call("sms_render", &given)), expected);
}
