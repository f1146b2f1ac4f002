//! Asks as JavaScript does.

use serde_json::Value;

/// In the order of `js/questions.js`.
const QUESTIONS: [&str; 12] = [
    "report",
    "findings",
    "savings",
    "savingsByTier",
    "replacements",
    "lints",
    "language",
    "template",
    "message",
    "bounds",
    "content",
    "phone",
];

pub(crate) fn ask(question: &str, text: &str) -> Value {
    answer(question, &[], text).unwrap()
}

pub(crate) fn ask_with(question: &str, options: &Value, text: &str) -> Value {
    answer(question, &encode(options), text).unwrap()
}

/// The answer, or the key of the option that is refused.
pub(crate) fn answer(question: &str, options: &[u8], text: &str) -> Result<Value, &'static str> {
    let number = QUESTIONS
        .iter()
        .position(|known| *known == question)
        .unwrap();
    let mut json = String::new();
    sms_charge_web::answer(number, options, text, &mut json).map_err(|refusal| refusal.key)?;
    Ok(serde_json::from_str(&json).unwrap())
}

/// What `js/value.js` writes.
pub(crate) fn encode(value: &Value) -> Vec<u8> {
    let sized = |kind: u8, content: Vec<u8>| {
        let length = u32::try_from(content.len()).unwrap().to_le_bytes();
        [&[kind], &length[..], &content].concat()
    };
    match value {
        Value::Null => b"n".to_vec(),
        Value::Bool(false) => b"f".to_vec(),
        Value::Bool(true) => b"t".to_vec(),
        Value::Number(number) => {
            let number = u32::try_from(number.as_u64().unwrap()).unwrap();
            [&b"u"[..], &number.to_le_bytes()].concat()
        }
        Value::String(text) => sized(b's', text.as_bytes().to_vec()),
        Value::Array(values) => sized(b'a', values.iter().flat_map(encode).collect()),
        Value::Object(fields) => {
            let fields = fields.iter().flat_map(|(name, value)| {
                [encode(&Value::String(name.clone())), encode(value)].concat()
            });
            sized(b'o', fields.collect())
        }
    }
}
