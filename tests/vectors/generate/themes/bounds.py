"""What a template can cost before its values are known."""

import reach
from vector import CONVENTION, File, read

SOURCE = "All values that the classes allow, character by character, by the rules of TS 23.038 and TS 23.040"
NOTE = ("No standard speaks of templates. The bounds are exact: some values lead to each. Filling is greedy, and a character of "
        "two units stays whole.")


def vectors():
    file = File("bounds", "bounds", "The lowest and the highest charge of a template whose values are known by their class and "
                "their length.")

    def add(id, parts, expect, why, gateway=None):
        """`expect` was worked out by hand: lowest, highest, highest in GSM-7."""
        gateway = gateway or {}
        found = reach.bounds(parts, gateway)
        assert tuple(found.values()) == expect, (id, found)
        template = "".join(part if isinstance(part, str) else f"%{{{part[0]}}}" for part in parts)
        specs = [{"name": name, "class": kind, "min": least, "max": most}
                 for name, kind, least, most in (part for part in parts if isinstance(part, tuple))]
        asked = {**read(("template", template)), "syntax": "%{name}", "specs": specs, "gateway": gateway}
        file.add(id, asked, found, SOURCE, why, CONVENTION, NOTE)

    code = ("code", "digits", 4, 8)
    name = ("name", "any", 1, 40)
    add("digits-fit", ["x" * 152, code], (1, 1, 1), "152 and at most 8 are 160.")
    add("digits-may-not-fit", ["x" * 153, code], (1, 2, 2), "153 and 4 to 8 are 157 to 161. A counter of one sample says 1.")
    add("digits-never-fit", ["x" * 157, code], (2, 2, 2), "157 and at least 4 are 161.")
    add("no-variable", ["x" * 161], (2, 2, 2), "Without a variable the bounds are the count.")
    add("name", ["Halo ", name, ", kode ", code], (1, 2, 1), "40 emoji are 80 code units. As GSM-7 all of it fits one segment.")
    add("name-short", ["Halo ", ("name", "any", 1, 10), ", kode ", code], (1, 1, 1), "10 emoji are 20 code units, and 40 in all.")
    add("name-of-70", [("name", "any", 1, 35)], (1, 1, 1), "35 emoji are 70 code units.")
    add("name-of-71", [("name", "any", 1, 36)], (1, 2, 1), "36 emoji are 72 code units. A counter that takes a character for a unit "
        "says 1.")
    add("name-may-be-empty", ["x" * 100, ("name", "any", 0, 1)], (1, 2, 1), "An empty name leaves GSM-7. One emoji makes 102 code "
        "units.")
    add("name-is-empty", ["x" * 160, ("name", "any", 0, 0)], (1, 1, 1), "A value of no characters turns nothing.")
    add("basic", ["x" * 140, ("amount", "gsm7-basic", 1, 20)], (1, 1, 1), "140 and at most 20 are 160.")
    add("gsm7", ["x" * 140, ("url", "gsm7", 1, 20)], (1, 2, 2), "20 characters of the extension table are 40 septets.")
    add("gsm7-fits", ["x" * 120, ("url", "gsm7", 1, 20)], (1, 1, 1), "20 characters of the extension table are 40 septets: 160.")
    add("gsm7-edge", ["x" * 152, ("sign", "gsm7", 1, 1), "x" * 152], (2, 3, 3), "One character of the extension table is 306 "
        "septets, and does not fit behind 152. A counter that divides says 2.")
    add("gsm7-edge-even", ["x" * 151, ("sign", "gsm7", 1, 1), "x" * 153], (2, 2, 2), "One character of the extension table ends the "
        "first segment.")
    add("gsm7-waste", [("url", "gsm7", 153, 153)], (1, 3, 3), "153 pairs are 306 septets, and waste a septet in each segment.")
    add("any-edge", ["\u4e2d" * 66, ("sign", "any", 1, 1), "\u4e2d" * 66], (2, 3, 2), "One emoji does not fit behind 66. A counter "
        "that divides 134 by 67 says 2.")
    add("ucs2-literal", ["\u2705 Kode ", code, "x" * 60], (2, 2, 2), "The template itself is UCS-2: 7, 4 to 8 and 60 are 71 to 75.")
    add("ucs2-literal-fits", ["\u2705 Kode ", code, "x" * 55], (1, 1, 1), "7, at most 8 and 55 are 70.")
    add("ucs2-literal-bracket", ["\u2705 ", ("url", "gsm7", 1, 68)], (1, 1, 1), "In UCS-2 a character of the extension table is one "
        "code unit. A counter that goes on counting two says 3.")
    add("ucs2-literal-any", ["\u2705 ", ("name", "any", 1, 68)], (1, 3, 1), "68 emoji are 136 code units, with a code unit "
        "lost on an edge.")
    add("two-names", ["Dari ", ("a", "any", 1, 20), " ke ", ("b", "any", 1, 20)], (1, 2, 1), "5, 40, 4 and 40 code units at worst.")
    add("long", ["x" * 300, ("a", "digits", 1, 7)], (2, 3, 3), "301 to 307.")
    add("long-name", ["x" * 140, name], (1, 4, 2), "40 characters of the extension table make "
        "220 septets, and 40 emoji 220 code units.")
    add("concat16", ["x" * 300, ("a", "digits", 1, 5)], (2, 3, 3), "301 to 305, and two segments hold 304.",
        gateway={"capacities": "concat16"})
    add("before", ["x" * 142, code], (1, 1, 1), "10, 142 and at most 8 are 160.", gateway={"before": "PasarRia: "})
    add("before-may-not-fit", ["x" * 143, code], (1, 2, 2), "10, 143 and 4 to 8 are 157 to 161.", gateway={"before": "PasarRia: "})
    add("after", ["x" * 150, code, "."], (1, 2, 2), "150, 4 to 8, 1 and 4 are 159 to 163.", gateway={"after": 4})
    add("forced-ucs2", ["x" * 62, code], (1, 1, 1), "62 and at most 8 are 70 code units.", gateway={"encodings": ["ucs2"]})
    add("forced-ucs2-may-not-fit", ["x" * 63, code], (1, 2, 2), "63 and 4 to 8 are 67 to 71 code units.",
        gateway={"encodings": ["ucs2"]})
    return file
