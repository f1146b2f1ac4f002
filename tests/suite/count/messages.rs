//! Messages as senders write them, line by line against the oracle.

use serde_json::Value;
use sms_charge::estimate;

use crate::checks::segments::{self as checks, CAPACITIES};
use crate::oracle::twin::PACKINGS;
use crate::oracle::{Encoding, Rules};

struct Message {
    id: String,
    kind: String,
    text: String,
}

fn messages() -> impl Iterator<Item = Message> {
    include_str!("../../data/messages.jsonl")
        .lines()
        .map(|line| {
            let value: Value = serde_json::from_str(line).unwrap();
            let field = |name| value.get(name).and_then(Value::as_str).unwrap().to_owned();
            Message {
                id: field("id"),
                kind: field("kind"),
                text: field("text"),
            }
        })
}

impl Message {
    /// `boundary_emoji_straddle_133` is named for its 133 units.
    fn units_by_name(&self) -> Option<usize> {
        let (name, units) = self.kind.rsplit_once('_')?;
        name.strip_prefix("boundary_")?;
        units.parse().ok()
    }
}

#[test]
fn there_are_138() {
    assert_eq!(messages().count(), 138);
}

#[test]
fn every_message_under_every_profile() {
    for message in messages() {
        println!("{}", message.id);
        for capacities in CAPACITIES {
            for &packing in PACKINGS {
                for reserve in [0, 1, 20] {
                    let rules = Rules::with(capacities).packing(packing).reserve(reserve);
                    checks::agrees_with_the_oracle(&message.text, &rules);
                }
            }
        }
    }
}

#[test]
fn every_message_has_the_properties() {
    for message in messages() {
        println!("{}", message.id);
        for &packing in PACKINGS {
            let rules = Rules::default().packing(packing);
            checks::check(&message.text, &rules);
            checks::check_meter(&message.text, &rules, std::iter::repeat(7));
            #[cfg(feature = "graphemes")]
            checks::check_fit(&message.text, &rules, 1);
        }
    }
}

#[test]
fn boundary_messages_have_the_units_their_names_say() {
    let named = messages().filter(|message| message.units_by_name().is_some());
    assert_eq!(named.count(), 15);
    for message in messages() {
        if let Some(units) = message.units_by_name() {
            assert_eq!(estimate(&message.text).units, units, "{}", message.kind);
        }
    }
}

#[test]
fn boundary_messages_have_the_encoding_their_names_say() {
    for message in messages() {
        let encoding = Encoding::from(estimate(&message.text).encoding);
        let Some(name) = message.kind.strip_prefix("boundary_") else {
            continue;
        };
        match name.split('_').next() {
            Some("gsm" | "ext") => assert_eq!(encoding, Encoding::Gsm7, "{}", message.kind),
            Some("ucs2" | "emoji") => assert_eq!(encoding, Encoding::Ucs2, "{}", message.kind),
            _ => {}
        }
    }
}
