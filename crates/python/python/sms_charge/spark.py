"""Functions for Spark SQL, 4.1 or later.

>>> import sms_charge.spark
>>> sms_charge.spark.register(spark)  # doctest: +SKIP
>>> spark.sql("SELECT phone_operator(phone), sum(sms_charge(body)) FROM sent GROUP BY 1")  # doctest: +SKIP

Install the package on every machine that runs an executor.
"""

from typing import Any, Literal

import pyarrow as pa
from pyspark.sql import SparkSession
from pyspark.sql.functions import arrow_udf  # type: ignore[attr-defined]

from sms_charge._functions import Function, functions
from sms_charge._native import Profile

_TYPES = {
    "integer": "bigint",
    "string": "string",
    "estimate": "encoding string, units bigint, charge bigint, over_limit boolean, locking string, single string",
}


def register(
    spark: SparkSession,
    profile: Profile | None = None,
    *,
    prefix: str = "",
    invalid_utf8: Literal["error", "null"] = "error",
) -> dict[str, Any]:
    """Registers ``sms_charge``, ``sms_units``, ``sms_encoding``, ``sms_estimate``, ``phone_e164``, ``phone_e164_lenient`` and
    ``phone_operator`` with a session. Returns them by name, for columns of a DataFrame.

    A profile says how the gateway counts. For several gateways, register each with a prefix of its own. A string of Spark
    can hold any bytes. A string that is not UTF-8 is an error, or null with ``invalid_utf8="null"``.
    """
    given = functions(profile, prefix=prefix, invalid_utf8=invalid_utf8)
    return {
        function.name: spark.udf.register(function.name, _udf(function)) for function in given
    }


def _udf(function: Function) -> Any:
    call = function.call

    def answer(texts: pa.Array) -> pa.Array:
        return pa.array(call(texts))

    return arrow_udf(answer, _TYPES[function.result])
