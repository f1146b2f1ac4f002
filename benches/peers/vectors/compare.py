"""Puts the vectors to other counters, each only those that it claims to have an answer to.

    compare.py [--write] npm=COMMAND pypi=COMMAND crates=COMMAND

A command reads questions, a JSON object on a line each, and answers in the same way.
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
    """Without the limit: it changes no count, and no other counter answers whether it is passed."""
    return {key: value for key, value in vector.get("gateway", {}).items() if key != "limit"}


def is_standard(vector):
    return vector["kind"] == "count" and gateway(vector) == {}


def is_forced_ucs2(vector):
    return vector["kind"] == "count" and gateway(vector) == {"encodings": ["ucs2"]}


def is_concat16(vector):
    return vector["kind"] == "count" and gateway(vector) == {"capacities": "concat16"}


def keeps_clusters(vector):
    """Twilio's keeps clusters whole, except CR LF. So where a cluster stands on an edge, it answers for a gateway that
    does so too."""
    whole = gateway(vector) == {"keep-whole": "graphemes"} and "\r\n" not in vector["text"]
    return vector["kind"] == "count" and (whole or is_standard(vector) and vector["theme"] != "graphemes")


def is_within(vector):
    """Of characters up to U+FFFF, in as many segments as a header can number."""
    return max(vector["text"], default="a") <= "\uffff" and vector["expect"]["charge"] <= 255


def is_plain_gsm7(vector):
    """Octets without a header, and septets by the default tables."""
    if vector["kind"] == "octets":
        expect = vector["expect"]
        return expect["smpp_data_coding"] == 0 and [one["header"] for one in expect["segments"]] == [""]
    return vector["kind"] == "septets" and vector["tables"] == {}


# Name, what answers it, version, what it claims and so is asked, which vectors those are.
PEERS = [
    ("sms-charge", "crates", "this repository", "every gateway", lambda v: v["kind"] == "count"),
    ("sms-segments-calculator", "npm", "1.3.0", "Twilio's: 153 and 67, clusters whole except CR LF, UCS-2 on request",
     lambda v: keeps_clusters(v) or is_forced_ucs2(v)),
    ("split-sms", "npm", "0.1.7", "153 and 67, UCS-2 on request", lambda v: is_standard(v) or is_forced_ucs2(v)),
    ("sms-length", "npm", "0.2.2", "153 and 67; no segments", is_standard),
    ("sms-counter", "npm", "1.0.0", "153 and 67; no segments", is_standard),
    ("gsm7", "npm", "1.3.1", "packs and unpacks the default tables", lambda v: is_plain_gsm7(v)),
    ("smsutil", "pypi", "1.1.3", "153 and 67, and other capacities", lambda v: is_standard(v) or is_concat16(v)),
    ("sms-counter (PyPI)", "pypi", "0.0.1", "153 and 67; no segments", is_standard),
    ("gsm0338", "pypi", "1.1.0", "septets of the default tables, unpacked", lambda v: is_plain_gsm7(v)),
    ("rusmpp-extra", "crates", "0.4.0", "any size of header; refuses what is beyond U+FFFF, and 256 parts, which is not asked",
     lambda v: (is_standard(v) or is_concat16(v)) and is_within(v)),
    ("sms-pdu", "crates", "1.1.0", "153 and 67; the number of PDUs", is_standard),
    ("smpp-codec", "crates", "0.2.1", "153 and 67; the number of parts", is_standard),
    ("sms_splitter", "crates", "0.1.9", "153 and 67", is_standard),
]


# What a person found who looked at the differences.
FOUND = {
    "sms-segments-calculator": "Its clusters are those of Unicode 10, so it cuts newer emoji and Devanagari conjuncts. A "
                               "cluster wider than a segment is put into one segment all the same.",
    "sms-length": "Form feed is not in its table. It divides all units, so a pair on an edge costs nothing. An empty text "
                  "costs nothing.",
    "sms-counter": "A character of the extension table takes one septet, except form feed, which is not in its table. It "
                   "divides all units. An empty text costs nothing.",
    "gsm7": "Form feed is not in its table. It fills seven bits that are left over with a CR, as USSD wants it. A code "
            "that the extension table has not comes out as the word undefined.",
    "smsutil": "U+001B is a character of its table. An empty text is UCS-2.",
    "sms-counter (PyPI)": "In UCS-2 it counts characters, so an emoji takes one unit. It divides all units. U+001B is a "
                          "character of its table. An empty text costs nothing.",
    "gsm0338": "It refuses an escape that nothing of the extension table is behind, where the standard has the character of "
               "the default alphabet shown.",
    "rusmpp-extra": "Form feed is not in its table.",
    "sms-pdu": "Form feed is not in its table. It cuts through escape pairs and surrogate pairs.",
    "smpp-codec": "Form feed and § are not in its table, and a backtick and U+001B are. It cuts through surrogate pairs.",
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
    """What can be compared: the fields of an answer, those of a single segment in octets."""
    expect = vector["expect"]
    if vector["kind"] == "octets":
        return expect["segments"][0]
    return {key: value for key, value in expect.items() if key not in ("over_limit", "code_points")}


def differences(expect, seen):
    """The fields that are wrong, of those that are answered."""
    if "refused" in seen:
        return ["refused"]
    return [key for key, value in expect.items() if key in seen and seen[key] != value]


def shown(text):
    """The input in code points, so short that it fits a cell."""
    if not text:
        return "the empty text"
    for length in range(2, 9):
        unit, times = text[:length], len(text) // length
        if times > 1 and len(set(unit)) > 1 and unit * times == text:
            return f"`({' '.join(runs(unit))})*{times}`"
    every = runs(text)
    return "`" + " ".join(every if len(every) <= 12 else [*every[:12], "…"]) + "`"


def runs(text):
    """U+0061*152 U+20AC."""
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
    """For each peer: of each theme the vectors asked, and what it got wrong."""
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
    """What a difference is about, so far as the vector itself says it."""
    words = vector["id"].removeprefix(f"{vector['theme']}-").split("-")
    if vector["theme"] == "alphabet":
        # A character that is missing or too many is a difference of its own, except that all of the extension table
        # are one.
        return words[0] if words[0] in ("extension", "nothing") else vector["id"]
    if vector["theme"] == "edges":
        return words[0].rstrip("s")
    # Of clusters the source is the rule.
    return vector["source"] if gateway(vector).get("keep-whole") else None


def minimal(tested):
    """A shortest input for each kind of difference: which fields are wrong, and in which direction."""
    kinds = {}
    for theme in THEMES:
        for vector, answer, wrong in tested.get(theme, {"wrong": []})["wrong"]:
            expect = expected(vector)
            more = answer.get("charge", 0) - expect.get("charge", 0)
            kind = (theme, what(vector), answer.get("encoding"), expect.get("encoding"), (more > 0) - (more < 0),
                    "charge" in wrong, "refused" in wrong,
                    # The packing of USSD.
                    "packed" in answer and answer["packed"] == expect.get("packed_with_cr"))
            kinds.setdefault(kind, []).append((vector, answer, wrong))
    for found in kinds.values():
        vector, answer, wrong = min(found, key=lambda one: (len(one[0].get("text", "")), one[0]["id"]))
        yield vector, answer, wrong, len(found)


def page(result):
    lines = [
        "# Other counters, by the same vectors",
        "",
        f"The [vectors](../tests/vectors/README.md), version {version()}, put to other packages on {date.today()}.",
        "`benches/peers/vectors/run --write` makes this page. Each package is asked only what it claims to do: for the standard's",
        "capacities, unless it takes others; not for national tables, or for gateways that add a text. Of an answer only those",
        "fields are compared that it has. A vector passes if they are all right.",
        "",
        "Many of the differences are a matter of practice. Where a vector's `standing` is `convention`, the standard leaves room,",
        "and another answer is another choice. The second table has those apart.",
        "",
        "| package | version | what it claims |",
        "|---|---|---|",
    ]
    where = {"npm": "npm", "pypi": "PyPI", "crates": "crates.io"}
    for name, source, number, claim, _ in PEERS:
        source = "" if name == "sms-charge" else f"{where[source]} "
        lines.append(f"| {name} | {source}{number} | {claim} |")
    lines += ["", "## Passed of applicable", "", "| package | " + " | ".join(THEMES) + " | all |",
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
        lines += ["", f"All that they were asked was passed by {' and '.join(agreeing)}."]
    lines += ["", "The same failures by who decides, and those that change the bill:", "",
              "| package | `standard` | `convention` | `provider` | with another charge |", "|---|--:|--:|--:|--:|"]
    for name, *_ in PEERS:
        wrong = [one for tested in result[name].values() for one in tested["wrong"]]
        standings = [sum(vector["standing"] == standing for vector, *_ in wrong)
                     for standing in ("standard", "convention", "provider")]
        charges = sum("charge" in fields or "refused" in fields and vector["kind"] == "count" for vector, _, fields in wrong)
        lines.append(f"| {name} | " + " | ".join(map(str, standings)) + f" | {charges} |")
    lines += ["", "## A minimal input for each difference", "",
              "A code point, with `*n` where it stands n times in a row. A shortest vector stands for all that differ in the same",
              "way; the last column has their number."]
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
