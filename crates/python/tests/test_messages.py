"""The project's messages, one by one and as a column, compared with the oracle."""

from typing import Any

import oracle
import pyarrow as pa
import pytest
import rules

import sms_charge

GATEWAYS: list[dict[str, Any]] = [
    {},
    {"capacities": "concat16"},
    {"before": "[PasarRia] ", "after": 4},
    {"billing": "quotient"},
    {"encodings": ["ascii", "ucs2"]},
    {"encodings": ["gsm7", "latin1", "ucs2"]},
    {"excluded": "€@"},
    {"languages": {"locking": ["tr"], "single": ["tr", "es"]}},
    {"line-ends": "lf-as-crlf"},
    {"limit": {"segments": 1, "characters": 100}},
]


@pytest.mark.parametrize("gateway", GATEWAYS, ids=str)
def test_each_message(messages: list[str], gateway: dict[str, Any]) -> None:
    profile = oracle.profile(gateway)
    for text in messages:
        expected = rules.count(list(text), gateway)
        assert oracle.answer(text, profile, expected) == expected, text


@pytest.mark.parametrize("gateway", GATEWAYS, ids=str)
def test_all_as_a_column(messages: list[str], gateway: dict[str, Any]) -> None:
    profile = oracle.profile(gateway)
    texts = pa.array([*messages, None])
    expected = [rules.count(list(text), gateway) for text in messages]
    assert pa.array(profile.charge_array(texts)).to_pylist() == [e["charge"] for e in expected] + [None]
    assert pa.array(profile.units_array(texts)).to_pylist() == [e["units"] for e in expected] + [None]
    assert pa.array(profile.encoding_array(texts)).to_pylist() == [e["encoding"] for e in expected] + [None]
    rows = [
        {
            "encoding": e["encoding"],
            "units": e["units"],
            "charge": e["charge"],
            "over_limit": e.get("over_limit", False),
            "locking": oracle.LANGUAGES[e["locking"]] if "locking" in e else None,
            "single": oracle.LANGUAGES[e["single"]] if "single" in e else None,
        }
        for e in expected
    ]
    assert pa.array(profile.estimate_array(texts)).to_pylist() == [*rows, None]
    assert profile.total(texts) == sms_charge.Total(
        texts=len(messages),
        charge=sum(e["charge"] for e in expected),
        ucs2=sum(e["encoding"] == "UCS-2" for e in expected),
        over_limit=sum(e.get("over_limit", False) for e in expected),
    )
