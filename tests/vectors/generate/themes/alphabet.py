"""Every character of the default alphabet and of its extension table, and characters that look like them."""

import unicodedata

from tables import LOCKING, SINGLE
from vector import CONVENTION, File

DEFAULT = "3GPP TS 23.038, 6.2.1: default alphabet"
EXTENSION = "3GPP TS 23.038, 6.2.1.1: extension table"

# Control characters, which have no name in Unicode.
CONTROLS = {0x09: "CHARACTER TABULATION", 0x0A: "LINE FEED", 0x0B: "LINE TABULATION", 0x0C: "FORM FEED",
            0x0D: "CARRIAGE RETURN", 0x1B: "ESCAPE", 0x7F: "DELETE", 0x85: "NEXT LINE"}

# Characters outside U+0000 to U+00FF that people, keyboards and word processors write in place of a character of the
# tables. Each is given with the character that a counter may mistake it for.
LOOK_ALIKES = {
    # Greek capitals that look Latin, and letters that look like the Greek capitals of the table.
    "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ": "a Latin capital, which is in the table",
    "Ω": "GREEK CAPITAL LETTER OMEGA, to which it normalises",
    "∆": "GREEK CAPITAL LETTER DELTA",
    "∑": "GREEK CAPITAL LETTER SIGMA",
    "∏": "GREEK CAPITAL LETTER PI",
    "ϴ": "GREEK CAPITAL LETTER THETA",
    "αβγδεθλμξπσφψω": "its capital, or a character of the table that looks like it",
    "АВЕКМНОРСТХФ": "a letter that looks the same",
    "Å": "LATIN CAPITAL LETTER A WITH RING ABOVE, to which it normalises",
    "K": "LATIN CAPITAL LETTER K, to which it normalises",
    # Latin letters that look like a letter of the table.
    "āăąćĉčďđēęěğģīįıİķĺľłńņňŉŋōőœŒŕřśşŞšţťūůűųŵŷŸźżžẞșțẽỹ": "a letter of the table",
    # Punctuation that programs insert automatically.
    "‘’‚‛": "APOSTROPHE",
    "“”„‟": "QUOTATION MARK",
    "‐‑‒–—―−": "HYPHEN-MINUS",
    "…": "three full stops",
    "•‣∙": "a full stop or an asterisk",
    "‹›": "LESS-THAN SIGN or GREATER-THAN SIGN",
    "′″": "APOSTROPHE or QUOTATION MARK",
    "⁄∕": "SOLIDUS",
    "∗⁎": "ASTERISK",
    "∼〜": "TILDE",
    "∣¦ǀ": "VERTICAL LINE",
    "№™℃℅": "the letters that it stands for",
    "₤₹₺₽₩₱₫฿₿": "POUND SIGN, YEN SIGN or EURO SIGN, which are in the tables",
    "ˆ˜´": "CIRCUMFLEX ACCENT, TILDE or APOSTROPHE",
    # Full width, as East Asian keyboards write it.
    "！＂＃＄％＆＇（）＊＋，－．／０９：；＜＝＞？＠ＡＺ［＼］＿ａｚ｛｜｝～￡￥": "the same at half width",
    "、。「」": "COMMA, FULL STOP or a bracket",
    # Invisible characters.
    "\u2000\u2002\u2003\u2007\u2009\u200a\u202f\u205f\u3000": "SPACE",
    "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\ufe0f\u00ad": "nothing",
    "\u202a\u202c\u2066\u2069": "nothing",
    "\u2028\u2029": "LINE FEED",
    "\uffff\ufffd": "a place of the table without a character",
    # Marks that combine with the character before them.
    "\u0300\u0301\u0302\u0303\u0308\u030a\u0327": "part of the letter before it",
    # Beyond U+FFFF.
    "\U0001f600\U0001d400\U0001f1ee": "one code unit",
}


def name(character):
    point = f"U+{ord(character):04X}"
    known = CONTROLS.get(ord(character)) or unicodedata.name(character, None)
    return f"{point} {known}" if known else point


def id_of(character):
    return f"u{ord(character):04x}"


def near_misses():
    """Each character once, with the character that a counter may mistake it for."""
    in_tables = set(LOCKING[0].values()) | set(SINGLE[0].values())
    misses = {}
    for characters, taken in LOOK_ALIKES.items():
        for character in characters:
            misses[character] = taken
    for point in range(0x100):
        # All of Latin-1, for counters that only test whether a character is a byte or a Latin letter.
        misses.setdefault(chr(point), "a character of the table, since it is in Latin-1")
    return {character: misses[character] for character in sorted(misses) if character not in in_tables}


def vectors():
    file = File("alphabet", "count",
                "160 times any character of the GSM 7-bit default alphabet fill one segment. A character of the "
                "extension table takes two septets. A character that only looks like one of them makes a text UCS-2.")
    for code, character in sorted(LOCKING[0].items()):
        file.count(f"default-{id_of(character)}", character * 160, f"{DEFAULT}, {code:02X}",
                   f"{name(character)} is one septet. A counter that encodes it as UCS-2 says 3 segments. A counter that "
                   "counts two septets also says 3.", charge=1)
    for code, character in sorted(SINGLE[0].items()):
        source = f"{EXTENSION}, {code:02X}"
        file.count(f"extension-{id_of(character)}", character * 80, source,
                   f"{name(character)} is GSM-7. A counter that encodes it as UCS-2 says 2 segments.", charge=1)
        file.count(f"extension-{id_of(character)}-twice", character * 81, source,
                   f"{name(character)} takes an escape and its own septet: 81 of them take 162 septets. A counter that "
                   "counts "
                   "characters says 1 segment, with 79 left.", charge=2)
        file.count(f"extension-{id_of(character)}-in-ucs2", character * 67 + "\u4e2d\u4e2d\u4e2d", source,
                   f"In UCS-2 there is no escape, and {name(character)} is one code unit. A counter that still counts "
                   "two units says 3 segments.", charge=1)
    for character, taken in near_misses().items():
        wide = ord(character) > 0xFFFF
        text = "a" * (69 if wide else 70) + character
        note = None
        standing = "standard"
        if character == "\u00e7":
            standing = CONVENTION
            note = ("Code 09 is printed as capital C with cedilla. The Unicode Consortium's mapping file has the "
                    "small letter there, as a guess. ICU, Android and all counters compared follow the print.")
        elif character == "\x1b":
            standing = CONVENTION
            note = ("Code 1B is the escape, not a character. Some encoders send a U+001B of the text as this "
                    "septet. Then the phone reads the next septet from the extension table, and the text changes.")
        elif wide:
            standing = CONVENTION
            note = ("UCS-2 has no characters above U+FFFF. Phones and gateways send a surrogate pair, two code units.")
        file.count(f"near-miss-{id_of(character)}", text, f"{DEFAULT} and {EXTENSION}: not in them",
                   f"{name(character)} is in neither table, so all 71 units are UCS-2. A counter that mistakes it for "
                   f"{taken} says 1 segment.", standing=standing, note=note, charge=2)
    file.count("nothing", "", DEFAULT,
               "An empty text is sent and billed as one segment of GSM-7. A counter that answers 0 estimates too low a "
               "charge. A counter that answers UCS-2 says that 70 characters can be "
               "appended.", standing=CONVENTION, charge=1,
               note="No clause speaks of an empty text. A short message without user data is valid (TS 23.040, "
                    "9.2.3.16: TP-UDL 0), and it is sent as one message. Counters answer 1 or 0.")
    return file
