"""The accessor ``sms`` of a pandas series, for pandas 3.

>>> import pandas as pd, sms_charge.pandas
>>> pd.Series(["Kode 4417", "✅" * 71]).sms.charge().tolist()
[1, 2]
"""

from typing import Any

import pandas as pd
import pyarrow as pa

from sms_charge._native import Column, Profile, e164_array, operator_array


@pd.api.extensions.register_series_accessor("sms")
class SmsAccessor:
    """The cost of texts, and Indonesian numbers."""

    def __init__(self, series: "pd.Series[Any]") -> None:
        self._series = series

    def _answered(self, answers: Column) -> "pd.Series[Any]":
        array = pd.arrays.ArrowExtensionArray(pa.array(answers))
        return pd.Series(array, index=self._series.index, name=self._series.name)

    def charge(self, profile: Profile | None = None) -> "pd.Series[Any]":
        """The number of billed segments."""
        return self._answered((profile or Profile()).charge_array(self._texts()))

    def units(self, profile: Profile | None = None) -> "pd.Series[Any]":
        """The units: septets, UTF-16 code units or octets, depending on the encoding."""
        return self._answered((profile or Profile()).units_array(self._texts()))

    def encoding(self, profile: Profile | None = None) -> "pd.Series[Any]":
        """``"GSM-7"``, ``"UCS-2"`` or ``"Latin-1"``."""
        return self._answered((profile or Profile()).encoding_array(self._texts()))

    def estimate(self, profile: Profile | None = None) -> "pd.Series[Any]":
        """A struct with the fields of ``sms_charge.Estimate``."""
        return self._answered((profile or Profile()).estimate_array(self._texts()))

    def e164(self, *, lenient: bool = False) -> "pd.Series[Any]":
        """The E.164 form of a number, or null."""
        return self._answered(e164_array(self._texts(), lenient=lenient))

    def operator(self) -> "pd.Series[Any]":
        """The brand that holds the range of a number, or null."""
        return self._answered(operator_array(self._texts()))

    def _texts(self) -> Any:
        # No copy if the series uses Arrow. In pandas 3, strings do if pyarrow is installed.
        return pa.array(self._series, from_pandas=True)
