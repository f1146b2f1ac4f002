"""The rules of counting: TS 23.038 and TS 23.040, and the settings of gateways that differ from them.

A text is a list of pieces. A gateway that keeps grapheme clusters whole keeps each piece whole. A plain text is the list
of its characters. The code is simple and not fast.
"""

from tables import LOCKING, SINGLE, WORDS, septets

OCTETS = 140


def room(header):
    """The septets, code units and octets that fit 140 octets after a header (TS 23.040, 9.2.3.24)."""
    return {
        "GSM-7": OCTETS * 8 // 7 - -(-header * 8 // 7),
        "UCS-2": (OCTETS - header) // 2,
        "Latin-1": OCTETS - header,
    }


# The octets of the header: its length octet, and an element of 5 or 6 octets (9.2.3.24.1 and 9.2.3.24.8).
CONCATENATION = {"concat8": 1 + 5, "concat16": 1 + 6}
# An element names a national table in 3 octets (9.2.3.24.15 and 9.2.3.24.16).
TABLE = 3

KEYS = {"GSM-7": "gsm7", "UCS-2": "ucs2", "Latin-1": "latin1"}


def capacity(gateway, encoding, tables=0):
    """The capacity of a single segment and of each of several, with this number of national tables."""
    named = gateway.get("capacities", "concat8")
    if isinstance(named, dict):
        assert tables == 0, "no vector has both"
        pair = named.get(KEYS[encoding])
        return tuple(pair) if pair else capacity({}, encoding)
    alone = 1 + tables * TABLE if tables else 0
    several = CONCATENATION[named] + tables * TABLE
    return room(alone)[encoding], room(several)[encoding]


class Added(str):
    """A character of one unit that the gateway adds. Only their number is known."""


def added(value):
    if isinstance(value, int):
        return [[Added("?")]] * value
    return [[character] for character in value]


def sent(pieces, gateway):
    """The pieces as the gateway sends them, each a list of characters."""
    line_ends = gateway.get("line-ends", "as-is")
    result, before = [], ""
    for piece in pieces:
        characters = []
        for character in piece:
            if character == "\n" and before == "\r" and line_ends == "crlf-as-lf":
                # Remove the CR, which is in this piece or in the piece before it.
                last = characters or result.pop()
                assert last[-1] == "\r"
                last = last[:-1]
                characters = [*last, "\n"]
            elif character == "\n" and before != "\r" and line_ends == "lf-as-crlf":
                characters += ["\r", "\n"]
            else:
                characters.append(character)
            before = character
        result.append(characters)
    return result


def is_seven_bit(character, gateway, pair=(0, 0)):
    if isinstance(character, Added):
        return True
    if character in gateway.get("excluded", ""):
        return False
    if "ascii" in tried(gateway) and not character.isascii():
        return False
    return septets(character, pair) is not None


def tried(gateway):
    return gateway.get("encodings", ["gsm7", "ucs2"])


def encoding(characters, gateway):
    """The first encoding that has every character."""
    for alphabet in tried(gateway):
        if alphabet in ("ascii", "gsm7") and all(is_seven_bit(c, gateway) for c in characters):
            return "GSM-7"
        if alphabet == "latin1" and all(isinstance(c, Added) or ord(c) < 0x100 for c in characters):
            return "Latin-1"
    assert tried(gateway)[-1] == "ucs2"
    return "UCS-2"


def units(character, encoding, pair=(0, 0)):
    if isinstance(character, Added):
        return 1
    if encoding == "GSM-7":
        return septets(character, pair)
    if encoding == "UCS-2":
        return len(character.encode("utf-16-be")) // 2
    return 1


class Filling:
    """Fills segments one after the other."""

    def __init__(self, single, multi):
        self.single, self.multi = single, multi
        self.total = self.used = 0
        # The text's own units, by segment.
        self.own = [0]

    def copy(self):
        other = Filling(self.single, self.multi)
        other.total, other.used, other.own = self.total, self.used, list(self.own)
        return other

    def add(self, piece, is_own):
        """Adds a piece, given as the units of its characters. A piece wider than a segment is split between characters."""
        parts = [sum(piece)] if sum(piece) <= self.multi else piece
        for part in parts:
            if self.used + part > self.multi:
                self.own.append(0)
                self.used = 0
            self.used += part
            self.total += part
            self.own[-1] += part if is_own else 0

    def segments(self):
        return [sum(self.own)] if self.total <= self.single else self.own

    def charge(self, gateway):
        if gateway.get("billing") == "quotient" and self.total > self.single:
            return -(-self.total // self.multi)
        return len(self.segments())


class Written:
    """A message in one encoding with one pair of tables."""

    def __init__(self, pieces, gateway, encoding, pair=(0, 0)):
        self.gateway, self.encoding, self.pair = gateway, encoding, pair
        tables = sum(1 for number in pair if number)
        self.capacity = capacity(gateway, encoding, tables)
        self.tables = tables
        keeps = gateway.get("keep-whole") == "graphemes"
        filling = Filling(*self.capacity)
        for piece in added(gateway.get("before", 0)):
            filling.add(self.widths(piece), False)
        for piece in sent(pieces, gateway):
            whole = [piece] if keeps else [[character] for character in piece]
            for kept in whole:
                filling.add(self.widths(kept), True)
        self.until_end_of_text = filling
        self.whole = self.with_after(filling)
        self.charge = self.whole.charge(gateway)
        held = self.capacity[self.whole.total > self.capacity[0]]
        self.left = self.charge * held - self.whole.total

    def widths(self, piece):
        return [units(character, self.encoding, self.pair) for character in piece]

    def with_after(self, filling):
        filling = filling.copy()
        for piece in added(self.gateway.get("after", 0)):
            filling.add(self.widths(piece), False)
        return filling

    def charge_with(self, more):
        """The charge with this number of one-unit characters after the text."""
        filling = self.until_end_of_text.copy()
        for _ in range(more):
            filling.add([1], True)
        return self.with_after(filling).charge(self.gateway)


def ways(pieces, gateway):
    """The message with each pair of tables that has all its characters, the best pair first. Without such a pair, the message
    in its encoding without national tables."""
    characters = [c for piece in sent(pieces, gateway) for c in piece]
    characters += [c for key in ("before", "after") for piece in added(gateway.get(key, 0)) for c in piece]
    default = Written(pieces, gateway, encoding(characters, gateway))
    languages = gateway.get("languages", {})
    if not languages or "gsm7" not in tried(gateway):
        return [default]
    numbers = {key: [0] + [WORDS.index(word) + 1 for word in languages.get(key, [])]
               for key in ("locking", "single")}
    found = []
    for locking in numbers["locking"]:
        for single in numbers["single"]:
            pair = (locking, single)
            assert locking in LOCKING and single in SINGLE
            if all(is_seven_bit(character, gateway, pair) for character in characters):
                found.append(Written(pieces, gateway, "GSM-7", pair))
    found.sort(key=lambda way: (way.charge, -way.left, way.tables, way.pair))
    # A message that fits one segment with the default tables uses them.
    fitting = [way for way in found if way.pair == (0, 0) and way.whole.total <= way.capacity[0]]
    return fitting + found or [default]


def remaining(ways, charge):
    """How many characters of one unit can be appended before the charge rises."""
    more = 0
    while min(way.charge_with(more + 1) for way in ways) <= charge:
        more += 1
    return more


def is_over(best, pieces, gateway):
    limit = gateway["limit"]
    characters = sum(len(piece) for piece in sent(pieces, gateway))
    characters += sum(len(added(gateway.get(key, 0))) for key in ("before", "after"))

    def most(key):
        value = limit.get(key)
        return value.get(KEYS[best.encoding]) if isinstance(value, dict) else value

    def passes(count, most):
        return most is not None and count > most

    return (best.charge > limit.get("segments", 255) or passes(characters, most("characters"))
            or passes(best.whole.total, most("units")))


def count(pieces, gateway):
    """The answer. Its fields are those of the program's JSON Lines, in the same order."""
    every = ways(pieces, gateway)
    best = every[0]
    segments = best.whole.segments()
    answer = {
        "encoding": best.encoding,
        "units": sum(segments),
        "charge": best.charge,
        "segments": segments,
        "remaining": remaining(every, best.charge),
    }
    for key, number in zip(("locking", "single"), best.pair):
        if number:
            answer[key] = number
    if "limit" in gateway:
        answer["over_limit"] = is_over(best, pieces, gateway)
    return answer
