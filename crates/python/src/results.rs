//! Makes the dataclasses of `_results.py` from the library's answers.

use std::ops::Range;

use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyTuple, PyType};
use sms_charge::explain::{Finding, Replacement, Savings};
use sms_charge::phone::Brand;
use sms_charge::template::{Bounds, Template};
use sms_charge::{Estimate, Language, PhoneNumber, Segment, ShiftTables, Total};

use crate::span::{Places, span};

const MODULE: &str = "sms_charge._results";

/// A class of the module. It is looked up once.
struct Class(&'static str, PyOnceLock<Py<PyType>>);

impl Class {
    const fn named(name: &'static str) -> Self {
        Self(name, PyOnceLock::new())
    }

    fn of<'py>(
        &self,
        py: Python<'py>,
        fields: impl pyo3::call::PyCallArgs<'py>,
    ) -> PyResult<Bound<'py, PyAny>> {
        self.1.import(py, MODULE, self.0)?.call1(fields)
    }
}

type Object<'py> = PyResult<Bound<'py, PyAny>>;

/// The languages of both tables.
fn languages(tables: ShiftTables) -> (Option<&'static str>, Option<&'static str>) {
    (
        tables.locking.map(Language::as_str),
        tables.single.map(Language::as_str),
    )
}

pub(crate) fn estimate(py: Python<'_>, of: Estimate) -> Object<'_> {
    static CLASS: Class = Class::named("Estimate");
    let (locking, single) = languages(of.tables);
    CLASS.of(
        py,
        (
            of.encoding.as_str(),
            of.units,
            of.charge,
            of.over_limit,
            locking,
            single,
        ),
    )
}

pub(crate) fn total(py: Python<'_>, of: Total) -> Object<'_> {
    static CLASS: Class = Class::named("Total");
    CLASS.of(py, (of.texts, of.charge, of.ucs2, of.over_limit))
}

pub(crate) fn segment<'py>(py: Python<'py>, of: Segment<'_>) -> Object<'py> {
    static CLASS: Class = Class::named("Segment");
    let (locking, single) = languages(of.tables);
    let encoding = of.encoding.as_str();
    CLASS.of(
        py,
        (
            of.text,
            of.units,
            of.added,
            of.remaining,
            encoding,
            locking,
            single,
        ),
    )
}

fn replacement(py: Python<'_>, of: Replacement) -> Object<'_> {
    static CLASS: Class = Class::named("Replacement");
    CLASS.of(py, (of.text, of.tier.as_str(), of.reason))
}

pub(crate) fn finding<'py>(py: Python<'py>, of: &Finding, places: &mut Places<'_>) -> Object<'py> {
    static CLASS: Class = Class::named("Finding");
    let name = of.name().map(|name| name.to_string());
    let replacement = of.replacement.map(|of| replacement(py, of)).transpose()?;
    let fields = (
        of.kind.code(),
        places.span(&of.span),
        of.units,
        of.character(),
        name,
        of.is_outside_gsm7(),
        replacement,
    );
    CLASS.of(py, fields)
}

pub(crate) fn savings<'py>(py: Python<'py>, of: &Savings<'_>, text: &str) -> Object<'py> {
    static CLASS: Class = Class::named("Savings");
    static EDIT: Class = Class::named("Edit");
    let mut places = Places::of(text);
    let edits = of.edits().map(|edit| {
        EDIT.of(
            py,
            (places.span(&edit.span), replacement(py, edit.replacement)?),
        )
    });
    let edits = PyTuple::new(py, edits.collect::<PyResult<Vec<_>>>()?)?;
    let (before, after) = (estimate(py, of.before)?, estimate(py, of.after)?);
    CLASS.of(
        py,
        (
            of.to_string(),
            before,
            after,
            edits,
            of.tier().as_str(),
            of.is_partial(),
        ),
    )
}

pub(crate) fn bounds<'py>(py: Python<'py>, of: &Bounds, template: &Template<'_>) -> Object<'py> {
    static CLASS: Class = Class::named("Bounds");
    static WORST: Class = Class::named("WorstCase");
    static VARIABLE: Class = Class::named("VariableBounds");
    let worst = (
        of.worst.encoding.as_str(),
        of.worst.units,
        of.worst.literal_units,
    );
    let variables = pyo3::types::PyDict::new(py);
    for (name, bounds) in template.variables().zip(of.variables()) {
        let fields = (bounds.headroom, bounds.turns_ucs2, bounds.units);
        variables.set_item(name, VARIABLE.of(py, fields)?)?;
    }
    let (low, high) = (of.charge.low, of.charge.high);
    CLASS.of(
        py,
        (low, high, of.highest_gsm7, WORST.of(py, worst)?, variables),
    )
}

pub(crate) fn phone_number(py: Python<'_>, number: PhoneNumber) -> Object<'_> {
    static CLASS: Class = Class::named("PhoneNumber");
    let range = number.range();
    let operator = range.operator;
    let (e164, msisdn, national) = (number.e164(), number.msisdn(), number.national());
    let masked = number.masked(3);
    let fields = (
        e164.as_str(),
        msisdn.as_str(),
        national.as_str(),
        masked.as_str(),
        operator.map(|operator| operator.brand.name()),
        operator.map(|operator| operator.company.name()),
        range.sub_brand.map(Brand::name),
        range.state.as_str(),
        range.checked,
    );
    CLASS.of(py, fields)
}

/// A placeholder of a template: its name and place.
pub(crate) fn placeholder<'py>(
    py: Python<'py>,
    source: &str,
    name: &str,
    bytes: &Range<usize>,
) -> Object<'py> {
    static CLASS: Class = Class::named("Placeholder");
    CLASS.of(py, (name, span(source, bytes)))
}
