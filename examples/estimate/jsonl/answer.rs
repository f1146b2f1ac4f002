//! What one line is answered with.

use std::fmt;
use std::io::Write as _;
use std::str;

use serde_json::Value;
use sms_charge::{Profile, ShiftTables};

use super::lines::{LONGEST, Line};

/// Writes the answer to a line, none to a blank one; false if the line is bad.
pub(super) fn write(out: &mut Vec<u8>, profile: &Profile, line: &Line<'_>) -> bool {
    match text_of(line) {
        Ok(None) => true,
        Ok(Some(text)) => {
            write_charge(out, profile, &text);
            true
        }
        Err(bad) => {
            let error = Value::from(bad.to_string());
            write_line(
                out,
                format_args!(r#"{{"error":{error},"line":{}}}"#, line.number),
            );
            false
        }
    }
}

/// By hand, since the order of the fields is a promise and the segments need not be collected.
fn write_charge(out: &mut Vec<u8>, profile: &Profile, text: &str) {
    let estimate = profile.estimate(text);
    let (encoding, units, charge) = (estimate.encoding, estimate.units, estimate.charge);
    let remaining = profile.remaining(text);
    let segments = UnitsOfSegments(profile, text);
    let tables = Tables(estimate.tables);
    write_line(
        out,
        format_args!(
            r#"{{"encoding":"{encoding}","units":{units},"charge":{charge},"segments":[{segments}],"remaining":{remaining}{tables}}}"#
        ),
    );
}

/// The numbers of national tables, where some were chosen.
struct Tables(ShiftTables);

impl fmt::Display for Tables {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(ShiftTables { locking, single }) = self;
        for (key, language) in [("locking", locking), ("single", single)] {
            if let Some(language) = language {
                write!(f, r#","{key}":{}"#, language.number())?;
            }
        }
        Ok(())
    }
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

fn write_line(out: &mut Vec<u8>, line: fmt::Arguments<'_>) {
    // Writing to a vector can't fail.
    let _ = writeln!(out, "{line}");
}

fn text_of(line: &Line<'_>) -> Result<Option<String>, BadLine> {
    let content = line.content.ok_or(BadLine::TooLong)?;
    let json = str::from_utf8(content).map_err(BadLine::NotUtf8)?;
    if json.trim_ascii().is_empty() {
        return Ok(None);
    }
    let text = match serde_json::from_str(json).map_err(BadLine::NotJson)? {
        Value::String(text) => Some(text),
        Value::Object(mut fields) => match fields.remove("text") {
            Some(Value::String(text)) => Some(text),
            _ => None,
        },
        _ => None,
    };
    text.map(Some).ok_or(BadLine::NoText)
}

/// What is wrong with a line. It never shows the line: that may hold a code or somebody's number.
enum BadLine {
    TooLong,
    NotUtf8(str::Utf8Error),
    NotJson(serde_json::Error),
    NoText,
}

impl fmt::Display for BadLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLong => write!(f, "longer than {} MiB", LONGEST >> 20),
            Self::NotUtf8(error) => write!(f, "not UTF-8 from byte {} on", error.valid_up_to()),
            Self::NotJson(error) => {
                // It counts the lines of what it was given, and that is always line 1.
                let (line, column) = (error.line(), error.column());
                let message = error.to_string();
                let place = format!(" at line {line} column {column}");
                let problem = message.strip_suffix(&place).unwrap_or(&message);
                write!(f, "not JSON: {problem} at column {column}")
            }
            Self::NoText => f.write_str("expected a string, or an object with a string `text`"),
        }
    }
}
