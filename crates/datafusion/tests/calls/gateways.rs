//! Real gateways, with texts and charges calculated by hand.

use arrow::array::{Array, AsArray};
use toml::{Table, Value};

use crate::call::{call, column, constant, numbers, words};
use crate::lists::texts;

struct Worked {
    text: String,
    encoding: &'static str,
    units: i64,
    charge: i64,
    over_limit: Option<bool>,
}

fn worked(text: &Value) -> Worked {
    let word = |key: &str| text.get(key).and_then(Value::as_str);
    let number = |key: &str| text.get(key).and_then(Value::as_integer).unwrap();
    let repeated = |part: &Value| {
        let times = usize::try_from(part[1].as_integer().unwrap()).unwrap();
        part[0].as_str().unwrap().repeat(times)
    };
    Worked {
        text: word("text").map_or_else(
            || {
                text["parts"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(repeated)
                    .collect()
            },
            str::to_owned,
        ),
        encoding: match word("encoding").unwrap() {
            "gsm7" => "GSM-7",
            "ucs2" => "UCS-2",
            "latin1" => "Latin-1",
            other => panic!("{other}"),
        },
        units: number("units"),
        charge: number("charge"),
        over_limit: text.get("over_limit").and_then(Value::as_bool),
    }
}

#[test]
fn each_gateway_counts_as_its_file_says() {
    let directory = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/data/gateways");
    let mut number_of_texts = 0;
    for entry in std::fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        let name = path.display();
        let file: Table = std::fs::read_to_string(&path).unwrap().parse().unwrap();
        let mut gateway = Table::new();
        gateway.insert("gateway".to_owned(), file["gateway"].clone());
        let worked: Vec<_> = file["text"]
            .as_array()
            .unwrap()
            .iter()
            .map(worked)
            .collect();
        number_of_texts += worked.len();

        let body = texts(worked.iter().map(|worked| &worked.text));
        let given = [column(&body), constant(&gateway.to_string())];
        let estimates = call("sms_estimate", &given);
        let estimates = estimates.as_struct();
        let expected: Vec<_> = worked.iter().map(|worked| Some(worked.charge)).collect();
        assert_eq!(numbers(&call("sms_charge", &given)), expected, "{name}");
        assert_eq!(numbers(estimates.column(2)), expected, "{name}");
        let expected: Vec<_> = worked.iter().map(|worked| Some(worked.units)).collect();
        assert_eq!(numbers(&call("sms_units", &given)), expected, "{name}");
        let expected: Vec<_> = worked
            .iter()
            .map(|worked| Some(worked.encoding.to_owned()))
            .collect();
        assert_eq!(words(&call("sms_encoding", &given)), expected, "{name}");
        let over_limits = estimates.column(3).as_boolean();
        for (row, worked) in worked.iter().enumerate() {
            if let Some(expected) = worked.over_limit {
                assert_eq!(over_limits.value(row), expected, "{name}");
            }
        }
    }
    assert_eq!(number_of_texts, 160);
}

#[test]
fn the_estimate_has_the_languages() {
    let body = texts(["ş".repeat(150), "a".to_owned()]);
    let gateway = "[gateway]\nlanguages = { locking = [\"tr\"], single = [\"tr\"] }";
    let estimates = call("sms_estimate", &[column(&body), constant(gateway)]);
    let estimates = estimates.as_struct();
    assert_eq!(words(estimates.column(4)), [Some("tr".to_owned()), None]);
    assert_eq!(estimates.column(5).null_count(), 2);
}
