//! Templates, what they are filled with, and what they can cost.

use core::ops::Range;

use sms_charge::content::{Content, ContentWriter, ParseOptions, Severity};
use sms_charge::template::Bounds;
use sms_charge::{Interval, Template};

use crate::json::Json;
use crate::options::Options;
use crate::place::Places;
use crate::refusal::Refusal;

/// What a template says: its placeholders, its variables, and what is wrong or may be wrong.
pub(crate) fn template(
    options: &Options<'_>,
    source: &str,
    json: &mut Json<'_>,
) -> Result<(), Refusal> {
    let syntax = options.syntax()?;
    let mut places = Places::new(source);
    let parsed = Template::parse_with(source, syntax);
    json.object(|json| {
        json.key("problems").list(|json| {
            for error in Template::problems(source, syntax) {
                problem(error.code(), &error.span(), true, &mut places, json);
            }
            for warning in parsed.iter().flat_map(Template::warnings) {
                problem(warning.code(), &warning.span(), false, &mut places, json);
            }
        });
        json.key("variables").list(|json| {
            for name in parsed.iter().flat_map(Template::variables) {
                json.text(&name);
            }
        });
        json.key("placeholders").list(|json| {
            for (name, span) in parsed.iter().flat_map(Template::placeholders) {
                json.object(|json| {
                    json.key("name").text(&name);
                    places.write(&span, json);
                    let defaults = parsed.iter().flat_map(Template::defaults);
                    let mut default =
                        defaults.filter(|(_, _, of)| of.start >= span.start && of.end <= span.end);
                    if let Some((_, default, _)) = default.next() {
                        json.key("default").text(&default);
                    }
                });
            }
        });
    });
    Ok(())
}

/// The message of a template and a content, with what is wrong or may be wrong in the content. `missing` are the
/// placeholders that have no value, as places in the template.
pub(crate) fn message(
    options: &Options<'_>,
    source: &str,
    json: &mut Json<'_>,
) -> Result<(), Refusal> {
    let (syntax, specs, given) = (options.syntax()?, options.specs()?, options.content()?);
    let (content, problems) = if options.is_lenient()? {
        let reader = ParseOptions::new();
        (reader.parse(given), reader.problems(given))
    } else {
        (Content::parse(given), Content::problems(given))
    };
    let mut places = Places::new(given);
    let template = Template::parse_with(source, syntax);
    let both = template.as_ref().ok().zip(content.as_ref().ok());
    json.object(|json| {
        json.key("problems").list(|json| {
            for found in problems {
                let is_error = found.severity() == Severity::Error;
                problem(found.code(), &found.span(), is_error, &mut places, json);
            }
            let unused = both
                .iter()
                .flat_map(|(template, content)| template.unused(content));
            for (_, span) in unused {
                problem("unused-key", &span, false, &mut places, json);
            }
        });
        let mut places = Places::new(source);
        json.key("missing").list(|json| {
            let missing = both
                .iter()
                .flat_map(|(template, content)| template.missing(content));
            for (name, span) in missing {
                json.object(|json| {
                    json.key("name").text(&name);
                    places.write(&span, json);
                });
            }
        });
        let message = both.and_then(|(template, content)| template.render(content).ok());
        if let Some(message) = message {
            json.key("text").text(&message);
            if let Err(error) = message.check(specs.as_slice()) {
                json.key("value").object(|json| {
                    json.key("code").text(&error.code());
                    json.key("name").text(&error.name());
                });
            }
        }
    });
    Ok(())
}

/// What a template can cost, before its values are known.
pub(crate) fn bounds(
    options: &Options<'_>,
    source: &str,
    json: &mut Json<'_>,
) -> Result<(), Refusal> {
    let (syntax, specs) = (options.syntax()?, options.specs()?);
    let Ok(template) = Template::parse_with(source, syntax) else {
        json.null();
        return Ok(());
    };
    json.object(
        |json| match template.bounds_with(&options.gateway, specs.as_slice()) {
            Ok(bounds) => write_bounds(&template, &bounds, json),
            Err(error) => json.key("problem").object(|json| {
                json.key("code").text(&error.code());
                json.key("name").text(&error.name());
            }),
        },
    );
    Ok(())
}

fn write_bounds(template: &Template<'_>, bounds: &Bounds, json: &mut Json<'_>) {
    let Interval { low, high } = bounds.charge;
    json.key("low").number32(low);
    json.key("high").number32(high);
    json.key("highGsm7").number32(bounds.highest_gsm7);
    json.key("worst").object(|json| {
        json.key("encoding").text(&bounds.worst.encoding);
        json.key("units").number(bounds.worst.units);
        json.key("literalUnits").number(bounds.worst.literal_units);
    });
    json.key("variables").list(|json| {
        for (name, of) in template.variables().zip(bounds.variables()) {
            json.object(|json| {
                json.key("name").text(&name);
                json.key("units").number(of.units);
                json.key("headroom").number(usize::from(of.headroom));
                json.key("turnsUcs2").truth(of.turns_ucs2);
            });
        }
    });
}

/// The API's string for some pairs, or the first thing in them that a server may read otherwise.
pub(crate) fn content(options: &Options<'_>, json: &mut Json<'_>) -> Result<(), Refusal> {
    let pairs = options.pairs()?;
    let pairs = pairs.as_slice();
    json.object(|json| match ContentWriter::new(pairs) {
        Ok(content) => json.key("content").text(&content),
        Err(error) => json.key("problem").object(|json| {
            json.key("code").text(&error.code());
            let key = pairs.get(error.index()).map_or("", |(key, _)| key);
            json.key("name").text(&key);
        }),
    });
    Ok(())
}

/// Writes what is wrong at a place.
fn problem(
    code: &str,
    span: &Range<usize>,
    is_error: bool,
    places: &mut Places<'_>,
    json: &mut Json<'_>,
) {
    json.object(|json| {
        json.key("code").text(&code);
        json.key("error").truth(is_error);
        places.write(span, json);
    });
}
