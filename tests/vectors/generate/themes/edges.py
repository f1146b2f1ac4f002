"""Lengths around the end of a segment, and characters of two units there."""

from tables import SINGLE
from vector import CONVENTION, File

SINGLE_LENGTH = "3GPP TS 23.040, 9.2.3.16 and 9.2.3.24: 140 octets of user data"
CONCAT8 = "3GPP TS 23.040, 9.2.3.24.1: concatenated short messages, 8-bit reference"
CONCAT16 = "3GPP TS 23.040, 9.2.3.24.8: concatenated short messages, 16-bit reference"
ESCAPE = "3GPP TS 23.038, 6.2.1.1: the escape and the septet that it belongs to"
SURROGATES = "Practice: no clause speaks of surrogate pairs"

KEPT = ("No clause says that the two septets must be in one segment. A phone that decodes each segment separately "
        "would show another character. The encoders that were compared keep the two septets together.")
PAIRS = ("TS 23.038 defines UCS-2 only, which has no pairs. Counters that follow bills keep a pair whole. So do "
         "Android and Twilio. Some SMS stacks split a pair and join it again at the receiver.")
DIVISION = "A counter that divides all units by the capacity says one segment fewer"


def vectors():
    file = File("edges", "count", "Lengths around the end of a segment, in GSM-7 and in UCS-2, with references of 8 and of "
                "16 bits, and characters of two units there.")
    for length, source, why in [
        (1, SINGLE_LENGTH, "A single segment holds 160 septets, so 159 are left."),
        (70, SINGLE_LENGTH, "70 is the limit of UCS-2. This text is GSM-7."),
        (140, SINGLE_LENGTH, "140 octets hold 160 septets. A counter that counts octets says that none are left."),
        (153, SINGLE_LENGTH, "153 is the capacity of each of several segments. A single segment has no header, and holds 7 "
            "more."),
        (159, SINGLE_LENGTH, "One septet is left."),
        (160, SINGLE_LENGTH, "160 septets are 140 octets. A counter with a lower limit sends a second segment that is not "
            "needed."),
        (161, CONCAT8, "161 do not fit one segment. Each of several segments has a header: 153 and 8. A counter that "
                       "divides by 160 says that 159 are left."),
        (305, CONCAT8, "Two segments hold 306 septets, so one is left."),
        (306, CONCAT8, "Two segments of 153 are full."),
        (307, CONCAT8, "307 need three. A counter that divides by 160 says 2."),
        (320, CONCAT8, "320 is two times 160, but each of several segments holds 153. A counter that divides by 160 says "
            "2."),
        (459, CONCAT8, "Three segments of 153 are full."),
        (460, CONCAT8, "460 need four. A counter that divides by 160 says 3."),
        (1530, CONCAT8, "Ten segments of 153 are full."),
        (1531, CONCAT8, "1531 need eleven."),
    ]:
        file.count(f"gsm7-{length}", "a" * length, source, why)
    for length, source, why in [
        (1, SINGLE_LENGTH, "A single segment holds 70 code units, so 69 are left."),
        (67, SINGLE_LENGTH, "67 is the capacity of each of several segments. A single segment has no header, and holds 3 "
            "more."),
        (69, SINGLE_LENGTH, "One code unit is left."),
        (70, SINGLE_LENGTH, "70 code units are 140 octets."),
        (71, CONCAT8, "71 need two segments, 67 and 4. A counter that only knows GSM-7 says 1."),
        (133, CONCAT8, "Two segments hold 134 code units, so one is left."),
        (134, CONCAT8, "Two segments of 67 are full."),
        (135, CONCAT8, "135 need three. A counter that divides by 70 says 2."),
        (140, CONCAT8, "140 is two times 70, but each of several segments holds 67. A counter that divides by 70 says 2."),
        (201, CONCAT8, "Three segments of 67 are full."),
        (202, CONCAT8, "202 need four. A counter that divides by 70 says 3."),
        (670, CONCAT8, "Ten segments of 67 are full."),
        (671, CONCAT8, "671 need eleven."),
    ]:
        file.count(f"ucs2-{length}", "\u4e2d" * length, source, why)
    file.count("one-character-turns-all", "a" * 160 + "\u4e2d", "3GPP TS 23.038, 4: one coding for the whole message",
               "One character outside the tables makes all 161 UCS-2. A counter that puts only that character in a UCS-2 "
               "segment says 2.",
               charge=3)

    concat16 = {"capacities": "concat16"}
    for length, why in [
        (160, "A single segment has no header, so the size of the reference does not matter."),
        (161, "Each of several segments holds 152: 152 and 9."),
        (304, "Two segments of 152 are full."),
        (305, "305 need three. A counter that assumes an 8-bit reference says 2."),
        (306, "306 need three. A counter that assumes an 8-bit reference says 2."),
        (456, "Three segments of 152 are full."),
        (457, "457 need four. A counter that assumes an 8-bit reference says 3."),
    ]:
        file.count(f"concat16-gsm7-{length}", "a" * length, CONCAT16, why, gateway=concat16)
    for length, why in [
        (70, "A single segment has no header, so the size of the reference does not matter."),
        (71, "Each of several segments holds 66: 66 and 5."),
        (132, "Two segments of 66 are full."),
        (133, "133 need three. A counter that assumes an 8-bit reference says 2."),
        (134, "134 need three. A counter that assumes an 8-bit reference says 2."),
        (198, "Three segments of 66 are full."),
        (199, "199 need four. A counter that assumes an 8-bit reference says 3."),
    ]:
        file.count(f"concat16-ucs2-{length}", "\u4e2d" * length, CONCAT16, why, gateway=concat16)

    for _, character in sorted(SINGLE[0].items()):
        name = f"u{ord(character):04x}"
        file.count(f"escape-{name}-on-the-edge", "a" * 152 + character + "a" * 152, ESCAPE,
                   f"306 septets, but the pair does not fit after 152: 152, 153 and 1. {DIVISION}.",
                   standing=CONVENTION, note=KEPT, charge=3)
        file.count(f"escape-{name}-before-the-edge", "a" * 151 + character + "a" * 153, ESCAPE,
                   "The pair ends the first segment. A counter that moves it to the next segment says 3.",
                   standing=CONVENTION, note=KEPT, charge=2)
    for id, text, why in [
        ("escape-alone-ends-at-160", "a" * 158 + "€", "158 + 2 = 160 units. A counter that counts characters says that 1 "
            "is left."),
        ("escape-alone-at-161", "a" * 159 + "€", "159 + 2 = 161 units. A counter that counts characters says 1 segment."),
        ("escape-second-edge", "a" * 305 + "€" + "a" * 152,
         f"The pair does not fit after 152 of the second segment. {DIVISION}."),
        ("escape-edge-of-two", "a" * 152 + "€" + "a" * 7,
         "161 septets. The pair goes to the second segment: 152 and 9. One septet of the first segment is not used."),
        ("escape-pairs-only", "€" * 153, f"153 is odd, so 76 pairs fit a segment: 152, 152 and 2. {DIVISION}."),
        ("escape-brackets-only", "]" * 153, "Twilio's live service sent this text as three segments. "
                                            f"{DIVISION}."),
        ("escape-pairs-152", "€" * 152, "304 septets are 76 pairs in each of two segments. One septet of each segment is "
                                        "free, but only the one of the second can still be filled."),
        ("escape-two-losses", "a" * 152 + "€" + "a" * 150 + "€" + "a" * 152,
         f"One septet is not used in each of two segments. {DIVISION}."),
        ("escape-pair-behind-a-pair", "a" * 151 + "€€" + "a" * 150,
         "The first pair ends the first segment, and the second begins the next."),
        ("escape-remaining-one", "a" * 152 + "€" + "a" * 151,
         "152 and 153: the free septet of the first segment can't be filled any more."),
    ]:
        file.count(id, text, ESCAPE, why, standing=CONVENTION, note=KEPT)
    concat16_note = KEPT + " 152 is even, so a text of only pairs uses every septet."
    file.count("escape-pairs-only-concat16", "€" * 152, CONCAT16,
               "152 is even, so 76 pairs fill a segment, and 152 pairs fill two. A counter that uses 153 says that more "
               "fits.", gateway=concat16, standing=CONVENTION, note=concat16_note, charge=2)
    file.count("escape-on-the-edge-concat16", "a" * 151 + "€" + "a" * 151, CONCAT16,
               f"304 septets, but the pair does not fit after 151. {DIVISION}.", gateway=concat16,
               standing=CONVENTION, note=concat16_note, charge=3)

    for id, text, why in [
        ("pair-on-the-edge", "\u4e2d" * 66 + "😀" + "\u4e2d" * 66,
         f"134 code units, but the pair does not fit after 66: 66, 67 and 1. {DIVISION}."),
        ("pair-before-the-edge", "\u4e2d" * 65 + "😀" + "\u4e2d" * 67,
         "The pair ends the first segment. A counter that moves it to the next segment says 3."),
        ("pair-second-edge", "\u4e2d" * 133 + "😀" + "\u4e2d" * 66,
         f"The pair does not fit after 66 of the second segment. {DIVISION}."),
        ("pairs-35", "😀" * 35, "35 pairs are 70 code units. A counter that counts characters says that 35 are left."),
        ("pairs-36", "😀" * 36, "36 pairs are 72 code units. 33 pairs fit 67, so 66 and 6. A counter that counts characters "
            "says 1."),
        ("pairs-66", "😀" * 66, "33 pairs fit each of two segments, and one code unit of each segment is free."),
        ("pairs-67", "😀" * 67, f"134 code units, but 33 pairs fit a segment: 66, 66 and 2. {DIVISION}."),
        ("pair-alone-ends-at-70", "\u4e2d" * 68 + "😀", "68 + 2 = 70 units. A counter that counts characters says that 1 is "
            "left."),
        ("pair-alone-at-71", "\u4e2d" * 69 + "😀", "69 + 2 = 71 units. A counter that counts characters says 1 segment."),
        ("pair-edge-of-two", "\u4e2d" * 66 + "😀" + "\u4e2d" * 3,
         "71 code units. The pair goes to the second segment, so 66 and 5."),
        ("pair-two-losses", "\u4e2d" * 66 + "😀" + "\u4e2d" * 64 + "😀" + "\u4e2d" * 66,
         f"One code unit is not used in each of two segments. {DIVISION}."),
        ("pair-in-latin-text", "a" * 66 + "😀" + "a" * 66, f"One emoji makes the whole text UCS-2. {DIVISION}."),
        ("pair-and-bracket", "[" * 66 + "😀" + "[" * 66,
         "In UCS-2 a bracket is one code unit. A counter that still counts two says 4 segments."),
    ]:
        file.count(id, text, SURROGATES, why, standing=CONVENTION, note=PAIRS)
    file.count("pairs-only-concat16", "😀" * 66, CONCAT16, "66 is even, so 33 pairs fill a segment, and 66 pairs fill "
               "two. A counter that uses 67 says that more fits.", gateway=concat16, standing=CONVENTION, note=PAIRS,
               charge=2)
    file.count("pair-on-the-edge-concat16", "\u4e2d" * 65 + "😀" + "\u4e2d" * 65, CONCAT16,
               f"132 code units, but the pair does not fit after 65. {DIVISION}.", gateway=concat16,
               standing=CONVENTION, note=PAIRS, charge=3)

    most = "3GPP TS 23.040, 9.2.3.24.1: one octet for the number of segments, so 255 at most"
    for id, text, limit, why in [
        ("limit-not-passed", "a" * 306, 2, "Two segments are not over a limit of two."),
        ("limit-passed", "a" * 307, 2, "Three segments are over a limit of two. The limit does not change the charge. A "
                                       "counter that cuts the text short instead says 2."),
        ("limit-passed-by-a-pair", "a" * 152 + "€" + "a" * 152, 2,
         "306 septets are three segments here, over the limit of two. A counter that divides says 2, and reports no "
         "problem."),
    ]:
        file.count(id, text, most, why, gateway={"limit": {"segments": limit}})
    file.count("most-segments", "a" * 39015, most, "The header can number 255 segments of 153.",
               charge=255)
    file.count("more-segments", "a" * 39016, most,
               "256 segments can't be numbered, and no phone joins them. A counter that keeps the number in one octet "
               "says 0.", charge=256)
    return file
