"""Compares the oracle's answers with this package's answers."""

from typing import Any

import sms_charge

# The languages by number: 3GPP TS 23.038, 6.2.1.2.4.
LANGUAGES = ["", "tr", "es", "pt", "bn", "gu", "hi", "kn", "ml", "or", "pa", "ta", "te", "ur"]


def profile(gateway: dict[str, Any]) -> sms_charge.Profile:
    return sms_charge.Profile(**{key.replace("-", "_"): value for key, value in gateway.items()})


def answer(text: str, profile: sms_charge.Profile, expected: dict[str, Any]) -> dict[str, Any]:
    """The package's answer, in the fields of the expected answer."""
    estimate = profile.estimate(text)
    segments = profile.segments(text)
    answer = {
        "encoding": estimate.encoding,
        "units": estimate.units,
        "charge": estimate.charge,
        "segments": [segment.units for segment in segments],
        "remaining": profile.remaining(text),
    }
    for key, language in ("locking", estimate.locking), ("single", estimate.single):
        if language is not None:
            answer[key] = LANGUAGES.index(language)
    if "over_limit" in expected:
        answer["over_limit"] = estimate.over_limit
    assert "".join(segment.text for segment in segments) == text
    return answer
