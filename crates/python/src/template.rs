//! Templates.

use pyo3::prelude::*;
use pyo3::types::PyDict;
use sms_charge::Content;
use sms_charge::template::{BoundsError, Message, OwnedTemplate, RenderError, Syntax, VarSpec};

use crate::content;
use crate::error::Said;
use crate::profile::{self, Profile};
use crate::results;
use crate::span::span;
use crate::text::Text;

/// A text with placeholders.
///
/// The syntax shows how a placeholder called ``name`` is written: ``"%{name}"``, ``"{name}"``, ``"${name}"``,
/// ``"{{name}}"``, ``"((name))"``, ``"##name##"``, ``"$name"``, ``"%s"``, or ASCII punctuation around the word
/// ``name``. A template can be pickled.
///
/// >>> import sms_charge
/// >>> from sms_charge import Template
/// >>> template = Template("Kode %{code}, berlaku %{expire_at} menit")
/// >>> template.variables
/// ['code', 'expire_at']
/// >>> template.render({"code": "1234", "expire_at": "5"})
/// 'Kode 1234, berlaku 5 menit'
/// >>> try:
/// ...     Template("Kode %{code")
/// ... except sms_charge.TemplateError as error:
/// ...     error.code, error.span
/// ('unclosed-placeholder', (5, 11))
#[pyclass(frozen, module = "sms_charge")]
#[derive(Debug)]
pub(crate) struct Template {
    template: OwnedTemplate,
    syntax: Syntax,
}

#[pymethods]
impl Template {
    #[new]
    #[pyo3(signature = (source, syntax=Text("%{name}")), text_signature = "(source, syntax='%{name}')")]
    fn new(py: Python<'_>, source: Text<'_>, syntax: Text<'_>) -> PyResult<Self> {
        let syntax: Syntax =
            syntax
                .0
                .parse()
                .map_err(|error: sms_charge::template::DelimitersError| {
                    Said::new("TemplateError", error, error.code()).raised(py)
                })?;
        let parsed = sms_charge::Template::parse_with(source.0, syntax);
        let parsed = parsed.map_err(|error| {
            let at = span(source.0, &error.span());
            Said::new("TemplateError", error, error.code())
                .at(at)
                .raised(py)
        })?;
        Ok(Self {
            template: parsed.into_owned(),
            syntax,
        })
    }

    /// The text of the template, with its placeholders.
    #[getter]
    fn source(&self) -> &str {
        self.template.source()
    }

    /// How a placeholder called ``name`` is written.
    #[getter]
    fn syntax(&self) -> String {
        self.syntax.to_string()
    }

    /// The names of the variables in the order of the text. Each name is listed once.
    #[getter]
    fn variables(&self) -> Vec<String> {
        self.template
            .as_template()
            .variables()
            .map(str::to_owned)
            .collect()
    }

    /// The placeholders in the order of the text, each with its name and span.
    #[getter]
    fn placeholders<'py>(&self, py: Python<'py>) -> PyResult<Vec<Bound<'py, PyAny>>> {
        let template = self.template.as_template();
        let each = |(name, bytes)| results::placeholder(py, template.source(), name, &bytes);
        template.placeholders().map(each).collect()
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let repr = |text: &str| -> PyResult<String> {
            Ok(pyo3::types::PyString::new(py, text).repr()?.to_string())
        };
        let source = repr(self.template.source())?;
        Ok(match self.syntax {
            Syntax::PercentBrace => format!("Template({source})"),
            syntax => format!("Template({source}, {})", repr(&syntax.to_string())?),
        })
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, (String, String))> {
        let restore = py.import("sms_charge._restore")?.getattr("template")?;
        Ok((
            restore,
            (self.template.source().to_owned(), self.syntax.to_string()),
        ))
    }

    /// The template filled with values. The values are a mapping of names to texts, or a content string of the
    /// provider's API. A mapping is first written as a content string. So a value that the API can't carry, such as
    /// one with a comma, is a ``ContentError``.
    ///
    /// >>> from sms_charge import Template
    /// >>> Template("Kode %{code}").render("code:1234")
    /// 'Kode 1234'
    fn render(&self, content: &Bound<'_, PyAny>) -> PyResult<String> {
        self.with(content, |message| Ok(message.to_string()))
    }

    /// The cost of the template filled with values, as an ``Estimate``; see ``render``.
    ///
    /// >>> from sms_charge import Template
    /// >>> Template("Kode %{code}").estimate({"code": "1234"}).units
    /// 9
    #[pyo3(signature = (content, *, profile=None))]
    fn estimate<'py>(
        &self,
        content: &Bound<'py, PyAny>,
        profile: Option<&Bound<'py, Profile>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let py = content.py();
        let profile = profile::or_standard(profile);
        self.with(content, |message| {
            // A grapheme cluster may begin in a value and end after it.
            let estimate = message.estimate_with(&profile);
            let estimate = estimate.unwrap_or_else(|_| profile.estimate(&message.to_string()));
            results::estimate(py, estimate)
        })
    }

    /// The lowest and the highest cost before the values are known, as ``Bounds``.
    ///
    /// A specification says what a value can be: ``"any:1-20"``, ``"gsm7:1-30"``, ``"digits:4-8"``, ``"code"``, ``"name"``,
    /// ``"amount"``, ``"date"``, ``"minutes"`` or ``"url"``. Every variable needs one.
    ///
    /// >>> from sms_charge import Template
    /// >>> template = Template("Halo %{name}, kode Anda %{code}. Berlaku 5 menit.")
    /// >>> bounds = template.bounds({"name": "any:1-30", "code": "code"})
    /// >>> bounds.low, bounds.high, bounds.highest_gsm7
    /// (1, 2, 1)
    #[pyo3(signature = (specs, *, profile=None))]
    fn bounds<'py>(
        &self,
        specs: &Bound<'py, PyDict>,
        profile: Option<&Bound<'py, Profile>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let py = specs.py();
        let mut given: Vec<(String, VarSpec)> = Vec::new();
        for (name, spec) in specs {
            let (Text(name), Text(spec)) = (name.extract()?, spec.extract()?);
            let read = spec
                .parse()
                .map_err(|error: sms_charge::template::VarSpecError| {
                    Said::new("BoundsError", format!("{name}: {error}"), error.code())
                        .at(span(spec, &error.span()))
                        .raised(py)
                })?;
            given.push((name.to_owned(), read));
        }
        let given: Vec<_> = given
            .iter()
            .map(|(name, spec)| (name.as_str(), *spec))
            .collect();
        let template = self.template.as_template();
        match template.bounds_with(&profile::or_standard(profile), &given) {
            Ok(bounds) => results::bounds(py, &bounds, &template),
            Err(error) => Err(self.bounds_error(py, error)),
        }
    }
}

impl Template {
    fn with<A>(
        &self,
        content: &Bound<'_, PyAny>,
        then: impl FnOnce(Message<'_>) -> PyResult<A>,
    ) -> PyResult<A> {
        let py = content.py();
        let string = content::string(content)?;
        let content: Content<'_> = content::parsed(py, &string)?;
        let template = self.template.as_template();
        match template.render(&content) {
            Ok(message) => then(message),
            Err(error) => Err(self.render_error(py, error)),
        }
    }

    fn render_error(&self, py: Python<'_>, error: RenderError) -> PyErr {
        let at = span(self.template.source(), &error.span());
        Said::new("RenderError", error, error.code())
            .at(at)
            .raised(py)
    }

    fn bounds_error(&self, py: Python<'_>, error: BoundsError) -> PyErr {
        let at = error
            .span()
            .map(|bytes| span(self.template.source(), &bytes));
        Said::new("BoundsError", error, error.code())
            .at(at)
            .raised(py)
    }
}
