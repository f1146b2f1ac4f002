"""Where one segment becomes two, and where a piece of two units stands on the edge."""

from tables import SINGLE
from vector import CONVENTION, File

SINGLE_LENGTH = "3GPP TS 23.040, 9.2.3.16 and 9.2.3.24: 140 octets of user data"
CONCAT8 = "3GPP TS 23.040, 9.2.3.24.1: concatenated short messages, 8-bit reference"
CONCAT16 = "3GPP TS 23.040, 9.2.3.24.8: concatenated short messages, 16-bit reference"
ESCAPE = "3GPP TS 23.038, 6.2.1.1: the escape and the septet that it belongs to"
SURROGATES = "Practice: no clause speaks of surrogate pairs"

KEPT = ("No clause says that the two septets must stand in one segment. A phone that reads each segment by itself "
        "would show another character, and the encoders that were compared keep them together.")
PAIRS = ("TS 23.038 knows UCS-2 only, which has no pairs. Counters that follow bills keep a pair whole, and so do "
         "Android and Twilio; some stacks cut it and join it again at the other end.")
DIVISION = "A counter that divides all units by the capacity says one segment less"


def vectors():
    file = File("edges", "count", "Lengths around each edge, in GSM-7 and in UCS-2, with references of 8 and of 16 "
                "bits, and what takes two units on an edge.")
    for length, source, why in [
        (1, SINGLE_LENGTH, "One character leaves 159."),
        (70, SINGLE_LENGTH, "70 is the limit of UCS-2, and this is GSM-7."),
        (140, SINGLE_LENGTH, "140 octets hold 160 septets. A counter that counts octets says that nothing is left."),
        (153, SINGLE_LENGTH, "153 fit each of several. A text alone has no header, and 7 more fit."),
        (159, SINGLE_LENGTH, "One more fits."),
        (160, SINGLE_LENGTH, "160 septets are 140 octets. A counter that says less sends a second segment for nothing."),
        (161, CONCAT8, "161 do not fit one segment, and each of several has a header: 153 and 8. A counter that divides by 160 "
                       "says that 159 are left."),
        (305, CONCAT8, "One more fits two segments."),
        (306, CONCAT8, "Two segments of 153 are full."),
        (307, CONCAT8, "307 need three. A counter that divides by 160 says 2."),
        (320, CONCAT8, "Two times 160, but each of several holds 153. A counter that divides by 160 says 2."),
        (459, CONCAT8, "Three segments of 153 are full."),
        (460, CONCAT8, "460 need four. A counter that divides by 160 says 3."),
        (1530, CONCAT8, "Ten segments of 153 are full."),
        (1531, CONCAT8, "1531 need eleven."),
    ]:
        file.count(f"gsm7-{length}", "a" * length, source, why)
    for length, source, why in [
        (1, SINGLE_LENGTH, "One character leaves 69."),
        (67, SINGLE_LENGTH, "67 fit each of several. A text alone has no header, and 3 more fit."),
        (69, SINGLE_LENGTH, "One more fits."),
        (70, SINGLE_LENGTH, "70 code units are 140 octets."),
        (71, CONCAT8, "71 need two segments, 67 and 4. A counter that knows GSM-7 only says 1."),
        (133, CONCAT8, "One more fits two segments."),
        (134, CONCAT8, "Two segments of 67 are full."),
        (135, CONCAT8, "135 need three. A counter that divides by 70 says 2."),
        (140, CONCAT8, "Two times 70, but each of several holds 67. A counter that divides by 70 says 2."),
        (201, CONCAT8, "Three segments of 67 are full."),
        (202, CONCAT8, "202 need four. A counter that divides by 70 says 3."),
        (670, CONCAT8, "Ten segments of 67 are full."),
        (671, CONCAT8, "671 need eleven."),
    ]:
        file.count(f"ucs2-{length}", "\u4e2d" * length, source, why)
    file.count("one-character-turns-all", "a" * 160 + "\u4e2d", "3GPP TS 23.038, 4: one coding for the whole message",
               "One character outside the tables makes all 161 UCS-2. A counter that counts only that character apart says 2.",
               charge=3)

    concat16 = {"capacities": "concat16"}
    for length, why in [
        (160, "A text alone has no header, whatever the reference."),
        (161, "Each of several holds 152: 152 and 9."),
        (304, "Two segments of 152 are full."),
        (305, "305 need three. A counter that counts with an 8-bit reference says 2."),
        (306, "306 need three. A counter that counts with an 8-bit reference says 2."),
        (456, "Three segments of 152 are full."),
        (457, "457 need four. A counter that counts with an 8-bit reference says 3."),
    ]:
        file.count(f"concat16-gsm7-{length}", "a" * length, CONCAT16, why, gateway=concat16)
    for length, why in [
        (70, "A text alone has no header, whatever the reference."),
        (71, "Each of several holds 66: 66 and 5."),
        (132, "Two segments of 66 are full."),
        (133, "133 need three. A counter that counts with an 8-bit reference says 2."),
        (134, "134 need three. A counter that counts with an 8-bit reference says 2."),
        (198, "Three segments of 66 are full."),
        (199, "199 need four. A counter that counts with an 8-bit reference says 3."),
    ]:
        file.count(f"concat16-ucs2-{length}", "\u4e2d" * length, CONCAT16, why, gateway=concat16)

    for _, character in sorted(SINGLE[0].items()):
        name = f"u{ord(character):04x}"
        file.count(f"escape-{name}-on-the-edge", "a" * 152 + character + "a" * 152, ESCAPE,
                   f"306 septets, but the pair does not fit behind 152: 152, 153 and 1. {DIVISION}.",
                   standing=CONVENTION, note=KEPT, charge=3)
        file.count(f"escape-{name}-before-the-edge", "a" * 151 + character + "a" * 153, ESCAPE,
                   "The pair ends the first segment. A counter that leaves a place free for it says 3.",
                   standing=CONVENTION, note=KEPT, charge=2)
    for id, text, why in [
        ("escape-alone-ends-at-160", "a" * 158 + "€", "158 and 2 are 160. A counter that counts characters says that one is left."),
        ("escape-alone-at-161", "a" * 159 + "€", "159 and 2 are 161. A counter that counts characters says 1 segment."),
        ("escape-second-edge", "a" * 305 + "€" + "a" * 152,
         f"The pair does not fit behind 152 of the second segment. {DIVISION}."),
        ("escape-edge-of-two", "a" * 152 + "€" + "a" * 7,
         "161 septets. The pair goes to the second segment, so 152 and 9, and one septet stays free."),
        ("escape-pairs-only", "€" * 153, f"153 is odd, so 76 pairs fit a segment: 152, 152 and 2. {DIVISION}."),
        ("escape-brackets-only", "]" * 153, "The live service of Twilio sent this text as three segments. "
                                            f"{DIVISION}."),
        ("escape-pairs-152", "€" * 152, "304 septets are two full segments of 76 pairs, and one septet of each stays "
                                        "free. Only that of the second may still be filled."),
        ("escape-two-losses", "a" * 152 + "€" + "a" * 150 + "€" + "a" * 152,
         f"A septet stays free in two segments. {DIVISION}."),
        ("escape-pair-behind-a-pair", "a" * 151 + "€€" + "a" * 150,
         "The first pair ends the first segment, and the second begins the next."),
        ("escape-remaining-one", "a" * 152 + "€" + "a" * 151,
         "152 and 153: the septet that stays free is not one that may follow."),
    ]:
        file.count(id, text, ESCAPE, why, standing=CONVENTION, note=KEPT)
    concat16_note = KEPT + " 152 is even, so pairs alone waste nothing."
    file.count("escape-pairs-only-concat16", "€" * 152, CONCAT16,
               "152 is even, so 76 pairs fill a segment, and 152 pairs fill two. A counter that counts with 153 says that more "
               "fits.", gateway=concat16, standing=CONVENTION, note=concat16_note, charge=2)
    file.count("escape-on-the-edge-concat16", "a" * 151 + "€" + "a" * 151, CONCAT16,
               f"304 septets, but the pair does not fit behind 151. {DIVISION}.", gateway=concat16,
               standing=CONVENTION, note=concat16_note, charge=3)

    for id, text, why in [
        ("pair-on-the-edge", "\u4e2d" * 66 + "😀" + "\u4e2d" * 66,
         f"134 code units, but the pair does not fit behind 66: 66, 67 and 1. {DIVISION}."),
        ("pair-before-the-edge", "\u4e2d" * 65 + "😀" + "\u4e2d" * 67,
         "The pair ends the first segment. A counter that leaves a place free for it says 3."),
        ("pair-second-edge", "\u4e2d" * 133 + "😀" + "\u4e2d" * 66,
         f"The pair does not fit behind 66 of the second segment. {DIVISION}."),
        ("pairs-35", "😀" * 35, "35 pairs are 70 code units. A counter that counts characters says that 35 are left."),
        ("pairs-36", "😀" * 36, "36 pairs are 72 code units. 33 pairs fit 67, so 66 and 6. A counter that counts characters says 1."),
        ("pairs-66", "😀" * 66, "33 pairs fit each of two segments, and one code unit of each stays free."),
        ("pairs-67", "😀" * 67, f"134 code units, but 33 pairs fit a segment: 66, 66 and 2. {DIVISION}."),
        ("pair-alone-ends-at-70", "\u4e2d" * 68 + "😀", "68 and 2 are 70. A counter that counts characters says that one is left."),
        ("pair-alone-at-71", "\u4e2d" * 69 + "😀", "69 and 2 are 71. A counter that counts characters says 1 segment."),
        ("pair-edge-of-two", "\u4e2d" * 66 + "😀" + "\u4e2d" * 3,
         "71 code units. The pair goes to the second segment, so 66 and 5."),
        ("pair-two-losses", "\u4e2d" * 66 + "😀" + "\u4e2d" * 64 + "😀" + "\u4e2d" * 66,
         f"A code unit stays free in two segments. {DIVISION}."),
        ("pair-in-latin-text", "a" * 66 + "😀" + "a" * 66, f"One emoji makes all of it UCS-2. {DIVISION}."),
        ("pair-and-bracket", "[" * 66 + "😀" + "[" * 66,
         "In UCS-2 a bracket is one code unit. A counter that goes on counting two says 4 segments."),
    ]:
        file.count(id, text, SURROGATES, why, standing=CONVENTION, note=PAIRS)
    file.count("pairs-only-concat16", "😀" * 66, CONCAT16, "66 is even, so 33 pairs fill a segment, and 66 pairs fill "
               "two. A counter that counts with 67 says that more fits.", gateway=concat16, standing=CONVENTION, note=PAIRS,
               charge=2)
    file.count("pair-on-the-edge-concat16", "\u4e2d" * 65 + "😀" + "\u4e2d" * 65, CONCAT16,
               f"132 code units, but the pair does not fit behind 65. {DIVISION}.", gateway=concat16,
               standing=CONVENTION, note=PAIRS, charge=3)

    most = "3GPP TS 23.040, 9.2.3.24.1: one octet for the number of segments, so 255 at most"
    for id, text, limit, why in [
        ("limit-not-passed", "a" * 306, 2, "Two segments are not over a limit of two."),
        ("limit-passed", "a" * 307, 2, "Three segments are over a limit of two. The count is not changed by it. A counter that cuts "
                                       "the text short instead says 2."),
        ("limit-passed-by-a-pair", "a" * 152 + "€" + "a" * 152, 2,
         "306 septets are three segments here, and over a limit of two. A counter that divides sees no problem."),
    ]:
        file.count(id, text, most, why, gateway={"limit": {"segments": limit}})
    file.count("most-segments", "a" * 39015, most, "255 segments of 153 are what the header can number.",
               charge=255)
    file.count("more-segments", "a" * 39016, most,
               "256 segments can't be numbered, and no phone joins them. A counter that keeps the number in one octet "
               "says 0.", charge=256)
    return file
