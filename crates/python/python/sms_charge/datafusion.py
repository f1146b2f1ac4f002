"""Functions for DataFusion in Python.

>>> import datafusion, sms_charge.datafusion
>>> context = datafusion.SessionContext()
>>> sms_charge.datafusion.register(context)
>>> context.sql("SELECT sms_charge('Kode 4417') AS charge").to_pydict()
{'charge': [1]}

In Rust, the package ``crates/datafusion`` has the same functions without Python.
"""

from typing import Any

import pyarrow as pa
from datafusion import SessionContext, udf

from sms_charge._functions import Function, functions
from sms_charge._native import Profile

_TYPES = {
    "integer": pa.int64(),
    "string": pa.string(),
    "estimate": pa.struct(
        [
            ("encoding", pa.string()),
            ("units", pa.int64()),
            ("charge", pa.int64()),
            ("over_limit", pa.bool_()),
            ("locking", pa.string()),
            ("single", pa.string()),
        ]
    ),
}


def register(ctx: SessionContext, profile: Profile | None = None, *, prefix: str = "") -> None:
    """Registers ``sms_charge``, ``sms_units``, ``sms_encoding``, ``sms_estimate``, ``phone_e164``, ``phone_e164_lenient`` and
    ``phone_operator`` with a context.

    A profile says how the gateway counts. For several gateways, register each with a prefix of its own.
    """
    for function in functions(profile, prefix=prefix):
        # DataFusion reads string views, and converts other string types to them.
        types = [pa.string_view()], _TYPES[function.result]
        ctx.register_udf(udf(_answer(function), *types, "immutable", function.name))


def _answer(function: Function) -> Any:
    call = function.call

    def answer(texts: pa.Array) -> pa.Array:
        return pa.array(call(texts))

    return answer
