"""Fixtures for several test files."""

import json
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[3]

# The oracle: rules that are written from the standard and not from the library.
sys.path.insert(0, str(REPOSITORY / "tests/vectors/generate"))


@pytest.fixture(scope="session")
def repository() -> Path:
    return REPOSITORY


@pytest.fixture(scope="session")
def messages() -> list[str]:
    """The project's messages."""
    lines = (REPOSITORY / "tests/data/messages.jsonl").read_text(encoding="utf-8").splitlines()
    texts = [json.loads(line)["text"] for line in lines]
    assert len(texts) == 138
    return texts


@pytest.fixture(scope="session")
def charges(messages: list[str]) -> list[int]:
    """The oracle's charges of the messages."""
    import rules

    return [rules.count(list(text), {})["charge"] for text in messages]
