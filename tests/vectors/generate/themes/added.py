"""What the gateway adds before and after a text."""

from vector import CONVENTION, File

RULE = "3GPP TS 23.040, 9.2.3.24: what is sent is in the user data, whoever wrote it"
CODING = "3GPP TS 23.038, 4: one coding for the whole message"

COUNTED = ("No clause knows a text that a gateway adds. It is in the user data, so it takes room, and what the sender "
           "wrote is counted apart: the units are those of the text alone.")


def vectors():
    file = File("added", "count", "What the gateway adds takes room in the segments, and has units and an encoding of "
                "its own. It is in no count of the text's units.")

    def add(id, text, why, source=RULE, standing=CONVENTION, note=COUNTED, charge=None, **gateway):
        file.count(id, text, source, why, gateway={key.replace("_", "-"): value for key, value in gateway.items()},
                   standing=standing, note=note if standing == CONVENTION else None, charge=charge)

    add("before-full", "a" * 150, "10 and 150 are 160. A counter that forgets what is added says that 10 are left.",
        before="PasarRia: ", charge=1)
    add("before-over", "a" * 151, "10 and 151 are 161, so 143 of the text stand in the first segment and 8 in the "
        "second. A counter that forgets what is added says 1 segment.", before="PasarRia: ", charge=2)
    add("after-full", "a" * 149, "149 and 11 are 160.", after="\nBalas STOP", charge=1)
    add("after-over", "a" * 150, "150 and 11 are 161. A counter that forgets what is added says 1 segment.",
        after="\nBalas STOP", charge=2)
    add("both-full", "a" * 139, "10, 139 and 11 are 160.", before="PasarRia: ", after="\nBalas STOP", charge=1)
    add("both-over", "a" * 140, "10, 140 and 11 are 161.", before="PasarRia: ", after="\nBalas STOP", charge=2)
    add("empty-text", "", "The gateway sends what it adds, in one segment. Nothing of it is the text's.",
        before="PasarRia: ", after="\nBalas STOP", charge=1)
    add("brackets-full", "a" * 151, "A bracket takes two septets: 9 and 151 are 160. A counter that counts characters "
        "says that 2 are left.", before="[Solo1]", charge=1)
    add("brackets-over", "a" * 152, "A bracket takes two septets: 9 and 152 are 161. A counter that counts characters "
        "says 1 segment.", before="[Solo1]", charge=2)
    add("brackets-in-ucs2", "\u4e2d" * 63, "In UCS-2 a bracket is one code unit: 7 and 63 are 70. A counter that goes "
        "on counting two says 2 segments.", before="[Solo1]", charge=1)
    add("brackets-in-ucs2-over", "\u4e2d" * 64, "7 and 64 are 71.", before="[Solo1]", charge=2)
    add("emoji-turns-all", "a" * 69, "One emoji in what is added makes all of it UCS-2: 2 and 69 are 71. A counter "
        "that looks at the text alone says GSM-7.", source=CODING, before="\u2705 ", charge=2)
    add("text-turns-what-is-added", "\u4e2d" * 61, "The text makes all of it UCS-2: 10 and 61 are 71.",
        source=CODING, before="PasarRia: ", charge=2)
    add("accents-before", "a" * 140, "The name of the service has a letter outside GSM-7, which makes all of it UCS-2.",
        source=CODING, before="Santé Sâle: ")
    add("characters-full", "a" * 156, "Four characters of one unit that nobody knows: 160.", after=4, charge=1)
    add("characters-over", "a" * 157, "Four characters of one unit that nobody knows: 161.", after=4, charge=2)
    add("characters-in-ucs2-full", "\u4e2d" * 66, "Four characters of one unit take four code units: 70.", after=4,
        charge=1)
    add("characters-in-ucs2-over", "\u4e2d" * 67, "Four characters of one unit take four code units: 71.", after=4,
        charge=2)
    add("pair-behind-before", "a" * 148 + "€" + "a" * 153, "4 and 148 leave one septet, and the pair does not fit: "
        "148, 153 and 2. Without what is added it would be 2 segments.", before=4)
    add("pair-moves-after", "a" * 152 + "€" + "a" * 148, "The pair does not fit behind 152, so 3 of the four "
        "characters stand in the second segment, and the third holds only one of them. A counter that adds 4 to the "
        "units says 2.", after=4, charge=3)
    add("same-before", "a" * 152 + "€" + "a" * 148, "The same length before the text moves the pair away from the "
        "edge. A counter that does not look where it is added says 3.", before=4, charge=2)
    add("after-has-a-pair", "a" * 158, "158 and 2 are 160.", after="]", charge=1)
    add("after-pair-on-the-edge", "a" * 305, "The pair of the footer does not fit behind 152 of the second segment. The "
        "third holds only the footer, and no unit of the text.", after="]", charge=3)
    add("after-pair-before-the-edge", "a" * 304, "The pair of the footer ends the second segment.", after="]", charge=2)
    add("after-surrogates-on-the-edge", "\u4e2d" * 133, "The emoji of the footer does not fit behind 66 of the second "
        "segment.", after="\U0001f642", charge=3)
    add("longer-than-a-segment", "", "200 characters take two segments: 153 and 47. Nothing of the text is in "
        "them, and 106 may follow.", before=200, charge=2)
    add("longer-than-a-segment-with-text", "a" * 107, "200 and 107 are 307: 0, 106 and 1 of the text.", before=200,
        charge=3)
    add("long-footer", "a" * 88, "88 and 75 are 163, and the second segment has nothing of the text.", after=75, charge=2)
    add("longer-than-two-segments-after", "a", "1 and 320 are 321: the text's one unit stands in the first segment.",
        after=320, charge=3)
    add("concat16", "a" * 295, "10 and 295 are 305, over two times 152.", capacities="concat16", before="PasarRia: ",
        charge=3)
    add("quotient", "a" * 152 + "€" + "a" * 148, "The bill is the quotient of all units: 306 by 153.", after=4,
        billing="quotient", charge=2)
    add("limit-counts-what-is-added", "a" * 5, "A limit of characters is of the whole message: 10 and 5.",
        before="PasarRia: ", limit={"characters": 14}, charge=1)
    add("limit-not-passed", "a" * 4, "A limit of characters is of the whole message: 10 and 4.",
        before="PasarRia: ", limit={"characters": 14}, charge=1)
    add("line-feed-before", "a" * 156, "LF in what is added is one septet: 4 and 156.", before="Hi!\n", charge=1)
    add("no-cluster-across", ["\u0301"] + ["\u4e2d"] * 69, "An accent that begins the text does not join with the "
        "letter that is added before it. All is UCS-2, 1 and 70.", before="e", keep_whole="graphemes", charge=2)
    return file
