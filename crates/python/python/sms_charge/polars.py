"""The namespace ``sms`` of Polars, for expressions and for series.

>>> import polars as pl, sms_charge.polars
>>> frame = pl.DataFrame({"phone": ["0812-3456-7890", None], "body": ["Kode 4417", "✅" * 71]})
>>> frame.select(pl.col("phone").sms.operator(), pl.col("body").sms.charge()).rows()
[('Telkomsel', 1), (None, 2)]
>>> frame["body"].sms.charge().sum()
3

A type checker does not know the namespace, because Polars adds it at run time.
"""

from collections.abc import Callable
from functools import partial
from typing import Any

import polars as pl

from sms_charge._native import Column, Profile, e164_array, operator_array

_ESTIMATE = pl.Struct(
    {
        "encoding": pl.String,
        "units": pl.Int64,
        "charge": pl.Int64,
        "over_limit": pl.Boolean,
        "locking": pl.String,
        "single": pl.String,
    }
)


def _series(call: Callable[[Any], Column], texts: pl.Series) -> pl.Series:
    return pl.Series(texts.name, call(texts))


@pl.api.register_expr_namespace("sms")
class SmsExpr:
    """The cost of texts, and Indonesian numbers, as expressions."""

    def __init__(self, expr: pl.Expr) -> None:
        self._expr = expr

    def _map(self, call: Callable[[Any], Column], to: Any) -> pl.Expr:
        return self._expr.map_batches(partial(_series, call), to, is_elementwise=True)

    def charge(self, profile: Profile | None = None) -> pl.Expr:
        """The number of billed segments."""
        return self._map((profile or Profile()).charge_array, pl.Int64)

    def units(self, profile: Profile | None = None) -> pl.Expr:
        """The units: septets, UTF-16 code units or octets, depending on the encoding."""
        return self._map((profile or Profile()).units_array, pl.Int64)

    def encoding(self, profile: Profile | None = None) -> pl.Expr:
        """``"GSM-7"``, ``"UCS-2"`` or ``"Latin-1"``."""
        return self._map((profile or Profile()).encoding_array, pl.String)

    def estimate(self, profile: Profile | None = None) -> pl.Expr:
        """A struct with the fields of ``sms_charge.Estimate``."""
        return self._map((profile or Profile()).estimate_array, _ESTIMATE)

    def e164(self, *, lenient: bool = False) -> pl.Expr:
        """The E.164 form of a number, or null."""
        return self._map(partial(e164_array, lenient=lenient), pl.String)

    def operator(self) -> pl.Expr:
        """The brand that holds the range of a number, or null."""
        return self._map(operator_array, pl.String)


@pl.api.register_series_namespace("sms")
class SmsSeries:
    """The cost of texts, and Indonesian numbers, as series."""

    def __init__(self, series: pl.Series) -> None:
        self._series = series

    def charge(self, profile: Profile | None = None) -> pl.Series:
        """The number of billed segments."""
        return _series((profile or Profile()).charge_array, self._series)

    def units(self, profile: Profile | None = None) -> pl.Series:
        """The units: septets, UTF-16 code units or octets, depending on the encoding."""
        return _series((profile or Profile()).units_array, self._series)

    def encoding(self, profile: Profile | None = None) -> pl.Series:
        """``"GSM-7"``, ``"UCS-2"`` or ``"Latin-1"``."""
        return _series((profile or Profile()).encoding_array, self._series)

    def estimate(self, profile: Profile | None = None) -> pl.Series:
        """A struct with the fields of ``sms_charge.Estimate``."""
        return _series((profile or Profile()).estimate_array, self._series)

    def e164(self, *, lenient: bool = False) -> pl.Series:
        """The E.164 form of a number, or null."""
        return _series(partial(e164_array, lenient=lenient), self._series)

    def operator(self) -> pl.Series:
        """The brand that holds the range of a number, or null."""
        return _series(operator_array, self._series)
