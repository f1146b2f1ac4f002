"""Tells what a text will cost before it is sent as SMS.

For one text:

>>> import sms_charge
>>> sms_charge.estimate("Kode OTP Anda 482913. Berlaku 5 menit.").charge
1

For a column of texts, from any library with the Arrow PyCapsule interface:

>>> import pyarrow
>>> sms_charge.charge_array(pyarrow.array(["Kode 4417", None])).to_pyarrow().to_pylist()
[1, None]

The functions of this module count by the standard. A ``Profile`` says how your gateway counts, and has the same
functions as methods. The modules ``spark``, ``duckdb``, ``polars``, ``pandas`` and ``datafusion`` add these functions to
an engine.
"""

from sms_charge._errors import (
    BoundsError,
    ColumnError,
    ContentError,
    KeywordError,
    PhoneNumberError,
    ProfileError,
    RenderError,
    SmsChargeError,
    TemplateError,
    TextError,
)
from sms_charge._native import (
    Column,
    Profile,
    Template,
    e164_array,
    operator,
    operator_array,
    parse_content,
    parse_phone,
)
from sms_charge._results import (
    Bounds,
    Edit,
    Estimate,
    Finding,
    PhoneNumber,
    Placeholder,
    Replacement,
    Savings,
    Segment,
    Total,
    VariableBounds,
    WorstCase,
)

_standard = Profile()

estimate = _standard.estimate
remaining = _standard.remaining
fit = _standard.fit
segments = _standard.segments
explain = _standard.explain
savings = _standard.savings
total = _standard.total
charge_array = _standard.charge_array
units_array = _standard.units_array
encoding_array = _standard.encoding_array
estimate_array = _standard.estimate_array

__all__ = [
    "Bounds",
    "BoundsError",
    "Column",
    "ColumnError",
    "ContentError",
    "Edit",
    "Estimate",
    "Finding",
    "KeywordError",
    "PhoneNumber",
    "PhoneNumberError",
    "Placeholder",
    "Profile",
    "ProfileError",
    "RenderError",
    "Replacement",
    "Savings",
    "Segment",
    "SmsChargeError",
    "Template",
    "TemplateError",
    "TextError",
    "Total",
    "VariableBounds",
    "WorstCase",
    "charge_array",
    "e164_array",
    "encoding_array",
    "estimate",
    "estimate_array",
    "explain",
    "fit",
    "operator",
    "operator_array",
    "parse_content",
    "parse_phone",
    "remaining",
    "savings",
    "segments",
    "total",
    "units_array",
]

# Users import these names from the package, so tracebacks should show that module.
for _name in __all__:
    if isinstance(globals()[_name], type):
        globals()[_name].__module__ = __name__
