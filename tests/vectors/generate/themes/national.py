"""National language tables: every table, and the choice between them."""

from tables import LOCKING, NAMES, SINGLE, WORDS
from vector import CONVENTION, PROVIDER, File

LOCKING_SHIFT = "3GPP TS 23.038, 6.2.1.2.3 and A.3; TS 23.040, 9.2.3.24.16"
SINGLE_SHIFT = "3GPP TS 23.038, 6.2.1.2.2 and A.2; TS 23.040, 9.2.3.24.15"
HEADER = "3GPP TS 23.040, 9.2.3.24; TS 23.038, C.3: 155 and 152 septets"
CHOICE = "Android, GsmAlphabet: fewest messages, then most septets left"

CHOSEN = ("The standard says how a message names its tables, but not which tables to choose. Here the default tables are "
          "used if the message then fits one segment. Otherwise the tables with the lowest charge are used, then with the "
          "most septets left in the billed segments, then the fewest tables, then the lowest number. Android does the same, "
          "without the first rule for the default tables.")
KANNADA = ("Code 24 is printed as U+0CAA, which code 3D has too. Android and warthog618/sms have U+0CA1 at 24. No other "
           "code has U+0CA1, and it is the next letter in the alphabet. We follow them.")
TELUGU = ("The printed table has nothing at code 65. Android, warthog618/sms and chan_dongle have the euro sign there, "
          "as in all other tables. We follow the print: a phone that follows it would show the letter e.")


def both(*words):
    return {"languages": {"locking": [word for word in words if word != "es"], "single": list(words)}}


def locking(*words):
    return {"languages": {"locking": list(words)}}


def single(*words):
    return {"languages": {"single": list(words)}}


EVERY = both(*WORDS)
TURKISH_AND_PORTUGUESE = {"languages": {"locking": ["tr"], "single": ["pt"]}}


def vectors():
    file = File("national", "count", "Every character of every table of Annex A, and the choice between the tables that "
                "a route may use.")
    default = set(LOCKING[0].values()) | set(SINGLE[0].values())
    for number, table in sorted(LOCKING.items()):
        if number == 0:
            continue
        word, name = WORDS[number - 1], NAMES[number - 1]
        own = [character for _, character in sorted(table.items()) if character not in default]
        note = KANNADA if word == "kn" else None
        standing = CONVENTION if note else "standard"
        file.count(f"{word}-locking-all", "".join(character for _, character in sorted(table.items())),
                   LOCKING_SHIFT, f"All {len(table)} characters of the {name} locking shift table are one septet each. A "
                   "counter whose table lacks one says UCS-2.", gateway=locking(word), standing=standing, note=note,
                   charge=1)
        file.count(f"{word}-locking-own", "".join(own), LOCKING_SHIFT,
                   f"All {len(own)} characters that the {name} table has and the default tables do not. A counter "
                   "without national tables says UCS-2.", gateway=locking(word), standing=standing, note=note, charge=1)
        for length, why in [(155, "155 septets fit one segment after a header of 4 octets."),
                            (156, "156 do not fit one segment. Each of several segments holds 149."),
                            (298, "Two segments of 149 are full."),
                            (299, "299 need three. A counter that forgets the table's element in the header says 2.")]:
            file.count(f"{word}-locking-{length}", own[-1] * length, HEADER, why, gateway=locking(word))
    for number, table in sorted(SINGLE.items()):
        if number == 0:
            continue
        word, name = WORDS[number - 1], NAMES[number - 1]
        every = [character for _, character in sorted(table.items())]
        own = [character for character in every if character not in default]
        standing, note = (CONVENTION, TELUGU) if word == "te" else ("standard", None)
        half = len(own) // 2
        for part, characters in [("first", own[:half]), ("second", own[half:])]:
            file.count(f"{word}-single-own-{part}", "".join(characters), SINGLE_SHIFT,
                       f"The {part} half of the characters that the {name} single shift table adds to the default tables: "
                       "two "
                       "septets each. A counter without national tables says "
                       "UCS-2.", gateway=single(word), standing=standing,
                       note=note)
        file.count(f"{word}-single-77", own[0] * 77, HEADER, "77 pairs are 154 of 155 septets. One character of one septet "
                   "can be appended.", gateway=single(word), charge=1)
        file.count(f"{word}-single-edge", own[0] + "a" * 147 + own[0] * 2, HEADER,
                   "153 septets fit a single segment after a header of 4 octets.", gateway=single(word))
        with_bracket = own[0] + "".join("^{}\\[~]|")
        file.count(f"{word}-single-has-brackets", with_bracket, SINGLE_SHIFT,
                   f"The {name} single shift table replaces the extension table, and has the same brackets at the same "
                   "codes. A counter that loses them says UCS-2.", gateway=single(word), charge=1)

    file.count("te-single-euro", "\u0c66€", SINGLE_SHIFT, "A Telugu digit needs the single shift table, which does not "
               "have the euro sign: UCS-2. A counter with the euro sign in that table says GSM-7.", gateway=both("te"),
               standing=CONVENTION, note=TELUGU)
    file.count("kn-dda", "\u0ca1\u0cac\u0ccd\u0cac", LOCKING_SHIFT, "U+0CA1 KANNADA LETTER DDA is one septet. A counter "
               "with the misprint says UCS-2.", gateway=locking("kn"), standing=CONVENTION, note=KANNADA)
    file.count("off-by-default", "\u015fifre", "3GPP TS 23.038, 6.2.1.2.1",
               "A route without languages sends UCS-2. A counter that uses a table by itself says GSM-7, but without "
               "that table the phone shows other letters.", standing=CONVENTION, charge=1,
               note="TS 23.038 says that a table is used only if a regulator asks for it. So a table must be named here to "
                   "be used.")
    file.count("es-has-no-locking", "¿Más dudas?" * 14, SINGLE_SHIFT, "Spanish has no locking shift table: á takes two "
               "septets with its single shift table.", gateway=single("es"))
    for word, miss, name in [("tr", "₺", "the lira sign"), ("tr", "â", "a with circumflex"), ("pt", "ª\u0302", "a combining "
                             "mark"), ("es", "ã", "a Portuguese letter"), ("hi", "\u200d", "the joiner"),
                             ("hi", "₹", "the rupee sign"), ("bn", "।", "the danda"),
                             ("ur", "\u200c", "the non-joiner"), ("ta", "\u0b91", "a code point that is not a letter"),
                             ("ml", "\u0d4e", "the letter dot reph"), ("gu", "₹", "the rupee sign"),
                             ("pa", "\u0964\u200d", "the joiner"), ("or", "\u0b71\u0b72", "a fraction"),
                             ("kn", "\u0c80", "the sign spacing candrabindu"), ("te", "।", "the danda")]:
        points = "-".join(f"{ord(character):04x}" for character in miss)
        file.count(f"{word}-near-miss-{points}", "a" * 69 + miss + "a" * (2 - len(miss)), "3GPP TS 23.038, Annex A: not in "
            "them",
                   f"The text has {name}, which is not in these tables: 71 code units of "
                   "UCS-2.", gateway=both(word), charge=2)

    # A text whose characters are in several of the tables that a route may use.
    for id, text, gateway, charge, why in [
        ("turkish", "Şifreniz 482913. Kimseyle paylaşmayın.", EVERY, 1, "The 38 characters are 38 septets with the Turkish "
         "locking shift table, and 41 with its single shift table. Both fit one segment. The first leaves more septets."),
        ("turkish-155", "ğ" * 155, EVERY, 1, "With the locking shift table it is 155 septets. With the single shift table "
            "it would be 310."),
        ("turkish-156", "ğ" * 156, EVERY, 2, "156 septets do not fit 155. Each of several segments holds 149: 149 and 7."),
        ("turkish-one-letter", "ş" + "a" * 154, EVERY, 1, "155 septets with the locking shift table. With the single "
         "shift table it is 156, which needs two segments."),
        ("turkish-euro", "Sipariş {A-1} hazır, tutar 50€", EVERY, 1, "€ is one septet in the Turkish locking shift table, "
         "and the braces are in the default extension table."),
        ("spanish", "Tu código llegó: está en la bandeja. ¿Más dudas?", EVERY, 1, "The Spanish and the Portuguese single "
         "shift tables cost the same. Spanish has the lower number."),
        ("portuguese", "Olá, sua senha é 4821. Não compartilhe.", EVERY, 1, "39 septets with the Portuguese locking shift "
         "table, and 41 with its single shift table."),
        ("two-tables", "İstanbul - São Paulo", EVERY, 1, "No table has both İ and ã. The Turkish locking and the "
         "Portuguese single shift table together have both. They leave 152 septets."),
        ("hindi", "आपका ओटीपी 4821 है, किसी को न बताएं", EVERY, 1, "The Hindi locking shift table has every character."),
        ("hindi-capitals", "आपका OTP 4821 है।", EVERY, 1, "O, T, P and the danda take two septets with a single shift "
         "table. The Gujarati table has them too, and has a lower number than the Hindi one."),
        ("hindi-only", "आपका OTP 4821 है।", both("hi"), 1, "If only Hindi is allowed, the same text uses the Hindi tables."),
        ("bengali", "কোড 4821।", EVERY, 1, "The Bengali tables do not have the danda. The Gujarati single shift table has "
            "it."),
        ("bengali-only", "কোড 4821।", both("bn"), 1, "If only Bengali is allowed, the danda makes the text UCS-2."),
        ("bengali-digits", "কোড ৪৮২১।", EVERY, 1, "The Bengali single shift table has Bengali digits but not the danda. "
         "No pair of tables has both: UCS-2."),
        ("urdu", "آپ کا کوڈ 4821 ہے۔", EVERY, 1, "The full stop U+06D4 takes two septets."),
        ("danish-and-turkish", "Æ ş", EVERY, 1, "The Turkish locking shift table has no Æ. The default alphabet with the "
         "Turkish single shift table has both."),
        ("emoji", "ş😀" * 24, EVERY, 2, "No table has an emoji: UCS-2."),
        ("lira", "50₺" * 24, EVERY, 2, "No table has the lira sign: UCS-2."),
        ("turkish-edge", "ğ" * 148 + "{" + "a" * 148, EVERY, 3, "298 septets, but the pair does not fit after 148: 148, "
         "149 and 1. A counter that divides says 2."),
        ("euros", "€" * 81, EVERY, 1, "€ is one septet in the Turkish locking shift table: 81. By the default tables it "
         "takes 162, in two segments. A counter that uses the default tables for every GSM-7 text says 2."),
        ("euros-fit", "€" * 80, EVERY, 1, "160 septets fit one segment with the default tables, so no national table is "
         "used. 75 letters can be appended, because the message then uses the Turkish table. A counter that keeps the "
         "default tables says 0."),
        ("telugu-euro", "తెలుగు [50€]", EVERY, 1, "€ is in the default extension table, with the Telugu locking "
         "shift table before it."),
        ("kannada", "ಡಬ್ಬ", EVERY, 1, "Four septets with the Kannada locking shift table."),
        ("plain-stays-plain", "a" * 161, EVERY, 2, "A national table saves nothing, and its element uses space. So the "
         "default tables are used: 153 and 8."),
        ("plain-long", "a" * 306, EVERY, 2, "With a national table, 306 septets would need three segments of 149."),
        ("backtick", "`" * 155, EVERY, 1, "The Portuguese locking shift table has the backtick."),
        ("tilde", "~" * 100, EVERY, 1, "The tilde is one septet in the Portuguese locking shift table, and two septets with "
         "the default tables: 200 septets are two segments."),
        ("locking-only", "Ş[" * 51, locking("tr"), 1, "With a locking shift table only, the extension table is still the "
         "default one: Ş and [ take 3 septets."),
        ("single-only", "Ş" * 78, single("tr"), 2, "156 septets do not fit 155. Pairs stay whole: 148 and 8."),
        ("single-replaces-extension", "€\u0c66" * 10, both("te"), 1, "The Telugu single shift table replaces the "
         "extension table and has no €: UCS-2."),
        ("concat16", "ğ" * 297, {**locking("tr"), "capacities": "concat16"}, 3, "With a 16-bit reference and one table, "
         "each segment holds 148 septets: 297 need three."),
        ("concat16-full", "ğ" * 296, {**locking("tr"), "capacities": "concat16"}, 2, "Two segments of 148 are full."),
        ("two-tables-152", "İ" + "ã" * 75 + "a", TURKISH_AND_PORTUGUESE, 1, "1 + 150 + 1 = 152 septets, which fill one "
            "segment."),
        ("two-tables-153", "İ" + "ã" * 75 + "aa", TURKISH_AND_PORTUGUESE, 2, "153 septets do not fit one segment. Each of "
            "several segments holds 146."),
        ("two-tables-concat16", "İ" + "ã" * 144 + "a" * 2, {**TURKISH_AND_PORTUGUESE, "capacities": "concat16"}, 3, "With a "
         "16-bit reference and two tables, each segment holds 145 septets."),
        ("excluded", "ğ€" * 20, {**locking("tr"), "excluded": "€"}, 1, "The route does not accept €, also not from a "
         "national table: UCS-2."),
        ("line-feeds", "ş\n" * 40, {**locking("tr"), "line-ends": "lf-as-crlf"}, 1, "Every locking shift table has CR and "
         "LF: ş, CR and LF take 3 septets."),
        ("footer", "Kod 4821. " + "a" * 100, {**locking("tr"), "after": "Şok"}, 1, "The footer needs the Turkish "
         "table: 113 septets."),
    ]:
        source = {"concat16": HEADER}.get(id, f"{LOCKING_SHIFT}; choice: {CHOICE}")
        file.count(f"choice-{id}", text, source, why, gateway=gateway, standing=CONVENTION, note=CHOSEN, charge=charge)

    verimor = "Verimor, page on character limits: 155, then 149 in each, with Turkish letters in the single shift table"
    infobip = "Infobip, documentation of languageCode: 155 in one segment"
    file.count("infobip-turkish", "ğ" * 155, infobip, "A counter without national tables says 3.",
               gateway=both("tr"), standing=PROVIDER, charge=1)
    file.count("infobip-spanish", "á" * 77, infobip, "154 septets with the single shift table.", gateway=single("es"),
               standing=PROVIDER, charge=1)
    file.count("infobip-portuguese", "ã" * 155, infobip, "155 septets with the locking shift table.", gateway=both("pt"),
               standing=PROVIDER, charge=1)
    file.count("verimor-plain", "a" * 160, verimor, "Without a Turkish letter a segment holds 160.", gateway=single("tr"),
               standing=PROVIDER, charge=1)
    return file
