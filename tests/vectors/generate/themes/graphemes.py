"""Grapheme clusters, which a person sees as one character, at the end of a segment.

The clusters are written by hand, each with its rule of UAX #29, because Python has no table of clusters.
"""

from vector import CONVENTION, File

GRAPHEMES = {"keep-whole": "graphemes"}
CJK = "\u4e2d"

NOTE = ("The standard does not mention clusters. Counters that follow bills cut between characters. Android, Twilio's "
        "calculator and some phones keep clusters whole. So it is a setting.")

# Rules that later versions of Unicode added. A counter with older rules cuts these clusters.
NEWER = {
    "GB9c": " Unicode 15.1 added this rule. Before, a conjunct was two clusters.",
    "GB11": " Unicode 11 added this rule. Before, only some emoji were joined.",
}

# Name, cluster, rule, appearance.
CLUSTERS = [
    ("accent", "e\u0301", "GB9", "a letter, and an accent as a separate character"),
    ("two-accents", "e\u0302\u0301", "GB9", "a letter with two accents"),
    ("heart", "\u2764\ufe0f", "GB9", "a heart with the selector that makes it an emoji"),
    ("keycap", "1\ufe0f\u20e3", "GB9", "a digit on a key"),
    ("flag", "\U0001f1ee\U0001f1e9", "GB12", "the flag of Indonesia, two regional indicators"),
    ("skin-tone", "\U0001f44d\U0001f3fd", "GB9", "a thumb with a skin tone"),
    ("family", "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466", "GB11", "a family of four, joined"),
    ("couple", "\U0001f9d1\u200d\U0001f91d\u200d\U0001f9d1", "GB11", "two people who hold hands, joined"),
    ("red-hair", "\U0001f9d1\U0001f3ff\u200d\U0001f9b0", "GB11", "a person with a skin tone and red hair"),
    ("rainbow-flag", "\U0001f3f3\ufe0f\u200d\U0001f308", "GB11", "a flag and a rainbow, joined"),
    ("flag-of-scotland", "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f", "GB9",
     "a flag with tags"),
    ("hangul", "\u1112\u1161\u11ab", "GB6 and GB7", "a Korean syllable of three letters"),
    ("thai", "\u0e01\u0e33", "GB9a", "a Thai letter with a vowel sign"),
    ("devanagari", "\u0915\u093f", "GB9a", "a Devanagari letter with a vowel sign"),
    ("conjunct", "\u0915\u094d\u0937\u093f", "GB9c", "a Devanagari conjunct with a vowel sign"),
    ("tamil", "\u0ba8\u0bbf", "GB9a", "a Tamil letter with a vowel sign"),
    ("arabic", "\u0628\u064e", "GB9", "an Arabic letter with a vowel mark"),
]


def units(text):
    return len(text.encode("utf-16-be")) // 2


def vectors():
    file = File("graphemes", "count", "Clusters at the end of a segment, for a gateway that cuts between characters and "
                "for one that keeps clusters whole.")
    for name, cluster, rule, looks in CLUSTERS:
        width = units(cluster)
        front = 67 - width + 1
        pieces = [CJK] * front + [cluster] + [CJK] * 10
        source = f"UAX #29, {rule}"
        note = NOTE + NEWER.get(rule, "")
        file.count(f"{name}-cut", "".join(pieces), source,
                   f"The cluster is {looks}: {width} code units, and the last one does not fit. This gateway cuts it at "
                   "the end "
                   "of the segment. A counter that keeps it whole puts fewer units in the first "
                   "segment.", standing=CONVENTION, note=note)
        file.count(f"{name}-whole", pieces, source,
                   f"The cluster is {looks}: {width} code units. It is kept whole and begins the second segment: {front} "
                   "and "
                   f"{width + 10}. A counter with older rules cuts it.", gateway=GRAPHEMES, standing=CONVENTION,
                   note=note)
        # The units fit two segments, but the first segment is not full, so a third is needed.
        pieces = [CJK] * front + [cluster] + [CJK] * (134 - front - width)
        file.count(f"{name}-whole-costs-one-more", pieces, source,
                   "134 code units, but the cluster does not fit in the first segment: 3 segments. A counter that "
                   "cuts between characters says 2, unless it would cut a surrogate pair.", gateway=GRAPHEMES,
                   standing=CONVENTION, note=note, charge=3)
        pieces = [CJK] * (67 - width) + [cluster] + [CJK] * 67
        file.count(f"{name}-whole-on-the-edge", pieces, source,
                   "The cluster ends exactly at the end of the first segment. A counter that moves it to the next says 3.",
                   gateway=GRAPHEMES, standing=CONVENTION, note=note, charge=2)
    flag = "\U0001f1ee\U0001f1f9"
    for count, cut, whole in [(17, 1, 1), (18, 2, 2), (33, 2, 3), (34, 3, 3)]:
        file.count(f"flags-{count}-cut", flag * count, "UAX #29, GB12",
                   f"{count} flags are {4 * count} code units. This gateway may cut a flag into two letters.",
                   standing=CONVENTION, note=NOTE, charge=cut)
        file.count(f"flags-{count}-whole", [flag] * count, "UAX #29, GB12",
                   f"{count} flags are {4 * count} code units. 16 flags are 64 of the 67 units of a segment. A counter that "
                   "pairs regional indicators from the start of each segment cuts other flags.",
                   gateway=GRAPHEMES, standing=CONVENTION, note=NOTE, charge=whole)
    odd = ["\U0001f1ee\U0001f1e9"] * 17 + ["\U0001f1ee"] + [CJK] * 3
    file.count("lone-indicator-whole", odd, "UAX #29, GB12",
               "17 flags and a regional indicator that has no partner.", gateway=GRAPHEMES, standing=CONVENTION,
               note=NOTE)
    file.count("not-joined-whole", [CJK] * 65 + ["\U0001f468", "\U0001f469", "\U0001f467"], "UAX #29, GB999",
               "Emoji without a joiner are clusters of their own: 67 and 4.", gateway=GRAPHEMES,
               standing=CONVENTION, note=NOTE)
    file.count("joiner-between-letters-whole", [CJK] * 66 + ["\u4e2d\u200d"] + ["\u4e2d"] * 5, "UAX #29, GB9 and GB11",
               "A joiner belongs to the character before it: 66 and 7. A counter that cuts before the joiner says 67 "
               "and 6.", gateway=GRAPHEMES, standing=CONVENTION, note=NOTE)
    wide = "e" + "\u0301" * 70
    file.count("wider-than-a-segment", [wide], "UAX #29, GB9",
               "One cluster of 71 code units fits no segment, so it is cut between characters: 67 and 4. A counter that "
               "keeps it whole says 0 and 71, but no segment holds 71.", gateway=GRAPHEMES, standing=CONVENTION,
               note="Twilio's calculator 1.3.0 puts 71 code units in one segment. Android cuts inside the cluster.",
               charge=2)
    file.count("wider-than-two-segments", ["e" + "\u0301" * 149], "UAX #29, GB9",
               "One cluster of 150 code units is cut between characters: 67, 67 and 16. A counter that keeps it whole "
               "says 2.", gateway=GRAPHEMES, standing=CONVENTION,
               note="Twilio's calculator 1.3.0 puts 150 code units in one segment. Android cuts inside the cluster.",
               charge=3)
    file.count("wider-than-a-segment-behind-text", [CJK] * 5 + ["e" + "\u0301" * 79] + [CJK] * 5, "UAX #29, GB9",
               "The characters of the wide cluster first fill the segment that the text began: 67 and "
               "23.", gateway=GRAPHEMES,
               standing=CONVENTION, charge=2,
               note="The two known programs that keep clusters whole differ here. Twilio's calculator begins a new segment "
                    "of 80 code units. Android begins a new segment of 67. Here no new segment begins: the cluster is cut "
                    "anyway, so a nearly empty segment has no use.")
    file.count("two-clusters-behind-text", ["x"] * 8 + ["e" + "\u0301" * 59, "e" + "\u0301" * 29], "UAX #29, GB9",
               "60 code units do not fit after 8, and 30 do not fit after 60: 8, 60 and 30. A counter that moves both to "
               "the second segment says 2, with 90 in one.", gateway=GRAPHEMES, standing=CONVENTION, charge=3,
               note="Twilio's calculator 1.3.0 says 8 and 90. Android's rule gives 8, 60 and 30.")
    file.count("gsm7-has-none", ["a"] * 152 + ["€"] + ["a"] * 152, "UAX #29",
               "In GSM-7 every character is a cluster, except CR LF. So this setting changes nothing.", gateway=GRAPHEMES,
               standing=CONVENTION, note=NOTE, charge=3)
    return file
