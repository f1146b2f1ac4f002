"""Texts that the gateway adds before and after a text."""

from vector import CONVENTION, File

RULE = "3GPP TS 23.040, 9.2.3.24: the user data holds all that is sent"
CODING = "3GPP TS 23.038, 4: one coding for the whole message"

COUNTED = ("No clause speaks of a text that a gateway adds. It is in the user data, so it uses space. The units of the "
           "answer are those of the sender's text alone.")


def vectors():
    file = File("added", "count", "What the gateway adds uses space in the segments. It has an encoding and units of "
                "its own. The units of the text do not include it.")

    def add(id, text, why, source=RULE, standing=CONVENTION, note=COUNTED, charge=None, **gateway):
        file.count(id, text, source, why, gateway={key.replace("_", "-"): value for key, value in gateway.items()},
                   standing=standing, note=note if standing == CONVENTION else None, charge=charge)

    add("before-full", "a" * 150, "10 + 150 = 160 units. A counter that forgets the added text says that 10 are left.",
        before="PasarRia: ", charge=1)
    add("before-over", "a" * 151, "10 + 151 = 161 units. 143 characters of the text are in the first segment and 8 in the "
        "second. A counter that forgets the added text says 1 segment.", before="PasarRia: ", charge=2)
    add("after-full", "a" * 149, "149 + 11 = 160 units.", after="\nBalas STOP", charge=1)
    add("after-over", "a" * 150, "150 + 11 = 161 units. A counter that forgets the added text says 1 segment.",
        after="\nBalas STOP", charge=2)
    add("both-full", "a" * 139, "10 + 139 + 11 = 160 units.", before="PasarRia: ", after="\nBalas STOP", charge=1)
    add("both-over", "a" * 140, "10 + 140 + 11 = 161 units.", before="PasarRia: ", after="\nBalas STOP", charge=2)
    add("empty-text", "", "The gateway sends one segment with only its own text.",
        before="PasarRia: ", after="\nBalas STOP", charge=1)
    add("brackets-full", "a" * 151, "A bracket takes two septets: 9 + 151 = 160 units. A counter that counts characters "
        "says that 2 are left.", before="[Solo1]", charge=1)
    add("brackets-over", "a" * 152, "A bracket takes two septets: 9 + 152 = 161 units. A counter that counts characters "
        "says 1 segment.", before="[Solo1]", charge=2)
    add("brackets-in-ucs2", "\u4e2d" * 63, "In UCS-2 a bracket is one code unit: 7 + 63 = 70 units. A counter that "
        "still counts two says 2 segments.", before="[Solo1]", charge=1)
    add("brackets-in-ucs2-over", "\u4e2d" * 64, "7 + 64 = 71 units.", before="[Solo1]", charge=2)
    add("emoji-turns-all", "a" * 69, "One emoji in the added text makes the message UCS-2: 2 + 69 = 71 units. A counter "
        "that looks at the text alone says GSM-7.", source=CODING, before="\u2705 ", charge=2)
    add("text-turns-what-is-added", "\u4e2d" * 61, "The sender's text makes the message UCS-2: 10 + 61 = 71 units.",
        source=CODING, before="PasarRia: ", charge=2)
    add("accents-before", "a" * 140, "The name of the service has a letter outside GSM-7, which makes the message UCS-2.",
        source=CODING, before="Santé Sâle: ")
    add("characters-full", "a" * 156, "Four unknown characters of one unit: 156 + 4 = 160 units.", after=4, charge=1)
    add("characters-over", "a" * 157, "Four unknown characters of one unit: 157 + 4 = 161 units.", after=4, charge=2)
    add("characters-in-ucs2-full", "\u4e2d" * 66, "Four characters of one unit take four code units: 66 + 4 = 70 "
        "units.", after=4,
        charge=1)
    add("characters-in-ucs2-over", "\u4e2d" * 67, "Four characters of one unit take four code units: 67 + 4 = 71 "
        "units.", after=4,
        charge=2)
    add("pair-behind-before", "a" * 148 + "€" + "a" * 153, "4 and 148 leave one septet, and the pair does not fit: "
        "148, 153 and 2. Without the added text it would be 2 segments.", before=4)
    add("pair-moves-after", "a" * 152 + "€" + "a" * 148, "The pair does not fit after 152, so 3 of the four "
        "added characters are in the second segment, and one is in the third. A counter that adds 4 to the "
        "units says 2.", after=4, charge=3)
    add("same-before", "a" * 152 + "€" + "a" * 148, "Four characters before the text move the pair away from the "
        "edge. A counter that ignores where the characters are added says 3.", before=4, charge=2)
    add("after-has-a-pair", "a" * 158, "158 + 2 = 160 units.", after="]", charge=1)
    add("after-pair-on-the-edge", "a" * 305, "The pair of the footer does not fit after 152 of the second segment. The "
        "third segment holds only the footer.", after="]", charge=3)
    add("after-pair-before-the-edge", "a" * 304, "The pair of the footer ends the second segment.", after="]", charge=2)
    add("after-surrogates-on-the-edge", "\u4e2d" * 133, "The emoji of the footer does not fit after 66 of the second "
        "segment.", after="\U0001f642", charge=3)
    add("longer-than-a-segment", "", "200 characters take two segments: 153 and 47. No unit of the text is in "
        "them, and 106 characters can be appended.", before=200, charge=2)
    add("longer-than-a-segment-with-text", "a" * 107, "200 + 107 = 307 units. The three segments hold 0, 106 and 1 units "
        "of the text.", before=200,
        charge=3)
    add("long-footer", "a" * 88, "88 + 75 = 163 units. The second segment has no unit of the text.", after=75, charge=2)
    add("longer-than-two-segments-after", "a", "1 + 320 = 321 units. The text's only unit is in the first segment.",
        after=320, charge=3)
    add("concat16", "a" * 295, "10 + 295 = 305 units. Two segments hold 304.", capacities="concat16", before="PasarRia: ",
        charge=3)
    add("quotient", "a" * 152 + "€" + "a" * 148, "The charge is all units divided by the capacity: 306 / 153 = 2.", after=4,
        billing="quotient", charge=2)
    add("limit-counts-what-is-added", "a" * 5, "A limit of characters counts the whole message: 10 + 5 = 15, over 14.",
        before="PasarRia: ", limit={"characters": 14}, charge=1)
    add("limit-not-passed", "a" * 4, "A limit of characters counts the whole message: 10 + 4 = 14.",
        before="PasarRia: ", limit={"characters": 14}, charge=1)
    add("line-feed-before", "a" * 156, "LF in the added text is one septet: 4 + 156 = 160 units.", before="Hi!\n", charge=1)
    add("no-cluster-across", ["\u0301"] + ["\u4e2d"] * 69, "An accent that begins the text does not join with the letter "
        "that is added before it. The message is UCS-2: 1 + 70 = 71 units.", before="e", keep_whole="graphemes", charge=2)
    return file
