//! The vectors of `tests/vectors`, which every counter can use. A generator that does not know this
//! library wrote them.

use std::fmt::Write as _;
use std::path::Path;

use serde_json::{Map, Value, json};
use sms_charge::octets::{Concatenation, Reference, decode};
use sms_charge::template::{Class, Syntax, VarSpec};
use sms_charge::{Content, Language, Limits, PhoneNumber, Profile, ShiftTables, Template};

/// The vectors of all files that ask one question.
fn asked(kind: &str) -> Vec<Value> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors");
    let paths = std::fs::read_dir(directory).unwrap();
    let mut vectors = Vec::new();
    for path in paths.map(|entry| entry.unwrap().path()) {
        if path
            .extension()
            .is_some_and(|extension| extension == "json")
        {
            let file: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
            if file["kind"] == kind {
                vectors.extend(file["vectors"].as_array().unwrap().clone());
            }
        }
    }
    assert!(!vectors.is_empty(), "{kind}");
    vectors
}

fn text<'v>(vector: &'v Value, key: &str) -> &'v str {
    vector[key].as_str().unwrap()
}

/// The gateway, unless a feature is off that it needs.
fn gateway(vector: &Value) -> Option<Profile> {
    if !cfg!(feature = "graphemes") && vector["gateway"]["keep-whole"] == "graphemes" {
        return None;
    }
    Some(serde_json::from_value(vector["gateway"].clone()).unwrap())
}

/// Compares all answers to a question with what the vectors expect, and shows every difference.
fn run(kind: &str, answer: impl Fn(&Value) -> Option<Value>) {
    let mut wrong = Vec::new();
    for vector in asked(kind) {
        if let Some(seen) = answer(&vector)
            && seen != vector["expect"]
        {
            let (id, expected) = (&vector["id"], &vector["expect"]);
            wrong.push(format!("{id}\n  expected {expected}\n  seen     {seen}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn count(profile: &Profile, text: &str) -> Value {
    let estimate = profile.estimate(text);
    let segments = profile.segments(text).map(|segment| segment.units);
    let mut answer = json!({
        "encoding": estimate.encoding.as_str(),
        "units": estimate.units,
        "charge": estimate.charge,
        "segments": segments.collect::<Vec<_>>(),
        "remaining": profile.remaining(text),
    });
    let ShiftTables { locking, single } = estimate.tables;
    for (key, language) in [("locking", locking), ("single", single)] {
        if let Some(language) = language {
            answer[key] = language.number().into();
        }
    }
    if profile.limits() != Limits::new() {
        answer["over_limit"] = estimate.over_limit.into();
    }
    answer
}

fn refused(code: &str) -> Value {
    json!({ "refused": code })
}

#[test]
fn counts() {
    run("count", |vector| {
        let profile = gateway(vector)?;
        Some(count(&profile, text(vector, "text")))
    });
}

fn hexadecimal(octets: impl IntoIterator<Item = u8>) -> String {
    let mut digits = String::new();
    for octet in octets {
        write!(digits, "{octet:02X}").unwrap();
    }
    digits
}

#[test]
fn octets() {
    run("octets", |vector| {
        let profile = gateway(vector)?;
        let text = text(vector, "text");
        let total = profile.segments(text).count();
        let reference = vector.get("reference").map(|reference| {
            let value = reference["value"].as_u64().unwrap();
            if reference["bits"] == 8 {
                Reference::Bits8(value.try_into().unwrap())
            } else {
                Reference::Bits16(value.try_into().unwrap())
            }
        });
        let mut schemes = (0, 0);
        let mut segments = Vec::new();
        for (number, segment) in (1..).zip(profile.segments(text)) {
            let concatenation =
                reference.map(|reference| Concatenation::new(reference, total, number).unwrap());
            let data = segment.user_data(concatenation).unwrap();
            schemes = (data.data_coding_scheme(), data.smpp_data_coding());
            let packed = hexadecimal(data.packed());
            let with_cr = hexadecimal(data.packed().padded_with_cr());
            let mut answer = json!({
                "length": data.length(),
                "header": hexadecimal(data.header()),
                "packed": packed,
                "unpacked": hexadecimal(data.unpacked()),
            });
            if with_cr != packed {
                answer["packed_with_cr"] = with_cr.into();
            }
            segments.push(answer);
        }
        Some(json!({
            "data_coding_scheme": hexadecimal([schemes.0]),
            "smpp_data_coding": schemes.1,
            "segments": segments,
        }))
    });
}

#[test]
fn septets() {
    run("septets", |vector| {
        let digits = text(vector, "septets").as_bytes();
        let septets = digits.chunks(2).map(|pair| {
            let pair = std::str::from_utf8(pair).unwrap();
            u8::from_str_radix(pair, 16).unwrap()
        });
        let language = |key: &str| {
            let number = vector["tables"].get(key)?.as_u64().unwrap();
            Language::from_number(number.try_into().unwrap())
        };
        let tables = ShiftTables {
            locking: language("locking"),
            single: language("single"),
        };
        let text: String = decode(septets, tables).collect();
        let mut answer = json!({ "text": text });
        // It says the same once more.
        if let Some(points) = vector["expect"].get("code_points") {
            answer["code_points"] = points.clone();
        }
        Some(answer)
    });
}

#[test]
fn content() {
    run("content", |vector| {
        let text = text(vector, "content");
        let read = match vector["reader"].as_str() {
            Some("strict") => Content::parse(text),
            _ => Content::parse_lenient(text),
        };
        Some(match read {
            Ok(content) => {
                let pairs = content.pairs().map(|pair| [pair.key, pair.value]);
                json!({ "pairs": pairs.collect::<Vec<_>>() })
            }
            Err(error) => refused(error.code()),
        })
    });
}

#[test]
fn templates() {
    run("template", |vector| {
        let profile = gateway(vector)?;
        let syntax: Syntax = text(vector, "syntax").parse().unwrap();
        let template = match Template::parse_with(text(vector, "template"), syntax) {
            Ok(template) => template,
            Err(error) => return Some(refused(error.code())),
        };
        let content = match Content::parse(text(vector, "content")) {
            Ok(content) => content,
            Err(error) => return Some(refused(error.code())),
        };
        Some(match template.render(&content) {
            Ok(message) => {
                let text = message.to_string();
                json!({ "text": text, "count": count(&profile, &text) })
            }
            Err(error) => refused(error.code()),
        })
    });
}

#[test]
fn bounds() {
    run("bounds", |vector| {
        let profile = gateway(vector)?;
        let syntax: Syntax = text(vector, "syntax").parse().unwrap();
        let template = Template::parse_with(text(vector, "template"), syntax).unwrap();
        let number = |spec: &Map<String, Value>, key: &str| -> u16 {
            spec[key].as_u64().unwrap().try_into().unwrap()
        };
        let specs: Vec<(&str, VarSpec)> = vector["specs"]
            .as_array()
            .unwrap()
            .iter()
            .map(|spec| {
                let spec = spec.as_object().unwrap();
                let class: Class = spec["class"].as_str().unwrap().parse().unwrap();
                let characters = number(spec, "min")..=number(spec, "max");
                (
                    spec["name"].as_str().unwrap(),
                    VarSpec::new(class, characters),
                )
            })
            .collect();
        let bounds = template.bounds_with(&profile, &specs).unwrap();
        Some(json!({
            "lowest": bounds.charge.low,
            "highest": bounds.charge.high,
            "highest_gsm7": bounds.highest_gsm7,
        }))
    });
}

#[test]
fn numbers() {
    run("number", |vector| {
        let input = text(vector, "number");
        let read = match vector["reader"].as_str() {
            Some("strict") => PhoneNumber::parse(input),
            _ => PhoneNumber::parse_lenient(input),
        };
        Some(match read {
            Ok(number) => json!({ "e164": number.to_string() }),
            Err(error) => refused(error.code()),
        })
    });
}
