"""Writes a vector, and a file of vectors."""

import json
from itertools import groupby

import rules

VERSION = "1.0.0"

STANDARD, CONVENTION, PROVIDER = "standard", "convention", "provider"


def code_points(text):
    """The characters as U+0061*152 U+20AC. The number says how often a character is repeated."""
    runs = []
    for character, run in groupby(text):
        times = sum(1 for _ in run)
        runs.append(f"U+{ord(character):04X}" + (f"*{times}" if times > 1 else ""))
    return " ".join(runs)


def is_plain(text):
    return all(" " <= character <= "~" for character in text)


def read(text):
    """The main input of a vector, and its code points if it is not plain."""
    key, value = text
    return {key: value} if is_plain(value) else {key: value, "code_points": code_points(value)}


class File:
    """The vectors of one theme."""

    def __init__(self, theme, kind, about):
        self.theme, self.kind, self.about = theme, kind, about
        self.vectors = []

    def add(self, id, asked, expect, source, why, standing=STANDARD, note=None):
        vector = {"id": f"{self.theme}-{id}", **asked, "expect": expect,
                  "source": source, "why": why, "standing": standing}
        if note:
            vector["note"] = note
        self.vectors.append(vector)

    def count(self, id, text, source, why, gateway=None, standing=STANDARD, note=None, charge=None):
        """Adds a vector that counts a text. The text is a string, or a list of the pieces that stay whole. `charge` is the
        charge that a person or a document gives; the rules must give the same."""
        gateway = gateway or {}
        expect = rules.count(list(text), gateway)
        assert charge in (None, expect["charge"]), (self.theme, id, charge, expect)
        asked = {**read(("text", "".join(text))), "gateway": gateway}
        self.add(id, asked, expect, source, why, standing, note)

    def written(self):
        """The file with one vector per line. It is ASCII, so that no editor or mail program changes a character."""
        head = {"$schema": "schema/v1.json", "version": VERSION, "theme": self.theme,
                "kind": self.kind, "about": self.about}
        lines = [f"  {json.dumps(key)}: {json.dumps(value)}," for key, value in head.items()]
        vectors = ",\n".join("    " + json.dumps(vector) for vector in self.vectors)
        return "\n".join(["{", *lines, '  "vectors": [', vectors, "  ]", "}", ""])
