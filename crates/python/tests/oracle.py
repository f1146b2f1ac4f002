"""The oracle's answers in this package's words."""

from typing import Any

import sms_charge

# 3GPP TS 23.038, 6.2.1.2.4.
LANGUAGES = ["", "tr", "es", "pt", "bn", "gu", "hi", "kn", "ml", "or", "pa", "ta", "te", "ur"]


def profile(gateway: dict[str, Any]) -> sms_charge.Profile:
    return sms_charge.Profile(**{key.replace("-", "_"): value for key, value in gateway.items()})


def answer(text: str, profile: sms_charge.Profile, expected: dict[str, Any]) -> dict[str, Any]:
    """What the package answers, in the fields that are expected."""
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
