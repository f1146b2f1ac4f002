//! The file of templates.
//!
//! ```toml
//! syntax = "%{name}"                      # for all templates; this is the default
//!
//! [gateway]                               # the library's profile; every key is optional
//! capacities = "concat16"
//! before = "PasarRia: "
//!
//! [template.otp]
//! text = "Kode %{code}, berlaku %{expire_at} menit."
//! variables.code = "code"                 # a preset
//! variables.expire_at = "digits:1-3"      # or a class and a number of characters
//! ```

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Deserialize;
use sms_charge::template::{BoundsErrorKind, Syntax, VarSpec, VarSpecError};
use sms_charge::{Profile, Template};
use toml::Spanned;

use super::Finding;
use super::measure::{Counting, Measured};
use crate::failure::Failure;
use crate::gateway::GatewayArgs;
use crate::lang::{self, Localized};
use crate::place::{Problem, within};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    syntax: Option<Spanned<String>>,
    gateway: Option<Spanned<Profile>>,
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

/// The content of a file of templates.
pub(super) struct Read {
    pub(super) profile: Profile,
    pub(super) gateway_span: Range<usize>,
    /// The templates that were measured, by name.
    pub(super) templates: BTreeMap<String, Measured>,
    /// Templates that can't be measured.
    pub(super) refused: Vec<Finding>,
}

pub(super) fn read(source: &str, gateway: &GatewayArgs) -> Result<Result<Read, Problem>, Failure> {
    let file: File = match toml::from_str(source) {
        Ok(file) => file,
        Err(error) => return Ok(Err(Problem::of_toml(&error))),
    };
    let gateway_span = file.gateway.as_ref().map_or(0..0, Spanned::span);
    let of_file = file.gateway.map_or_else(Profile::new, Spanned::into_inner);
    let profile = gateway.profile_over(&of_file)?;
    if file.template.is_empty() {
        return Ok(Err(Problem::new(lang::NO_TEMPLATES.text(), 0..0)));
    }
    let syntax = match file.syntax.as_ref().map(syntax).transpose() {
        Ok(syntax) => syntax.unwrap_or_default(),
        Err(problem) => return Ok(Err(problem)),
    };
    let mut templates = BTreeMap::new();
    let mut refused = Vec::new();
    for (name, entry) in file.template {
        match measure(source, &entry, syntax, &profile) {
            Ok(measured) => {
                templates.insert(name, measured);
            }
            Err(Problem { what, span }) => refused.push(Finding {
                name,
                what,
                fails: true,
                span,
                is_refusal: true,
            }),
        }
    }
    Ok(Ok(Read {
        profile,
        gateway_span,
        templates,
        refused,
    }))
}

fn syntax(syntax: &Spanned<String>) -> Result<Syntax, Problem> {
    let parsed = syntax.get_ref().parse::<Syntax>();
    parsed.map_err(|error| Problem::new(error.localized(), syntax.span()))
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
        .map_err(|error| Problem::new(error.localized(), at(error.span())))?;
    let mut specs: Vec<(String, VarSpec)> = Vec::new();
    let mut spans = Vec::new();
    for (name, word) in &entry.variables {
        let spec = word.get_ref().parse().map_err(|error: VarSpecError| {
            let span = within(source, word.span(), word.get_ref(), error.span());
            Problem::new(error.localized(), span)
        })?;
        specs.push((name.clone(), spec));
        spans.push(word.span());
    }
    let counting = Counting {
        syntax,
        profile: *profile,
        specs,
    };
    let bounds = counting.bounds(&template).map_err(|error| {
        if error.kind() == BoundsErrorKind::Graphemes {
            return Problem::new(error.localized(), entry.text.span());
        }
        let spec = error.spec().and_then(|spec| spans.get(spec).cloned());
        let span = spec.unwrap_or_else(|| at(error.span().unwrap_or_default()));
        Problem::new(error.localized(), span)
    })?;
    let words = |name: &str| {
        let word = entry.variables.get(name);
        word.map_or_else(String::new, |word| word.get_ref().clone())
    };
    Ok(Measured::new(
        &template,
        &bounds,
        words,
        counting.clone(),
        entry.text.span(),
    ))
}
