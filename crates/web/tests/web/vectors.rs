//! The questions answer the vectors of `tests/vectors`, without a module around them.

use std::fs;
use std::path::Path;

use crate::support::{ask, ask_with};
use serde_json::{Value, json};

/// All vectors of a kind.
fn vectors(kind: &str) -> Vec<Value> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/vectors");
    let files = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let files = files.filter(|path| {
        path.extension()
            .is_some_and(|extension| extension == "json")
    });
    let files = files
        .map(|path| serde_json::from_str::<Value>(&fs::read_to_string(path).unwrap()).unwrap());
    let files = files.filter(|file| file["kind"] == kind);
    files
        .flat_map(|file| file["vectors"].as_array().unwrap().clone())
        .collect()
}

/// The answer to a text, as the vectors have it.
fn counted(text: &str, gateway: &Value) -> Value {
    let mut report = ask_with("report", &json!({ "gateway": gateway }), text);
    let segments = report["segments"].as_array().unwrap();
    report["segments"] = segments.iter().map(|segment| segment[0].clone()).collect();
    report["over_limit"] = report["overLimit"].take();
    for key in ["locking", "single"] {
        if let Some(word) = report[key].as_str() {
            let language: sms_charge::Language = word.parse().unwrap();
            report[key] = language.number().into();
        }
    }
    report
}

fn compare(id: &Value, answer: &Value, expect: &Value) {
    for (key, value) in expect.as_object().unwrap() {
        assert_eq!(&answer[key], value, "{id}: {key}");
    }
}

#[test]
fn texts() {
    let vectors = vectors("count");
    assert!(vectors.len() > 400);
    for vector in vectors {
        let answer = counted(vector["text"].as_str().unwrap(), &vector["gateway"]);
        compare(&vector["id"], &answer, &vector["expect"]);
    }
}

#[test]
fn templates() {
    for vector in vectors("template") {
        let (id, expect) = (&vector["id"], &vector["expect"]);
        let options = json!({ "syntax": vector["syntax"], "content": vector["content"] });
        let answer = ask_with("message", &options, vector["template"].as_str().unwrap());
        assert_eq!(answer.get("text"), expect.get("text"), "{id}");
        if let Some(text) = answer["text"].as_str() {
            compare(id, &counted(text, &vector["gateway"]), &expect["count"]);
        }
    }
}

#[test]
fn bounds() {
    for vector in vectors("bounds") {
        let specs = vector["specs"].as_array().unwrap().iter().map(|spec| {
            let [class, min, max] =
                ["class", "min", "max"].map(|key| spec[key].to_string().replace('"', ""));
            (
                spec["name"].as_str().unwrap().to_owned(),
                format!("{class}:{min}-{max}").into(),
            )
        });
        let specs: serde_json::Map<String, Value> = specs.collect();
        let options =
            json!({ "syntax": vector["syntax"], "specs": specs, "gateway": vector["gateway"] });
        let answer = ask_with("bounds", &options, vector["template"].as_str().unwrap());
        let answer = json!({
            "lowest": answer["low"], "highest": answer["high"], "highest_gsm7": answer["highGsm7"],
        });
        assert_eq!(answer, vector["expect"], "{}", vector["id"]);
    }
}

#[test]
fn numbers() {
    for vector in vectors("number") {
        let options = json!({ "lenient": vector["reader"] == "lenient" });
        let answer = ask_with("phone", &options, vector["number"].as_str().unwrap());
        let expect = &vector["expect"];
        assert_eq!(answer.get("e164"), expect.get("e164"), "{}", vector["id"]);
        assert_eq!(
            answer.get("problem").is_some(),
            expect.get("refused").is_some()
        );
    }
}

#[test]
fn a_text_alone_needs_no_options() {
    assert_eq!(ask("report", "Kode")["remaining"], 156);
}
