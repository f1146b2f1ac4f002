"""Gateways that use other encodings than GSM-7 and UCS-2, and characters that a route does not accept."""

from vector import CONVENTION, PROVIDER, File

ASCII = "farhadi/node-smpp#133; jookies/jasmin#725: a route that accepts only ASCII in GSM-7"
FORCED = "TwilioDevEd/message-segment-calculator#29; jookies/jasmin#256: everything as UCS-2, data coding 8"
LATIN1 = "linxGnu/gosmpp#109; twitter-archive/cloudhopper-smpp#50: data coding 3"
CLICKSEND = "ClickSend, country page of Malaysia: characters that are not accepted in GSM-7"
OCTETS = "SMPP 3.4, 5.2.19: data coding 3 is ISO 8859-1; 140 octets of user data"

ASCII_ONLY = {"encodings": ["ascii", "ucs2"]}
UCS2_ONLY = {"encodings": ["ucs2"]}
WITH_LATIN1 = {"encodings": ["gsm7", "latin1", "ucs2"]}
LATIN1_FIRST = {"encodings": ["latin1", "ucs2"]}
MALAYSIA = {"excluded": "€ΔΦΓΛΩΠΨΣΘΞ¤"}

HEADER = ("The standard has no coding scheme for Latin-1. SMPP message centres accept it as data coding 3, and each octet "
          "is a character: 140 in a single segment, and 134 after a header of 6 octets.")


def vectors():
    file = File("encodings", "count", "ASCII only, Latin-1, UCS-2 for everything, and characters of GSM-7 that a route "
                "does not accept.")

    def ascii(id, text, why, charge=None):
        file.count(f"ascii-{id}", text, ASCII, why, gateway=ASCII_ONLY, standing=PROVIDER, charge=charge)

    ascii("plain", "a" * 160, "The whole text is ASCII: 160 septets.", charge=1)
    ascii("brackets", "[" * 80, "Brackets are ASCII and GSM-7. Each takes two septets.", charge=1)
    ascii("umlauts", "a" * 78 + "üß", "ü and ß are GSM-7, but not ASCII: 80 code units. A counter that uses the "
          "GSM-7 tables says 1 segment.", charge=2)
    ascii("pound", "a" * 70 + "£", "£ is not ASCII.", charge=2)
    ascii("euro", "a" * 70 + "€", "€ is not ASCII.", charge=2)
    ascii("at", "@" * 160, "@ is ASCII and GSM-7.", charge=1)
    ascii("dollar-and-underscore", "$_" * 80, "$ and _ are ASCII and GSM-7.", charge=1)
    ascii("line-ends", "a\r\n\f" * 32, "a, CR, LF and form feed are ASCII and GSM-7. They take 5 septets "
        "together.", charge=1)
    ascii("backtick", "a" * 70 + "`", "A backtick is ASCII, but GSM-7 does not have it.", charge=2)
    ascii("tab", "a" * 70 + "\t", "A tab is ASCII, but GSM-7 does not have it.", charge=2)
    ascii("escape", "a" * 70 + "\x1b", "U+001B is ASCII, but in GSM-7 this septet is the escape, not a character.", charge=2)

    def ucs2(id, text, why, charge=None):
        file.count(f"forced-ucs2-{id}", text, FORCED, why, gateway=UCS2_ONLY, standing=PROVIDER, charge=charge)

    ucs2("70", "a" * 70, "Every text is sent as UCS-2: 70 code units.", charge=1)
    ucs2("71", "a" * 71, "71 code units. A counter that prefers GSM-7 says 1 segment.", charge=2)
    ucs2("brackets", "]" * 70, "A bracket is one code unit. A counter that counts septets says that 20 are left.", charge=1)
    ucs2("100", "a" * 100, "A counter that prefers GSM-7 says 1 segment.", charge=2)
    ucs2("empty", "", "70 characters can be appended, not 160.", charge=1)
    ucs2("escape", "a\x1bb", "UCS-2 has every character.", charge=1)

    def latin1(id, text, why, source=LATIN1, gateway=WITH_LATIN1, charge=None):
        file.count(f"latin1-{id}", text, source, why, gateway=gateway, standing=CONVENTION, note=HEADER, charge=charge)

    latin1("135", "á" * 135, "á is in Latin-1, not in GSM-7: 135 octets. A counter without Latin-1 says 3.", charge=1)
    latin1("140", "á" * 140, "140 octets fill a single segment.", source=OCTETS, charge=1)
    latin1("141", "á" * 141, "Two segments, 134 and 7. A counter that divides by 140 says that 139 are "
        "left.", source=OCTETS, charge=2)
    latin1("268", "á" * 268, "Two segments of 134 are full.", source=OCTETS, charge=2)
    latin1("269", "á" * 269, "269 need three.", source=OCTETS, charge=3)
    latin1("gsm7-first", "é" * 160, "é is GSM-7, which is tried first: 160 septets. A counter that prefers Latin-1 "
           "says 2.", charge=1)
    latin1("bracket", "á" + "[" * 139, "A bracket is one octet in Latin-1. A counter that still counts two says 3.",
           charge=1)
    latin1("all", "".join(chr(point) for point in range(0x80, 0x100)), "Each of U+0080 to U+00FF is one octet.",
           source=OCTETS, charge=1)
    latin1("controls", "á" + "".join(chr(point) for point in range(0x20)), "Each of U+0000 to U+001F is one octet, "
           "also the escape.", source=OCTETS, charge=1)
    latin1("euro", "á€" + "a" * 69, "€ is GSM-7 and á is Latin-1, but no encoding has both: UCS-2. A counter that "
           "uses the euro sign of Windows-1252 says 1 segment.", charge=2)
    latin1("beyond", "á\u0100" + "a" * 69, "U+0100 is the first character outside Latin-1.", source=OCTETS, charge=2)
    latin1("curly-quote", "Jum\u2019at á" + "a" * 65, "’ is in Windows-1252, but not in Latin-1.", source=OCTETS, charge=2)
    latin1("without-gsm7", "a" * 141, "A route without GSM-7 sends octets: 134 and 7. A counter that sends septets "
           "says 1.", source=OCTETS, gateway=LATIN1_FIRST, charge=2)
    latin1("without-gsm7-euro", "€" * 71, "€ is not Latin-1.", source=OCTETS, gateway=LATIN1_FIRST, charge=2)
    latin1("concat16", "á" * 267, "140 octets without a header of 7 are 133 in each of several segments: 267 need "
        "three.", source=OCTETS,
           gateway={**WITH_LATIN1, "capacities": "concat16"}, charge=3)

    def excluded(id, text, why, charge=None):
        file.count(f"excluded-{id}", text, CLICKSEND, why, gateway=MALAYSIA, standing=PROVIDER, charge=charge)

    excluded("euro", "a" * 70 + "€", "€ is not accepted in GSM-7 here: 71 code units. A counter that uses the "
             "GSM-7 tables says 1.", charge=2)
    for character, name in zip("ΔΦΓΛΩΠΨΣΘΞ¤", ["delta", "phi", "gamma", "lambda", "omega", "pi", "psi", "sigma", "theta",
                                               "xi", "currency"]):
        excluded(name, "a" * 70 + character, f"{character} is not accepted in GSM-7 here: 71 code units. A counter that "
                 "uses the GSM-7 tables says 1.", charge=2)
    excluded("none", "£$[]{}é" * 10, "None of these characters is excluded: 110 septets.", charge=1)
    file.count("excluded-in-latin1", "£" * 71, "This project's rule: excluded applies to GSM-7 only",
               "£ is not accepted in GSM-7, but Latin-1 has it: 71 octets.",
               gateway={**WITH_LATIN1, "excluded": "£"}, standing=CONVENTION, charge=1,
               note="A route may convert a septet wrongly and still send Latin-1 correctly. So the exclusion applies to "
                    "GSM-7 only.")
    file.count("excluded-by-ascii", "€" * 71, "This project's rule: both settings apply",
               "€ is excluded, and it is not ASCII "
               "either.", gateway={**ASCII_ONLY, "excluded": "€"}, standing=CONVENTION, charge=2,
               note="Two settings that say the same do not contradict each other.")
    return file
