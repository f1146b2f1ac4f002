"""CR, LF and CR LF, unchanged and as some gateways change them."""

from vector import CONVENTION, PROVIDER, File

TABLE = "3GPP TS 23.038, 6.2.1: LF is 0A and CR is 0D, a septet each"
TO_LF = {"line-ends": "crlf-as-lf"}
TO_CR_LF = {"line-ends": "lf-as-crlf"}
ODOO = "odoo/odoo#140102: a gateway that sends CR LF as LF"
DYNACLOUD = "dynacloud, page 3317; danxexe/sms-counter#21: a gateway that counts a lone LF as two"

MEASURED = ("No clause says that CR LF is one character. The live service of Twilio billed 80 characters, CR LF and "
            "79 characters as two segments, and the same with LF as one (TwilioDevEd/message-segment-calculator#66).")
CUT = ("CR and LF are two characters, and no clause forbids a cut between them. Twilio's calculator, split-sms and "
       "smsutil cut there. Android keeps them together in UCS-2.")
CLUSTER = "UAX #29, GB3: CR LF is one cluster."


def vectors():
    file = File("line-ends", "count", "CR, LF and CR LF: how many units they take, where they are cut, and how "
                "gateways change them.")
    file.count("lf-is-one", "a" * 80 + "\n" + "a" * 79, TABLE,
               "LF is one septet: 160. A counter that sends each LF as CR LF says 2 segments.", charge=1)
    file.count("cr-is-one", "a" * 80 + "\r" + "a" * 79, TABLE,
               "CR is one septet: 160. A counter that encodes CR as UCS-2 says 3 segments.", charge=1)
    file.count("cr-lf-is-two", "a" * 80 + "\r\n" + "a" * 79, TABLE,
               "CR LF is two septets: 161. A counter that changes CR LF to LF says 1 segment.",
               standing=CONVENTION, note=MEASURED, charge=2)
    file.count("cr-lf-is-two-in-ucs2", "\u4e2d" * 35 + "\r\n" + "\u4e2d" * 34,
               TABLE, "CR LF is two code units: 71. A counter that changes CR LF to LF says 1 segment.",
               standing=CONVENTION, note=MEASURED, charge=2)
    for name, character, why in [
        ("line-separator", "\u2028", "U+2028 LINE SEPARATOR"),
        ("paragraph-separator", "\u2029", "U+2029 PARAGRAPH SEPARATOR"),
        ("next-line", "\u0085", "U+0085 NEXT LINE"),
        ("vertical-tab", "\u000b", "U+000B LINE TABULATION"),
    ]:
        file.count(f"{name}-is-none", "a" * 70 + character, TABLE,
                   f"{why} is not in the tables: all 71 units are UCS-2. A counter that mistakes it for LF says "
                   "1 segment.", charge=2)
    file.count("form-feed-is-two", "a" * 159 + "\f", "3GPP TS 23.038, 6.2.1.1: form feed is 0A after the escape",
               "159 + 2 = 161 septets. A counter that counts one septet says 1 segment. A counter that encodes "
               "it as UCS-2 says 3.", charge=2)
    file.count("trailing-lf", "a" * 160 + "\n", TABLE,
               "An LF at the end takes a septet too: 161. A counter that trims it says 1 segment.",
               standing=CONVENTION, charge=2,
               note="No clause says that a text is trimmed. Some services trim it (Twilio's does, as "
                    "TwilioDevEd/message-segment-calculator#66 shows). Then count the trimmed text.")
    file.count("trailing-cr-lf", "a" * 159 + "\r\n", TABLE,
               "159 + 2 = 161 units. A counter that trims the text or changes CR LF to LF says 1 segment.",
               standing=CONVENTION, note=MEASURED, charge=2)
    file.count("only-line-ends", "\r\n" * 80, TABLE, "80 CR LF are 160 septets.",
               standing=CONVENTION, note=MEASURED, charge=1)
    file.count("only-line-ends-81", "\r\n" * 81, TABLE,
               "81 CR LF are 162 septets, cut after 153. A counter that counts CR LF as one says 1 segment.",
               standing=CONVENTION, note=CUT, charge=2)
    file.count("lf-cr-is-two", "a" * 80 + "\n\r" + "a" * 79, TABLE,
               "LF CR is always two characters: 161.", charge=2)
    file.count("cut-in-cr-lf", "a" * 152 + "\r\n" + "a" * 10, TABLE,
               "The CR ends the first segment and the LF begins the second: 153 and 11. A counter that keeps CR LF "
               "whole says 152 and 12.", standing=CONVENTION, note=CUT)
    file.count("cut-in-cr-lf-costs-nothing", "a" * 152 + "\r\n" + "a" * 152, TABLE,
               "306 septets fit two segments, with the cut between CR and LF. A counter that keeps CR LF whole says 3.",
               standing=CONVENTION, note=CUT, charge=2)
    file.count("cut-in-cr-lf-in-ucs2", "\u4e2d" * 66 + "\r\n" + "\u4e2d" * 10, TABLE,
               "The CR ends the first segment: 67 and 11. A counter that keeps CR LF whole says 66 and "
               "12.", standing=CONVENTION, note=CUT)
    file.count("whole-cr-lf", ["a"] * 152 + ["\r\n"] + ["a"] * 152, CLUSTER,
               "A gateway that keeps clusters whole does not cut there: 152, 153 and 1. A counter that cuts says 2.",
               gateway={"keep-whole": "graphemes"}, standing=CONVENTION, note=CUT, charge=3)
    file.count("whole-cr-lf-in-ucs2", ["\u4e2d"] * 66 + ["\r\n"] + ["\u4e2d"] * 10, CLUSTER,
               "A gateway that keeps clusters whole does not cut there: 66 and 12.",
               gateway={"keep-whole": "graphemes"}, standing=CONVENTION, note=CUT, charge=2)
    file.count("lf-cr-is-not-whole", ["a"] * 152 + ["\n", "\r"] + ["a"] * 152, "UAX #29, GB4 and GB5",
               "LF CR is two clusters, so the cut is between them: 153 and 153. A counter that keeps it whole says 3.",
               gateway={"keep-whole": "graphemes"}, standing=CONVENTION, note=CUT, charge=2)

    file.count("as-lf", "a" * 80 + "\r\n" + "a" * 79, ODOO,
               "This gateway sends CR LF as LF: 160. A counter that leaves it unchanged says 2 segments.",
               gateway=TO_LF, standing=PROVIDER, charge=1)
    file.count("as-lf-in-ucs2", "\u4e2d" * 35 + "\r\n" + "\u4e2d" * 34, ODOO,
               "This gateway sends CR LF as LF, also in UCS-2: 70. A counter that leaves it unchanged says 2 segments.",
               gateway=TO_LF, standing=PROVIDER, charge=1)
    file.count("as-lf-lone-cr", "a\r\r\n\n\rb", ODOO,
               "A CR without an LF after it is kept: CR, LF, LF, CR and two letters are 6. A counter that drops each "
               "CR says 4.", gateway=TO_LF, standing=PROVIDER)
    file.count("as-lf-on-the-edge", "a" * 152 + "\r\n" + "a" * 153, ODOO,
               "The LF ends the first segment: 153 and 153. A counter that cuts first and then changes the line ends says "
               "3.",
               gateway=TO_LF, standing=PROVIDER, charge=2)
    file.count("as-cr-lf", "a" * 80 + "\n" + "a" * 79, DYNACLOUD,
               "This gateway sends LF as CR LF: 161. A counter that leaves it unchanged says 1 segment.",
               gateway=TO_CR_LF, standing=PROVIDER, charge=2)
    file.count("as-cr-lf-in-ucs2", "\u4e2d" * 35 + "\n" + "\u4e2d" * 34, DYNACLOUD,
               "This gateway sends LF as CR LF, also in UCS-2: 71. A counter that leaves it unchanged says 1 segment.",
               gateway=TO_CR_LF, standing=PROVIDER, charge=2)
    file.count("as-cr-lf-not-twice", "a" * 80 + "\r\n" + "a" * 78, DYNACLOUD,
               "An LF after a CR is unchanged: 160. A counter that adds a second CR says 2 segments.",
               gateway=TO_CR_LF, standing=PROVIDER, charge=1)
    file.count("as-cr-lf-several", "a\r\r\n\n\nb", DYNACLOUD,
               "Two letters, a CR, the unchanged CR LF, and CR LF for each of two LF: 9.",
               gateway=TO_CR_LF, standing=PROVIDER)
    file.count("as-cr-lf-on-the-edge", "a" * 152 + "\n" + "a" * 10, DYNACLOUD,
               "The CR that is added ends the first segment, and the LF begins the second: 153 and 11.",
               gateway=TO_CR_LF, standing=CONVENTION, note=CUT)
    file.count("as-cr-lf-whole", "a" * 152 + "\n" + "a" * 10, f"{DYNACLOUD}; {CLUSTER}",
               "A gateway that keeps clusters whole also keeps the CR LF that it made: 152 and 12.",
               gateway={**TO_CR_LF, "keep-whole": "graphemes"}, standing=CONVENTION, note=CUT)
    file.count("as-cr-lf-only", "\n" * 80, DYNACLOUD, "80 LF are sent as 160 septets. No character can be appended.",
               gateway=TO_CR_LF, standing=PROVIDER, charge=1)
    file.count("as-cr-lf-adds-nothing-to-footer", "a" * 157, DYNACLOUD,
               "The footer is sent unchanged: LF and two letters are 3 septets, and the message has 160.",
               gateway={**TO_CR_LF, "after": "\nOK"}, standing=CONVENTION, charge=1,
               note="The providers' pages speak of the customer's text. The gateway writes the footer itself, with the "
                    "line ends that it wants.")
    return file
