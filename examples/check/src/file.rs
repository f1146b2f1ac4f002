//! The file of templates.
//!
//! ```toml
//! syntax = "%{name}"                      # of all templates; the default
//!
//! [gateway]                               # all of it may be left out
//! capacities = [160, 153, 70, 67]
//! packing = "characters"                  # or "sum"
//! reserve = 0
//!
//! [template.otp]
//! text = "Kode %{code}, berlaku %{expire_at} menit."
//! variables.code = "code"                 # a preset
//! variables.expire_at = "digits:1-3"      # or a class and how many characters
//! ```

use std::collections::BTreeMap;

use serde::Deserialize;
use sms_charge::template::{Syntax, VarSpec, VarSpecError};
use sms_charge::{Capacities, Packing, Profile, Template};
use toml::Spanned;

use crate::measure::Measured;
use crate::place::{Problem, within};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    syntax: Option<Spanned<String>>,
    gateway: Option<Gateway>,
    #[serde(default)]
    template: BTreeMap<String, Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Gateway {
    capacities: Option<Spanned<[u16; 4]>>,
    packing: Option<Spanned<String>>,
    #[serde(default)]
    reserve: u16,
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
    let profile = profile(file.gateway.as_ref())?;
    let syntax = syntax(file.syntax.as_ref())?;
    file.template
        .into_iter()
        .map(|(name, entry)| Ok((name, measure(source, &entry, syntax, &profile)?)))
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
        let spec = error.spec().and_then(|spec| spans.get(spec).cloned());
        let span = spec.unwrap_or_else(|| at(error.span().unwrap_or_default()));
        let name = error
            .span()
            .and_then(|span| text.get(span))
            .unwrap_or_default();
        match error.spec().and_then(|spec| specs.get(spec)) {
            Some((name, _)) => Problem::new(format!("the template has no variable {name}"), span),
            None => Problem::new(
                format!("nothing is known of {name}: add a specification"),
                span,
            ),
        }
    })?;
    let bounds = bounds.ok_or_else(|| Problem::new("no bounds for this packing", 0..0))?;
    Ok(Measured::new(&template, &bounds, &entry.variables))
}

fn profile(gateway: Option<&Gateway>) -> Result<Profile, Problem> {
    let Some(gateway) = gateway else {
        return Ok(Profile::new());
    };
    let mut profile = Profile::new().reserve(gateway.reserve);
    if let Some(capacities) = &gateway.capacities {
        let [gsm7, gsm7_part, ucs2, ucs2_part] = *capacities.get_ref();
        let checked = Capacities::new((gsm7, gsm7_part), (ucs2, ucs2_part))
            .map_err(|error| Problem::new(error, capacities.span()))?;
        profile = profile.capacities(checked);
    }
    match gateway
        .packing
        .as_ref()
        .map(|packing| (packing.get_ref().as_str(), packing.span()))
    {
        None | Some(("characters", _)) => Ok(profile),
        Some(("sum", _)) => Ok(profile.packing(Packing::Sum)),
        Some((_, span)) => Err(Problem::new("expected \"characters\" or \"sum\"", span)),
    }
}

fn syntax(syntax: Option<&Spanned<String>>) -> Result<Syntax, Problem> {
    let Some(syntax) = syntax else {
        return Ok(Syntax::PercentBrace);
    };
    Ok(match syntax.get_ref().as_str() {
        "%{name}" => Syntax::PercentBrace,
        "{name}" => Syntax::Brace,
        "${name}" => Syntax::DollarBrace,
        "{{name}}" => Syntax::DoubleBrace,
        "##name##" => Syntax::Hash,
        _ => {
            let what =
                "expected \"%{name}\", \"{name}\", \"${name}\", \"{{name}}\" or \"##name##\"";
            return Err(Problem::new(what, syntax.span()));
        }
    })
}
