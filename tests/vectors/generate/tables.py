"""The tables of 3GPP TS 23.038, from the two files that were typed from the printed standard.

Only this file of the generator knows how many septets a character takes.
"""

from pathlib import Path

DATA = Path(__file__).resolve().parents[2] / "data"

# 6.2.1.2.4: the numbers of the languages, from 1 on, and the words of a gateway file.
WORDS = ["tr", "es", "pt", "bn", "gu", "hi", "kn", "ml", "or", "pa", "ta", "te", "ur"]
NAMES = ["Turkish", "Spanish", "Portuguese", "Bengali", "Gujarati", "Hindi", "Kannada", "Malayalam",
         "Oriya", "Punjabi", "Tamil", "Telugu", "Urdu"]

ESCAPE = 0x1B


def _rows(name):
    for line in (DATA / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def _read():
    locking, single = {0: {}}, {0: {}}
    for table, code, point, *_ in _rows("gsm7.tsv"):
        cells = locking[0] if table == "default" else single[0]
        cells[int(code, 16)] = chr(int(point[2:], 16))
    for number, _, table, code, point in _rows("national.tsv"):
        tables = locking if table == "locking" else single
        tables.setdefault(int(number), {})[int(code, 16)] = chr(int(point[2:], 16))
    return locking, single


# The number of the language (0 is the default), then the code, then the character.
LOCKING, SINGLE = _read()

assert len(LOCKING[0]) == 127 and len(SINGLE[0]) == 10
assert len(LOCKING) == 13 and len(SINGLE) == 14 and 2 not in LOCKING


def _codes(table):
    """The code of each character. If a character has two codes, the lower one."""
    codes = {}
    for code in sorted(table, reverse=True):
        codes[table[code]] = code
    return codes


LOCKING_CODES = {number: _codes(table) for number, table in LOCKING.items()}
SINGLE_CODES = {number: _codes(table) for number, table in SINGLE.items()}


def septets(character, pair=(0, 0)):
    """How many septets a character takes with a locking and a single shift table. None if neither table has it."""
    locking, single = pair
    if character in LOCKING_CODES[locking]:
        return 1
    return 2 if character in SINGLE_CODES[single] else None


def septets_of(text, pair=(0, 0)):
    """The septets of a text."""
    locking, single = pair
    for character in text:
        if character in LOCKING_CODES[locking]:
            yield LOCKING_CODES[locking][character]
        else:
            yield ESCAPE
            yield SINGLE_CODES[single][character]
