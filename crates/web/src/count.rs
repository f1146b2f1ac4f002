//! The count: what a text costs, and where it is cut.

use sms_charge::{Encoding, Language, Profile};
#[cfg(feature = "questions")]
use sms_charge::{Estimate, ShiftTables};

#[cfg(feature = "questions")]
use crate::json::Json;
#[cfg(feature = "questions")]
use crate::options::Options;
#[cfg(feature = "questions")]
use crate::refusal::Refusal;

/// An estimate as numbers, in the order in which `js/module.js` reads them.
#[must_use]
pub fn numbers(profile: &Profile, text: &str) -> [u32; 6] {
    let estimate = profile.estimate(text);
    let language = |language: Option<Language>| language.map_or(0, |of| u32::from(of.number()));
    let encoding = match estimate.encoding {
        Encoding::Gsm7 => 0,
        Encoding::Latin1 => 2,
        _ => 1,
    };
    [
        encoding,
        number(estimate.units),
        estimate.charge,
        u32::from(estimate.over_limit),
        language(estimate.tables.locking),
        language(estimate.tables.single),
    ]
}

/// How many characters of one unit may follow before the charge rises. By the standard that is what the last segment
/// has left, and needs no function.
#[cfg(feature = "gateways")]
#[must_use]
pub fn remaining(profile: &Profile, text: &str) -> u32 {
    number(profile.remaining(text))
}

fn number(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// The segments: for each its units, those that the gateway adds, those left free, and its length in UTF-16.
pub fn cuts(profile: &Profile, text: &str) -> impl Iterator<Item = [u32; 4]> {
    profile.segments(text).map(|segment| {
        let length = segment.text.chars().map(char::len_utf16).sum();
        [segment.units, segment.added, segment.remaining, length].map(number)
    })
}

/// The estimate and as many segments as are asked for, for callers that can't read numbers from the memory.
#[cfg(feature = "questions")]
pub(crate) fn report(
    options: &Options<'_>,
    text: &str,
    json: &mut Json<'_>,
) -> Result<(), Refusal> {
    let most = options.most()?;
    let gateway = &options.gateway;
    json.object(|json| {
        fields(&gateway.estimate(text), json);
        json.key("remaining").number32(remaining(gateway, text));
        json.key("segments").list(|json| {
            for cut in cuts(gateway, text).take(most) {
                json.list(|json| cut.into_iter().for_each(|number| json.number32(number)));
            }
        });
    });
    Ok(())
}

/// The fields of an estimate.
#[cfg(feature = "questions")]
pub(crate) fn fields(estimate: &Estimate, json: &mut Json<'_>) {
    json.key("encoding").text(&estimate.encoding);
    json.key("units").number(estimate.units);
    json.key("charge").number32(estimate.charge);
    json.key("overLimit").truth(estimate.over_limit);
    let ShiftTables { locking, single } = estimate.tables;
    for (key, language) in [("locking", locking), ("single", single)] {
        if let Some(language) = language {
            json.key(key).text(&language);
        }
    }
}
