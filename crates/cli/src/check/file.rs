//! The file of templates.
//!
//! ```toml
//! syntax = "%{name}"                      # of all templates; the default
//!
//! [gateway]                               # the library's profile; all of it may be left out
//! capacities = "concat16"
//! before = "PasarRia: "
//!
//! [template.otp]
//! text = "Kode %{code}, berlaku %{expire_at} menit."
//! variables.code = "code"                 # a preset
//! variables.expire_at = "digits:1-3"      # or a class and how many characters
//! ```

use std::collections::BTreeMap;

use serde::Deserialize;
use sms_charge::template::{BoundsErrorKind, Syntax, VarSpec, VarSpecError};
use sms_charge::{Profile, Template};
use toml::Spanned;

use super::measure::Measured;
use crate::place::{Problem, within};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    syntax: Option<Spanned<String>>,
    #[serde(default)]
    gateway: Profile,
    #[serde(default)]
    template: BTreeMap<String, Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    text: Spanned<String>,
    #[serde(default)]
    variables: BTreeMap<String, Spanned<String>>,
}

/// What each template costs, in the order of their names.
pub(crate) fn read(source: &str) -> Result<BTreeMap<String, Measured>, Problem> {
    let file: File = toml::from_str(source).map_err(|error| Problem::of_toml(&error))?;
    let syntax = syntax(file.syntax.as_ref())?;
    file.template
        .into_iter()
        .map(|(name, entry)| Ok((name, measure(source, &entry, syntax, &file.gateway)?)))
        .collect()
}

fn measure(
    source: &str,
    entry: &Entry,
    syntax: Syntax,
    profile: &Profile,
) -> Result<Measured, Problem> {
    let text = entry.text.get_ref();
    let at = |span| within(source, entry.text.span(), text, span);
    let template = Template::parse_with(text, syntax)
        .map_err(|error| Problem::new(error, at(error.span())))?;
    let mut specs: Vec<(&str, VarSpec)> = Vec::new();
    let mut spans = Vec::new();
    for (name, word) in &entry.variables {
        let spec = word.get_ref().parse().map_err(|error: VarSpecError| {
            let span = within(source, word.span(), word.get_ref(), error.span());
            Problem::new(error, span)
        })?;
        specs.push((name, spec));
        spans.push(word.span());
    }
    let bounds = template.bounds_with(profile, &specs).map_err(|error| {
        if error.kind() == BoundsErrorKind::Graphemes {
            let what =
                "with keep-whole = \"graphemes\" the template and all its values must be GSM-7";
            return Problem::new(what, entry.text.span());
        }
        let spec = error.spec().and_then(|spec| spans.get(spec).cloned());
        let span = spec.unwrap_or_else(|| at(error.span().unwrap_or_default()));
        Problem::new(error, span)
    })?;
    Ok(Measured::new(&template, &bounds, &entry.variables))
}

fn syntax(syntax: Option<&Spanned<String>>) -> Result<Syntax, Problem> {
    let Some(syntax) = syntax else {
        return Ok(Syntax::PercentBrace);
    };
    let parsed = syntax.get_ref().parse::<Syntax>();
    parsed.map_err(|error| Problem::new(error, syntax.span()))
}
