//! A template instead of a text: rendered with its values, or looked at without them.

use std::io::{self, Write};

use sms_charge::content::{ParseOptions, Severity};
use sms_charge::template::{BoundsErrorKind, Syntax, VarSpec};
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
    let syntax = match args.syntax.parse() {
        Ok(syntax) => syntax,
        Err(error) => {
            report::write_problem(out, "syntax", &args.syntax, error, None)
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
        report::write_warning(out, source, warning, warning.span())?;
    }
    let specs: Vec<_> = args
        .spec
        .iter()
        .map(|(name, spec)| (&**name, *spec))
        .collect();
    match &args.content {
        Some(content) => render(out, &template, content, args.lenient, &specs),
        None => bounds(out, profile, &template, &specs),
    }
}

fn render(
    out: &mut impl Write,
    template: &Template<'_>,
    input: &str,
    is_lenient: bool,
    specs: &[(&str, VarSpec)],
) -> io::Result<Shown> {
    let (content, problems) = if is_lenient {
        let reader = ParseOptions::new();
        (reader.parse(input), reader.problems(input))
    } else {
        (Content::parse(input), Content::problems(input))
    };
    for problem in problems {
        let span = problem.span();
        match problem.severity() {
            Severity::Warning => report::write_warning(out, input, problem, span)?,
            _ => report::write_problem(out, "content", input, problem, Some(span))?,
        }
    }
    let Ok(content) = content else {
        return Ok(Shown::Refused);
    };
    for (key, _) in template.unused(&content) {
        writeln!(out, "  unused    {key}")?;
    }
    match template.render(&content) {
        Ok(message) => {
            if let Err(error) = message.check(specs) {
                let span = content.span_of(&error);
                report::write_problem(out, "--spec", input, error, span)?;
                return Ok(Shown::Refused);
            }
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
    specs: &[(&str, VarSpec)],
) -> io::Result<Shown> {
    if specs.is_empty() {
        return Ok(Shown::All);
    }
    match template.bounds_with(profile, specs) {
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
            report::write_problem(out, "--spec", template.source(), error, error.span())?;
            Ok(Shown::Refused)
        }
    }
}
