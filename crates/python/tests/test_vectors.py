"""Runs the test vectors of the repository."""

import json
from pathlib import Path
from typing import Any

import oracle
import pyarrow as pa
import pytest

import sms_charge

FOLDER = Path(__file__).resolve().parents[3] / "tests/vectors"
FILES = {path.stem: json.loads(path.read_text(encoding="ascii")) for path in FOLDER.glob("*.json")}


def of_kind(kind: str) -> list[Any]:
    files = [file for file in FILES.values() if file["kind"] == kind]
    vectors = [pytest.param(vector, id=vector["id"]) for file in files for vector in file["vectors"]]
    assert vectors
    return vectors


def test_no_kind_is_forgotten() -> None:
    # The package does not pack octets.
    assert {file["kind"] for file in FILES.values()} == {
        "count",
        "octets",
        "septets",
        "content",
        "template",
        "bounds",
        "number",
    }


@pytest.mark.parametrize("vector", of_kind("count"))
def test_count(vector: dict[str, Any]) -> None:
    profile = oracle.profile(vector["gateway"])
    text, expected = vector["text"], vector["expect"]
    assert oracle.answer(text, profile, expected) == expected
    column = pa.array(profile.charge_array(pa.array([text, None])))
    assert column.to_pylist() == [expected["charge"], None]


@pytest.mark.parametrize("vector", of_kind("content"))
def test_content(vector: dict[str, Any]) -> None:
    lenient = vector["reader"] == "lenient"
    try:
        pairs = sms_charge.parse_content(vector["content"], lenient=lenient)
        answer: dict[str, Any] = {"pairs": [list(pair) for pair in pairs]}
    except sms_charge.ContentError as error:
        answer = {"refused": error.code}
    assert answer == vector["expect"]


@pytest.mark.parametrize("vector", of_kind("template"))
def test_template(vector: dict[str, Any]) -> None:
    expected = vector["expect"]
    profile = oracle.profile(vector["gateway"])
    try:
        template = sms_charge.Template(vector["template"], vector["syntax"])
        text = template.render(vector["content"])
    except sms_charge.SmsChargeError as error:
        assert {"refused": error.code} == expected
        return
    assert text == expected["text"]
    assert oracle.answer(text, profile, expected["count"]) == expected["count"]
    assert template.estimate(vector["content"], profile=profile) == profile.estimate(text)


@pytest.mark.parametrize("vector", of_kind("bounds"))
def test_bounds(vector: dict[str, Any]) -> None:
    specs = {spec["name"]: f"{spec['class']}:{spec['min']}-{spec['max']}" for spec in vector["specs"]}
    template = sms_charge.Template(vector["template"], vector["syntax"])
    bounds = template.bounds(specs, profile=oracle.profile(vector["gateway"]))
    assert {"lowest": bounds.low, "highest": bounds.high, "highest_gsm7": bounds.highest_gsm7} == vector["expect"]


@pytest.mark.parametrize("vector", of_kind("number"))
def test_number(vector: dict[str, Any]) -> None:
    lenient = vector["reader"] == "lenient"
    number, expected = vector["number"], vector["expect"]
    try:
        answer = {"e164": sms_charge.parse_phone(number, lenient=lenient).e164}
    except sms_charge.PhoneNumberError as error:
        answer = {"refused": error.code}
    assert answer == expected
    column = pa.array(sms_charge.e164_array(pa.array([number]), lenient=lenient))
    assert column.to_pylist() == [expected.get("e164")]
