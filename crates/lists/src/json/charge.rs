//! The first fields of an answer: what a text costs.

use std::fmt;

use sms_charge::{Estimate, Profile, ShiftTables};

use super::field::write_piece;

/// Writes `{"encoding":…,"units":…,"charge":…,"segments":[…],"remaining":…`, and the national tables if there
/// are any. It is written by hand: the order of the fields is a promise, and the segments need not be
/// collected.
pub fn write_charge(out: &mut Vec<u8>, profile: &Profile, text: &str) -> Estimate {
    let estimate = profile.estimate(text);
    let (encoding, units, charge) = (estimate.encoding, estimate.units, estimate.charge);
    let remaining = profile.remaining(text);
    let segments = UnitsOfSegments(profile, text);
    write_piece(
        out,
        format_args!(
            r#"{{"encoding":"{encoding}","units":{units},"charge":{charge},"segments":[{segments}],"remaining":{remaining}"#
        ),
    );
    let ShiftTables { locking, single } = estimate.tables;
    for (key, language) in [("locking", locking), ("single", single)] {
        if let Some(language) = language {
            write_piece(out, format_args!(r#","{key}":{}"#, language.number()));
        }
    }
    estimate
}

struct UnitsOfSegments<'t>(&'t Profile, &'t str);

impl fmt::Display for UnitsOfSegments<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(profile, text) = self;
        for (i, segment) in profile.segments(text).enumerate() {
            let comma = if i == 0 { "" } else { "," };
            write!(f, "{comma}{}", segment.units)?;
        }
        Ok(())
    }
}
