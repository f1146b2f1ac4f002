//! How a gateway counts, and the functions that count for it.

use std::str::FromStr as _;

use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString};
use serde::{Deserialize, Serialize};
use sms_charge::GraphemesError;
use sms_charge::explain::Tier;
use toml::{Table, Value};

use crate::answers::{Given, InvalidUtf8};
use crate::column::{self, Column, built, numbers, units_of, words};
use crate::error::Said;
use crate::results;
use crate::settings::{object, value};
use crate::span::{Places, span};
use crate::text::Text;

/// How a gateway counts and bills.
///
/// Every keyword is a key of the gateway file, with ``_`` in place of ``-``, and accepts the same values. A missing
/// keyword means the value of the standard.
///
/// capacities
///     ``"concat8"``, ``"concat16"``, or the units of a single segment and of each of several:
///     ``{"gsm7": (160, 153), "ucs2": (70, 67), "latin1": (140, 134)}``.
/// keep_whole
///     ``"characters"`` or ``"graphemes"``: what a cut never splits.
/// billing
///     ``"segments"``, or ``"quotient"``: all units divided by the capacity of each of several segments.
/// encodings
///     The encodings in the order tried, from ``"gsm7"``, ``"ascii"``, ``"latin1"`` and ``"ucs2"``.
/// excluded
///     Characters that the route does not accept in GSM-7.
/// languages
///     The national tables that the route may use: ``{"locking": ["tr"], "single": ["tr", "es"]}``.
/// before, after
///     What the gateway adds: a text, or a number of characters of one unit.
/// line_ends
///     ``"as-is"``, ``"crlf-as-lf"`` or ``"lf-as-crlf"``.
/// limit
///     The maximum of a message: ``{"segments": 10, "characters": 1600}``.
///
/// A profile can be hashed, compared and pickled.
///
/// >>> from sms_charge import Profile
/// >>> gateway = Profile(capacities="concat16", before="PasarRia: ")
/// >>> gateway.estimate("a" * 150).charge, gateway.estimate("a" * 151).charge
/// (1, 2)
/// >>> gateway
/// Profile(capacities='concat16', before='PasarRia: ')
/// >>> Profile(billing="by weight")
/// Traceback (most recent call last):
/// sms_charge.ProfileError: billing: expected segments or quotient
#[pyclass(frozen, eq, hash, module = "sms_charge")]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Profile(pub(crate) sms_charge::Profile);

/// The gateway file.
#[derive(Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    gateway: sms_charge::Profile,
}

impl Profile {
    fn of_table(py: Python<'_>, table: Table) -> PyResult<Self> {
        let read = |table| sms_charge::Profile::deserialize(Value::Table(table));
        read(table.clone()).map(Self).map_err(|error| {
            // An error about a value does not name the key.
            let alone = table.into_iter().find_map(|(key, value)| {
                let error = read(Table::from_iter([(key.clone(), value)])).err()?;
                Some(format!("{}: {}", key.replace('-', "_"), error.message()))
            });
            let message = alone.unwrap_or_else(|| error.message().to_owned());
            Said::new("ProfileError", message, "bad-profile").raised(py)
        })
    }

    fn toml(&self, py: Python<'_>) -> PyResult<String> {
        let written = toml::to_string(&File { gateway: self.0 });
        written.map_err(|error| Said::new("ProfileError", error, "bad-profile").raised(py))
    }

    /// The keys whose values differ from the standard.
    fn settings(&self) -> Vec<(String, Value)> {
        let table = |of: &sms_charge::Profile| Table::try_from(of).unwrap_or_default();
        let standard = table(&sms_charge::Profile::new());
        let is_set = |key: &str, value: &Value| standard.get(key) != Some(value);
        table(&self.0)
            .into_iter()
            .filter(|(key, value)| is_set(key, value))
            .collect()
    }
}

#[pymethods]
impl Profile {
    #[new]
    #[pyo3(signature = (*, capacities=None, keep_whole=None, billing=None, encodings=None, excluded=None,
        languages=None, before=None, after=None, line_ends=None, limit=None))]
    #[expect(clippy::too_many_arguments, reason = "they are keywords in Python")]
    fn new(
        py: Python<'_>,
        capacities: Option<Bound<'_, PyAny>>,
        keep_whole: Option<Bound<'_, PyAny>>,
        billing: Option<Bound<'_, PyAny>>,
        encodings: Option<Bound<'_, PyAny>>,
        excluded: Option<Bound<'_, PyAny>>,
        languages: Option<Bound<'_, PyAny>>,
        before: Option<Bound<'_, PyAny>>,
        after: Option<Bound<'_, PyAny>>,
        line_ends: Option<Bound<'_, PyAny>>,
        limit: Option<Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let given = [
            ("capacities", capacities),
            ("keep-whole", keep_whole),
            ("billing", billing),
            ("encodings", encodings),
            ("excluded", excluded),
            ("languages", languages),
            ("before", before),
            ("after", after),
            ("line-ends", line_ends),
            ("limit", limit),
        ];
        let mut table = Table::new();
        for (key, given) in given {
            if let Some(given) = given {
                table.insert(key.to_owned(), value(&given)?);
            }
        }
        Self::of_table(py, table)
    }

    /// Reads the profile from a gateway file. The file has one table ``[gateway]``.
    ///
    /// >>> from sms_charge import Profile
    /// >>> gateway = Profile.from_toml('[gateway]\nbefore = "PasarRia: "\n')
    /// >>> gateway == Profile(before="PasarRia: ")
    /// True
    ///
    /// An error has the line and the column, both from 1:
    ///
    /// >>> Profile.from_toml('[gateway]\nbilling = "by weight"\n')
    /// Traceback (most recent call last):
    /// sms_charge.ProfileError: line 2, column 11: expected segments or quotient
    #[staticmethod]
    fn from_toml(py: Python<'_>, toml: Text<'_>) -> PyResult<Self> {
        let Text(toml) = toml;
        let read: Result<File, _> = toml::from_str(toml);
        read.map(|file| Self(file.gateway)).map_err(|error| {
            let bytes = error.span().unwrap_or_default();
            let before = toml.get(..bytes.start).unwrap_or(toml);
            let line = before.matches('\n').count() + 1;
            let column = before
                .rsplit('\n')
                .next()
                .unwrap_or_default()
                .chars()
                .count()
                + 1;
            let message = format!("line {line}, column {column}: {}", error.message());
            let said = Said::new("ProfileError", message, "bad-profile").at(span(toml, &bytes));
            let keywords = PyDict::new(py);
            let set = keywords.set_item("line", line);
            match set.and_then(|()| keywords.set_item("column", column)) {
                Ok(()) => said.raised_with(py, &keywords),
                Err(error) => error,
            }
        })
    }

    /// The profile as a gateway file.
    ///
    /// >>> from sms_charge import Profile
    /// >>> gateway = Profile(before="PasarRia: ")
    /// >>> Profile.from_toml(gateway.to_toml()) == gateway
    /// True
    fn to_toml(&self, py: Python<'_>) -> PyResult<String> {
        self.toml(py)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let settings = self.settings().into_iter().map(|(key, value)| {
            let value = object(py, &value)?.repr()?;
            Ok(format!("{}={value}", key.replace('-', "_")))
        });
        Ok(format!(
            "Profile({})",
            settings.collect::<PyResult<Vec<_>>>()?.join(", ")
        ))
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, (String,))> {
        let restore = py.import("sms_charge._restore")?.getattr("profile")?;
        Ok((restore, (self.toml(py)?,)))
    }

    /// The cost of a text, as an ``Estimate``.
    ///
    /// >>> import sms_charge
    /// >>> sms_charge.estimate("Kode OTP Anda 482913. Berlaku 5 menit.")
    /// Estimate(encoding='GSM-7', units=38, charge=1, over_limit=False, locking=None, single=None)
    fn estimate<'py>(&self, py: Python<'py>, text: Text<'_>) -> PyResult<Bound<'py, PyAny>> {
        results::estimate(py, self.0.estimate(text.0))
    }

    /// How many characters of one unit can be appended before the charge rises.
    ///
    /// >>> import sms_charge
    /// >>> sms_charge.remaining(""), sms_charge.remaining("Lunas ✅")
    /// (160, 63)
    fn remaining(&self, text: Text<'_>) -> usize {
        self.0.remaining(text.0)
    }

    /// The longest beginning of a text that costs at most this number of segments. It never splits
    /// a grapheme cluster.
    ///
    /// >>> import sms_charge
    /// >>> len(sms_charge.fit("a" * 500, 3))
    /// 459
    fn fit<'py>(&self, py: Python<'py>, text: Text<'_>, segments: u32) -> Bound<'py, PyString> {
        PyString::new(py, self.0.fit(text.0, segments))
    }

    /// The segments of a text as a phone network sends them: a list of ``Segment``.
    ///
    /// >>> import sms_charge
    /// >>> text = "a" * 152 + "€" + "b" * 152
    /// >>> [(segment.units, segment.remaining) for segment in sms_charge.segments(text)]
    /// [(152, 1), (153, 0), (1, 152)]
    fn segments<'py>(&self, py: Python<'py>, text: Text<'_>) -> PyResult<Vec<Bound<'py, PyAny>>> {
        self.0
            .segments(text.0)
            .map(|segment| results::segment(py, segment))
            .collect()
    }

    /// The places that make a text more expensive: a list of ``Finding``. A span counts characters:
    /// ``text[start:end]`` is the place.
    ///
    /// >>> import sms_charge
    /// >>> text = "Tagihan Rp\xa050.000"
    /// >>> finding = sms_charge.explain(text)[0]
    /// >>> finding.code, finding.span, finding.name, finding.replacement.text
    /// ('invisible', (10, 11), 'NO-BREAK SPACE', ' ')
    fn explain<'py>(&self, py: Python<'py>, text: Text<'_>) -> PyResult<Vec<Bound<'py, PyAny>>> {
        let mut places = Places::of(text.0);
        let findings = self.0.explain(text.0);
        findings
            .map(|finding| results::finding(py, &finding, &mut places))
            .collect()
    }

    /// The fewest replacements that lead to the lowest charge, as ``Savings``.
    ///
    /// A tier says how much a replacement may change. Each tier includes the tiers before it: ``"invisible"``,
    /// ``"typographic"`` (quotes, dashes), ``"equivalent"`` (the same meaning), ``"spacing"``, ``"pictures"`` (emoji are removed)
    /// and ``"lossy"`` (letters become the nearest Latin ones).
    ///
    /// >>> import sms_charge
    /// >>> text = "Yth. Nasabah, tagihan Rp\xa01.482.350 jatuh tempo 20 Juli. Bayar via aplikasi atau ATM."
    /// >>> cheaper = sms_charge.savings(text, "invisible")
    /// >>> cheaper.before.charge, cheaper.after.charge, cheaper.text == text.replace("\xa0", " ")
    /// (2, 1, True)
    #[pyo3(signature = (text, tier=Text("equivalent")), text_signature = "($self, text, tier='equivalent')")]
    fn savings<'py>(
        &self,
        py: Python<'py>,
        text: Text<'_>,
        tier: Text<'_>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let savings = self.0.savings(text.0, tier_of(py, tier)?);
        let savings = savings.map_err(|error| graphemes(py, error))?;
        results::savings(py, &savings, text.0)
    }

    /// The cost of all texts of a column together, as a ``Total``. Nulls are not counted.
    ///
    /// >>> import pyarrow, sms_charge
    /// >>> sms_charge.total(pyarrow.array(["Kode 4417", "Kode 4418 ✅", None]))
    /// Total(texts=2, charge=2, ucs2=1, over_limit=0)
    #[pyo3(signature = (texts, *, invalid_utf8=InvalidUtf8::Error), text_signature = "($self, texts, *, invalid_utf8='error')")]
    fn total<'py>(
        &self,
        py: Python<'py>,
        texts: Given,
        invalid_utf8: InvalidUtf8,
    ) -> PyResult<Bound<'py, PyAny>> {
        let total = py.detach(|| column::total(texts, &self.0, invalid_utf8));
        results::total(py, total.map_err(|problem| problem.raised(py))?)
    }

    /// The charge of each text of a column, as a ``Column`` of integers.
    ///
    /// The column is any object with the Arrow PyCapsule interface: an array or a chunked array of pyarrow, or a
    /// series of Polars or pandas 3. It has strings, bytes that are UTF-8, or a dictionary of them. They are not
    /// copied, and Python's lock is released. A null gives null. A row that is not UTF-8 is an error, or null with
    /// ``invalid_utf8="null"``.
    ///
    /// >>> import pyarrow, sms_charge
    /// >>> sms_charge.charge_array(pyarrow.array(["Kode 4417", None, "✅" * 71])).to_pyarrow().to_pylist()
    /// [1, None, 2]
    #[pyo3(signature = (texts, *, invalid_utf8=InvalidUtf8::Error), text_signature = "($self, texts, *, invalid_utf8='error')")]
    fn charge_array(
        &self,
        py: Python<'_>,
        texts: Given,
        invalid_utf8: InvalidUtf8,
    ) -> PyResult<Column> {
        built(py, || {
            numbers(texts, &self.0, invalid_utf8, |estimate| {
                estimate.charge.into()
            })
        })
    }

    /// The units of each text of a column, as a ``Column`` of integers; see ``charge_array``.
    ///
    /// >>> import pyarrow, sms_charge
    /// >>> sms_charge.units_array(pyarrow.array(["€", "✅"])).to_pyarrow().to_pylist()
    /// [2, 1]
    #[pyo3(signature = (texts, *, invalid_utf8=InvalidUtf8::Error), text_signature = "($self, texts, *, invalid_utf8='error')")]
    fn units_array(
        &self,
        py: Python<'_>,
        texts: Given,
        invalid_utf8: InvalidUtf8,
    ) -> PyResult<Column> {
        built(py, || numbers(texts, &self.0, invalid_utf8, units_of))
    }

    /// The encoding of each text of a column, as a ``Column`` of strings; see ``charge_array``.
    ///
    /// >>> import pyarrow, sms_charge
    /// >>> sms_charge.encoding_array(pyarrow.array(["€", "✅"])).to_pyarrow().to_pylist()
    /// ['GSM-7', 'UCS-2']
    #[pyo3(signature = (texts, *, invalid_utf8=InvalidUtf8::Error), text_signature = "($self, texts, *, invalid_utf8='error')")]
    fn encoding_array(
        &self,
        py: Python<'_>,
        texts: Given,
        invalid_utf8: InvalidUtf8,
    ) -> PyResult<Column> {
        built(py, || {
            let answer = |text: &str| self.0.estimate(text).encoding;
            words(texts, invalid_utf8, answer, |words, encoding| {
                words.push(Some(encoding.as_str()))
            })
        })
    }

    /// The estimate of each text of a column, as a ``Column`` of structs with the fields of
    /// ``Estimate``; see ``charge_array``. If a text is null, every field is null.
    ///
    /// >>> import pyarrow, sms_charge
    /// >>> estimates = sms_charge.estimate_array(pyarrow.array(["Kode 4417"])).to_pyarrow()
    /// >>> estimates.field("encoding").to_pylist(), estimates.field("charge").to_pylist()
    /// (['GSM-7'], [1])
    #[pyo3(signature = (texts, *, invalid_utf8=InvalidUtf8::Error), text_signature = "($self, texts, *, invalid_utf8='error')")]
    fn estimate_array(
        &self,
        py: Python<'_>,
        texts: Given,
        invalid_utf8: InvalidUtf8,
    ) -> PyResult<Column> {
        built(py, || column::estimates(texts, &self.0, invalid_utf8))
    }
}

fn tier_of(py: Python<'_>, Text(word): Text<'_>) -> PyResult<Tier> {
    let said =
        |error: sms_charge::KeywordError| Said::new("KeywordError", error, error.code()).raised(py);
    Tier::from_str(word).map_err(said)
}

/// This error is only possible if a profile keeps grapheme clusters whole.
pub(crate) fn graphemes(py: Python<'_>, error: GraphemesError) -> PyErr {
    Said::new("ProfileError", error, error.code()).raised(py)
}

/// The given profile, or the standard one.
pub(crate) fn or_standard(profile: Option<&Bound<'_, Profile>>) -> sms_charge::Profile {
    profile.map(|profile| profile.get().0).unwrap_or_default()
}
