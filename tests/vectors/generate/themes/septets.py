"""The characters that septets stand for."""

from tables import LOCKING, NAMES, SINGLE, WORDS
from vector import CONVENTION, File, read

DEFAULT = "3GPP TS 23.038, 6.2.1"
EXTENSION = "3GPP TS 23.038, 6.2.1.1"
NATIONAL = "3GPP TS 23.038, 6.2.1.2 and Annex A"


def vectors():
    file = File("septets", "septets", "The characters that a phone shows for septets: every table, and codes without a "
        "character.")

    def add(id, septets, text, source, why, tables=None, note=None, standing=None):
        expect = read(("text", text))
        file.add(id, {"septets": bytes(septets).hex().upper(), "tables": tables or {}}, expect, source, why,
                 standing or (CONVENTION if note else "standard"), note)

    rows = [range(first, first + 16) for first in range(0, 128, 16)]
    for row in rows:
        codes = [code for code in row if code in LOCKING[0]]
        add(f"default-{row[0]:02x}", codes, "".join(LOCKING[0][code] for code in codes), DEFAULT,
            f"Codes {row[0]:02X} to {row[-1]:02X} of the default alphabet. A decoder that reads them as ASCII or Latin-1 "
            "shows other characters.")
    for code, character in sorted(SINGLE[0].items()):
        add(f"extension-{code:02x}", [0x1B, code], character, EXTENSION,
            "The escape and this code are one character. A decoder that drops the escape shows "
            f"{LOCKING[0][code]!r}.")
    for number, table in sorted(LOCKING.items()):
        if number:
            word = WORDS[number - 1]
            codes = sorted(table)
            note = None
            if word == "kn":
                note = ("Code 24 is printed as U+0CAA, which code 3D has too. We follow Android and warthog618/sms, which "
                        "have U+0CA1 at 24.")
            add(f"{word}-locking", codes, "".join(table[code] for code in codes), NATIONAL,
                f"All codes of the {NAMES[number - 1]} locking shift table.", {"locking": number}, note)
    for number, table in sorted(SINGLE.items()):
        if number:
            word = WORDS[number - 1]
            codes = sorted(table)
            add(f"{word}-single", [septet for code in codes for septet in (0x1B, code)],
                "".join(table[code] for code in codes), NATIONAL,
                f"All codes of the {NAMES[number - 1]} single shift table, each after the escape.", {"single": number})
    add("undefined-extension", [0x1B, 0x41], "A", EXTENSION,
        "The extension table has no character here, so the character of the default alphabet is shown. A decoder that drops "
        "both septets loses a letter.")
    add("undefined-extension-accent", [0x1B, 0x05], "é", EXTENSION,
        "The extension table has no character here, so the character of the default alphabet is shown.")
    add("undefined-behind-locking", [0x1B, 0x0C], "ğ", NATIONAL,
        "The single shift table has no character here, so the character of the locking shift table is "
        "shown.", {"locking": 1})
    add("escape-escape", [0x61, 0x1B, 0x1B, 0x62], "a b", EXTENSION,
        "An escape after an escape is reserved for another table. Until there is one, a space is shown.")
    add("escape-at-the-end", [0x61, 0x1B], "a", EXTENSION,
        "The escape begins a character, but the text ends there.",
        note="No clause decides this. Half a character can't be shown.")
    add("undefined-locking", [0x61, 0x0C, 0x62], "a b", NATIONAL,
        "The Bengali locking shift table has no character at 0C, so a space is shown.", {"locking": 4},
        note="The printed tables leave the cell empty. oFono and Android show a space there.")
    add("euro-in-two-tables", [0x04, 0x1B, 0x65], "€€", NATIONAL,
        "The Turkish locking shift table has € at 04, and the default extension table has it at 65.", {"locking": 1})
    add("two-tables", [0x40, 0x1B, 0x7B], "İã", NATIONAL,
        "The Turkish locking shift table has the first character, and the Portuguese single shift table the "
        "second.", {"locking": 1, "single": 3})
    add("telugu-without-euro", [0x1B, 0x65], "e", NATIONAL,
        "The Telugu single shift table is printed without €, so the letter is shown.", {"single": 12},
        note="Android, warthog618/sms and chan_dongle show € there. The printed cell is empty.")
    add("locking-replaces-all", [0x21, 0x41], "!\u092d", NATIONAL,
        "A locking shift table replaces the default alphabet: 41 is not A in Hindi.", {"locking": 6})
    add("nothing", [], "", DEFAULT, "Without septets there are no characters.")
    return file
