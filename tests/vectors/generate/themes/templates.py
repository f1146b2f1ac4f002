"""Templates with their values. The texts were written by hand. The rules count them."""

import rules
from vector import CONVENTION, File, read

FAMILY = "Public code for APIs of the same family: templates with %{name}"
SYNTAX = "The syntax's own documentation"

NOTE = ("The API's page shows no placeholder. Two unrelated projects for APIs of the same family quote templates with "
        "%{name}. Other systems have other syntaxes, so the syntax is given.")


def vectors():
    file = File("templates", "template", "A template, its values, and the message that is sent and counted.")

    def add(id, template, content, text, why, syntax="%{name}", gateway=None, charge=None, source=None):
        gateway = gateway or {}
        counted = rules.count(list(text), gateway)
        assert charge in (None, counted["charge"]), (id, counted)
        asked = {**read(("template", template)), "syntax": syntax, "content": content, "gateway": gateway}
        file.add(id, asked, {"text": text, "count": counted}, source or (FAMILY if syntax == "%{name}" else SYNTAX), why,
                 CONVENTION, NOTE)

    def refused(id, template, content, reason, why, syntax="%{name}"):
        asked = {**read(("template", template)), "syntax": syntax, "content": content, "gateway": {}}
        file.add(id, asked, {"refused": reason}, FAMILY if syntax == "%{name}" else SYNTAX, why, CONVENTION, NOTE)

    add("otp", "Kode OTP Anda %{code}. Berlaku %{expire_at} menit.", "code:1234,expire_at:5",
        "Kode OTP Anda 1234. Berlaku 5 menit.", "The values are sent, not the placeholders. A counter that counts the "
        "template counts more.",
        charge=1)
    add("no-variable", "Selamat datang!", "", "Selamat datang!", "A template without variables is sent unchanged.", charge=1)
    add("twice", "%{code} %{code}", "code:12", "12 12", "A variable may be used several times.", charge=1)
    add("adjacent", "%{a}%{b}", "a:1,b:2", "12", "Two placeholders may be next to each other.", charge=1)
    add("percent-alone", "Diskon 50% untuk %{name}", "name:Rani", "Diskon 50% untuk Rani", "A percent sign alone is text.",
        charge=1)
    add("brace-alone", "{%{a}}", "a:1", "{1}", "A brace alone is text, and takes two septets.", charge=1)
    add("value-is-no-template", "%{a}", "a:%{b}", "%{b}", "A value is text. If a reader parses it again, it asks for b, "
        "and a customer can change the message.", charge=1)
    add("value-turns-ucs2", "Halo %{name}, " + "x" * 61, "name:Zo\u0117", "Halo Zo\u0117, " + "x" * 61,
        "One letter of the name makes the message UCS-2.", charge=2)
    add("value-over-the-edge", "Kode %{code}" + "x" * 150, "code:123456", "Kode 123456" + "x" * 150,
        "5 + 6 + 150 = 161 septets.", charge=2)
    add("value-to-the-edge", "Kode %{code}" + "x" * 149, "code:123456", "Kode 123456" + "x" * 149, "5 + 6 + 149 = 160 "
        "septets.",
        charge=1)
    add("value-pair-on-the-edge", "x" * 152 + "%{sign}" + "x" * 152, "sign:€", "x" * 152 + "€" + "x" * 152,
        "A value of one character takes two septets, which do not fit after 152.", charge=3)
    add("value-with-blank", "Halo%{name}.", "name: Rani", "Halo Rani.", "The blank of the value is sent.", charge=1)
    add("value-with-colon", "Pukul %{time}", "time:08:00", "Pukul 08:00", "A pair is split at its first colon.", charge=1)
    add("value-more-than-asked", "%{a}", "a:1,b:2", "1", "A value without a placeholder is not sent.", charge=1)
    add("gateway-adds", "Kode %{code}", "code:" + "1" * 146, "Kode " + "1" * 146, "10 + 151 = 161 septets.",
        gateway={"before": "PasarRia: "}, charge=2)
    add("gateway-counts-in-ucs2", "Kode %{code} " + "x" * 70, "code:1", "Kode 1 " + "x" * 70, "The gateway sends only "
        "UCS-2.",
        gateway={"encodings": ["ucs2"]}, charge=2)
    add("case", "%{Code}", "Code:1", "1", "Names are compared byte by byte.", charge=1)
    for id, template, syntax, text, why in [
        ("brace", "{{{a}}} 5%", "{name}", "{1} 5%", "Write {{ for a literal { and }} for a literal }."),
        ("dollar-brace", "$5 ${a}", "${name}", "$5 1", "A dollar sign alone is text."),
        ("double-brace", "{x} {{a}} {{ a }}", "{{name}}", "{x} 1 1", "A single brace is text. Blanks around a name are "
            "ignored."),
        ("double-paren", "(x) ((a))", "((name))", "(x) 1", "A single parenthesis is text."),
        ("hash", "#1 ##a##", "##name##", "#1 1", "A single hash sign is text."),
        ("dollar", "$a, $ 5", "$name", "1, $ 5", "A dollar sign without a name is text."),
        ("printf", "100%% %(a)s", "%(name)s", "100% 1", "Write %% for a literal %."),
        ("stars", "**a** * 2", "**name**", "1 * 2", "One star is text."),
    ]:
        add(f"syntax-{id}", template, "a:1", text, why, syntax=syntax, charge=1)
    add("other-syntax-is-text", "Kode {code}", "", "Kode {code}", "A placeholder of another syntax is text, and is sent "
        "unchanged. A counter that guesses the syntax hides this mistake.", charge=1)
    for id, template, content, reason, syntax, why in [
        ("missing", "%{a} %{b}", "a:1", "missing-value", "%{name}", "A value is missing. A message with a gap, or with the "
         "placeholder in it, must not be sent."),
        ("missing-case", "%{code}", "Code:1", "missing-value", "%{name}", "Names are compared byte by byte."),
        ("unclosed", "Kode %{code", "code:1", "unclosed-placeholder", "%{name}", "The placeholder does not end."),
        ("no-name", "Kode %{}", "", "empty-name", "%{name}", "The placeholder has no name."),
        ("blank-in-name", "%{my code}", "", "unexpected-character", "%{name}", "A name can't have a blank."),
        ("digit-first", "%{1}", "1:1", "digit-first", "%{name}", "In this syntax a name can't begin with a digit."),
        ("lone-brace", "a } b", "", "lone-brace", "{name}", "The brace does not close a placeholder. Write }} for a "
            "literal }."),
        ("lone-percent", "50% x", "", "lone-percent", "%(name)s", "The percent sign does not begin a placeholder. Write %% "
         "for a literal %."),
        ("bad-content", "%{a}", "a=1", "equals-sign", "%{name}", "The values can't be read."),
    ]:
        refused(f"refused-{id}", template, content, reason, why, syntax=syntax)
    return file
