//! A template instead of a text: rendered with its values, or looked at without them.

use std::io::{self, Write};

use sms_charge::template::{BoundsErrorKind, Delimiters, Syntax, VarSpec};
use sms_charge::{Content, Profile, Template};

use crate::args::TemplateArgs;
use crate::{Failure, report};

/// What became of it.
pub(crate) enum Shown {
    /// The rendered message, of which the report is still to come.
    Message(String),
    All,
    Refused,
}

pub(crate) fn run(
    out: &mut impl Write,
    profile: &Profile,
    source: &str,
    args: &TemplateArgs,
) -> Result<Shown, Failure> {
    let syntax = match syntax(&args.syntax) {
        Ok(syntax) => syntax,
        Err(what) => {
            report::write_problem(out, "syntax", &args.syntax, what, None)
                .map_err(Failure::Write)?;
            return Ok(Shown::Refused);
        }
    };
    show(out, profile, source, syntax, args).map_err(Failure::Write)
}

fn show(
    out: &mut impl Write,
    profile: &Profile,
    source: &str,
    syntax: Syntax,
    args: &TemplateArgs,
) -> io::Result<Shown> {
    let Ok(template) = Template::parse_with(source, syntax) else {
        for problem in Template::problems(source, syntax) {
            report::write_problem(out, "template", source, problem, Some(problem.span()))?;
        }
        return Ok(Shown::Refused);
    };
    report::write_variables(out, &template)?;
    for warning in template.warnings() {
        report::write_warning(out, source, warning)?;
    }
    match &args.content {
        Some(content) => render(out, &template, content),
        None => bounds(out, profile, &template, &args.spec),
    }
}

fn render(out: &mut impl Write, template: &Template<'_>, input: &str) -> io::Result<Shown> {
    let content = match Content::parse(input) {
        Ok(content) => content,
        Err(error) => {
            report::write_problem(out, "content", input, error, Some(error.span()))?;
            return Ok(Shown::Refused);
        }
    };
    for (key, _) in template.unused(&content) {
        writeln!(out, "  unused    {key}")?;
    }
    match template.render(&content) {
        Ok(message) => {
            let text = message.to_string();
            writeln!(out)?;
            Ok(Shown::Message(text))
        }
        Err(error) => {
            let source = template.source();
            report::write_problem(out, "content", source, error, Some(error.span()))?;
            Ok(Shown::Refused)
        }
    }
}

fn bounds(
    out: &mut impl Write,
    profile: &Profile,
    template: &Template<'_>,
    specs: &[(String, VarSpec)],
) -> io::Result<Shown> {
    if specs.is_empty() {
        return Ok(Shown::All);
    }
    let specs: Vec<_> = specs.iter().map(|(name, spec)| (&**name, *spec)).collect();
    match template.bounds_with(profile, &specs) {
        Ok(bounds) => {
            report::write_bounds(out, template, &bounds)?;
            Ok(Shown::All)
        }
        Err(error) if error.kind() == BoundsErrorKind::Graphemes => {
            let what = "with --keep-whole graphemes the template and all its values must be GSM-7";
            report::write_problem(out, "bounds", "", what, None)?;
            Ok(Shown::Refused)
        }
        Err(error) => {
            let what = match error.spec().and_then(|spec| specs.get(spec)) {
                Some((name, _)) if error.kind() == BoundsErrorKind::GivenTwice => {
                    format!("{name} is specified twice")
                }
                Some((name, _)) => format!("the template has no variable {name}"),
                None => error.to_string(),
            };
            report::write_problem(out, "--spec", template.source(), what, error.span())?;
            Ok(Shown::Refused)
        }
    }
}

/// What stands around the word `name`.
fn syntax(written: &str) -> Result<Syntax, String> {
    Ok(match written {
        "%{name}" => Syntax::PercentBrace,
        "{name}" => Syntax::Brace,
        "${name}" => Syntax::DollarBrace,
        "{{name}}" => Syntax::DoubleBrace,
        "##name##" => Syntax::Hash,
        _ => {
            let (open, close) = written
                .split_once("name")
                .ok_or_else(|| "expected the word name between its delimiters".to_owned())?;
            let delimiters = Delimiters::new(open, close).map_err(|error| error.to_string())?;
            Syntax::Custom(delimiters)
        }
    })
}
