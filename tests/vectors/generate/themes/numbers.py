"""Indonesian mobile numbers. Every answer here was worked out by hand."""

from vector import CONVENTION, File, read

E164 = "ITU-T E.164 (11/2010), 6.2"
PLAN = "google/libphonenumber v9.0.35, region ID, mobile: 8[1-35-9] and 7 to 10 digits"
TYPED = "google/libphonenumber v9.0.35, region ID: the same number, where it accepts the input"
RFC3966 = "RFC 3966, 5.1"

ONE = "What people type has no standard. It is read where it can mean one number only."
GUESS = "What people type has no standard. It is refused where reading it would be a guess."
STRICT = "The standard says what a number is, and not that a reader trims. What is checked is what is sent."
RANGES = ("The plan is the ministry's, and its text was not at hand. libphonenumber's metadata stand for it, which people all "
          "over the world correct.")

# Brand as of 2026-11-28 does not matter here: only that the range is open.
OPEN = ["811", "812", "813", "814", "815", "816", "817", "818", "819", "821", "822", "823", "831", "832", "833", "838", "851",
        "852", "853", "855", "856", "857", "858", "859", "877", "878", "879", "881", "882", "883", "887", "888", "889", "895",
        "896", "897", "898", "899"]


def full_width(before, digits):
    return before + "".join(chr(0xFF10 + int(digit)) for digit in digits)


def vectors():
    file = File("numbers", "number", "Indonesian mobile numbers, read strictly, as what is about to be sent, and leniently, as "
                "what people type and programs export.")

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
        strict(f"range-{prefix}", f"+62{prefix}23456789", f"+62{prefix}23456789", f"0{prefix} is an open mobile range. A table "
               "without it loses its customers.", note=RANGES)
    for digits in [9, 10, 11, 12]:
        number = "+62812345678901"[: 3 + digits]
        strict(f"{digits}-digits", number, number, f"{digits} digits behind +62 are a number. People count them with the 0 "
               "before, and say one more.", note=RANGES)
    strict("8-digits", "+6281234567", "number-too-short", "8 digits behind +62 are too few.", note=RANGES)
    strict("13-digits", "+628123456789012", "number-too-long", "13 digits behind +62 are more than any mobile "
           "number of Indonesia has.", note=RANGES)
    strict("14-digits", "+6281234567890123", "beyond-e164", "16 digits are more than a number of any country has.", source=E164,
           note=None)
    for id, number, reason, why, source in [
        ("84", "+62841234567", "never-opened", "084 was reserved, and never opened.", PLAN),
        ("80", "+62800123456", "service", "0800 and its like are services, and get no SMS.", PLAN),
        ("868", "+6286812345678", "satellite", "A satellite handset, which no SMS gateway reaches.",
         "libphonenumber takes 868 for a mobile number; this project refuses it"),
        ("jakarta", "+62215551234", "fixed-line", "A fixed line of Jakarta gets no SMS.", PLAN),
        ("no-plus", "6281234567890", "missing-plus", "Without the plus another program may put +62 before it.", E164),
        ("national", "081234567890", "missing-plus", "A national number is not E.164.", E164),
        ("trunk-zero", "+62081234567890", "trunk-zero", "The trunk prefix 0 is not part of the number.", E164),
        ("space", "+62 81234567890", "invalid-character", "A space is not part of the number.", E164),
        ("hyphen", "+62812-3456-7890", "invalid-character", "A hyphen is not part of the number.", E164),
        ("no-break-space", "+62\u00a081234567890", "invisible-in-number", "A no-break space can't be told from a space.", E164),
        ("line-feed", "+6281234567890\n", "invisible-in-number", "A line feed at the end is sent as part of the number.", E164),
        ("letter", "+62812345O7890", "letter", "The letter O is no digit.", E164),
        ("full-width", full_width("+62", "81234567890"), "unsupported-digit", "Full-width digits are not ASCII.",
         E164),
        ("nothing", "", "empty-number", "There is no number.", E164),
        ("singapore", "+6591234567", "unsupported-country", "A number of Singapore is for another route.", E164),
    ]:
        strict(id, number, reason, why, source)

    number = "+6281234567890"
    for id, typed, why in [
        ("e164", "+6281234567890", "E.164 is read as it is."),
        ("national", "081234567890", "The trunk prefix 0 stands for +62."),
        ("no-plus", "6281234567890", "62 before an 8 stands for +62. A reader that puts +62 before it sends to nobody."),
        ("international-prefix", "006281234567890", "00 is the international prefix of most countries, and 62 follows."),
        ("trunk-zero", "+62081234567890", "One 0 behind +62 is the trunk prefix, and is dropped."),
        ("bracketed-zero", "+62 (0)812-3456-7890", "The 0 in brackets is the trunk prefix."),
        ("spaces", "0812 3456 7890", "Spaces separate groups."),
        ("hyphens", "0812-3456-7890", "Hyphens separate groups."),
        ("dots", "0812.3456.7890", "Dots separate groups."),
        ("brackets", "(0812) 3456-7890", "Brackets stand around a group."),
        ("no-break-spaces", "0812\u00a03456\u00a07890", "A no-break space is a space to the person who typed it."),
        ("non-breaking-hyphen", "0812\u20113456\u20117890", "A non-breaking hyphen is a hyphen."),
        ("zero-width", "0812\u200b34567890", "A zero-width space comes along when a page is copied."),
        ("embedding", "\u202a+62 812-3456-7890\u202c", "Marks of direction come along from a list of contacts."),
        ("trimmed", "\t081234567890\r\n", "Blanks around the number come along from a list."),
        ("tel", "tel:+62-812-3456-7890", "A link to a number."),
        ("full-width", full_width("", "081234567890"), "Full-width digits are digits, all of one kind."),
        ("arabic-indic", "\u0660\u0668\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669\u0660", "Arabic-Indic digits are "
         "digits, all of one kind."),
    ]:
        lenient(id, typed, number, why, source=RFC3966 if id == "tel" else TYPED)
    lenient("old-number", "0812 345 678", "+62812345678", "An old number has nine digits behind the 0.")
    lenient("no-plus-old", "62812345678", "+62812345678", "libphonenumber reads the 62 as part of the number and adds a second "
            "one.", source="google/libphonenumber#1995",
            note="Here this project differs from libphonenumber: 62812345678 has eleven digits, and can be +62812345678 or, with "
                 "62 before it, no mobile number at all.")
    for id, typed, reason, why in [
        ("letter", "+62812345O7890", "letter", "O may be a 0, and may be a slip."),
        ("words", "WA: 081234567890", "letter", "A word before it: this reads numbers, and looks for none in a text."),
        ("bare-eight", "81234567890", "missing-prefix", "A spreadsheet took the 0 away, or it is a number of another country."),
        ("two-numbers", "081234567890; 081298765432", "extension", "Two numbers. The first alone is a guess."),
        ("extension", "081234567890 ext. 12", "extension", "An extension can't get an SMS."),
        ("range", "0811234567-8", "extension", "Two numbers of a range."),
        ("left-out", "0812345...7890", "digits-left-out", "Dots stand for digits that are left out."),
        ("decimal", "081234567890.0", "decimal-tail", "A spreadsheet made it a decimal."),
        ("scientific", "6.28123E+12", "scientific-notation", "A spreadsheet has rounded it: the digits are lost."),
        ("cut-off", "0812-3456-789-", "trailing-separator", "Something may be missing at the end."),
        ("two-country-codes", "+626281234567890", "duplicate-country-code", "62 twice: a program put it before a number that had "
         "it."),
        ("two-zeros", "+620081234567890", "extra-zero", "Two zeros behind +62. One is the trunk prefix, and the other a guess."),
        ("zero-before-62", "06281234567890", "zero-before-country-code", "A 0 before 62: nobody can tell what was meant."),
        ("other-country", "+65 9123 4567", "unsupported-country", "A number of Singapore is for another route."),
        ("other-prefix", "00 60 12 345 6789", "unsupported-country", "A number of Malaysia, with its international prefix."),
        ("mixed-digits", full_width("0812", "34567890"), "mixed-digits", "Digits of two kinds were put together."),
        ("fixed-line", "021-555-1234", "fixed-line", "A fixed line of Jakarta gets no SMS."),
        ("short", "0812345", "number-too-short", "Digits are missing."),
        ("open-bracket", "(0812 3456 7890", "unbalanced-bracket", "A bracket is not closed: something may be missing."),
        ("plus-inside", "0812+34567890", "misplaced-plus", "A plus in the middle: two things were put together."),
        ("nothing", "", "empty-number", "There is no number."),
        ("no-digits", "+", "no-digits", "There is no digit."),
        ("only-hyphens", "--", "invalid-character", "Hyphens separate groups, and there is none."),
        ("date", "08-12-2024 1030", "date-or-time", "A date and a time has as many digits as a number."),
        ("right-to-left", "\u202e0987654321 80", "invisible-in-number", "A mark that shows the digits in another order."),
    ]:
        lenient(id, typed, reason, why)
    return file
