//! `sms-charge template`: renders a template with values, or describes it without them.

mod report;

use std::ffi::OsString;
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;

use sms_charge::content::{ParseOptions, Severity};
use sms_charge::template::{BoundsErrorKind, Syntax, VarSpec, VarSpecError};
use sms_charge::{Content, Profile, Template};

use crate::failure::{Failure, Outcome};
use crate::gateway::{GatewayArgs, word};
use crate::lang::{self, Localized as _};
use crate::money::Price;
use crate::rows::{write_problem, write_warning};
use crate::text::{self, ReportArgs};
use crate::{input, rows};

#[derive(clap::Args)]
pub(crate) struct Args {
    #[arg(conflicts_with = "file")]
    template: Option<OsString>,

    #[arg(long, value_name = "FILE")]
    file: Option<PathBuf>,

    #[arg(long, value_name = "PAIRS")]
    content: Option<String>,

    #[arg(long, requires = "content")]
    lenient: bool,

    #[arg(long, value_name = "AS", value_parser = word::<Syntax>, default_value = "%{name}")]
    syntax: Syntax,

    #[arg(long, value_name = "NAME=SPEC", value_parser = spec)]
    spec: Vec<(String, VarSpec)>,

    #[command(flatten)]
    report: ReportArgs,

    #[command(flatten)]
    gateway: GatewayArgs,
}

fn spec(argument: &str) -> Result<(String, VarSpec), String> {
    let Some((name, word)) = argument.split_once('=') else {
        return Err(lang::NAME_AND_SPEC.text().to_owned());
    };
    let spec = word
        .parse()
        .map_err(|error: VarSpecError| error.localized())?;
    Ok((name.to_owned(), spec))
}

pub(crate) fn run(args: &Args) -> Result<Outcome, Failure> {
    let profile = args.gateway.profile()?;
    let money = args.report.money()?;
    let price = money.as_ref().map(|money| Price { money, brand: None });
    let source = input::text(args.template.as_ref(), args.file.as_deref())?.text;
    let mut out = BufWriter::new(anstream::stdout().lock());
    show(
        &mut out,
        &profile,
        price.as_ref(),
        &source,
        args.syntax,
        args,
    )
    .and_then(|outcome| out.flush().map(|()| outcome))
    .map_err(Failure::Write)
}

fn show(
    out: &mut impl Write,
    profile: &Profile,
    price: Option<&Price<'_>>,
    source: &str,
    syntax: Syntax,
    args: &Args,
) -> io::Result<Outcome> {
    let Ok(template) = Template::parse_with(source, syntax) else {
        for problem in Template::problems(source, syntax) {
            let span = Some(problem.span());
            write_problem(
                out,
                lang::TEMPLATE.text(),
                source,
                &problem.localized(),
                span,
            )?;
        }
        return Ok(Outcome::Findings);
    };
    report::write_variables(out, &template)?;
    for warning in template.warnings() {
        write_warning(out, source, &warning.localized(), warning.span())?;
    }
    let specs: Vec<_> = args
        .spec
        .iter()
        .map(|(name, spec)| (&**name, *spec))
        .collect();
    let Some(content) = &args.content else {
        return bounds(out, profile, &template, &specs);
    };
    match render(out, &template, content, args.lenient, &specs)? {
        Some(text) => text::report(out, profile, &args.report, price, &text),
        None => Ok(Outcome::Findings),
    }
}

/// The rendered message, or `None` if something is refused.
fn render(
    out: &mut impl Write,
    template: &Template<'_>,
    input: &str,
    is_lenient: bool,
    specs: &[(&str, VarSpec)],
) -> io::Result<Option<String>> {
    let label = lang::CONTENT.text();
    let (content, problems) = if is_lenient {
        let reader = ParseOptions::new();
        (reader.parse(input), reader.problems(input))
    } else {
        (Content::parse(input), Content::problems(input))
    };
    for problem in problems {
        let span = problem.span();
        match problem.severity() {
            Severity::Warning => write_warning(out, input, &problem.localized(), span)?,
            _ => write_problem(out, label, input, &problem.localized(), Some(span))?,
        }
    }
    let Ok(content) = content else {
        return Ok(None);
    };
    for (key, _) in template.unused(&content) {
        rows::write(out, lang::UNUSED.text(), key)?;
    }
    let message = match template.render(&content) {
        Ok(message) => message,
        Err(error) => {
            let span = Some(error.span());
            write_problem(out, label, template.source(), &error.localized(), span)?;
            return Ok(None);
        }
    };
    if let Err(error) = message.check(specs) {
        let span = content.span_of(&error);
        write_problem(out, "--spec", input, &error.localized(), span)?;
        return Ok(None);
    }
    writeln!(out)?;
    Ok(Some(message.to_string()))
}

fn bounds(
    out: &mut impl Write,
    profile: &Profile,
    template: &Template<'_>,
    specs: &[(&str, VarSpec)],
) -> io::Result<Outcome> {
    if specs.is_empty() {
        return Ok(Outcome::Fine);
    }
    match template.bounds_with(profile, specs) {
        Ok(bounds) => {
            report::write_bounds(out, template, &bounds)?;
            return Ok(Outcome::Fine);
        }
        Err(error) if error.kind() == BoundsErrorKind::Graphemes => {
            let what = lang::GRAPHEMES_NEED_GSM7.text();
            write_problem(out, "--spec", "", &what, None)?;
        }
        Err(error) => {
            let span = error.span();
            write_problem(out, "--spec", template.source(), &error.localized(), span)?;
        }
    }
    Ok(Outcome::Findings)
}
