//! Every type of text.

use arrow::array::ArrayRef;
use arrow::compute::cast;
use arrow::datatypes::DataType;

use crate::call::{Given, call, column, constant, numbers, words};
use crate::lists::{messages, texts};

/// The three string types, and dictionaries of each with every type of key that is wide enough.
fn text_types() -> Vec<DataType> {
    let plain = [DataType::Utf8, DataType::LargeUtf8, DataType::Utf8View];
    let keys = [
        DataType::Int16,
        DataType::Int32,
        DataType::Int64,
        DataType::UInt8,
        DataType::UInt16,
        DataType::UInt32,
        DataType::UInt64,
    ];
    let dictionaries = plain.iter().flat_map(|texts| {
        keys.iter()
            .map(|key| DataType::Dictionary(Box::new(key.clone()), Box::new(texts.clone())))
    });
    plain.iter().cloned().chain(dictionaries).collect()
}

/// Calls of every function with a column.
fn calls(body: &ArrayRef) -> [(&'static str, Vec<Given>); 11] {
    let body = || column(body);
    let gateway = || constant("[gateway]\nbefore = \"Toko: \"");
    [
        ("sms_charge", vec![body()]),
        ("sms_encoding", vec![body()]),
        ("sms_units", vec![body(), gateway()]),
        ("sms_estimate", vec![body(), gateway()]),
        ("sms_cheaper", vec![body(), constant("equivalent")]),
        ("sms_render", vec![body(), constant("code:1")]),
        ("sms_render", vec![constant("%{code}!"), body()]),
        ("sms_render", vec![body(), body()]),
        ("phone_e164", vec![body()]),
        ("phone_e164_lenient", vec![body()]),
        ("phone_operator", vec![body()]),
    ]
}

fn all() -> ArrayRef {
    let more = [
        "%{code}",
        "0812-3456-7890",
        "+6281234567890",
        "code:4417",
        "Kode %{code}.",
        "code:1,x:2",
    ];
    texts(messages().into_iter().chain(more.map(str::to_owned)))
}

#[test]
fn all_types_have_the_same_answers() {
    let texts = all();
    for data_type in text_types() {
        let body = cast(&texts, &data_type).unwrap();
        for ((name, plain), (_, given)) in calls(&texts).iter().zip(calls(&body)) {
            assert_eq!(
                &call(name, &given),
                &call(name, plain),
                "{name} of {data_type}"
            );
        }
    }
}

#[test]
fn a_slice_has_the_answers_of_its_rows() {
    let texts = all();
    for data_type in text_types() {
        let body = cast(&texts, &data_type).unwrap();
        // A slice of a dictionary has more texts than rows.
        for (offset, length) in [(0, 1), (7, 50), (100, 44), (143, 1), (3, 0)] {
            let slice = body.slice(offset, length);
            for ((name, all), (_, given)) in calls(&texts).iter().zip(calls(&slice)) {
                let expected = call(name, all).slice(offset, length);
                assert_eq!(
                    &call(name, &given),
                    &expected,
                    "{name} of {data_type} from {offset}"
                );
            }
        }
    }
}

#[test]
fn a_dictionary_of_few_texts() {
    let rows = (0..1000).map(|row| if row % 3 == 0 { "я" } else { "a" });
    let plain = texts(rows);
    let key = Box::new(DataType::Int8);
    let body = cast(&plain, &DataType::Dictionary(key, Box::new(DataType::Utf8))).unwrap();
    let encodings = words(&call("sms_encoding", &[column(&body)]));
    assert_eq!(encodings, words(&call("sms_encoding", &[column(&plain)])));
    assert_eq!(
        encodings[998..],
        [Some("GSM-7".to_owned()), Some("UCS-2".to_owned())]
    );
}

#[test]
fn constants() {
    let two = numbers(&call("sms_charge", &[constant(&"a".repeat(161))]));
    assert_eq!(two, [Some(2)]);
    let expected = [
        ("sms_encoding", vec![constant("я")], "UCS-2"),
        (
            "sms_cheaper",
            vec![constant("“"), constant("typographic")],
            "“",
        ),
        (
            "sms_render",
            vec![constant("Kode %{code}"), constant("code:7")],
            "Kode 7",
        ),
        (
            "phone_e164",
            vec![constant("+6281234567890")],
            "+6281234567890",
        ),
        (
            "phone_e164_lenient",
            vec![constant("0812 3456 7890")],
            "+6281234567890",
        ),
        (
            "phone_operator",
            vec![constant("081234567890")],
            "Telkomsel",
        ),
    ];
    for (name, given, word) in expected {
        assert_eq!(
            words(&call(name, &given)),
            [Some(word.to_owned())],
            "{name}"
        );
    }
}
