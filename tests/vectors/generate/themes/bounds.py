"""The lowest and the highest charge of a template before its values are known."""

import reach
from vector import CONVENTION, File, read

SOURCE = "All values that the classes allow, character by character, by the rules of TS 23.038 and TS 23.040"
NOTE = ("No standard speaks of templates. The bounds are exact: some values reach each bound. Each segment is filled as "
        "far as possible, and a character of two units stays whole.")


def vectors():
    file = File("bounds", "bounds", "The lowest and the highest charge of a template, if only the class and the length of "
                "each value are known.")

    def add(id, parts, expect, why, gateway=None):
        """`expect` was calculated by hand: lowest, highest, highest in GSM-7."""
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
    add("digits-fit", ["x" * 152, code], (1, 1, 1), "152 + 8 = 160 septets at most.")
    add("digits-may-not-fit", ["x" * 153, code], (1, 2, 2), "With 4 to 8 digits the text has 157 to 161 septets. A counter "
        "that tries one sample value may say 1.")
    add("digits-never-fit", ["x" * 157, code], (2, 2, 2), "157 + 4 = 161 septets at least.")
    add("no-variable", ["x" * 161], (2, 2, 2), "Without a variable the bounds are the count.")
    add("name", ["Halo ", name, ", kode ", code], (1, 2, 1), "40 emoji are 80 code units. If the name is GSM-7, the "
        "message fits one segment.")
    add("name-short", ["Halo ", ("name", "any", 1, 10), ", kode ", code], (1, 1, 1), "10 emoji are 20 code units. The "
        "message has 40 at most.")
    add("name-of-70", [("name", "any", 1, 35)], (1, 1, 1), "35 emoji are 70 code units.")
    add("name-of-71", [("name", "any", 1, 36)], (1, 2, 1), "36 emoji are 72 code units. A counter that counts a character "
        "as one unit says 1.")
    add("name-may-be-empty", ["x" * 100, ("name", "any", 0, 1)], (1, 2, 1), "With an empty name the message is GSM-7. With "
        "one emoji it has 102 code units.")
    add("name-is-empty", ["x" * 160, ("name", "any", 0, 0)], (1, 1, 1), "An empty value can't make the message UCS-2.")
    add("basic", ["x" * 140, ("amount", "gsm7-basic", 1, 20)], (1, 1, 1), "140 + 20 = 160 septets at most.")
    add("gsm7", ["x" * 140, ("url", "gsm7", 1, 20)], (1, 2, 2), "20 characters of the extension table are 40 septets: 180 "
        "in all.")
    add("gsm7-fits", ["x" * 120, ("url", "gsm7", 1, 20)], (1, 1, 1), "20 characters of the extension table are 40 septets: "
        "160 in all.")
    add("gsm7-edge", ["x" * 152, ("sign", "gsm7", 1, 1), "x" * 152], (2, 3, 3), "With one character of the extension table "
        "the text has 306 septets, but that character does not fit after 152 septets. A counter that divides says 2.")
    add("gsm7-edge-even", ["x" * 151, ("sign", "gsm7", 1, 1), "x" * 153], (2, 2, 2), "One character of the extension table "
        "ends the first segment.")
    add("gsm7-waste", [("url", "gsm7", 153, 153)], (1, 3, 3), "153 characters of two septets are 306 septets. One septet "
        "of each full segment is not used.")
    add("any-edge", ["\u4e2d" * 66, ("sign", "any", 1, 1), "\u4e2d" * 66], (2, 3, 2), "One emoji does not fit after 66. A "
        "counter that divides 134 by 67 says 2.")
    add("ucs2-literal", ["\u2705 Kode ", code, "x" * 60], (2, 2, 2), "The template itself is UCS-2: 7 + 60 code units and "
        "4 to 8 digits are 71 to 75.")
    add("ucs2-literal-fits", ["\u2705 Kode ", code, "x" * 55], (1, 1, 1), "7 + 8 + 55 = 70 code units at most.")
    add("ucs2-literal-bracket", ["\u2705 ", ("url", "gsm7", 1, 68)], (1, 1, 1), "In UCS-2 a character of the extension "
        "table is one code unit. A counter that still counts two says 3.")
    add("ucs2-literal-any", ["\u2705 ", ("name", "any", 1, 68)], (1, 3, 1), "68 emoji are 136 code units, and a code unit "
        "is not used at the end of a segment.")
    add("two-names", ["Dari ", ("a", "any", 1, 20), " ke ", ("b", "any", 1, 20)], (1, 2, 1), "5 + 40 + 4 + 40 = 89 code "
        "units at most.")
    add("long", ["x" * 300, ("a", "digits", 1, 7)], (2, 3, 3), "The text has 301 to 307 septets. Two segments hold 306.")
    add("long-name", ["x" * 140, name], (1, 4, 2), "40 characters of the extension table make 220 septets, and 40 emoji "
        "220 code units.")
    add("concat16", ["x" * 300, ("a", "digits", 1, 5)], (2, 3, 3), "The text has 301 to 305 septets. Two segments hold 304.",
        gateway={"capacities": "concat16"})
    add("before", ["x" * 142, code], (1, 1, 1), "10 + 142 + 8 = 160 septets at most.", gateway={"before": "PasarRia: "})
    add("before-may-not-fit", ["x" * 143, code], (1, 2, 2), "With 4 to 8 digits the message has 157 to 161 "
        "septets.", gateway={"before": "PasarRia: "})
    add("after", ["x" * 150, code, "."], (1, 2, 2), "With 4 to 8 digits the message has 159 to 163 "
        "septets.", gateway={"after": 4})
    add("forced-ucs2", ["x" * 62, code], (1, 1, 1), "62 + 8 = 70 code units at most.", gateway={"encodings": ["ucs2"]})
    add("forced-ucs2-may-not-fit", ["x" * 63, code], (1, 2, 2), "With 4 to 8 digits the message has 67 to 71 code units.",
        gateway={"encodings": ["ucs2"]})
    return file
