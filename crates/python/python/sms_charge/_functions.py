"""The functions for an engine, with their names in SQL."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Literal

from sms_charge._native import Column, Profile, e164_array, operator_array

#: The kind of result of a function. Each engine has its own type for it.
Result = Literal["integer", "string", "estimate"]


@dataclass(frozen=True, slots=True)
class Function:
    """A function of a column. It can be pickled."""

    name: str
    result: Result
    call: Callable[[Any], Column]


def functions(
    profile: Profile | None = None,
    *,
    prefix: str = "",
    invalid_utf8: Literal["error", "null"] = "error",
) -> list[Function]:
    """The functions for a profile, each with a prefix before its name."""
    gateway = Profile() if profile is None else profile
    counting: list[tuple[str, Result, Any]] = [
        ("sms_charge", "integer", gateway.charge_array),
        ("sms_units", "integer", gateway.units_array),
        ("sms_encoding", "string", gateway.encoding_array),
        ("sms_estimate", "estimate", gateway.estimate_array),
    ]
    numbers: list[Function] = [
        Function(prefix + "phone_e164", "string", e164_array),
        Function(prefix + "phone_e164_lenient", "string", partial(e164_array, lenient=True)),
        Function(prefix + "phone_operator", "string", operator_array),
    ]
    texts = [
        Function(prefix + name, result, partial(call, invalid_utf8=invalid_utf8))
        for name, result, call in counting
    ]
    return texts + numbers
