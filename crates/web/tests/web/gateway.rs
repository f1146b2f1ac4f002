//! A gateway is read as the library reads a gateway file, and the page has words for all that is told.

use std::fs;
use std::path::Path;

use crate::support::{answer, encode};
use serde_json::{Value, json};
use sms_charge::Profile;

/// Values for each key, right and wrong.
fn gateways() -> Vec<Value> {
    let each = json!({
        "capacities": [
            "concat8", "concat16", "concat", 8, {}, { "gsm7": [160, 152] }, { "ucs2": [70, 66], "latin1": [140, 133] },
            { "gsm7": [100] }, { "gsm7": [100, 90, 80] }, { "gsm7": [90, 100] }, { "gsm7": [1, 1] }, { "gsm7": [0, 0] },
            { "gsm7": [65536, 1] }, { "gsm7": "160" }, { "utf8": [1, 1] }, [160, 153], null, true,
        ],
        "keep-whole": ["characters", "graphemes", "GRAPHEMES", "words", 1, null],
        "billing": ["segments", "quotient", "parts", [], false],
        "encodings": [
            ["gsm7", "ucs2"], ["ascii", "ucs2"], ["gsm7", "latin1", "ucs2"], ["ucs2"], ["ucs2", "gsm7"], ["gsm7"], [],
            ["gsm7", "gsm7"], ["gsm7", "latin1", "ucs2", "ascii"], ["a", "b", "c", "d", "e"], "gsm7", [1],
        ],
        "excluded": ["", "€", "€ΔΦΓΛΩΠΨΣΘΞ¤", "中", 1, ["€"]],
        "languages": [
            {}, { "locking": ["tr"] }, { "single": ["tr", "es", "pt"] }, { "locking": ["hi"], "single": ["ur"] },
            { "locking": ["es"] }, { "locking": [] }, { "single": ["xx"] }, { "single": "tr" }, { "others": [] },
            { "others": ["tr"] }, ["tr"],
        ],
        "before": ["", "PasarRia: ", "é", "中", 0, 4, 65535, 65536, "a".repeat(64), "a".repeat(5000), null, ["a"]],
        "after": [" STOP", 4_294_967_295_u32],
        "line-ends": ["as-is", "crlf-as-lf", "lf-as-crlf", "lf"],
        "limit": [
            {}, { "segments": 10 }, { "characters": 1600 }, { "characters": { "gsm7": 1600, "ucs2": 737 } },
            { "units": { "latin1": 140 } }, { "units": 0 }, { "segments": "10" }, { "characters": "1600" }, { "characters": [1] },
            { "characters": { "utf8": 1 } }, { "parts": 1 }, 10,
        ],
        "befor": ["a"],
    });
    let each = each.as_object().unwrap().iter();
    let single = each.flat_map(|(key, values)| {
        values
            .as_array()
            .unwrap()
            .iter()
            .map(move |value| json!({ key: value }))
    });
    single
        .chain([
            json!({}),
            json!({ "before": "é", "keep-whole": "graphemes", "encodings": ["gsm7", "ucs2"], "limit": { "units": 9 } }),
        ])
        .collect()
}

#[test]
fn it_is_read_as_the_library_reads_it() {
    let (mut right, mut wrong) = (0, 0);
    for gateway in gateways() {
        let ours = sms_charge_web::gateway(&encode(&gateway));
        let theirs = serde_json::from_value::<Profile>(gateway.clone());
        match (ours, theirs) {
            (Ok(ours), Ok(theirs)) => {
                assert_eq!(ours, theirs, "{gateway}");
                right += 1;
            }
            (Err(refusal), Err(_)) => {
                // It is about the key that is wrong.
                let keys = gateway.as_object().unwrap();
                assert!(
                    keys.contains_key(refusal.key) || refusal.key == "gateway",
                    "{gateway}: {refusal}"
                );
                wrong += 1;
            }
            (ours, theirs) => panic!("{gateway}: {ours:?}, {theirs:?}"),
        }
    }
    assert!(right > 30 && wrong > 30, "{right} {wrong}");
}

#[test]
fn whatever_the_bytes_nothing_breaks() {
    let whole = encode(&json!({
        "gateway": { "capacities": { "gsm7": [160, 153] }, "before": "a" }, "tier": "spacing", "most": 3,
        "specs": { "a": "any:1-2" }, "pairs": { "a": "b" }, "lenient": true,
    }));
    for question in ["report", "savings", "bounds", "content", "phone"] {
        for length in 0..whole.len() {
            let _ = answer(question, &whole[..length], "Kode %{a}");
        }
        for at in 0..whole.len() {
            for byte in [0, 1, 255, b's', b'o'] {
                let mut bytes = whole.clone();
                bytes[at] = byte;
                let _ = answer(question, &bytes, "Kode %{a} “”");
            }
        }
    }
    assert_eq!(
        answer("savings", &encode(&json!({ "tier": "x" })), ""),
        Err("tier")
    );
    assert_eq!(
        answer("bounds", &encode(&json!({ "specs": { "a": "x" } })), ""),
        Err("specs")
    );
    assert_eq!(
        answer("savings", &encode(&json!({ "colour": 1 })), ""),
        Err("options")
    );
    let many: serde_json::Map<_, _> = (0..65).map(|n| (format!("a{n}"), json!("code"))).collect();
    assert_eq!(
        answer("bounds", &encode(&json!({ "specs": many })), ""),
        Err("specs")
    );
}

/// The codes of the library's functions `code` and `as_str` in these files.
fn codes(function: &str, files: &[&str]) -> Vec<String> {
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../src");
    let sources = files
        .iter()
        .map(|file| fs::read_to_string(sources.join(file)).unwrap());
    let all = sources.collect::<String>();
    let bodies = all.split(function).skip(1);
    let bodies = bodies.map(|body| body.split("\n    }\n").next().unwrap());
    bodies
        .flat_map(|body| body.split('"').skip(1).step_by(2))
        .map(str::to_owned)
        .collect()
}

#[test]
fn the_page_has_words_for_every_code_in_both_languages() {
    let words = include_str!("../../page/words.js");
    let (english, indonesian) = words.split_once("\n  id: {\n").unwrap();
    let codes = codes(
        "const fn code(",
        &[
            "content/error.rs",
            "template/error.rs",
            "template/warning.rs",
            "explain.rs",
            "explain/lint.rs",
        ],
    );
    assert!(codes.len() > 50, "{codes:?}");
    let tiers = [
        "invisible",
        "typographic",
        "equivalent",
        "spacing",
        "pictures",
    ];
    for words in [english, indonesian] {
        for code in &codes {
            assert!(
                words.contains(&format!("      '{code}': ")),
                "no words for {code}"
            );
        }
        for tier in tiers {
            assert!(
                words.contains(&format!("      {tier}: ")),
                "no words for {tier}"
            );
        }
    }
}
