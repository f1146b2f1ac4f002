"""Indonesian mobile numbers. Every answer was written by hand."""

from vector import CONVENTION, File, read

E164 = "ITU-T E.164 (11/2010), 6.2"
PLAN = "google/libphonenumber v9.0.35, region ID, mobile: 8[1-35-9] and 7 to 10 digits"
TYPED = "google/libphonenumber v9.0.35, region ID: the same number, where it accepts the input"
RFC3966 = "RFC 3966, 5.1"

ONE = "There is no standard for what people type. The input is accepted if it can mean only one number."
GUESS = "There is no standard for what people type. The input is refused if its meaning is a guess."
STRICT = ("The standard defines a number, and does not say that a reader trims it. The input is checked exactly as it is "
          "sent.")
RANGES = ("The ministry publishes the numbering plan, but its text was not available. The metadata of libphonenumber is "
          "used instead, which people all over the world correct.")

# The brand of a range does not matter here. The range only has to be open on 2026-11-28.
OPEN = ["811", "812", "813", "814", "815", "816", "817", "818", "819", "821", "822", "823", "831", "832", "833", "838", "851",
        "852", "853", "855", "856", "857", "858", "859", "877", "878", "879", "881", "882", "883", "887", "888", "889", "895",
        "896", "897", "898", "899"]


def full_width(before, digits):
    return before + "".join(chr(0xFF10 + int(digit)) for digit in digits)


def vectors():
    file = File("numbers", "number", "Indonesian mobile numbers. The strict reader is for numbers that will be sent. The "
                "lenient reader is for numbers as people type them and programs export them.")

    def add(id, number, expect, why, reader, source, note):
        expect = {"e164": expect} if expect.startswith("+") else {"refused": expect}
        standing = CONVENTION if note else "standard"
        file.add(id, {**read(("number", number)), "reader": reader}, expect, source, why, standing, note)

    def strict(id, number, expect, why, source=PLAN, note=STRICT):
        add(f"strict-{id}", number, expect, why, "strict", source, note)

    def lenient(id, number, expect, why, source=TYPED, note=None):
        note = note or (ONE if expect.startswith("+") else GUESS)
        add(f"lenient-{id}", number, expect, why, "lenient", source, note)

    for prefix in OPEN:
        strict(f"range-{prefix}", f"+62{prefix}23456789", f"+62{prefix}23456789", f"0{prefix} is an open mobile range. A "
            "table "
               "without it refuses its customers.", note=RANGES)
    for digits in [9, 10, 11, 12]:
        number = "+62812345678901"[: 3 + digits]
        strict(f"{digits}-digits", number, number, f"{digits} digits after +62 are a valid number. People also count the 0 "
               "before them, and say one more.", note=RANGES)
    strict("8-digits", "+6281234567", "number-too-short", "8 digits after +62 are too few.", note=RANGES)
    strict("13-digits", "+628123456789012", "number-too-long", "13 digits after +62 are more than any mobile "
           "number of Indonesia has.", note=RANGES)
    strict("14-digits", "+6281234567890123", "beyond-e164", "It has 16 digits, and E.164 allows 15 at most.", source=E164,
           note=None)
    for id, number, reason, why, source in [
        ("84", "+62841234567", "never-opened", "The range 084 was reserved and never opened.", PLAN),
        ("80", "+62800123456", "service", "0800 and similar numbers are services. They can't receive SMS.", PLAN),
        ("868", "+6286812345678", "satellite", "It is a satellite handset. SMS gateways do not reach it.",
         "libphonenumber accepts 868 as mobile; this project refuses it"),
        ("jakarta", "+62215551234", "fixed-line", "It is a fixed line in Jakarta. It can't receive SMS.", PLAN),
        ("no-plus", "6281234567890", "missing-plus", "Without the plus, another program may add +62 again.", E164),
        ("national", "081234567890", "missing-plus", "A national number is not E.164.", E164),
        ("trunk-zero", "+62081234567890", "trunk-zero", "The trunk prefix 0 is not part of the number.", E164),
        ("space", "+62 81234567890", "invalid-character", "A space is not part of the number.", E164),
        ("hyphen", "+62812-3456-7890", "invalid-character", "A hyphen is not part of the number.", E164),
        ("no-break-space", "+62\u00a081234567890", "invisible-in-number", "A no-break space looks like a space.", E164),
        ("line-feed", "+6281234567890\n", "invisible-in-number", "A line feed at the end would be sent as part of the "
            "number.", E164),
        ("letter", "+62812345O7890", "letter", "The letter O is not a digit.", E164),
        ("full-width", full_width("+62", "81234567890"), "unsupported-digit", "Full-width digits are not ASCII.",
         E164),
        ("nothing", "", "empty-number", "The input is empty.", E164),
        ("singapore", "+6591234567", "unsupported-country", "It is a number in Singapore, which needs another route.", E164),
    ]:
        strict(id, number, reason, why, source)

    number = "+6281234567890"
    for id, typed, why in [
        ("e164", "+6281234567890", "The number is already E.164."),
        ("national", "081234567890", "The trunk prefix 0 is replaced by +62."),
        ("no-plus", "6281234567890", "62 before an 8 means +62. If a reader adds +62, the number does not exist."),
        ("international-prefix", "006281234567890", "00 is the international prefix of most countries, and 62 follows."),
        ("trunk-zero", "+62081234567890", "One 0 after +62 is the trunk prefix, and is dropped."),
        ("bracketed-zero", "+62 (0)812-3456-7890", "The 0 in brackets is the trunk prefix."),
        ("spaces", "0812 3456 7890", "Spaces separate groups."),
        ("hyphens", "0812-3456-7890", "Hyphens separate groups."),
        ("dots", "0812.3456.7890", "Dots separate groups."),
        ("brackets", "(0812) 3456-7890", "Brackets surround a group."),
        ("no-break-spaces", "0812\u00a03456\u00a07890", "A no-break space separates groups, as a space does."),
        ("non-breaking-hyphen", "0812\u20113456\u20117890", "A non-breaking hyphen separates groups, as a hyphen does."),
        ("zero-width", "0812\u200b34567890", "A zero-width space is often copied from a web page."),
        ("embedding", "\u202a+62 812-3456-7890\u202c", "Direction marks are often copied from a list of contacts."),
        ("trimmed", "\t081234567890\r\n", "Blanks around the number are often copied from a list."),
        ("tel", "tel:+62-812-3456-7890", "A tel link contains the number."),
        ("full-width", full_width("", "081234567890"), "All digits are full-width digits."),
        ("arabic-indic", "\u0660\u0668\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669\u0660", "All digits are "
         "Arabic-Indic digits."),
    ]:
        lenient(id, typed, number, why, source=RFC3966 if id == "tel" else TYPED)
    lenient("old-number", "0812 345 678", "+62812345678", "An old number has nine digits after the 0.")
    lenient("no-plus-old", "62812345678", "+62812345678", "libphonenumber reads the 62 as part of the number and adds a "
            "second 62.", source="google/libphonenumber#1995",
            note="This project differs from libphonenumber here. 62812345678 has eleven digits. It can be +62812345678. "
                 "With another 62 before it, it is not a mobile number.")
    for id, typed, reason, why in [
        ("letter", "+62812345O7890", "letter", "The letter O may mean 0, or may be a typing error."),
        ("words", "WA: 081234567890", "letter", "There is a word before the number. The reader does not search for numbers "
            "in a text."),
        ("bare-eight", "81234567890", "missing-prefix", "Either a spreadsheet removed the 0, or it is a number of another "
            "country."),
        ("two-numbers", "081234567890; 081298765432", "extension", "There are two numbers. To take the first would be a "
            "guess."),
        ("extension", "081234567890 ext. 12", "extension", "An extension can't receive SMS."),
        ("range", "0811234567-8", "extension", "It means two numbers of a range."),
        ("left-out", "0812345...7890", "digits-left-out", "Dots replace missing digits."),
        ("decimal", "081234567890.0", "decimal-tail", "A spreadsheet made it a decimal number."),
        ("scientific", "6.28123E+12", "scientific-notation", "A spreadsheet rounded it, so digits are lost."),
        ("cut-off", "0812-3456-789-", "trailing-separator", "Digits may be missing at the end."),
        ("two-country-codes", "+626281234567890", "duplicate-country-code", "62 is there twice: a program added it to a "
         "number that had it already."),
        ("two-zeros", "+620081234567890", "extra-zero", "There are two zeros after +62. One is the trunk prefix. The "
            "meaning of the other is a guess."),
        ("zero-before-62", "06281234567890", "zero-before-country-code", "There is a 0 before 62, so the meaning is "
            "unclear."),
        ("other-country", "+65 9123 4567", "unsupported-country", "It is a number in Singapore, which needs another route."),
        ("other-prefix", "00 60 12 345 6789", "unsupported-country", "It is a number in Malaysia, with an international "
            "prefix."),
        ("mixed-digits", full_width("0812", "34567890"), "mixed-digits", "It mixes two kinds of digits."),
        ("fixed-line", "021-555-1234", "fixed-line", "It is a fixed line in Jakarta. It can't receive SMS."),
        ("short", "0812345", "number-too-short", "Digits are missing."),
        ("open-bracket", "(0812 3456 7890", "unbalanced-bracket", "A bracket is not closed, so digits may be missing."),
        ("plus-inside", "0812+34567890", "misplaced-plus", "A plus is in the middle, so two numbers may be joined."),
        ("nothing", "", "empty-number", "The input is empty."),
        ("no-digits", "+", "no-digits", "The input has no digit."),
        ("only-hyphens", "--", "invalid-character", "There are only hyphens, and no digits to separate."),
        ("date", "08-12-2024 1030", "date-or-time", "It looks like a date and a time, with as many digits as a number."),
        ("right-to-left", "\u202e0987654321 80", "invisible-in-number", "A direction mark changes the order in which the "
            "digits are shown."),
    ]:
        lenient(id, typed, reason, why)
    return file
