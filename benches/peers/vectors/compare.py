"""Runs the vectors with other counters. Each counter gets only the vectors that it claims to support.

    compare.py [--write] npm=COMMAND pypi=COMMAND crates=COMMAND

A command reads one question per line, as a JSON object, and writes one answer per line.
"""

import json
import shlex
import subprocess
import sys
from datetime import date
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
VECTORS = ROOT / "tests" / "vectors"
PAGE = ROOT / "docs" / "vectors.md"

THEMES = ["alphabet", "edges", "line-ends", "graphemes", "added", "encodings", "national", "billed", "octets", "septets"]


def gateway(vector):
    """The gateway without its limit. The limit does not change the count, and no other counter reports it."""
    return {key: value for key, value in vector.get("gateway", {}).items() if key != "limit"}


def is_standard(vector):
    return vector["kind"] == "count" and gateway(vector) == {}


def is_forced_ucs2(vector):
    return vector["kind"] == "count" and gateway(vector) == {"encodings": ["ucs2"]}


def is_concat16(vector):
    return vector["kind"] == "count" and gateway(vector) == {"capacities": "concat16"}


def keeps_clusters(vector):
    """Twilio's calculator keeps clusters whole, except CR LF. So for clusters it gets the vectors whose gateway keeps them
    whole."""
    whole = gateway(vector) == {"keep-whole": "graphemes"} and "\r\n" not in vector["text"]
    return vector["kind"] == "count" and (whole or is_standard(vector) and vector["theme"] != "graphemes")


def is_within(vector):
    """Whether the text has only characters up to U+FFFF, and at most the 255 segments that a header can number."""
    return max(vector["text"], default="a") <= "\uffff" and vector["expect"]["charge"] <= 255


def is_plain_gsm7(vector):
    """Octets without a header, and septets of the default tables."""
    if vector["kind"] == "octets":
        expect = vector["expect"]
        return expect["smpp_data_coding"] == 0 and [one["header"] for one in expect["segments"]] == [""]
    return vector["kind"] == "septets" and vector["tables"] == {}


# Name, registry, version, what it supports, and which vectors it gets.
PEERS = [
    ("sms-charge", "crates", "this repository", "every gateway", lambda v: v["kind"] == "count"),
    ("sms-segments-calculator", "npm", "1.3.0", "Twilio's rules: 153 and 67, whole clusters except CR LF, UCS-2 on request",
     lambda v: keeps_clusters(v) or is_forced_ucs2(v)),
    ("split-sms", "npm", "0.1.7", "153 and 67, UCS-2 on request", lambda v: is_standard(v) or is_forced_ucs2(v)),
    ("sms-length", "npm", "0.2.2", "153 and 67; does not list segments", is_standard),
    ("sms-counter", "npm", "1.0.0", "153 and 67; does not list segments", is_standard),
    ("gsm7", "npm", "1.3.1", "packs and unpacks the default tables", lambda v: is_plain_gsm7(v)),
    ("smsutil", "pypi", "1.1.3", "153 and 67, and other capacities", lambda v: is_standard(v) or is_concat16(v)),
    ("sms-counter (PyPI)", "pypi", "0.0.1", "153 and 67; does not list segments", is_standard),
    ("gsm0338", "pypi", "1.1.0", "unpacked septets of the default tables", lambda v: is_plain_gsm7(v)),
    ("rusmpp-extra", "crates", "0.4.0", "any size of header; refuses characters above U+FFFF and more than 255 segments",
     lambda v: (is_standard(v) or is_concat16(v)) and is_within(v)),
    ("sms-pdu", "crates", "1.1.0", "153 and 67; only the number of PDUs", is_standard),
    ("smpp-codec", "crates", "0.2.1", "153 and 67; only the number of segments", is_standard),
    ("sms_splitter", "crates", "0.1.9", "153 and 67", is_standard),
]


# What a reviewer found in the differences.
FOUND = {
    "sms-segments-calculator": "It has the cluster rules of Unicode 10, so it cuts newer emoji and Devanagari conjuncts. It "
                               "puts a cluster that is wider than a segment into one segment.",
    "sms-length": "Form feed is not in its table. It divides all units by the capacity, so it ignores that a pair stays "
                  "whole. It gives an empty text the charge 0.",
    "sms-counter": "It counts one septet for a character of the extension table. Form feed is not in its table. It "
                   "divides all units by the capacity. It gives an empty text the charge 0.",
    "gsm7": "Form feed is not in its table. It fills seven unused bits with a CR, as for USSD. It decodes a code "
            "that is not in the extension table as the word undefined.",
    "smsutil": "U+001B is in its table. It encodes an empty text as UCS-2.",
    "sms-counter (PyPI)": "In UCS-2 it counts characters, so an emoji takes one unit. It divides all units by the capacity. "
                          "U+001B is in its table. It gives an empty text the charge 0.",
    "gsm0338": "It refuses an escape before a code that is not in the extension table. The standard shows the character of "
               "the default alphabet.",
    "rusmpp-extra": "Form feed is not in its table.",
    "sms-pdu": "Form feed is not in its table. It splits escape pairs and surrogate pairs.",
    "smpp-codec": "Form feed and § are not in its table, but a backtick and U+001B are. It splits surrogate pairs.",
}


def vectors():
    for theme in THEMES:
        file = json.loads((VECTORS / f"{theme}.json").read_text(encoding="ascii"))
        for vector in file["vectors"]:
            yield {**vector, "theme": theme, "kind": file["kind"]}


def version():
    return json.loads((VECTORS / "edges.json").read_text(encoding="ascii"))["version"]


def ask(command, questions):
    lines = "".join(json.dumps(question) + "\n" for question in questions)
    run = subprocess.run(shlex.split(command), input=lines, capture_output=True, text=True, check=False,
                         encoding="utf-8", cwd=Path(__file__).parent)
    if run.returncode:
        sys.exit(f"{command}: {run.stderr}")
    return [json.loads(line) for line in run.stdout.splitlines()]


def expected(vector):
    """The fields that are compared. For octets, the fields of the only segment."""
    expect = vector["expect"]
    if vector["kind"] == "octets":
        return expect["segments"][0]
    return {key: value for key, value in expect.items() if key not in ("over_limit", "code_points")}


def differences(expect, seen):
    """The fields of an answer that are wrong."""
    if "refused" in seen:
        return ["refused"]
    return [key for key, value in expect.items() if key in seen and seen[key] != value]


def shown(text):
    """The input in code points, short enough for a cell of the table."""
    if not text:
        return "the empty text"
    for length in range(2, 9):
        unit, times = text[:length], len(text) // length
        if times > 1 and len(set(unit)) > 1 and unit * times == text:
            return f"`({' '.join(runs(unit))})*{times}`"
    every = runs(text)
    return "`" + " ".join(every if len(every) <= 12 else [*every[:12], "…"]) + "`"


def runs(text):
    """The characters as U+0061*152 U+20AC."""
    counted = ((character, sum(1 for _ in run)) for character, run in groupby(text))
    return [f"U+{ord(character):04X}" + (f"*{times}" if times > 1 else "") for character, times in counted]


def said(answer, fields):
    """An answer in the fields that differ."""
    if "refused" in answer:
        return "refused"
    pieces = []
    for field in fields:
        value = answer.get(field)
        if field == "segments":
            pieces.append("+".join(map(str, value)) if len(value) < 6 else f"{len(value)} segments")
        elif field in ("packed", "unpacked", "text"):
            pieces.append(f"`{value[:24]!r}`" if field == "text" else f"`{value[-16:]}`")
        else:
            pieces.append(f"{field} {value}" if field != "encoding" else str(value))
    return ", ".join(pieces)


def judged():
    """For each peer and theme: the number of vectors, and the wrong answers."""
    arguments = dict(argument.split("=", 1) for argument in sys.argv[1:] if "=" in argument)
    every = list(vectors())
    questions = {}
    for name, where, *_, claims in PEERS:
        for vector in every:
            if claims(vector):
                question = {"peer": name, "id": vector["id"], "gateway": gateway(vector)}
                question |= {key: vector[key] for key in ("text", "septets") if key in vector}
                questions.setdefault(where, []).append(question)
    by_id = {vector["id"]: vector for vector in every}
    result = {name: {} for name, *_ in PEERS}
    for where, asked in questions.items():
        answers = ask(arguments[where], asked)
        assert [(a["peer"], a["id"]) for a in answers] == [(q["peer"], q["id"]) for q in asked]
        for answer in answers:
            vector = by_id[answer["id"]]
            tested = result[answer["peer"]].setdefault(vector["theme"], {"asked": 0, "wrong": []})
            tested["asked"] += 1
            wrong = differences(expected(vector), answer)
            if wrong:
                tested["wrong"].append((vector, answer, wrong))
    return result


def what(vector):
    """The subject of a difference, as far as the vector tells it."""
    words = vector["id"].removeprefix(f"{vector['theme']}-").split("-")
    if vector["theme"] == "alphabet":
        # Each character that a table lacks or wrongly has is a difference. The extension table counts as one difference.
        return words[0] if words[0] in ("extension", "nothing") else vector["id"]
    if vector["theme"] == "edges":
        return words[0].rstrip("s")
    # For clusters, the source is the rule of UAX #29.
    return vector["source"] if gateway(vector).get("keep-whole") else None


def minimal(tested):
    """The shortest input for each kind of difference. The kind is which fields are wrong, and in which direction."""
    kinds = {}
    for theme in THEMES:
        for vector, answer, wrong in tested.get(theme, {"wrong": []})["wrong"]:
            expect = expected(vector)
            more = answer.get("charge", 0) - expect.get("charge", 0)
            kind = (theme, what(vector), answer.get("encoding"), expect.get("encoding"), (more > 0) - (more < 0),
                    "charge" in wrong, "refused" in wrong,
                    # Whether it is the packing of USSD.
                    "packed" in answer and answer["packed"] == expect.get("packed_with_cr"))
            kinds.setdefault(kind, []).append((vector, answer, wrong))
    for found in kinds.values():
        vector, answer, wrong = min(found, key=lambda one: (len(one[0].get("text", "")), one[0]["id"]))
        yield vector, answer, wrong, len(found)


def page(result):
    lines = [
        "# How other counters answer the test vectors",
        "",
        f"This page compares other packages on the [test vectors](../tests/vectors/README.md), version {version()}, on",
        f"{date.today()}. `benches/peers/vectors/run --write` writes this page. Each package gets only the vectors that it claims",
        "to support: no other capacities than the standard's if it has no setting for them, no national tables, and no gateways",
        "that add a text. Only the fields that an answer has are compared. A vector passes if all of them are right.",
        "",
        "Many differences are not errors. If a vector's `standing` is `convention`, the standard leaves the answer open, and",
        "another answer is another choice. The second table below counts these vectors separately.",
        "",
        "| package | version | what it supports |",
        "|---|---|---|",
    ]
    where = {"npm": "npm", "pypi": "PyPI", "crates": "crates.io"}
    for name, source, number, claim, _ in PEERS:
        source = "" if name == "sms-charge" else f"{where[source]} "
        lines.append(f"| {name} | {source}{number} | {claim} |")
    lines += ["", "## Vectors passed, of the vectors that apply", "", "| package | " + " | ".join(THEMES) + " | all |",
              "|---|" + "--:|" * (len(THEMES) + 1)]
    for name, *_ in PEERS:
        cells, passed, asked = [], 0, 0
        for theme in THEMES:
            tested = result[name].get(theme)
            if tested:
                right = tested["asked"] - len(tested["wrong"])
                passed, asked = passed + right, asked + tested["asked"]
                cells.append(f"{right}/{tested['asked']}")
            else:
                cells.append("")
        lines.append(f"| {name} | " + " | ".join(cells) + f" | {passed}/{asked} |")
    agreeing = [name for name, *_ in PEERS[1:] if not any(tested["wrong"] for tested in result[name].values())]
    if agreeing:
        lines += ["", f"These packages passed every vector that applies: {', '.join(agreeing)}."]
    lines += ["", "The failed vectors by `standing`, and the failed vectors whose charge differs:", "",
              "| package | `standard` | `convention` | `provider` | charge differs |", "|---|--:|--:|--:|--:|"]
    for name, *_ in PEERS:
        wrong = [one for tested in result[name].values() for one in tested["wrong"]]
        standings = [sum(vector["standing"] == standing for vector, *_ in wrong)
                     for standing in ("standard", "convention", "provider")]
        charges = sum("charge" in fields or "refused" in fields and vector["kind"] == "count" for vector, _, fields in wrong)
        lines.append(f"| {name} | " + " | ".join(map(str, standings)) + f" | {charges} |")
    lines += ["", "## The shortest input for each difference", "",
              "`*n` means that a code point is repeated n times. Each row is the shortest of all vectors that differ in the same way.",
              "The last column has their number."]
    for name, *_ in PEERS:
        found = list(minimal(result[name]))
        if not found:
            continue
        lines += ["", f"### {name}", ""]
        if name in FOUND:
            lines += [FOUND[name], ""]
        lines += ["| vector | input | expected | answered | vectors |", "|---|---|---|---|--:|"]
        for vector, answer, wrong, count in found:
            source = f"`{vector['septets']}`" if "septets" in vector else shown(vector["text"])
            right = said(expected(vector), list(expected(vector)) if wrong == ["refused"] else wrong)
            lines.append(f"| {vector['id']} | {source} | {right} | {said(answer, wrong)} | {count} |")
    return "\n".join(lines) + "\n"


def main():
    result = judged()
    for name, *_ in PEERS:
        asked = sum(tested["asked"] for tested in result[name].values())
        wrong = sum(len(tested["wrong"]) for tested in result[name].values())
        print(f"{name}: {asked - wrong} of {asked}")
    if "--write" in sys.argv[1:]:
        PAGE.write_text(page(result), encoding="utf-8")
    if any(tested["wrong"] for tested in result["sms-charge"].values()):
        for tested in result["sms-charge"].values():
            for vector, answer, wrong in tested["wrong"]:
                print(vector["id"], wrong, answer)
        sys.exit("sms-charge itself fails")


main()
