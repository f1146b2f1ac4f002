"""Finds every charge that a template can have, by trying all ways to fill segments, character by character.

A template is a list. A literal is a string, and a variable is (name, class, min, max). Each variable is in it once.
"""

import rules

# The units that a character of each class can take.
GSM7 = {"digits": {1}, "gsm7-basic": {1}, "gsm7": {1, 2}, "any": {1, 2}}
UCS2 = {"digits": {1}, "gsm7-basic": {1}, "gsm7": {1}, "any": {1, 2}}
UCS2_OF_GSM7 = {kind: {1} for kind in UCS2}


def charges(template, gateway, encoding, costs, needs_any=False):
    """All charges in one encoding. With `needs_any`, at least one value of the class `any` must have a character."""
    single, multi = rules.capacity(gateway, encoding)

    def step(states, widths, is_any=False):
        reached = set()
        for segments, used, total, has_any in states:
            for width in widths:
                fits = used + width <= multi
                reached.add((segments if fits else segments + 1, used + width if fits else width, total + width,
                             has_any or is_any))
        return reached

    literal = [piece[0] for key in ("before", "after") for piece in rules.added(gateway.get(key, 0))]
    before = len(rules.added(gateway.get("before", 0)))
    parts = [literal[:before], *template, literal[before:]]
    states = {(1, 0, 0, not needs_any)}
    for part in parts:
        if isinstance(part, tuple):
            _, kind, least, most = part
            found = set(states) if least == 0 else set()
            for length in range(1, most + 1):
                states = step(states, costs[kind], kind == "any")
                if length >= least:
                    found |= states
            states = found
        else:
            for character in part:
                states = step(states, {rules.units(character, encoding)})
    return {1 if total <= single else segments for segments, _, total, has_any in states if has_any}


def bounds(template, gateway):
    literals = [c for part in template if isinstance(part, str) for c in part]
    literals += [piece[0] for key in ("before", "after") for piece in rules.added(gateway.get(key, 0))]
    if rules.encoding(literals, gateway) == "GSM-7":
        gsm7 = charges(template, gateway, "GSM-7", GSM7)
        every = gsm7 | charges(template, gateway, "UCS-2", UCS2, needs_any=True)
    else:
        gsm7 = charges(template, gateway, "UCS-2", UCS2_OF_GSM7)
        every = charges(template, gateway, "UCS-2", UCS2)
    return {"lowest": min(every), "highest": max(every), "highest_gsm7": max(gsm7)}
