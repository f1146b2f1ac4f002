//! A gateway as a JavaScript object: the table `gateway` of a gateway file.
//!
//! The library reads such a table too, through serde. That reader accepts any format and
//! reports what it found there. As WebAssembly it is as large as the counting itself. The tests compare the two.

use sms_charge::{
    Added, Alphabet, Capacities, Capacity, Encoding, Encodings, Languages, Limits, Profile,
};

use crate::refusal::Refusal;
use crate::value::{Value, Values};

/// The gateway alone, for a count.
///
/// # Errors
///
/// If it describes no gateway.
pub fn gateway(bytes: &[u8]) -> Result<Profile, Refusal> {
    Values::of(bytes).next().map_or(Ok(Profile::new()), read)
}

pub(crate) fn read(value: Value<'_>) -> Result<Profile, Refusal> {
    let mut gateway = Profile::new();
    let Value::Object(mut fields) = value else {
        return refuse("gateway", "an object that describes a gateway");
    };
    while let Some((key, value)) = fields.field() {
        gateway = match key {
            "capacities" => gateway.with_capacities(capacities(value)?),
            "keep-whole" => {
                gateway.with_packing(value.word("keep-whole", "characters or graphemes")?)
            }
            "billing" => gateway.with_billing(value.word("billing", "segments or quotient")?),
            "encodings" => gateway.with_encodings(encodings(value)?),
            "excluded" => match value {
                Value::Text(characters) => gateway.with_excluded(characters),
                _ => return refuse("excluded", "a text of the characters excluded"),
            },
            "languages" => gateway.with_languages(languages(value)?),
            "before" => gateway.with_before(added("before", value)?),
            "after" => gateway.with_after(added("after", value)?),
            "line-ends" => {
                gateway.with_line_ends(value.word("line-ends", "as-is, crlf-as-lf or lf-as-crlf")?)
            }
            "limit" => gateway.with_limits(limits(value)?),
            _ => {
                return refuse(
                    "gateway",
                    "only the keys capacities, keep-whole, billing, encodings, excluded, languages, before, after, \
                     line-ends, limit",
                );
            }
        };
    }
    Ok(gateway)
}

const fn refuse<T>(key: &'static str, expected: &'static str) -> Result<T, Refusal> {
    Err(Refusal { key, expected })
}

/// A value for each encoding, in the order GSM-7, UCS-2, Latin-1.
fn by_encoding<'v>(
    key: &'static str,
    mut fields: Values<'v>,
) -> Result<[Option<Value<'v>>; 3], Refusal> {
    let mut values = [None; 3];
    let [gsm7, ucs2, latin1] = &mut values;
    while let Some((name, value)) = fields.field() {
        let place = match name {
            "gsm7" => &mut *gsm7,
            "ucs2" => &mut *ucs2,
            "latin1" => &mut *latin1,
            _ => return refuse(key, "only the keys gsm7, ucs2, latin1"),
        };
        *place = Some(value);
    }
    Ok(values)
}

fn capacities(value: Value<'_>) -> Result<Capacities, Refusal> {
    const KEY: &str = "capacities";
    match value {
        Value::Text("concat8") => Ok(Capacities::CONCAT8),
        Value::Text("concat16") => Ok(Capacities::CONCAT16),
        Value::Object(fields) => {
            let [gsm7, ucs2, latin1] = by_encoding(KEY, fields)?;
            let unset = Capacities::CONCAT8;
            Ok(Capacities {
                gsm7: capacity(gsm7, unset.gsm7)?,
                ucs2: capacity(ucs2, unset.ucs2)?,
                latin1: capacity(latin1, unset.latin1)?,
            })
        }
        _ => refuse(
            KEY,
            "concat8, concat16 or an object such as { gsm7: [160, 153] }",
        ),
    }
}

fn capacity(value: Option<Value<'_>>, unset: Capacity) -> Result<Capacity, Refusal> {
    let Some(value) = value else {
        return Ok(unset);
    };
    let pair = match value {
        Value::List(mut values) => {
            let mut next = || u16::try_from(values.next()?.number()?).ok();
            next().zip(next()).filter(|_| values.next().is_none())
        }
        _ => None,
    };
    let capacity = pair.and_then(|(single, multi)| Capacity::new(single, multi).ok());
    capacity.map_or_else(
        || {
            refuse(
                "capacities",
                "two numbers from 2 to 65535 such as [160, 153], the first no less",
            )
        },
        Ok,
    )
}

fn encodings(value: Value<'_>) -> Result<Encodings, Refusal> {
    const KEY: &str = "encodings";
    const EXPECTED: &str =
        "a list such as [\"gsm7\", \"ucs2\"], also with ascii or latin1, and ucs2 last";
    let Value::List(values) = value else {
        return refuse(KEY, EXPECTED);
    };
    // One place more than a list can have, so that a longer list is refused.
    let mut list = [Alphabet::Ucs2; 4];
    let mut length = 0;
    for value in values {
        let Some(place) = list.get_mut(length) else {
            return refuse(KEY, EXPECTED);
        };
        *place = value.word(KEY, EXPECTED)?;
        length += 1;
    }
    let list = list.get(..length).unwrap_or_default();
    Encodings::new(list).or(refuse(KEY, EXPECTED))
}

fn languages(value: Value<'_>) -> Result<Languages, Refusal> {
    const KEY: &str = "languages";
    const EXPECTED: &str = "an object such as { locking: [\"tr\"], single: [\"tr\", \"es\"] }";
    let Value::Object(mut fields) = value else {
        return refuse(KEY, EXPECTED);
    };
    let mut all = Languages::NONE;
    while let Some((name, value)) = fields.field() {
        let Value::List(values) = value else {
            return refuse(KEY, EXPECTED);
        };
        let of = match name {
            "locking" => |language| Languages::new(&[language], &[]),
            "single" => |language| Languages::new(&[], &[language]),
            _ => return refuse(KEY, "only the keys locking, single"),
        };
        for value in values {
            let language = value.word(
                KEY,
                "languages among tr, es, pt, bn, gu, hi, kn, ml, or, pa, ta, te, ur",
            )?;
            let one = of(language);
            all = all.and(one.or(refuse(
                KEY,
                "a language with a locking shift table, which Spanish has not",
            ))?);
        }
    }
    Ok(all)
}

fn added(key: &'static str, value: Value<'_>) -> Result<Added, Refusal> {
    let added = match value {
        Value::Text(text) => Added::try_from(text).ok(),
        Value::Number(count) => u16::try_from(count).ok().map(Added::characters),
        _ => None,
    };
    added.ok_or(Refusal {
        key,
        expected: "a short text, or a number of characters up to 65535",
    })
}

fn limits(value: Value<'_>) -> Result<Limits, Refusal> {
    const KEY: &str = "limit";
    let Value::Object(mut fields) = value else {
        return refuse(KEY, "an object such as { segments: 10, characters: 1600 }");
    };
    let mut limits = Limits::new();
    while let Some((name, value)) = fields.field() {
        limits = match (name, value) {
            ("segments", Value::Number(most)) => limits.with_segments(most),
            ("characters", value) => each(limits, value, Limits::with_characters_in)?,
            ("units", value) => each(limits, value, Limits::with_units_in)?,
            _ => {
                return refuse(
                    KEY,
                    "only the keys segments, characters, units, with numbers",
                );
            }
        };
    }
    Ok(limits)
}

/// A number for every encoding, or an object with some.
fn each(
    limits: Limits,
    value: Value<'_>,
    with: fn(Limits, Encoding, u32) -> Limits,
) -> Result<Limits, Refusal> {
    const KEY: &str = "limit";
    let values = match value {
        Value::Object(fields) => by_encoding(KEY, fields)?,
        _ => [Some(value); 3],
    };
    let mut limits = limits;
    for (encoding, value) in [Encoding::Gsm7, Encoding::Ucs2, Encoding::Latin1]
        .into_iter()
        .zip(values)
    {
        match value {
            Some(Value::Number(most)) => limits = with(limits, encoding, most),
            Some(_) => {
                return refuse(
                    KEY,
                    "a number, or an object such as { gsm7: 1600, ucs2: 737 }",
                );
            }
            None => {}
        }
    }
    Ok(limits)
}
