"""The examples that pytest does not find automatically: in the compiled module and in the README."""

import doctest
import re
from pathlib import Path
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


def test_readme() -> None:
    readme = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
    blocks = [block for block in re.findall(r"```python\n(.*?)```", readme, re.DOTALL) if block.startswith(">>>")]
    assert len(blocks) >= 8
    test = doctest.DocTestParser().get_doctest("\n".join(blocks), {}, "README.md", None, None)
    assert doctest.DocTestRunner(optionflags=FLAGS).run(test).failed == 0
