//! Answers questions of `compare.py` with crates. Each line is one JSON object.

#[expect(
    dead_code,
    reason = "what a crate is known to answer is for tests of the package that this is taken from"
)]
#[path = "../../src/text.rs"]
mod text;

use std::io::{self, Write as _};

use rusmpp_extra::concatenation::owned::{Concatenation, Concatenator};
use rusmpp_extra::encoding::{gsm7bit::Gsm7BitUnpacked, ucs2::Ucs2};
use serde_json::{Value, json};
use sms_charge::Profile;
use sms_splitter::{SplitSms, splitter_options::SplitterOptions};

use text::PEERS;

fn main() -> io::Result<()> {
    let mut out = io::stdout().lock();
    for line in io::stdin().lines() {
        let question: Value = serde_json::from_str(&line?)?;
        let refused = || json!({ "refused": true });
        let mut answer = answer(&question).unwrap_or_else(refused);
        answer["peer"] = question["peer"].clone();
        answer["id"] = question["id"].clone();
        writeln!(out, "{answer}")?;
    }
    Ok(())
}

/// The answer of a crate, or `None` if it refuses the text.
fn answer(question: &Value) -> Option<Value> {
    let text = question["text"].as_str()?;
    let gateway = &question["gateway"];
    match question["peer"].as_str()? {
        "sms-charge" => {
            let profile: Profile = serde_json::from_value(gateway.clone()).ok()?;
            Some(ours(&profile, text))
        }
        "rusmpp-extra" => rusmpp_extra(text, gateway["capacities"] == "concat16"),
        "sms_splitter" => Some(sms_splitter(text)),
        name => {
            let peer = PEERS.iter().find(|peer| peer.name == name)?;
            Some(json!({ "charge": (peer.charge)(text)? }))
        }
    }
}

fn ours(profile: &Profile, text: &str) -> Value {
    let estimate = profile.estimate(text);
    let segments = profile.segments(text).map(|segment| segment.units);
    let mut answer = json!({
        "encoding": estimate.encoding.as_str(),
        "units": estimate.units,
        "charge": estimate.charge,
        "segments": segments.collect::<Vec<_>>(),
        "remaining": profile.remaining(text),
    });
    let tables = [
        ("locking", estimate.tables.locking),
        ("single", estimate.tables.single),
    ];
    for (key, language) in tables {
        if let Some(language) = language {
            answer[key] = language.number().into();
        }
    }
    answer
}

/// Takes the size of the header, counted in the units of the encoding.
fn rusmpp_extra(text: &str, is_wide: bool) -> Option<Value> {
    let wider = usize::from(is_wide);
    let gsm7 = Gsm7BitUnpacked::new().concatenate(text, 160, 7 + wider);
    let (encoding, parts) = match gsm7 {
        Ok((parts, _)) => ("GSM-7", parts),
        Err(_) => (
            "UCS-2",
            Ucs2::new().concatenate(text, 140, 6 + wider).ok()?.0,
        ),
    };
    let charge = match parts {
        Concatenation::Single(_) => 1,
        Concatenation::Concatenated(parts) => parts.len(),
    };
    Some(json!({ "encoding": encoding, "charge": charge }))
}

fn sms_splitter(text: &str) -> Value {
    let split = SplitSms::new(SplitterOptions::new(false, false)).split(String::from(text));
    let is_gsm7 = split.character_set == "GSM";
    let width = if is_gsm7 { 1 } else { 2 };
    let segments = split.parts.iter().map(|part| part.bytes / width);
    json!({
        "encoding": if is_gsm7 { "GSM-7" } else { "UCS-2" },
        "units": split.bytes / width,
        "charge": split.parts.len(),
        "segments": segments.collect::<Vec<_>>(),
        "remaining": split.remaining_in_part,
    })
}
