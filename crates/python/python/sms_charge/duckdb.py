"""Functions for DuckDB.

>>> import duckdb, sms_charge.duckdb
>>> con = duckdb.connect()
>>> sms_charge.duckdb.register(con)
>>> con.sql("SELECT sms_charge('Kode 4417'), sms_encoding('✅'), phone_operator('0812-3456-7890')").fetchall()
[(1, 'UCS-2', 'Telkomsel')]
"""

from typing import Any

import duckdb

from sms_charge._functions import Function, functions
from sms_charge._native import Profile

_TYPES = {
    "integer": "BIGINT",
    "string": "VARCHAR",
    "estimate": "STRUCT(encoding VARCHAR, units BIGINT, charge BIGINT, over_limit BOOLEAN, locking VARCHAR, single VARCHAR)",
}


def register(
    con: duckdb.DuckDBPyConnection, profile: Profile | None = None, *, prefix: str = ""
) -> None:
    """Registers ``sms_charge``, ``sms_units``, ``sms_encoding``, ``sms_estimate``, ``phone_e164``, ``phone_e164_lenient`` and
    ``phone_operator`` with a connection.

    A profile says how the gateway counts. For several gateways, register each with a prefix of its own.
    """
    for function in functions(profile, prefix=prefix):
        con.create_function(  # type: ignore[call-overload]
            function.name,
            _answer(function),
            ["VARCHAR"],
            _TYPES[function.result],
            type="arrow",
            # The functions support nulls, so DuckDB does not have to remove them first.
            null_handling="special",
        )


def _answer(function: Function) -> Any:
    call = function.call

    def answer(texts: Any) -> Any:
        return call(texts)

    return answer
