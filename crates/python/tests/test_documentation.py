"""Every example of the compiled half, which pytest does not find by itself."""

import doctest
from typing import Any

import pytest

import sms_charge
from sms_charge import _native

FLAGS = doctest.IGNORE_EXCEPTION_DETAIL


def documented() -> list[Any]:
    found: list[Any] = []
    for name, value in vars(_native).items():
        if name.startswith("__") or not getattr(value, "__doc__", None):
            continue
        found.append(pytest.param(value.__doc__, id=name))
        if isinstance(value, type):
            for method, member in vars(value).items():
                if not method.startswith("__") and member.__doc__:
                    found.append(pytest.param(member.__doc__, id=f"{name}.{method}"))
    return found


def test_everything_is_documented() -> None:
    public = {name: getattr(sms_charge, name) for name in sms_charge.__all__}
    assert [name for name, value in public.items() if not (value.__doc__ or "").strip()] == []


@pytest.mark.parametrize("text", documented())
def test_examples(text: str) -> None:
    test = doctest.DocTestParser().get_doctest(text, {}, "example", None, None)
    assert doctest.DocTestRunner(optionflags=FLAGS).run(test).failed == 0


def test_examples_are_found() -> None:
    assert sum(">>>" in parameter.values[0] for parameter in documented()) >= 20
