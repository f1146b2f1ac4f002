"""The functions for one text, and their errors."""

import copy
import pickle
from typing import Any

import pytest

import sms_charge
from sms_charge import Profile, Template


def test_functions_are_those_of_the_standard_profile() -> None:
    assert sms_charge.estimate("Kode ✅") == Profile().estimate("Kode ✅")
    assert sms_charge.segments("a" * 161) == Profile().segments("a" * 161)


def test_spans_count_characters() -> None:
    text = "éé✅🙏 Rp\xa050"
    spans = {finding.name: finding.span for finding in sms_charge.explain(text)}
    assert {name: text[slice(*span)] for name, span in spans.items()} == {
        "symbol U+2705": "✅",
        "pictograph U+1F64F": "🙏",
        "NO-BREAK SPACE": "\xa0",
    }


def test_savings_have_their_edits() -> None:
    text = "“Lunas” é " + "a" * 70
    cheaper = sms_charge.savings(text, "typographic")
    assert (cheaper.before.charge, cheaper.after.charge) == (2, 1)
    rebuilt, end = "", 0
    for edit in cheaper.edits:
        rebuilt += text[end : edit.span[0]] + edit.replacement.text
        end = edit.span[1]
    assert rebuilt + text[end:] == cheaper.text
    assert sms_charge.estimate(cheaper.text) == cheaper.after
    assert sms_charge.savings("ж" * 71, "lossy").after.charge == 1
    with pytest.raises(sms_charge.KeywordError) as caught:
        sms_charge.savings(text, "magic")  # type: ignore[arg-type]
    assert caught.value.code == "unknown-keyword"


def test_clusters_may_cross_pieces() -> None:
    gateway = Profile(keep_whole="graphemes")
    with pytest.raises(sms_charge.ProfileError) as caught:
        gateway.savings("“🙏🏽" * 40)
    assert caught.value.code == "graphemes-across-pieces"
    template = Template("🇮%{flag}")
    assert template.estimate({"flag": "🇩"}, profile=gateway) == gateway.estimate("🇮🇩")


SETTINGS: list[dict[str, Any]] = [
    {},
    {"capacities": "concat16"},
    {"capacities": {"gsm7": (160, 150), "ucs2": [70, 66]}},
    {"keep_whole": "graphemes", "billing": "quotient"},
    {"encodings": ["gsm7", "latin1", "ucs2"], "excluded": "€Δ"},
    {"languages": {"locking": ["tr"], "single": ["tr", "es"]}},
    {"before": "PasarRia:\n\"'\\ ", "after": 4, "line_ends": "lf-as-crlf"},
    {"limit": {"segments": 10, "characters": {"gsm7": 1600, "ucs2": 737}}},
]


@pytest.mark.parametrize("settings", SETTINGS, ids=str)
def test_a_profile_can_be_pickled(settings: dict[str, Any]) -> None:
    profile = Profile(**settings)
    assert Profile.from_toml(profile.to_toml()) == profile
    assert pickle.loads(pickle.dumps(profile)) == profile
    assert copy.deepcopy(profile) == profile
    assert hash(pickle.loads(pickle.dumps(profile))) == hash(profile)
    assert eval(repr(profile)) == profile
    assert (profile == Profile()) == (settings == {})


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"billing": "by weight"}, "billing: expected segments or quotient"),
        ({"keep_whole": 1}, "keep_whole: "),
        ({"before": "a" * 511}, "before: "),
        ({"capacities": {"gsm7": (153, 160)}}, "capacities: "),
        ({"languages": {"locking": ["xx"]}}, "languages: "),
        ({"limit": {"words": 3}}, "limit: "),
        ({"encodings": []}, "encodings: "),
    ],
    ids=str,
)
def test_wrong_settings(settings: dict[str, Any], said: str) -> None:
    with pytest.raises(sms_charge.ProfileError) as caught:
        Profile(**settings)
    assert str(caught.value).startswith(said)
    assert (caught.value.line, caught.value.column) == (None, None)


def test_settings_of_a_wrong_type() -> None:
    for wrong in 1.5, b"PasarRia", object():
        with pytest.raises(TypeError, match="expected a str"):
            Profile(before=wrong)  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        Profile(colour="red")  # type: ignore[call-arg]


def test_a_gateway_file_with_a_mistake() -> None:
    toml = '[gateway]\nafter = 4  # é\nbefore = "é", billing = 1\n'
    with pytest.raises(sms_charge.ProfileError) as caught:
        Profile.from_toml(toml)
    error = caught.value
    assert (error.line, error.column, error.code) == (3, 13, "bad-profile")
    assert error.span is not None and toml[error.span[0]] == ","
    with pytest.raises(sms_charge.ProfileError) as caught:
        Profile.from_toml('[gateway]\ncolour = "red"\n')
    assert (caught.value.line, caught.value.column) == (2, 1)
    with pytest.raises(sms_charge.ProfileError):
        Profile.from_toml("[shop]\n")


def test_errors_can_be_pickled() -> None:
    """Spark pickles the exceptions of its workers."""
    wrong: list[Any] = [
        lambda: Profile.from_toml("["),
        lambda: sms_charge.parse_phone("0812"),
        lambda: Template("%{"),
        lambda: sms_charge.estimate("\ud800"),
    ]
    for call in wrong:
        with pytest.raises(sms_charge.SmsChargeError) as caught:
            call()
        error = caught.value
        back = pickle.loads(pickle.dumps(error))
        assert type(back) is type(error)
        assert (str(back), vars(back)) == (str(error), vars(error))
        assert isinstance(error, ValueError)


def test_no_error_shows_the_text() -> None:
    secret = "rahasia"
    wrong: list[Any] = [
        lambda: sms_charge.estimate(secret + "\ud800"),
        lambda: Template(secret).render(secret + "\ud800"),
        lambda: sms_charge.parse_phone(secret),
        lambda: Template("%{code}").render({"code": secret + ",x"}),
        lambda: Template("%{code}").render(secret),
        lambda: Template("%{code}").bounds({"code": secret}),
    ]
    for call in wrong:
        with pytest.raises(sms_charge.SmsChargeError) as caught:
            call()
        shown = repr(caught.value) + str(caught.value) + repr(vars(caught.value))
        assert secret not in shown
        assert caught.value.__cause__ is None and caught.value.__context__ is None


def test_no_result_shows_the_text() -> None:
    assert "rahasia" not in repr(sms_charge.segments("rahasia"))
    assert "3456" not in repr(sms_charge.parse_phone("+6281234567890"))
    assert "rahasia" not in repr(sms_charge.savings("rahasia" * 20 + "“"))


def test_half_a_surrogate_pair() -> None:
    with pytest.raises(sms_charge.TextError) as caught:
        sms_charge.estimate("é\ud83d")
    assert (caught.value.code, caught.value.span) == ("lone-surrogate", (1, 2))
    with pytest.raises(TypeError):
        sms_charge.estimate(b"Kode")  # type: ignore[arg-type]


def test_a_template() -> None:
    template = Template("Kode {{code}} untuk {{nama}}. {{code}}", "{{name}}")
    assert (template.syntax, template.variables) == ("{{name}}", ["code", "nama"])
    assert [template.source[slice(*p.span)] for p in template.placeholders] == ["{{code}}", "{{nama}}", "{{code}}"]
    values = {"nama": "Rani", "code": "1234"}
    assert template.render(values) == "Kode 1234 untuk Rani. 1234"
    assert template.estimate(values) == sms_charge.estimate(template.render(values))
    assert pickle.loads(pickle.dumps(template)).render(values) == template.render(values)
    assert eval(repr(template)).render(values) == template.render(values)
    assert Template("Lunas").render({}) == Template("Lunas").render("") == "Lunas"


def test_errors_of_a_template() -> None:
    template = Template("é %{code} %{nama}")
    with pytest.raises(sms_charge.RenderError) as missing:
        template.render({"code": "1"})
    assert (missing.value.code, missing.value.span) == ("missing-value", (10, 17))
    with pytest.raises(sms_charge.ContentError) as comma:
        template.render({"code": "é1,2", "nama": "Rani"})
    assert comma.value.span == (2, 3)
    with pytest.raises(sms_charge.BoundsError) as unknown:
        template.bounds({"code": "code"})
    assert unknown.value.span == (10, 17)
    with pytest.raises(sms_charge.BoundsError) as spec:
        template.bounds({"code": "digits:x", "nama": "name"})
    assert spec.value.span == (7, 8)
    with pytest.raises(sms_charge.TemplateError):
        Template("Kode", "no placeholder")
    for wrong in 1, None, ["code"]:
        with pytest.raises((TypeError, AttributeError)):
            template.render(wrong)  # type: ignore[arg-type]


def test_a_phone_number() -> None:
    number = sms_charge.parse_phone("+6285155567890")
    assert (number.e164, number.msisdn, number.national) == ("+6285155567890", "6285155567890", "085155567890")
    assert (number.operator, number.company, number.sub_brand) == ("Telkomsel", "Telkomsel", "by.U")
    assert (str(number), number.range_state) == ("+6285155567890", "in-service")
    assert pickle.loads(pickle.dumps(number)) == number
    assert sms_charge.operator("0850 123 456") is None
    with pytest.raises(sms_charge.PhoneNumberError) as caught:
        sms_charge.operator("0812")
    assert caught.value.code == "number-too-short"


def test_results_are_values() -> None:
    for result in (
        sms_charge.estimate("Kode ✅"),
        sms_charge.segments("a" * 161)[1],
        sms_charge.explain("Kode ✅")[0],
        sms_charge.savings("“" * 71),
        Template("%{code}").bounds({"code": "code"}),
    ):
        assert pickle.loads(pickle.dumps(result)) == result
        assert hash(result) == hash(copy.copy(result))
        with pytest.raises(AttributeError):
            setattr(result, type(result).__slots__[0], None)
